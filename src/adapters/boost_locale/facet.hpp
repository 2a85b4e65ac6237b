// Boost.Locale's facet of messages over several domains: those of a facet below, and ours.
#pragma once

#include <algorithm>
#include <cstdint>
#include <locale>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/locale/encoding.hpp>
#include <boost/locale/message.hpp>

#include "adapters/boost_locale/words.hpp"

namespace phrasebook::boost_locale {

/// The id of a domain of ours. A stream keeps the id when another locale is imbued, so it must not
/// depend on which domains the locale has: it is a hash of the name (FNV-1a), set off from the
/// small numbers that Boost gives its own.
inline int id_of(std::string_view domain) noexcept {
    std::uint32_t hash = 2166136261U;
    for (const char c : domain)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return static_cast<int>(hash >> 2U | 1U << 30U);
}

/// Answers from the words of our domains, and asks the facet that the locale had for the rest.
/// Immutable once made.
template<class CharT>
class Facet final : public boost::locale::message_format<CharT> {
    using Base = boost::locale::message_format<CharT>;

  public:
    using String = std::basic_string<CharT>;

    /// @param encoding that of `base`; without meaning for wide characters
    Facet(const std::locale& base, std::string encoding, std::string_view name,
          std::shared_ptr<const Words<CharT>> words)
        : base_(base), encoding_(std::move(encoding)) {
        if (std::has_facet<Base>(base)) below_ = &std::use_facet<Base>(base);
        // Ours never lie on one another, so that a domain can be replaced.
        if (const auto* ours = dynamic_cast<const Facet*>(below_)) {
            base_ = ours->base_;
            below_ = ours->below_;
            domains_ = ours->domains_;
        }
        add({std::string(name), id_of(name), std::move(words)});
        static constexpr CharT header{}; // the id of what stands before the messages of a domain
        below_converts_ =
            below_ != nullptr && below_->get(default_domain_id, nullptr, &header) != nullptr;
        default_is_ours_ =
            below_ == nullptr || std::ranges::any_of(domains_, [this](const Domain& domain) {
                return below_->domain(domain.name) == default_domain_id;
            });
    }

    const CharT* get(int domain, const CharT* context, const CharT* msgid) const override {
        return find(domain, context, msgid,
                    [&](const Base& below) { return below.get(domain, context, msgid); });
    }
    const CharT* get(int domain, const CharT* context, const CharT* single, int n) const override {
        return find(domain, context, single,
                    [&](const Base& below) { return below.get(domain, context, single, n); });
    }

    [[nodiscard]] int domain(const std::string& name) const override {
        for (const Domain& ours : domains_)
            if (ours.name == name) return ours.id;
        return below_ == nullptr ? -1 : below_->domain(name);
    }

    /// What Boost shows for an id that has no translation. Ids are UTF-8, Boost's own rule, unless
    /// the facet below has messages and may know better. Where it has none it is not asked: Boost
    /// 1.74 then decides by a variable that nothing has set.
    const CharT* convert(const CharT* text, String& buffer) const override {
        if (below_converts_) return below_->convert(text, buffer);
        if constexpr (std::is_same_v<CharT, char>) {
            if (encoding_.empty() || boost::locale::details::is_us_ascii_string(text)) return text;
            buffer = boost::locale::conv::between(text, encoding_, "UTF-8");
            return buffer.c_str();
        }
        return text;
    }

  private:
    static constexpr int default_domain_id = 0;

    struct Domain {
        std::string name;
        int id;
        std::shared_ptr<const Words<CharT>> words;
    };

    void add(Domain added) {
        for (Domain& each : domains_) {
            if (each.name == added.name) {
                each = std::move(added);
                return;
            }
        }
        while (std::ranges::find(domains_, added.id, &Domain::id) != domains_.end())
            --added.id;
        domains_.push_back(std::move(added));
    }

    template<class Ask>
    const CharT* find(int domain, const CharT* context, const CharT* msgid, Ask ask) const {
        for (const Domain& ours : domains_)
            if (ours.id == domain) return ours.words->find(context, msgid);
        if (domain != default_domain_id) return below_ == nullptr ? nullptr : ask(*below_);

        if (!default_is_ours_)
            if (const CharT* const text = ask(*below_)) return text;
        for (const Domain& ours : domains_)
            if (const CharT* const text = ours.words->find(context, msgid)) return text;
        return nullptr;
    }

    std::locale base_;            ///< keeps the facet below
    const Base* below_ = nullptr; ///< of base_; may be none
    std::string encoding_;        ///< empty for UTF-8
    std::vector<Domain> domains_; ///< in the order in which they were added
    bool below_converts_ = false;
    bool default_is_ours_ = false; ///< the facet below is not asked in the default domain
};

} // namespace phrasebook::boost_locale

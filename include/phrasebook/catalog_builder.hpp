/// @file
/// Makes a catalog of messages at run time.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>

namespace phrasebook {

/// The longest message a catalog holds, in bytes.
inline constexpr std::size_t longest_message = 65535;

/// Collects messages, then builds a `Catalog` of them in one step. The builder copies what it is
/// given. Not for use by several threads at a time. Allocates; throws `std::bad_alloc`, and what
/// its functions name. Where core was compiled with -fno-exceptions, what they would throw ends the
/// program instead, with a line on standard error.
class PHRASEBOOK_EXPORT CatalogBuilder {
  public:
    CatalogBuilder();
    ~CatalogBuilder();
    CatalogBuilder(CatalogBuilder&&) noexcept;
    CatalogBuilder& operator=(CatalogBuilder&&) noexcept;
    CatalogBuilder(const CatalogBuilder&) = delete;
    CatalogBuilder& operator=(const CatalogBuilder&) = delete;

    /// Adds an edition to the end of the order in which editions are asked. Editions that are never
    /// named follow in the order in which their first messages come.
    CatalogBuilder& edition(std::string_view name);

    /// The locale that answers where a reader's chain does not: "en" unless told otherwise.
    /// @throws std::invalid_argument for what is not a language tag
    CatalogBuilder& default_locale(std::string_view tag);

    /// Adds one message. An empty text is no message. Of two for the same locale, edition, key and
    /// field, the first stands.
    /// @throws std::invalid_argument for a locale that is not a language tag
    /// @throws std::length_error for a text of more than 65,535 bytes
    CatalogBuilder& add(const Catalog::Entry& entry);

    /// Says where the messages of an edition in a locale come from.
    CatalogBuilder& add(const Catalog::Source& source);

    /// Builds the catalog. The builder is empty afterwards.
    /// @throws std::length_error for more than 65,534 locales, editions or codes, codes that lie
    /// more
    ///         than 65,535 apart, or more than 4 GiB of text
    [[nodiscard]] Catalog build();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace phrasebook

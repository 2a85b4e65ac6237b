// A code and a locale to its words: the reader, the least that could be, and the usual hash map.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <benchmark/benchmark.h>
#include <phrasebook/phrasebook.hpp>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

/// One access to an array, whatever the code; class and parent worked out beforehand by hand.
class DenseArray {
  public:
    explicit DenseArray(const char* /*tag*/) {
        for (int code = first_status_code; code <= last_status_code; ++code) {
            std::string_view& text = texts_[static_cast<std::size_t>(code)];
            text = expected(code);
            if (text.empty()) text = expected(Key::of_class(status_class(code)));
        }
    }
    [[nodiscard]] std::string_view find(const Id& id) const {
        return texts_[static_cast<std::size_t>(id.code)];
    }
    [[nodiscard]] static bool found(std::string_view text, const Id& /*id*/) {
        return !text.empty();
    }
    [[nodiscard]] static std::string text(std::string_view text) { return std::string(text); }

  private:
    std::array<std::string_view, 1000> texts_;
};

/// The same with where the words are from: four times the bytes.
class DenseArrayOfMessages {
  public:
    explicit DenseArrayOfMessages(const char* tag) {
        for (int code = first_status_code; code <= last_status_code; ++code)
            messages_[static_cast<std::size_t>(code)] = builtin().resolve(code, tag, Field::title);
    }
    [[nodiscard]] Message find(const Id& id) const {
        return messages_[static_cast<std::size_t>(id.code)];
    }
    [[nodiscard]] static bool found(const Message& message, const Id& /*id*/) {
        return message.match != Match::none;
    }
    [[nodiscard]] static std::string text(const Message& message) {
        return std::string(message.text);
    }

  private:
    std::array<Message, 1000> messages_;
};

class HashMap {
  public:
    explicit HashMap(const char* /*tag*/) {
        for (int code = 0; code <= last_status_code; ++code)
            if (const auto text =
                    expected(code >= 1 && code <= 5 ? Key::of_class(code) : Key(code));
                !text.empty())
                texts_.emplace(code, text);
    }
    [[nodiscard]] std::string_view find(const Id& id) const {
        const auto found = texts_.find(id.code);
        return found == texts_.end() ? std::string_view() : found->second;
    }
    [[nodiscard]] static bool found(std::string_view text, const Id& /*id*/) {
        return !text.empty();
    }
    [[nodiscard]] static std::string text(std::string_view text) { return std::string(text); }

  private:
    std::unordered_map<int, std::string_view> texts_;
};

/// The words alone, as the peers give them.
class OurReader {
  public:
    explicit OurReader(const char* tag) : reader_(builtin().reader(tag)) {}
    [[nodiscard]] std::string_view find(const Id& id) const { return reader_.title(id.code); }
    [[nodiscard]] static bool found(std::string_view text, const Id& /*id*/) {
        return !text.empty();
    }
    [[nodiscard]] static std::string text(std::string_view text) { return std::string(text); }

  private:
    Reader reader_;
};

/// The words, and where they are from.
class OurMessage {
  public:
    explicit OurMessage(const char* tag) : reader_(builtin().reader(tag)) {}
    [[nodiscard]] Message find(const Id& id) const { return reader_(id.code, Field::title); }
    [[nodiscard]] static bool found(const Message& message, const Id& /*id*/) {
        return message.match != Match::none;
    }
    [[nodiscard]] static std::string text(const Message& message) {
        return std::string(message.text);
    }

  private:
    Reader reader_;
};

/// Without a reader: each time by the text of the tag.
class OurResolve {
  public:
    explicit OurResolve(const char* tag) : tag_(tag) {}
    [[nodiscard]] Message find(const Id& id) const {
        return builtin().resolve(id.code, tag_, Field::title);
    }
    [[nodiscard]] static bool found(const Message& message, const Id& /*id*/) {
        return message.match != Match::none;
    }
    [[nodiscard]] static std::string text(const Message& message) {
        return std::string(message.text);
    }

  private:
    std::string tag_;
};

[[maybe_unused]] const bool added =
    add_peer<DenseArray>("floor") && add_peer<DenseArrayOfMessages>("floor_message")
    && add_peer<OurReader>("phrasebook") && add_peer<OurMessage>("phrasebook_message")
    && add_peer<OurResolve>("phrasebook_resolve") && add_peer<HashMap>("unordered_map");

} // namespace

} // namespace phrasebook::bench

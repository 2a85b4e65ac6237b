#include "core/blob.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>
#include <utility>

#include "core/raise.hpp"

namespace phrasebook::detail {

namespace {

constexpr std::string_view nul("\0", 1);

} // namespace

bool Bytes::resize(std::size_t capacity) noexcept {
    auto* const moved = static_cast<char*>(std::realloc(data_.get(), capacity));
    if (moved == nullptr) return false;
    static_cast<void>(data_.release()); // realloc has freed it, or it is the same
    data_.reset(moved);
    capacity_ = capacity;
    return true;
}

void Bytes::append(std::string_view text) {
    if (text.size() > capacity_ - size_
        && !resize(std::max(size_ + text.size(), capacity_ + capacity_ / 2)))
        raise_bad_alloc();
    if (!text.empty()) std::memcpy(data_.get() + size_, text.data(), text.size());
    size_ += text.size();
}

void Bytes::shrink() noexcept {
    if (size_ != 0) static_cast<void>(resize(size_)); // where that fails, nothing has changed
}

Blob::Blob() {
    bytes_.append(nul); // the empty text, at offset 0
}

Text Blob::intern(std::string_view text) {
    if (text.empty()) return {};
    if (count_ >= places_.size() / 4 * 3) make_room();
    // The upper half of the hash would do as well; more than 2^32 texts do not fit in 4 GiB.
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
    Place& place = place_for(text, hash);
    if (place.text.offset != 0) return place.text;

    if (text.size() >= std::numeric_limits<std::uint32_t>::max() - bytes_.size())
        raise<std::length_error>("the texts of the catalog exceed 4 GiB");
    const Text added{static_cast<std::uint32_t>(bytes_.size()),
                     static_cast<std::uint32_t>(text.size())};
    bytes_.append(text);
    bytes_.append(nul);
    place = {added, hash};
    ++count_;
    return added;
}

Blob::Place& Blob::place_for(std::string_view text, std::uint32_t hash) noexcept {
    const std::size_t mask = places_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        Place& place = places_[i];
        if (place.text.offset == 0 || (place.hash == hash && (*this)[place.text] == text))
            return place;
    }
}

void Blob::make_room() {
    std::vector<Place> old(std::max<std::size_t>(64, places_.size() * 2));
    old.swap(places_);
    const std::size_t mask = places_.size() - 1;
    for (const Place& place : old) {
        if (place.text.offset == 0) continue;
        std::size_t i = place.hash & mask;
        while (places_[i].text.offset != 0)
            i = (i + 1) & mask;
        places_[i] = place;
    }
}

Bytes Blob::release() && noexcept {
    places_ = {};
    bytes_.shrink();
    return std::move(bytes_);
}

} // namespace phrasebook::detail

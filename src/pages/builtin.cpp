#include "pages/builtin.hpp"

#include <cstddef>

#include <phrasebook/page_options.hpp>

namespace phrasebook {

namespace {

using pages::BuiltinPhrases;

#include "page_tables.inc" // phrases, looks

} // namespace

std::string_view template_of(Look look) noexcept {
    return looks[static_cast<std::size_t>(look)];
}

std::span<const BuiltinPhrases> pages::builtin_phrases() noexcept {
    return phrases;
}

} // namespace phrasebook

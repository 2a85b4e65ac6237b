// The names that a template may use; docs/pages.md says what each is.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace phrasebook::pages {

enum class NameKind : std::uint8_t {
    text,    ///< words or a fact of ours
    foreign, ///< came with the request
    uri,     ///< checked to be one that does no harm
    css,     ///< checked, and not escaped
    section, ///< says whether something is there; no text of its own
};

struct TemplateName {
    std::string_view name;
    NameKind kind;
};

inline constexpr std::array template_names{
    // the page
    TemplateName{"lang", NameKind::text},
    TemplateName{"dir", NameKind::text},
    TemplateName{"document_title", NameKind::text},
    // the code
    TemplateName{"code", NameKind::text},
    TemplateName{"class", NameKind::text},
    TemplateName{"reason", NameKind::text},
    // the words of the catalog
    TemplateName{"title", NameKind::text},
    TemplateName{"title_lang", NameKind::text},
    TemplateName{"summary", NameKind::text},
    TemplateName{"summary_lang", NameKind::text},
    TemplateName{"description", NameKind::text},
    TemplateName{"description_lang", NameKind::text},
    TemplateName{"advice", NameKind::text},
    TemplateName{"advice_lang", NameKind::text},
    // the words of the page
    TemplateName{"advice_heading", NameKind::text},
    TemplateName{"advice_heading_lang", NameKind::text},
    TemplateName{"technical_details", NameKind::text},
    TemplateName{"technical_details_lang", NameKind::text},
    TemplateName{"retry", NameKind::text},
    TemplateName{"retry_lang", NameKind::text},
    TemplateName{"request_id_label", NameKind::text},
    TemplateName{"request_id_label_lang", NameKind::text},
    TemplateName{"time_label", NameKind::text},
    TemplateName{"time_label_lang", NameKind::text},
    TemplateName{"address_label", NameKind::text},
    TemplateName{"address_label_lang", NameKind::text},
    TemplateName{"method_label", NameKind::text},
    TemplateName{"method_label_lang", NameKind::text},
    TemplateName{"contact_label", NameKind::text},
    TemplateName{"contact_label_lang", NameKind::text},
    // the request
    TemplateName{"request", NameKind::section},
    TemplateName{"request_id", NameKind::foreign},
    TemplateName{"time", NameKind::text},
    TemplateName{"time_lang", NameKind::text},
    TemplateName{"time_iso", NameKind::text},
    TemplateName{"address", NameKind::foreign},
    TemplateName{"method", NameKind::foreign},
    // the site
    TemplateName{"site", NameKind::text},
    TemplateName{"logo", NameKind::uri},
    TemplateName{"contact", NameKind::uri},
    TemplateName{"theme", NameKind::css},
};

} // namespace phrasebook::pages

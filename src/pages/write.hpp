// An answer in each format.
#pragma once

#include <string>
#include <string_view>

#include <phrasebook/page_options.hpp>

#include "pages/answer.hpp"
#include "pages/template.hpp"

namespace phrasebook::pages {

/// `type` in a problem: "about:blank", or what the site has for each code.
std::string problem_type(std::string_view base, int code);

std::string write_html(const Answer& answer, const Voice& voice, const Template& page,
                       const Theme& theme);
std::string write_problem_json(const Answer& answer, std::string_view type_base);
std::string write_problem_xml(const Answer& answer, std::string_view type_base);
std::string write_json(const Answer& answer);
std::string write_text(const Answer& answer, const Voice& voice);

} // namespace phrasebook::pages

// The checks behind the table of rules, by the file that has them. Each is one rule.
#pragma once

#include "lint/document.hpp"
#include "lint/report.hpp"
#include "lint/rule.hpp"

namespace phrasebook::lint::checks {

// po.cpp
void po_syntax(const Document& document, Report& report);
void po_truncated(const Document& document, Report& report);
void po_encoding(const Document& document, Report& report);
void po_duplicate(const Document& document, Report& report);
void po_charset(const Document& document, Report& report);
void po_bom(const Document& document, Report& report);
void po_line_ends(const Document& document, Report& report);
void po_conflict(const Document& document, Report& report);
void po_mojibake(const Translation& translation, Report& report);
void mo_damaged(const Document& document, Report& report);

// header.cpp
void header_missing(const Document& document, Report& report);
void header_syntax(const Document& document, Report& report);
void header_duplicate(const Document& document, Report& report);
void header_template(const Document& document, Report& report);
void header_language(const Document& document, Report& report);
void language_tag(const Document& document, Report& report);
void language_folder(const Document& document, Report& report);
void language_text(const Document& document, Report& report);

// plurals.cpp
void plural_forms_missing(const Document& document, Report& report);
void plural_forms_syntax(const Document& document, Report& report);
void plural_forms_cldr(const Document& document, Report& report);
void plural_form_count(const Document& document, const formats::PoEntry& entry, Report& report);
void plural_form_empty(const Document&, const formats::PoEntry& entry, Report& report);

// catalog.cpp
void key_unknown(const Document& document, const formats::PoEntry& entry, Report& report);
void field_unknown(const Document& document, const formats::PoEntry& entry, Report& report);
void code_unregistered(const Document& document, const formats::PoEntry& entry, Report& report);
void message_missing(const Document& document, Report& report);
void message_extra(const Document& document, const formats::PoEntry& entry, Report& report);
void message_fuzzy(const Document& document, const formats::PoEntry& entry, Report& report);
void message_empty(const Document& document, const formats::PoEntry& entry, Report& report);
void message_obsolete(const Document& document, Report& report);
void ignore_unknown(const Document&, const formats::PoEntry& entry, Report& report);

// comparison.cpp
void equal_to_reference(const Translation& translation, Report& report);
void equal_to_key(const Translation& translation, Report& report);
void same_text(const Document& document, Report& report);
void other_code(const Translation& translation, Report& report);
void length_reference(const Translation& translation, Report& report);
void length_field(const Document& document, Report& report);
void final_stop(const Document& document, Report& report);
void first_capital(const Document& document, Report& report);

// characters.cpp
void control_character(const Translation& translation, Report& report);
void replacement_character(const Translation& translation, Report& report);
void private_use(const Translation& translation, Report& report);
void bidi_control(const Translation& translation, Report& report);
void zero_width(const Translation& translation, Report& report);
void soft_hyphen(const Translation& translation, Report& report);
void not_nfc(const Translation& translation, Report& report);
void compatibility_form(const Translation& translation, Report& report);
void mixed_scripts(const Translation& translation, Report& report);

// spacing.cpp
void space_edge(const Translation& translation, Report& report);
void newline_edge(const Translation& translation, Report& report);
void double_space(const Translation& translation, Report& report);
void tab(const Translation& translation, Report& report);

// punctuation.cpp
void doubled_mark(const Translation& translation, Report& report);
void space_before_comma(const Translation& translation, Report& report);
void space_before_mark(const Translation& translation, Report& report);
void doubled_word(const Translation& translation, Report& report);

// pairs.cpp
void unbalanced_pair(const Translation& translation, Report& report);

// markup.cpp
void html_tags(const Translation& translation, Report& report);
void html_unbalanced(const Translation& translation, Report& report);
void entity(const Translation& translation, Report& report);
void markdown(const Translation& translation, Report& report);
void macro_residue(const Translation& translation, Report& report);
void backslash_residue(const Translation& translation, Report& report);
void url_broken(const Translation& translation, Report& report);
void url_changed(const Translation& translation, Report& report);

// arguments.cpp
void c_format(const Translation& translation, Report& report);
void python_format(const Translation& translation, Report& report);
void brace_format(const Translation& translation, Report& report);
void qt_format(const Translation& translation, Report& report);
void placeholder(const Translation& translation, Report& report);

// icu_pattern.cpp
void icu_syntax(const Translation& translation, Report& report);
void icu_other(const Translation& translation, Report& report);
void icu_keyword(const Translation& translation, Report& report);
void icu_category(const Translation& translation, Report& report);
void icu_apostrophe(const Translation& translation, Report& report);
void icu_arguments(const Translation& translation, Report& report);
void icu_render(const Translation& translation, Report& report);

// names.cpp
void name_lost(const Translation& translation, Report& report);

// terms.cpp
void term(const Translation& translation, Report& report);

// french_spacing.cpp
void french_space(const Translation& translation, Report& report);
void french_plain_space(const Translation& translation, Report& report);
void french_canadian_space(const Translation& translation, Report& report);
void french_strict_space(const Translation& translation, Report& report);

// french_quotes.cpp
void french_apostrophe(const Translation& translation, Report& report);
void french_false_apostrophe(const Translation& translation, Report& report);
void french_quotes(const Translation& translation, Report& report);

// french_elision.cpp, french_spelling.cpp, french_english.cpp
void french_elision(const Translation& translation, Report& report);
void french_ligature(const Translation& translation, Report& report);
void french_capital(const Translation& translation, Report& report);
void french_english(const Translation& translation, Report& report);

// chinese_characters.cpp
void chinese_simplified(const Translation& translation, Report& report);
void chinese_mapped(const Translation& translation, Report& report);
void chinese_kana(const Translation& translation, Report& report);
void chinese_variant(const Document& document, Report& report);

// chinese_vocabulary.cpp
void chinese_vocabulary(const Translation& translation, Report& report);

// chinese_marks.cpp
void chinese_half_width(const Translation& translation, Report& report);
void chinese_half_bracket(const Translation& translation, Report& report);
void chinese_mark_space(const Translation& translation, Report& report);
void chinese_full_width_latin(const Translation& translation, Report& report);
void chinese_latin_space(const Document& document, Report& report);
void chinese_fragment(const Translation& translation, Report& report);

} // namespace phrasebook::lint::checks

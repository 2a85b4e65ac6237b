// Every rule: what it is called, how sure it is, why it is there, and what is wrong and right. The
// check of a rule has its name, and stands in the file of its family in rules/. This table is what
// --list-rules, --explain and docs/lint-rules.md show, and a test runs each of its examples.
#include "lint/rule.hpp"

#include <algorithm>
#include <iterator>

#include "lint/rules/checks.hpp"

namespace phrasebook::lint {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity info = Severity::info;
constexpr Severity off = Severity::off;

// NOLINTBEGIN(misc-misleading-bidirectional): some examples are of such characters.
const Rule table[] = {

    // po
    {{.id = "po-syntax",
      .family = "po",
      .severity = error,
      .reason = "a line that no tool can read; the entry is lost, or the whole file",
      .wrong = R"(msgid "File not found"
msgstr "Fichier introuvable

msgid "Close"
msgstr "Fermer")",
      .right = R"(msgid "File not found"
msgstr "Fichier introuvable"

msgid "Close"
msgstr "Fermer")"},
     checks::po_syntax},
    {{.id = "po-truncated",
      .family = "po",
      .severity = error,
      .reason = "the file ends in the middle of an entry: it was cut off",
      .wrong = R"(msgid "File not found"
msgstr "Fichier introuvable"

msgid "Close")",
      .right = R"(msgid "File not found"
msgstr "Fichier introuvable")"},
     checks::po_truncated},
    {{.id = "po-encoding",
      .family = "po",
      .severity = error,
      .reason = "bytes that are no text in the charset that the header names",
      .wrong = R"(msgid "State"
msgstr "\351tat")",
      .right = R"(msgid "State"
msgstr "État")"},
     checks::po_encoding},
    {{.id = "po-duplicate",
      .family = "po",
      .severity = error,
      .reason = "a key that is there twice: which text is shown is left to chance",
      .wrong = R"(msgid "Close"
msgstr "Fermer"

msgid "Close"
msgstr "Clore")",
      .right = R"(msgid "Close"
msgstr "Fermer"

msgctxt "verb"
msgid "Close"
msgstr "Clore")"},
     checks::po_duplicate},
    {{.id = "po-charset",
      .family = "po",
      .severity = warning,
      .reason = "a header that names no charset leaves the bytes to be guessed",
      .wrong = R"(Content-Type: text/plain)",
      .right = R"(Content-Type: text/plain; charset=UTF-8)"},
     checks::po_charset},
    {{.id = "po-bom",
      .family = "po",
      .severity = warning,
      .reason = "a byte order mark in front of the file, on which msgfmt stops",
      .wrong = "\uFEFFmsgid \"\"\nmsgstr \"Language: fr\\n\"\n",
      .right = R"(msgid ""
msgstr "Language: fr\n")"},
     checks::po_bom},
    {{.id = "po-line-ends",
      .family = "po",
      .severity = warning,
      .reason = "lines that end in different ways: some tool has written a part of the file",
      .wrong = "msgid \"Close\"\r\nmsgstr \"Fermer\"\n",
      .right = R"(msgid "Close"
msgstr "Fermer")"},
     checks::po_line_ends},
    {{.id = "po-conflict",
      .family = "po",
      .severity = error,
      .reason = "marks of a merge that was not finished",
      .wrong = R"(<<<<<<< HEAD
msgid "Close"
msgstr "Fermer"
=======
msgid "Close"
msgstr "Clore"
>>>>>>> topic)",
      .right = R"(msgid "=======  Report  ======="
msgstr "=======  Rapport  =======")"},
     checks::po_conflict},
    {{.id = "po-mojibake",
      .family = "po",
      .severity = error,
      .reason = "UTF-8 that was read as Windows-1252 and written again",
      .wrong = "Ressource refusÃ©e",
      .right = "« Ä » et « Å » sont des lettres"},
     checks::po_mojibake},
    {{.id = "mo-damaged",
      .family = "po",
      .severity = error,
      .reason = "a MO file that gettext cannot read, or not as it was meant",
      .wrong = "no MO file",
      .right = ""},
     checks::mo_damaged},

    // header
    {{.id = "header-missing",
      .family = "header",
      .severity = warning,
      .reason = "without a header nobody knows charset, language and plural forms",
      .wrong = R"(msgid "Close"
msgstr "Fermer"

#~ msgid ""
#~ msgstr "")",
      .right = R"(Language: fr)"},
     checks::header_missing},
    {{.id = "header-syntax",
      .family = "header",
      .severity = warning,
      .reason = "a line of the header that is no `Name: value`",
      .wrong = R"(Language: fr
translated by hand)",
      .right = R"(Language: fr
X-Note: translated by hand)"},
     checks::header_syntax},
    {{.id = "header-duplicate",
      .family = "header",
      .severity = error,
      .reason = "a field of the header that is there twice",
      .wrong = R"(Language: fr
Language: fr_CA)",
      .right = R"(Language: fr)"},
     checks::header_duplicate},
    {{.id = "header-template",
      .family = "header",
      .severity = warning,
      .reason = "a field as the template has it, which nobody has filled in",
      .wrong = R"(Last-Translator: FULL NAME <EMAIL@ADDRESS>)",
      .right = R"(Last-Translator: Ada <ada@example.org>)"},
     checks::header_template},
    {{.id = "header-language",
      .family = "header",
      .severity = warning,
      .reason = "a file that does not say its language: no tool can choose rules for it",
      .wrong = R"(Content-Type: text/plain; charset=UTF-8)",
      .right = R"(Language: fr)"},
     checks::header_language},
    {{.id = "language-tag",
      .family = "header",
      .severity = warning,
      .reason = "what the header calls a language is none",
      .wrong = R"(Language: french)",
      .right = R"(Language: fr_CA)"},
     checks::language_tag},
    {{.id = "language-folder",
      .family = "header",
      .severity = warning,
      .reason = "a file in the folder of another language speaks one in the name of the other",
      .wrong = R"(Language: de)",
      .right = R"(Language: fr_FR)"},
     checks::language_folder},
    {{.id = "language-text",
      .family = "header",
      .severity = warning,
      .reason = "texts that are in another language than the header says",
      .wrong = R"(Language: fr

msgid "The file could not be found on the server." msgstr "The file could not be found on the server."
msgid "The server is not able to answer you." msgstr "The server is not able to answer you."
msgid "You have to sign in if you want to see it." msgstr "You have to sign in if you want to see it."
msgid "It will be back when the work is done." msgstr "It will be back when the work is done.")",
      .right = R"(Language: fr

msgid "The file could not be found on the server." msgstr "Le fichier est introuvable sur le serveur."
msgid "The server is not able to answer you." msgstr "Le serveur ne peut pas vous répondre."
msgid "You have to sign in if you want to see it." msgstr "Il faut vous identifier pour voir la page."
msgid "It will be back when the work is done." msgstr "Elle sera de nouveau là quand les travaux seront finis.")"},
     checks::language_text},

    // plurals
    {{.id = "plural-forms-missing",
      .family = "plurals",
      .severity = error,
      .reason =
          "plurals in a file whose header has no Plural-Forms: gettext takes those of English",
      .wrong = R"(Language: fr

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "%d fichiers")",
      .right = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n > 1);

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "%d fichiers")"},
     checks::plural_forms_missing},
    {{.id = "plural-forms-syntax",
      .family = "plurals",
      .severity = error,
      .reason = "Plural-Forms that cannot be read, or that fail for some number",
      .wrong = R"(Language: fr
Plural-Forms: nplurals=2; plural=n > 1 ? 2 : 0;)",
      .right = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n > 1);)"},
     checks::plural_forms_syntax},
    {{.id = "plural-forms-cldr",
      .family = "plurals",
      .severity = warning,
      .reason = "Plural-Forms that are not the language's: some number gets the wrong form",
      .wrong = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n != 1);)",
      .right = R"(Language: fr
Plural-Forms: nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;)"},
     checks::plural_forms_cldr},
    {{.id = "plural-form-count",
      .family = "plurals",
      .severity = error,
      .reason = "more or fewer forms than Plural-Forms says",
      .wrong = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n > 1);

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier")",
      .right = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n > 1);

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "%d fichiers")"},
     checks::plural_form_count},
    {{.id = "plural-form-empty",
      .family = "plurals",
      .severity = error,
      .reason = "one form has no words: for its numbers readers see nothing",
      .wrong = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n > 1);

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "")",
      .right = R"(Language: fr
Plural-Forms: nplurals=2; plural=(n > 1);

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "%d fichiers")"},
     checks::plural_form_empty},

    // catalog
    {{.id = "key-unknown",
      .family = "catalog",
      .severity = error,
      .reason = "in a catalog of status codes, a msgid that is neither code nor class",
      .wrong = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable"

msgctxt "title" msgid "4041" msgstr "Accès refusé")",
      .right = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable"

msgctxt "title" msgid "4xx" msgstr "Requête refusée")"},
     checks::key_unknown},
    {{.id = "field-unknown",
      .family = "catalog",
      .severity = error,
      .reason = "in a catalog of status codes, a msgctxt that is no field",
      .wrong = R"(msgctxt "titel" msgid "404" msgstr "Ressource introuvable")",
      .right = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable")"},
     checks::field_unknown},
    {{.id = "code-unregistered",
      .family = "catalog",
      .severity = warning,
      .reason = "a code that neither IANA nor a known vendor has",
      .wrong = R"(msgctxt "title" msgid "433" msgstr "Ressource introuvable")",
      .right = R"(msgctxt "title" msgid "499" msgstr "Le client a fermé la connexion")"},
     checks::code_unregistered},
    {{.id = "message-missing",
      .family = "catalog",
      .severity = warning,
      .reason = "the reference has a message that the file lacks",
      .wrong = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable"

---- reference
msgctxt "title" msgid "404" msgstr "Not found here"

msgctxt "title" msgid "410" msgstr "Gone for good")",
      .right = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable"

msgctxt "title" msgid "410" msgstr "Ressource disparue"

---- reference
msgctxt "title" msgid "404" msgstr "Not found here"

msgctxt "title" msgid "410" msgstr "Gone for good")"},
     checks::message_missing},
    {{.id = "message-extra",
      .family = "catalog",
      .severity = warning,
      .reason = "the file has a message that the reference lacks",
      .wrong = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable"

msgctxt "title" msgid "410" msgstr "Ressource disparue"

---- reference
msgctxt "title" msgid "404" msgstr "Not found here")",
      .right = R"(msgctxt "title" msgid "404" msgstr "Ressource introuvable"

---- reference
msgctxt "title" msgid "404" msgstr "Not found here")"},
     checks::message_extra},
    {{.id = "message-fuzzy",
      .family = "catalog",
      .severity = info,
      .reason = "a fuzzy entry is kept back, and its readers see another language",
      .wrong = R"(#, fuzzy
msgid "Close"
msgstr "Fermer ?")",
      .right = R"(msgid "Close"
msgstr "Fermer")"},
     checks::message_fuzzy},
    {{.id = "message-empty",
      .family = "catalog",
      .severity = warning,
      .reason = "an entry without a text: its readers see another language",
      .wrong = R"(msgid "Close"
msgstr ""

msgid "Open it"
msgstr "Ouvrir")",
      .right = R"(msgid "Close"
msgstr "Fermer"

msgid "Open it"
msgstr "Ouvrir")"},
     checks::message_empty},
    {{.id = "message-obsolete",
      .family = "catalog",
      .severity = info,
      .reason = "an entry that no program asks for any more",
      .wrong = R"(msgid "Close"
msgstr "Fermer"

#~ msgid "Shut"
#~ msgstr "Clore")",
      .right = R"(msgid "Close"
msgstr "Fermer")"},
     checks::message_obsolete},
    {{.id = "ignore-unknown",
      .family = "catalog",
      .severity = warning,
      .reason = "a lint-ignore that names no rule, and so ignores nothing",
      .wrong = R"(#. lint-ignore: doubled-space
msgid "Close"
msgstr "Fermer")",
      .right = R"(#. lint-ignore: double-space
msgid "Close"
msgstr "Fermer  là")"},
     checks::ignore_unknown},

    // comparison
    {{.id = "equal-to-reference",
      .family = "comparison",
      .severity = warning,
      .reason =
          "a text that is the same as what it translates; names and `allow-equal` are excepted",
      .wrong = "The server cannot be found → The server cannot be found",
      .right = "Version %s → Version %s"},
     checks::equal_to_reference},
    {{.id = "equal-to-key",
      .family = "comparison",
      .severity = warning,
      .reason = "a text that is its own key, which somebody forgot to translate",
      .wrong = R"(msgid "app.404.title"
msgstr "app.404.title"

msgid "app.410.title"
msgstr "Ressource disparue")",
      .right = R"(msgid "app.404.title"
msgstr "Ressource introuvable"

msgid "app.410.title"
msgstr "Ressource disparue")"},
     checks::equal_to_key},
    {{.id = "same-text",
      .family = "comparison",
      .severity = warning,
      .reason = "one text for two codes, of which one is surely another's",
      .wrong = R"(msgctxt "description" msgid "506" msgstr "Erreur de négociation du contenu."

msgctxt "description" msgid "507" msgstr "Erreur de négociation du contenu.")",
      .right = R"(msgctxt "description" msgid "301" msgstr "La ressource a changé d’adresse."

msgctxt "description" msgid "308" msgstr "La ressource a changé d’adresse.")"},
     checks::same_text},
    {{.id = "other-code",
      .family = "comparison",
      .severity = warning,
      .reason = "a text that begins with, or speaks of, the error of another code alone, without "
                "comparing it",
      .wrong = R"(msgctxt "description" msgid "404" msgstr "Erreur 405 : méthode refusée.")",
      .right =
          R"(msgctxt "description" msgid "404" msgstr "Contrairement à l’erreur 410, rien n’est dit de demain.")"},
     checks::other_code},
    {{.id = "length-reference",
      .family = "comparison",
      .severity = warning,
      .reason = "a text much longer or shorter than what it translates",
      .wrong = "Close → Cette fenêtre va se fermer dès que vous aurez confirmé que vous le voulez "
               "vraiment ; sans cela, elle reste ouverte",
      .right = "Close → Fermer la fenêtre"},
     checks::length_reference},
    {{.id = "length-field",
      .family = "comparison",
      .severity = info,
      .reason = "a text much longer than the others of its field",
      .wrong = R"(msgctxt "title" msgid "400" msgstr "Requête incorrecte"
msgctxt "title" msgid "403" msgstr "Accès refusé"
msgctxt "title" msgid "404" msgstr "Ressource introuvable parce que le serveur ne trouve rien à cette adresse, ni maintenant ni plus tard, quoi que l’on fasse"
msgctxt "title" msgid "408" msgstr "Délai dépassé"
msgctxt "title" msgid "409" msgstr "Conflit d’accès"
msgctxt "title" msgid "410" msgstr "Ressource disparue"
msgctxt "title" msgid "411" msgstr "Longueur requise"
msgctxt "title" msgid "413" msgstr "Contenu trop gros"
msgctxt "title" msgid "414" msgstr "Adresse trop longue"
msgctxt "title" msgid "416" msgstr "Plage hors limites")",
      .right = R"(msgctxt "title" msgid "400" msgstr "Requête incorrecte"
msgctxt "title" msgid "403" msgstr "Accès refusé"
msgctxt "title" msgid "404" msgstr "Ressource introuvable"
msgctxt "title" msgid "408" msgstr "Délai dépassé"
msgctxt "title" msgid "409" msgstr "Conflit d’accès"
msgctxt "title" msgid "410" msgstr "Ressource disparue"
msgctxt "title" msgid "411" msgstr "Longueur requise"
msgctxt "title" msgid "413" msgstr "Contenu trop gros"
msgctxt "title" msgid "414" msgstr "Adresse trop longue"
msgctxt "title" msgid "416" msgstr "Plage hors limites")"},
     checks::length_field},
    {{.id = "final-stop",
      .family = "comparison",
      .severity = info,
      .reason = "a final stop where the others of the field have none, or none where they have one",
      .wrong = R"(msgctxt "title" msgid "400" msgstr "Requête incorrecte"
msgctxt "title" msgid "403" msgstr "Accès refusé"
msgctxt "title" msgid "404" msgstr "Ressource introuvable"
msgctxt "title" msgid "408" msgstr "Délai dépassé."
msgctxt "title" msgid "409" msgstr "Conflit d’accès"
msgctxt "title" msgid "410" msgstr "Ressource disparue"
msgctxt "title" msgid "411" msgstr "Longueur requise"
msgctxt "title" msgid "413" msgstr "Contenu trop gros"
msgctxt "title" msgid "414" msgstr "Adresse trop longue"
msgctxt "title" msgid "416" msgstr "Plage hors limites")",
      .right = R"(msgctxt "title" msgid "400" msgstr "Requête incorrecte"
msgctxt "title" msgid "403" msgstr "Accès refusé"
msgctxt "title" msgid "404" msgstr "Ressource introuvable"
msgctxt "title" msgid "408" msgstr "Délai dépassé"
msgctxt "title" msgid "409" msgstr "Conflit d’accès"
msgctxt "title" msgid "410" msgstr "Ressource disparue"
msgctxt "title" msgid "411" msgstr "Longueur requise"
msgctxt "title" msgid "413" msgstr "Contenu trop gros"
msgctxt "title" msgid "414" msgstr "Adresse trop longue"
msgctxt "title" msgid "416" msgstr "Plage hors limites")"},
     checks::final_stop},
    {{.id = "first-capital",
      .family = "comparison",
      .severity = info,
      .reason = "a small letter at the beginning where the others of the field have a capital, or "
                "the other way round",
      .wrong = R"(msgctxt "title" msgid "400" msgstr "Requête incorrecte"
msgctxt "title" msgid "403" msgstr "Accès refusé"
msgctxt "title" msgid "404" msgstr "Ressource introuvable"
msgctxt "title" msgid "408" msgstr "délai dépassé"
msgctxt "title" msgid "409" msgstr "Conflit d’accès"
msgctxt "title" msgid "410" msgstr "Ressource disparue"
msgctxt "title" msgid "411" msgstr "Longueur requise"
msgctxt "title" msgid "413" msgstr "Contenu trop gros"
msgctxt "title" msgid "414" msgstr "Adresse trop longue"
msgctxt "title" msgid "416" msgstr "Plage hors limites")",
      .right = R"(msgctxt "title" msgid "400" msgstr "Requête incorrecte"
msgctxt "title" msgid "403" msgstr "Accès refusé"
msgctxt "title" msgid "404" msgstr "Ressource introuvable"
msgctxt "title" msgid "408" msgstr "Délai dépassé"
msgctxt "title" msgid "409" msgstr "Conflit d’accès"
msgctxt "title" msgid "410" msgstr "Ressource disparue"
msgctxt "title" msgid "411" msgstr "Longueur requise"
msgctxt "title" msgid "413" msgstr "Contenu trop gros"
msgctxt "title" msgid "414" msgstr "Adresse trop longue"
msgctxt "title" msgid "416" msgstr "Plage hors limites")"},
     checks::first_capital},

    // characters
    {{.id = "control-character",
      .family = "characters",
      .severity = error,
      .reason = "a control character, which no reader sees and some terminals obey",
      .wrong = R"(msgid "Close"
msgstr "Fer\bmer")",
      .right = R"(msgid "Close\n"
msgstr "Fermer\n")"},
     checks::control_character},
    {{.id = "replacement-character",
      .family = "characters",
      .severity = error,
      .reason = "U+FFFD: a character was lost on the way",
      .wrong = "R\uFFFDponse provisoire",
      .right = "Réponse provisoire"},
     checks::replacement_character},
    {{.id = "private-use",
      .family = "characters",
      .severity = error,
      .reason = "a character of a private area, which no font but one shows",
      .wrong = "Accueil \uE001",
      .right = "Accueil ☺"},
     checks::private_use},
    {{.id = "bidi-control",
      .family = "characters",
      .severity = error,
      .reason =
          "an unseen character that turns the direction of writing, or does so without an end",
      .wrong = "שם \u2067הקובץ",
      .right = "שם \u2067הקובץ\u2069",
      .example_locale = "he"},
     checks::bidi_control},
    {{.id = "zero-width",
      .family = "characters",
      .severity = warning,
      .reason =
          "an invisible character inside a text: searches fail, words break; a line separator "
          "counts within a word",
      .wrong = "Res\u200Bsource",
      .right = "می\u200Cخواهم"},
     checks::zero_width},
    {{.id = "soft-hyphen",
      .family = "characters",
      .severity = warning,
      .reason = "a soft hyphen: whether it is seen is up to the program",
      .wrong = "Infor\u00ADmation",
      .right = "Informa-tion"},
     checks::soft_hyphen},
    {{.id = "not-nfc",
      .family = "characters",
      .severity = warning,
      .reason = "a letter and its accent as two characters: not equal to what is typed",
      .wrong = "Re\u0301ponse",
      .right = "Réponse"},
     checks::not_nfc},
    {{.id = "compatibility-form",
      .family = "characters",
      .severity = warning,
      .reason = "a character that stands for another one: searches fail, fonts lack it; full-width "
                "letters and marks outside of East Asia are such ones",
      .wrong = "\u2F08口",
      .right = "人口",
      .example_locale = "zh-TW"},
     checks::compatibility_form},
    {{.id = "mixed-scripts",
      .family = "characters",
      .severity = warning,
      .reason = "a word with a letter of another script that looks the same",
      .wrong = "Fi\u0441hier",
      .right = "Clé USB-порт de 5 μm"},
     checks::mixed_scripts},

    // spacing
    {{.id = "space-edge",
      .family = "spacing",
      .severity = warning,
      .reason = "white space at an edge where the source has none, or none where it has some",
      .wrong = "Name → Nom ",
      .right = "Name:  → Nom :  "},
     checks::space_edge},
    {{.id = "newline-edge",
      .family = "spacing",
      .severity = error,
      .reason = "a line end at an edge, on one side only",
      .wrong = R"(msgid "Done\n"
msgstr "Fini")",
      .right = R"(msgid "Done\n"
msgstr "Fini\n")"},
     checks::newline_edge},
    {{.id = "double-space",
      .family = "spacing",
      .severity = warning,
      .reason = "several spaces in a text whose source has single ones",
      .wrong = "Read the  → Lire  la page",
      .right = "-v  verbose → -v  bavard"},
     checks::double_space},
    {{.id = "tab",
      .family = "spacing",
      .severity = warning,
      .reason = "a tab in a text whose source has none",
      .wrong = R"(msgid "Name and size"
msgstr "Nom\tet taille")",
      .right = R"(msgid "Name\tsize"
msgstr "Nom\ttaille")"},
     checks::tab},

    // punctuation
    {{.id = "doubled-mark",
      .family = "punctuation",
      .severity = warning,
      .reason = "a mark that is there twice",
      .wrong = "Accès refusé,, désolé",
      .right = "Patience... puis ../etc et a::b"},
     checks::doubled_mark},
    {{.id = "unbalanced-pair",
      .family = "punctuation",
      .severity = warning,
      .reason = "a bracket or quote without its partner",
      .wrong = "Accès refusé (code",
      .right = "a) ouvrir, b) fermer :)"},
     checks::unbalanced_pair},
    {{.id = "space-before-comma",
      .family = "punctuation",
      .severity = warning,
      .reason = "a space before a comma or a stop",
      .wrong = "Perdu , ici",
      .right = "Un fichier .po et ... la suite"},
     checks::space_before_comma},
    {{.id = "space-before-mark",
      .family = "punctuation",
      .severity = warning,
      .reason = "a space before `; : ! ?`, in languages that set none",
      .wrong = "Not found !",
      .right = "Not found!",
      .example_locale = "en"},
     checks::space_before_mark},
    {{.id = "doubled-word",
      .family = "punctuation",
      .severity = warning,
      .reason = "a word that is there twice",
      .wrong = "Le serveur est est arrêté",
      .right = "Nous nous arrêtons"},
     checks::doubled_word},

    // markup
    {{.id = "html-tags",
      .family = "markup",
      .severity = warning,
      .reason = "elements of HTML that the source does not have, or that are lost",
      .wrong = "<b>Close</b> → Fermer",
      .right = "<file> → <fichier>"},
     checks::html_tags},
    {{.id = "html-unbalanced",
      .family = "markup",
      .severity = error,
      .reason = "an element of HTML that is not closed, or not opened",
      .wrong = "<b>Close</b> → <b>Fermer<b>",
      .right = "<b>Close</b><br> → <b>Fermer</b><br>"},
     checks::html_unbalanced},
    {{.id = "entity",
      .family = "markup",
      .severity = warning,
      .reason = "an entity of HTML in a text that is none",
      .wrong = "Perdu &amp; retrouvé",
      .right = "Perdu & retrouvé"},
     checks::entity},
    {{.id = "markdown",
      .family = "markup",
      .severity = warning,
      .reason = "marks of Markdown or of a wiki that readers would see",
      .wrong = "Le champ **Location** manque",
      .right = "2 ** 3, [note] (fin) et [[ -f x ]]"},
     checks::markdown},
    {{.id = "macro-residue",
      .family = "markup",
      .severity = error,
      .reason = "a macro of a wiki that nobody expands",
      .wrong = "Le champ {{HTTPHeader('Range')}} manque",
      .right = "Bonjour {{name}}"},
     checks::macro_residue},
    {{.id = "backslash-residue",
      .family = "markup",
      .severity = warning,
      .reason = "a backslash of Markdown's before a mark",
      .wrong = R"(Voir HTTP\\_STATUS\\_OK)",
      .right = R"(C:\\temp → C:\\temp)"},
     checks::backslash_residue},
    {{.id = "url-broken",
      .family = "markup",
      .severity = error,
      .reason = "an address that leads nowhere",
      .wrong = "Voir http//example.org",
      .right = "Voir http://example.org/"},
     checks::url_broken},
    {{.id = "url-changed",
      .family = "markup",
      .severity = warning,
      .reason = "an address of the source that the text does not have",
      .wrong = "See https://www.debian.org/bugs → Voir la page des bogues",
      .right = "See https://en.wikipedia.org/wiki/HTTP → Voir https://fr.wikipedia.org/wiki/HTTP"},
     checks::url_changed},

    // arguments
    {{.id = "c-format",
      .family = "arguments",
      .severity = error,
      .reason = "directives of printf that are not those of the source: the program may crash",
      .wrong = R"(#, c-format
msgid "%s has %d files"
msgstr "%s a des fichiers")",
      .right = R"(#, c-format
msgid "%s has %d files"
msgstr "%2$d fichiers dans %1$s, 100 %%")"},
     checks::c_format},
    {{.id = "python-format",
      .family = "arguments",
      .severity = error,
      .reason = "directives of Python that are not those of the source",
      .wrong = R"(#, python-format
msgid "%(name)s is gone"
msgstr "%(nom)s a disparu")",
      .right = R"(#, python-format
msgid "%(name)s is gone"
msgstr "%(name)s a disparu")"},
     checks::python_format},
    {{.id = "brace-format",
      .family = "arguments",
      .severity = error,
      .reason = "arguments in braces that are not those of the source",
      .wrong = R"(#, python-brace-format
msgid "{name} is gone"
msgstr "{nom} a disparu")",
      .right = R"(#, python-brace-format
msgid "{name} is gone"
msgstr "{name} a disparu")"},
     checks::brace_format},
    {{.id = "qt-format",
      .family = "arguments",
      .severity = error,
      .reason = "arguments of Qt that are not those of the source",
      .wrong = R"(#, qt-format
msgid "%1 of %2"
msgstr "%1 sur 2")",
      .right = R"(#, qt-format
msgid "%1 of %2"
msgstr "%2, dont %1")"},
     checks::qt_format},
    {{.id = "placeholder",
      .family = "arguments",
      .severity = warning,
      .reason = "a placeholder of the source that the text lacks, where no flag names the format",
      .wrong = "Hello {name} → Bonjour",
      .right = "50% done → 50 % de fait"},
     checks::placeholder},

    // icu
    {{.id = "icu-syntax",
      .family = "icu",
      .severity = error,
      .reason = "a pattern of ICU's MessageFormat that ICU cannot read",
      .wrong = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} other {# fichiers}")",
      .right = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} other {# fichiers}}")"},
     checks::icu_syntax},
    {{.id = "icu-other",
      .family = "icu",
      .severity = error,
      .reason = "a plural or select without `other`, which ICU demands",
      .wrong = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} many {# fichiers}}")",
      .right = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} other {# fichiers}}")"},
     checks::icu_other},
    {{.id = "icu-keyword",
      .family = "icu",
      .severity = error,
      .reason = "a word of the pattern that was translated, though it is for the program: a "
                "category, a type, a style",
      .wrong = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, un {# fichier} other {# fichiers}}")",
      .right = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, =0 {aucun fichier} one {# fichier} many {# de fichiers} other {# fichiers}}")"},
     checks::icu_keyword},
    {{.id = "icu-category",
      .family = "icu",
      .severity = warning,
      .reason = "a plural category that the language has not, so that its text is never shown",
      .wrong = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} few {# fichiers} other {# fichiers}}")",
      .right = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} other {# fichiers}}")"},
     checks::icu_category},
    {{.id = "icu-apostrophe",
      .family = "icu",
      .severity = error,
      .reason = "a straight apostrophe before an argument quotes it: readers see its name",
      .wrong = R"(#, icu-message-format
msgid "The result of {method}"
msgstr "Le résultat d'{method}")",
      .right = R"(#, icu-message-format
msgid "The result of {method}"
msgstr "Le résultat d’{method} n'est pas là")"},
     checks::icu_apostrophe},
    {{.id = "icu-arguments",
      .family = "icu",
      .severity = error,
      .reason = "arguments of a pattern that are not those of the source",
      .wrong = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{nombre, plural, one {# fichier} other {# fichiers}}")",
      .right = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {un fichier} other {# fichiers}}")"},
     checks::icu_arguments},
    {{.id = "icu-render",
      .family = "icu",
      .severity = error,
      .reason = "a pattern that ICU cannot render for some number of the language, or that gives "
                "no words",
      .wrong = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {} other {# fichiers}}")",
      .right = R"(#, icu-message-format
msgid "{n, plural, one {# file} other {# files}}"
msgstr "{n, plural, one {# fichier} other {# fichiers}}")"},
     checks::icu_render},

    // names
    {{.id = "name-lost",
      .family = "names",
      .severity = warning,
      .reason = "the name of a method or header field that the text lacks; it is the same in every "
                "language",
      .wrong = R"(#. The Location header says where.
msgctxt "description" msgid "301" msgstr "L’en-tête Emplacement dit où.")",
      .right = R"(#. The Location header says where.
msgctxt "description" msgid "301" msgstr "L’en-tête Location dit où.")"},
     checks::name_lost},

    // terms
    {{.id = "term",
      .family = "terms",
      .severity = warning,
      .reason = "a word that the project's base of terms avoids: `terms.tsv` beside a catalog of "
                "keys, or `--terms`",
      .wrong =
          "Le header manque\n---- terms\nconcept\tuse\tavoid\nheader field\ten-tête\theader|entête",
      .right = "L’en-tête manque\n---- terms\nconcept\tuse\tavoid\nheader "
               "field\ten-tête\theader|entête"},
     checks::term},

    // french
    {{.id = "french-space",
      .family = "french",
      .severity = warning,
      .locales = "fr",
      .reason = "no space before `; : ! ?` or inside « » (before `:` and inside « » in Canada), "
                "where French sets one that does not break",
      .wrong = "Faites attention: «chaud»",
      .right = "Faites attention\u00A0: «\u00A0chaud\u00A0», à 12:30, sur http://example.org/?a:b"},
     checks::french_space},
    {{.id = "french-plain-space",
      .family = "french",
      .severity = warning,
      .locales = "fr",
      .reason = "an ordinary space there, so that a line may begin with the mark",
      .wrong = "Vraiment ?",
      .right = "Vraiment\u00A0? Oui\u202F!"},
     checks::french_plain_space},
    {{.id = "french-canadian-space",
      .family = "french",
      .severity = warning,
      .locales = "fr-CA",
      .reason = "a space before `; ! ?`, where Canadian French sets none",
      .wrong = "Vraiment\u00A0?",
      .right = "Vraiment? Oui! Note\u00A0: «\u00A0oui\u00A0»",
      .example_locale = "fr-CA"},
     checks::french_canadian_space},
    {{.id = "french-strict-space",
      .family = "french",
      .severity = off,
      .locales = "fr",
      .reason = "not the no-break space of our style guide: U+202F before `; ! ?`, U+00A0 before "
                "`:` and inside « »; `--strict-spacing` turns it on",
      .wrong = "Vraiment\u00A0?",
      .right = "Vraiment\u202F? Note\u00A0: «\u00A0oui\u00A0»"},
     checks::french_strict_space},
    {{.id = "french-apostrophe",
      .family = "french",
      .severity = info,
      .locales = "fr",
      .reason = "a straight apostrophe instead of ’",
      .wrong = "L'adresse demandée",
      .right = "L’adresse, l’option -d'x et O'Brien"},
     checks::french_apostrophe},
    {{
         .id = "french-false-apostrophe",
         .family = "french",
         .severity = warning,
         .locales = "fr",
         .reason = "an accent, a backtick or an opening quote instead of ’",
         .wrong = "L´adresse demandée",
         .right = "L’adresse, un ´ seul et le mot ‘oui’",
     },
     checks::french_false_apostrophe},
    {{.id = "french-quotes",
      .family = "french",
      .severity = info,
      .locales = "fr",
      .reason = "straight quotes around words instead of « »",
      .wrong = R"(msgid "Press Close now"
msgstr "Pressez \"Fermer tout\" maintenant")",
      .right = R"(msgid "Set the \"lang\" option"
msgstr "Réglez l’option \"lang\"")"},
     checks::french_quotes},
    {{.id = "french-elision",
      .family = "french",
      .severity = warning,
      .locales = "fr",
      .reason = "`le erreur` for `l’erreur`, `si il` for `s’il`: a vowel that is to fall",
      .wrong = "Le erreur que il a vue",
      .right = "L’erreur que l’on a vue, le onze et le oui de la hauteur"},
     checks::french_elision},
    {{.id = "french-ligature",
      .family = "french",
      .severity = warning,
      .locales = "fr",
      .reason = "`oe` for œ, in the words that have it",
      .wrong = "Le noeud ne répond pas",
      .right = "Le nœud et son coefficient de moelle"},
     checks::french_ligature},
    {{.id = "french-capital",
      .family = "french",
      .severity = warning,
      .locales = "fr",
      .reason = "a capital without its accent, in words that leave no doubt",
      .wrong = "Etat du serveur",
      .right = "État du serveur, ETAT, Eric et A à Z"},
     checks::french_capital},
    {{.id = "french-english",
      .family = "french",
      .severity = warning,
      .locales = "fr",
      .reason =
          "English that was left: a text in English, or small English words between French ones",
      .wrong = "Le fichier of le serveur",
      .right = "Le film « The End of the World » sur le serveur de The Pirate Bay"},
     checks::french_english},

    // chinese
    {{.id = "chinese-simplified",
      .family = "chinese",
      .severity = error,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a Simplified character, which Taiwan's set (CP950) does not have",
      .wrong = "无法连接",
      .right = "無法連線，請選「简体中文」",
      .example_locale = "zh-TW"},
     checks::chinese_simplified},
    {{.id = "chinese-mapped",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a character that Taiwan has too, and that is most often the Simplified form of "
                "another one; or a word of such ones",
      .wrong = "万一有种种原因，稍后再試，制造商采用",
      .right = "皇后云：茶几在里長家，拮据的范先生只好干涉，限制造成相關系統的問題",
      .example_locale = "zh-TW"},
     checks::chinese_mapped},
    {{.id = "chinese-variant",
      .family = "chinese",
      .severity = info,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "two forms of one character in a file: 裏 and 裡, 臺 and 台",
      .wrong = R"(msgid "a" msgstr "在這裡"
msgid "b" msgstr "在那裡"
msgid "c" msgstr "在山裡"
msgid "d" msgstr "在水裡"
msgid "e" msgstr "在心裏")",
      .right = R"(msgid "a" msgstr "在這裡"
msgid "b" msgstr "在那裡"
msgid "c" msgstr "在心裡")",
      .example_locale = "zh-TW"},
     checks::chinese_variant},
    {{.id = "chinese-kana",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "kana, which are Japanese, beside Chinese characters or instead of any",
      .wrong = "檔案の名稱",
      .right = "檔案「ファイル」的名稱",
      .example_locale = "zh-TW"},
     checks::chinese_kana},
    {{.id = "chinese-vocabulary",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW",
      .reason = "a word of mainland China that Taiwan does not use",
      .wrong = "服務器沒有回應，請檢查網絡",
      .right = "來源伺服器的快取內存取得到這項資料",
      .example_locale = "zh-TW"},
     checks::chinese_vocabulary},
    {{.id = "chinese-half-width",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a half-width comma, semicolon, stop, `!` or `?` behind a Chinese character",
      .wrong = "找不到檔案, 請再試一次.",
      .right = "找不到檔案，請再試 a, b 與 index.html",
      .example_locale = "zh-TW"},
     checks::chinese_half_width},
    {{.id = "chinese-half-bracket",
      .family = "chinese",
      .severity = info,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a half-width colon or bracket beside a Chinese character",
      .wrong = "錯誤: 找不到檔案(目錄)",
      .right = "錯誤：找不到檔案（目錄）與 f(x)",
      .example_locale = "zh-TW"},
     checks::chinese_half_bracket},
    {{.id = "chinese-mark-space",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a space beside a full-width mark, which has its own",
      .wrong = "找不到檔案， 請再試",
      .right = "找不到檔案，請再試 HTTP 連線",
      .example_locale = "zh-TW"},
     checks::chinese_mark_space},
    {{.id = "chinese-full-width-latin",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a Latin letter or a digit in full width: searches fail",
      .wrong = "使用 ＨＴＴＰ 連線",
      .right = "使用 HTTP 連線",
      .example_locale = "zh-TW"},
     checks::chinese_full_width_latin},
    {{.id = "chinese-latin-space",
      .family = "chinese",
      .severity = info,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a space between Chinese and Latin where the file mostly has none, or none where "
                "it mostly has one",
      .wrong = R"(msgid "a" msgstr "使用 HTTP 連線 0 次"
msgid "b" msgstr "使用 HTTP 連線 1 次"
msgid "c" msgstr "使用 HTTP 連線 2 次"
msgid "d" msgstr "使用 HTTP 連線 3 次"
msgid "e" msgstr "使用 HTTP 連線 4 次"
msgid "f" msgstr "使用 HTTP 連線 5 次"
msgid "g" msgstr "使用HTTP 連線")",
      .right = R"(msgid "a" msgstr "使用 HTTP 連線 0 次"
msgid "b" msgstr "使用 HTTP 連線 1 次"
msgid "c" msgstr "使用 HTTP 連線 2 次"
msgid "d" msgstr "使用 HTTP 連線 3 次"
msgid "e" msgstr "使用 HTTP 連線 4 次"
msgid "f" msgstr "使用 HTTP 連線 5 次"
msgid "g" msgstr "使用 HTTP 連線")",
      .example_locale = "zh-TW"},
     checks::chinese_latin_space},
    {{.id = "chinese-fragment",
      .family = "chinese",
      .severity = warning,
      .locales = "zh-TW,zh-HK,zh-Hant",
      .reason = "a piece of an identifier at the end of a text",
      .wrong = "Service unavailable → 服務暫時超載 UNAVAIL",
      .right = "Set LC_ALL → 設定 LC_ALL",
      .example_locale = "zh-TW"},
     checks::chinese_fragment},
};
// NOLINTEND(misc-misleading-bidirectional)

} // namespace

std::span<const Rule> rule_table() noexcept {
    return table;
}

const Rule* find_rule(std::string_view id) noexcept {
    const auto* const found = std::find_if(std::begin(table), std::end(table),
                                           [id](const Rule& rule) { return rule.info.id == id; });
    return found == std::end(table) ? nullptr : found;
}

} // namespace phrasebook::lint

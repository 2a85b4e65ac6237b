/*
 * A program in plain C that calls every function of phrasebook.h:
 *
 *     program LOCALES BROKEN
 *
 * LOCALES is a directory of catalogs, BROKEN one that does not load. test_exports.py holds the list
 * of what is called here against what the library shows.
 */
#include <phrasebook/phrasebook.h>

#include <stdio.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                \
            ++failures;                                                                            \
        }                                                                                          \
    } while (0)

static int same(const char* a, const char* b) {
    return strcmp(a, b) == 0;
}

static int is(phrasebook_string text, const char* expected) {
    return text.data[text.size] == '\0' && same(text.data, expected);
}

static void versions(void) {
    CHECK(same(phrasebook_version(), PHRASEBOOK_VERSION));
    CHECK(phrasebook_version_number()
          == PHRASEBOOK_VERSION_MAJOR * 10000 + PHRASEBOOK_VERSION_MINOR * 100
                 + PHRASEBOOK_VERSION_PATCH);
}

static void names(void) {
    CHECK(same(phrasebook_field_name(PHRASEBOOK_FIELD_ADVICE), "advice"));
    CHECK(same(phrasebook_field_name(4), "") && same(phrasebook_field_name(-1), ""));
    CHECK(phrasebook_field_of("summary") == PHRASEBOOK_FIELD_SUMMARY);
    CHECK(phrasebook_field_of("Summary") == -1 && phrasebook_field_of(NULL) == -1);
    CHECK(same(phrasebook_match_name(PHRASEBOOK_MATCH_CLASS), "class"));
    CHECK(same(phrasebook_match_name(5), "") && same(phrasebook_match_name(-1), ""));
    CHECK(same(phrasebook_standing_name(PHRASEBOOK_STANDING_UNUSED), "unused"));
    CHECK(same(phrasebook_standing_name(5), "") && same(phrasebook_standing_name(-1), ""));
    CHECK(same(phrasebook_error_text(PHRASEBOOK_OK), "no error"));
    CHECK(same(phrasebook_error_text(12345), "unknown error"));
}

static void facts(void) {
    phrasebook_status status;
    int last = 0;
    size_t i;
    for (i = 0; i < phrasebook_status_count(); ++i) {
        const int code = phrasebook_status_code(i);
        CHECK(code > last);
        last = code;
        CHECK(phrasebook_status_of(code, &status) == PHRASEBOOK_OK && status.code == code);
        CHECK(is(status.reason, phrasebook_reason_phrase(code)));
        CHECK(phrasebook_status_class(code) == (code < 600 ? code / 100 : 0));
    }
    CHECK(i > 60 && phrasebook_status_code(i) == 0);
    CHECK(phrasebook_status_of(401, &status) == PHRASEBOOK_OK);
    CHECK(is(status.constants, "HTTP_STATUS_DENIED") && is(status.vendor, ""));
    CHECK(is(status.reference, "RFC 9110 \xC2\xA7"
                               "15.5.2"));
    CHECK(phrasebook_status_of(-1, &status) == PHRASEBOOK_ERROR_NOT_FOUND);
    CHECK(is(status.aliases, "") && status.code == 0);
    CHECK(phrasebook_code_of("payload too LARGE") == 413);
    CHECK(phrasebook_code_of("nonsense") == 0 && phrasebook_code_of(NULL) == 0);
    CHECK(same(phrasebook_reason_phrase(413), "Content Too Large"));
    CHECK(same(phrasebook_reason_phrase(999), ""));
}

static void words_in_one_call(void) {
    CHECK(same(phrasebook_text("fr-CA", 404, PHRASEBOOK_FIELD_TITLE), "Ressource introuvable"));
    CHECK(same(phrasebook_text(NULL, 404, PHRASEBOOK_FIELD_TITLE),
               phrasebook_text("en", 404, PHRASEBOOK_FIELD_TITLE)));
    CHECK(same(phrasebook_text("fr", 404, 17), ""));
    CHECK(same(phrasebook_text("fr", 999, PHRASEBOOK_FIELD_TITLE), ""));
}

static void holds(const phrasebook_catalog* catalog) {
    phrasebook_source source;
    int code = -1;
    int is_class = -1;
    CHECK(same(phrasebook_catalog_default_locale(catalog), "en"));
    CHECK(phrasebook_catalog_locale_count(catalog) == 3);
    CHECK(same(phrasebook_catalog_locale(catalog, 2), "zh-TW"));
    CHECK(same(phrasebook_catalog_locale(catalog, 3), ""));
    CHECK(phrasebook_catalog_edition_count(catalog) == 5);
    CHECK(same(phrasebook_catalog_edition(catalog, 4), "phrasebook"));
    CHECK(same(phrasebook_catalog_edition(catalog, (size_t)-1), ""));
    CHECK(phrasebook_catalog_key(catalog, 0, &code, &is_class) == PHRASEBOOK_OK);
    CHECK(code == 1 && is_class == 1);
    CHECK(phrasebook_catalog_key(catalog, phrasebook_catalog_key_count(catalog), &code, &is_class)
          == PHRASEBOOK_ERROR_NOT_FOUND);
    CHECK(code == 0 && is_class == 0);
    CHECK(phrasebook_catalog_source_count(catalog) > 3);
    CHECK(phrasebook_catalog_source(catalog, 0, &source) == PHRASEBOOK_OK);
    CHECK(is(source.locale, "en") && source.title.size > 0);
    CHECK(phrasebook_catalog_source(catalog, 1000, &source) == PHRASEBOOK_ERROR_NOT_FOUND);
}

static void reads(const phrasebook_catalog* catalog) {
    phrasebook_reader* reader = NULL;
    phrasebook_message message;
    phrasebook_message other;
    CHECK(phrasebook_reader_new(catalog, "zh-HK, and more", 5, &reader) == PHRASEBOOK_OK);
    CHECK(same(phrasebook_reader_locale(reader), "zh-TW"));
    CHECK(phrasebook_reader_match(reader) == PHRASEBOOK_MATCH_PARENT);
    CHECK(phrasebook_reader_lookup(reader, 503, PHRASEBOOK_FIELD_DESCRIPTION, &message)
          == PHRASEBOOK_OK);
    CHECK(is(message.locale, "zh-TW") && is(message.edition, "wininet"));
    CHECK(message.code == 503 && !message.is_class && message.match == PHRASEBOOK_MATCH_PARENT);
    CHECK(is(message.text, phrasebook_reader_text(reader, 503, PHRASEBOOK_FIELD_DESCRIPTION)));
    CHECK(phrasebook_catalog_lookup(catalog, "zh-HK", PHRASEBOOK_NUL_TERMINATED, 503,
                                    PHRASEBOOK_FIELD_DESCRIPTION, &other)
          == PHRASEBOOK_OK);
    CHECK(is(message.text, other.text.data));
    CHECK(phrasebook_reader_lookup(reader, 477, PHRASEBOOK_FIELD_TITLE, &message) == PHRASEBOOK_OK);
    CHECK(message.code == 4 && message.is_class && message.match == PHRASEBOOK_MATCH_CLASS);
    phrasebook_reader_free(reader);
}

static void negotiates(const phrasebook_catalog* catalog) {
    static const char* const preferred[] = {"de", "fr_CA.UTF-8", "en"};
    static const char header[] = "en;q=0.2,fr-CA";
    phrasebook_negotiation chosen;
    CHECK(phrasebook_negotiate(catalog, header, PHRASEBOOK_NUL_TERMINATED, &chosen)
          == PHRASEBOOK_OK);
    CHECK(is(chosen.locale, "fr") && chosen.range.data == header + 9 && chosen.range.size == 5);
    CHECK(chosen.quality == 1000 && chosen.match == PHRASEBOOK_MATCH_PARENT && !chosen.skipped);
    CHECK(phrasebook_negotiate(catalog, header, 8, &chosen) == PHRASEBOOK_OK);
    CHECK(is(chosen.locale, "en") && chosen.quality == 200);
    CHECK(phrasebook_negotiate_preferences(catalog, preferred, 3, &chosen) == PHRASEBOOK_OK);
    CHECK(is(chosen.locale, "fr") && chosen.range.data == preferred[1]);
}

static void loads(const char* locales, const char* broken) {
    static const char* const editions[] = {"mdn", "phrasebook"};
    static const char* const unknown[] = {"mdn", "nobody"};
    phrasebook_catalog* catalog = NULL;
    phrasebook_catalog* again;
    phrasebook_catalog* both = NULL;
    phrasebook_error* error = NULL;
    phrasebook_reader* reader = NULL;
    phrasebook_problem problem;

    CHECK(phrasebook_catalog_load(locales, &catalog, &error) == PHRASEBOOK_OK);
    CHECK(catalog != NULL && error == NULL);
    holds(catalog);
    reads(catalog);
    again = phrasebook_catalog_ref(catalog);
    CHECK(again == catalog);
    phrasebook_catalog_free(catalog);
    CHECK(phrasebook_catalog_with(phrasebook_catalog_builtin(), again, &both, NULL)
          == PHRASEBOOK_OK);
    CHECK(phrasebook_catalog_edition_count(both) == 10);
    phrasebook_catalog_free(both);
    CHECK(phrasebook_catalog_with_editions(again, editions, 2, &both, &error) == PHRASEBOOK_OK);
    CHECK(phrasebook_catalog_edition_count(both) == 2 && error == NULL);
    CHECK(phrasebook_reader_new(both, "fr", 2, &reader) == PHRASEBOOK_OK);
    phrasebook_catalog_free(both);
    CHECK(strlen(phrasebook_reader_text(reader, 404, PHRASEBOOK_FIELD_DESCRIPTION)) > 10);
    phrasebook_reader_free(reader);
    CHECK(phrasebook_catalog_with_editions(again, unknown, 2, &both, &error)
          == PHRASEBOOK_ERROR_NOT_FOUND);
    CHECK(both == NULL && same(phrasebook_error_message(error), "unknown edition: nobody"));
    phrasebook_error_free(error);
    phrasebook_catalog_free(again);

    CHECK(phrasebook_catalog_load(broken, &catalog, &error) == PHRASEBOOK_ERROR_DATA);
    CHECK(catalog == NULL && phrasebook_error_result(error) == PHRASEBOOK_ERROR_DATA);
    CHECK(phrasebook_error_problem_count(error) == 2);
    CHECK(strstr(phrasebook_error_message(error), "fr/acme.po:4:1: ") != NULL);
    CHECK(phrasebook_error_problem(error, 0, &problem) == PHRASEBOOK_OK);
    CHECK(strstr(problem.file.data, "fr/acme.po") != NULL && problem.line == 4);
    CHECK(problem.column == 1 && !problem.has_offset && problem.reason.size > 0);
    CHECK(phrasebook_error_problem(error, 2, &problem) == PHRASEBOOK_ERROR_NOT_FOUND);
    CHECK(is(problem.key, ""));
    phrasebook_error_free(error);
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    versions();
    names();
    facts();
    words_in_one_call();
    holds(phrasebook_catalog_builtin());
    reads(phrasebook_catalog_builtin());
    negotiates(phrasebook_catalog_builtin());
    loads(argv[1], argv[2]);
    return failures == 0 ? 0 : 1;
}

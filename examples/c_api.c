// An error page's words from C: negotiated by what the client sends, with a catalog of one's own
// laid over the built-in one where there is one.
#include <phrasebook/phrasebook.h>
#include <phrasebook/status_map.h>

#include <stdio.h>

#define XX(number, name, phrase) HTTP_##name = number,
enum http_status { PHRASEBOOK_STATUS_MAP(XX) };
#undef XX

// The built-in catalog, or that with ours laid over it. Owned by the caller either way.
static phrasebook_catalog* open_catalog(const char* directory) {
    phrasebook_catalog* ours = NULL;
    phrasebook_catalog* both = NULL;
    phrasebook_error* error = NULL;
    if (phrasebook_catalog_load(directory, &ours, &error) != PHRASEBOOK_OK) {
        printf("without ours: %s\n", phrasebook_error_message(error));
        phrasebook_error_free(error);
        return phrasebook_catalog_ref(phrasebook_catalog_builtin());
    }
    if (phrasebook_catalog_with(phrasebook_catalog_builtin(), ours, &both, NULL) != PHRASEBOOK_OK)
        both = phrasebook_catalog_ref(phrasebook_catalog_builtin());
    phrasebook_catalog_free(ours);
    return both;
}

// What a server answers; nothing here allocates but the reader.
static void answer(const phrasebook_catalog* catalog, const char* accept_language, int code) {
    phrasebook_negotiation chosen;
    phrasebook_reader* reader = NULL;
    phrasebook_message title;

    phrasebook_negotiate(catalog, accept_language, PHRASEBOOK_NUL_TERMINATED, &chosen);
    if (phrasebook_reader_new(catalog, chosen.locale.data, chosen.locale.size, &reader)
        != PHRASEBOOK_OK)
        return;
    phrasebook_reader_lookup(reader, code, PHRASEBOOK_FIELD_TITLE, &title);
    printf("HTTP/1.1 %d %s\n", code, phrasebook_reason_phrase(code));
    printf("Content-Language: %s\n", title.locale.data);
    printf("Vary: Accept-Language\n\n");
    printf("<title>%s</title>\n", title.text.data);
    printf("<p>%s</p>\n\n", phrasebook_reader_text(reader, code, PHRASEBOOK_FIELD_SUMMARY));
    phrasebook_reader_free(reader);
}

int main(void) {
    phrasebook_catalog* catalog = open_catalog("no/such/directory");
    answer(catalog, "fr-CA, en;q=0.5", HTTP_NOT_FOUND);
    answer(catalog, "zh-Hant-HK", HTTP_SERVICE_UNAVAILABLE);
    phrasebook_catalog_free(catalog);

    // A dialog of a desktop program needs one call.
    puts(phrasebook_text("fr_FR.UTF-8", HTTP_TOO_MANY_REQUESTS, PHRASEBOOK_FIELD_TITLE));
    return 0;
}

// Prints:
// without ours: no/such/directory: No such file or directory
// HTTP/1.1 404 Not Found
// Content-Language: fr
// Vary: Accept-Language
//
// <title>Ressource introuvable</title>
// <p>Le serveur ne trouve rien à l’adresse demandée.</p>
//
// HTTP/1.1 503 Service Unavailable
// Content-Language: zh-TW
// Vary: Accept-Language
//
// <title>服務暫時無法使用</title>
// <p>伺服器太忙或正在維護，要過一段時間才能使用。</p>
//
// Trop de requêtes

// HTTP statuses as a GError domain, with messages in the user's language: in C, with GLib and GIO.
//
//     glib_fetch URI    prints what is there, or why it cannot be had; then ends with 1
//
// The request is made by hand, so that GIO suffices; with libsoup, http_error_set() is called with
// soup_message_get_status(). What fails before a server answers is GIO's to say: its errors keep
// their domains, and GLib has their words.

#include <gio/gio.h>
#include <phrasebook/phrasebook.h>

#include <locale.h>
#include <string.h>

// The domain: the code of an error is the status. g_error_matches(error, HTTP_ERROR, 404) works.
#define HTTP_ERROR (http_error_quark())

static GQuark http_error_quark(void) {
    return g_quark_from_static_string("example-http-error-quark");
}

// The words in the language that the desktop is set to. One for the program; it never changes.
static const phrasebook_reader* user_reader(void) {
    static gsize reader = 0;
    if (g_once_init_enter(&reader)) {
        const phrasebook_catalog* catalog = phrasebook_catalog_builtin();
        const char* const* languages = g_get_language_names();
        phrasebook_negotiation chosen;
        phrasebook_reader* made = NULL;

        phrasebook_negotiate_preferences(catalog, languages, g_strv_length((char**)languages),
                                         &chosen);
        if (phrasebook_reader_new(catalog, chosen.locale.data, chosen.locale.size, &made)
            != PHRASEBOOK_OK)
            g_error("out of memory");
        g_once_init_leave(&reader, (gsize)made);
    }
    return (const phrasebook_reader*)reader;
}

// The message is the title: short enough for any place that shows a GError.
static void http_error_set(GError** error, int status) {
    const char* title = phrasebook_reader_text(user_reader(), status, PHRASEBOOK_FIELD_TITLE);
    if (*title == '\0') title = "HTTP"; // not even a class is known
    g_set_error_literal(error, HTTP_ERROR, status, title);
}

// What to do about an error; NULL where nothing is known.
static const char* error_advice(const GError* error) {
    if (error->domain != HTTP_ERROR) return NULL;
    return phrasebook_reader_text(user_reader(), error->code, PHRASEBOOK_FIELD_ADVICE);
}

// The status of an answer, once its head is read; 0 for what is no HTTP, or ended early.
static int read_head(GDataInputStream* input, GError** error) {
    g_autofree char* first = g_data_input_stream_read_line(input, NULL, NULL, error);
    const char* code;
    int status = 0;
    if (first != NULL && g_str_has_prefix(first, "HTTP/") && (code = strchr(first, ' ')) != NULL)
        status = (int)g_ascii_strtoll(code, NULL, 10);
    for (;;) {
        g_autofree char* line = g_data_input_stream_read_line(input, NULL, NULL, error);
        if (line == NULL || *g_strchomp(line) == '\0') break;
    }
    if (status == 0 && error != NULL && *error == NULL)
        g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not HTTP");
    return status;
}

// What is at a URI, NUL-terminated, or NULL and an error.
static char* fetch(const char* uri_text, GError** error) {
    g_autoptr(GUri) uri =
        g_uri_parse(uri_text, G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_ENCODED, error);
    g_autoptr(GSocketClient) client = g_socket_client_new();
    g_autoptr(GSocketConnection) connection = NULL;
    g_autoptr(GDataInputStream) input = NULL;
    g_autoptr(GOutputStream) body = g_memory_output_stream_new_resizable();
    g_autofree char* request = NULL;
    const char* path;
    int status;

    if (uri == NULL) return NULL;
    path = *g_uri_get_path(uri) != '\0' ? g_uri_get_path(uri) : "/";
    request = g_strdup_printf(
        "GET %s%s%s HTTP/1.0\r\nHost: %s\r\n\r\n", path, g_uri_get_query(uri) != NULL ? "?" : "",
        g_uri_get_query(uri) != NULL ? g_uri_get_query(uri) : "", g_uri_get_host(uri));

    g_socket_client_set_timeout(client, 30);
    g_socket_client_set_tls(client, g_strcmp0(g_uri_get_scheme(uri), "https") == 0);
    connection = g_socket_client_connect_to_uri(client, uri_text, 80, NULL, error);
    if (connection == NULL) return NULL;
    if (!g_output_stream_write_all(g_io_stream_get_output_stream(G_IO_STREAM(connection)), request,
                                   strlen(request), NULL, NULL, error))
        return NULL;

    input = g_data_input_stream_new(g_io_stream_get_input_stream(G_IO_STREAM(connection)));
    status = read_head(input, error);
    if (status == 0) return NULL;
    if (status >= 400) {
        http_error_set(error, status);
        return NULL;
    }
    if (g_output_stream_splice(body, G_INPUT_STREAM(input), G_OUTPUT_STREAM_SPLICE_NONE, NULL,
                               error)
            < 0
        || !g_output_stream_write_all(body, "", 1, NULL, NULL, error)
        || !g_output_stream_close(body, NULL, error))
        return NULL;
    return g_memory_output_stream_steal_data(G_MEMORY_OUTPUT_STREAM(body));
}

int main(int argc, char** argv) {
    g_autoptr(GError) error = NULL;
    g_autofree char* text = NULL;

    setlocale(LC_ALL, "");
    if (argc != 2) {
        g_printerr("glib_fetch URI\n");
        return 2;
    }
    text = fetch(argv[1], &error);
    if (error != NULL) {
        const char* advice = error_advice(error);
        // As any code does that knows GError and nothing of phrasebook.
        g_print("%s (%s, %d)\n", error->message, g_quark_to_string(error->domain), error->code);
        if (advice != NULL) g_print("%s\n", advice);
        return 1;
    }
    g_print("%s", text);
    return 0;
}

/* Any program that speaks gettext, and knows nothing of phrasebook: prints the title, or what a
   domain of one edition says, of the codes that it is given. */
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

/* What gettext.h's pgettext() is made of: context and msgid, parted by U+0004. */
static const char* pgettext_in(const char* domain, const char* context, const char* msgid) {
    static char key[128];
    const char* text;
    snprintf(key, sizeof key, "%s\004%s", context, msgid);
    text = dgettext(domain, key);
    return text == key ? msgid : text;
}

int main(int count, char** arguments) {
    int i;
    if (count < 5 || setlocale(LC_ALL, "") == NULL) {
        fputs("usage: gettext_client DIRECTORY DOMAIN FIELD CODE...\n", stderr);
        return 2;
    }
    bindtextdomain(arguments[2], arguments[1]);
    bind_textdomain_codeset(arguments[2], "UTF-8");
    for (i = 4; i < count; ++i)
        puts(pgettext_in(arguments[2], arguments[3], arguments[i]));
    return 0;
}

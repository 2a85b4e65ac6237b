/* A program in C: it needs nothing of C++'s. */
#include <phrasebook/phrasebook.h>
#include <stdio.h>

int main(void) {
    puts(phrasebook_text("fr-CA", 404, PHRASEBOOK_FIELD_TITLE));
    return 0;
}

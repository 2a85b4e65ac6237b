/* status_map.h as a program in C89 takes it. */
#include <phrasebook/status_map.h>

#define XX(number, name, phrase) HTTP_##name = number,
enum http_status { PHRASEBOOK_STATUS_MAP(XX) http_status_end };
#undef XX

int status_map_c_teapot(void);
const char* status_map_c_phrase(int code);

int status_map_c_teapot(void) {
    return HTTP_IM_A_TEAPOT;
}

const char* status_map_c_phrase(int code) {
    switch (code) {
#define XX(number, name, phrase)                                                                   \
    case HTTP_##name:                                                                              \
        return phrase;
        PHRASEBOOK_STATUS_MAP(XX)
#undef XX
    default:
        return "";
    }
}

/**
 * @file
 * phrasebook in C: messages for HTTP status codes in the reader's own language. C89, C99 and C++;
 * stands alone. The library is `phrasebook-c`.
 *
 *     puts(phrasebook_text("fr-CA", 404, PHRASEBOOK_FIELD_TITLE));
 *
 * @par Ownership
 * The `const` says it. A handle without it is owned: the caller ends it with the `_free` of its
 * kind. A handle with it is borrowed. Strings are always borrowed, and never NULL, "" where there
 * is nothing: from the built-in catalog and of the functions that take no handle they live as long
 * as the library, others as long as what each function names. A `phrasebook_string` is followed by
 * a NUL; a `phrasebook_slice` is not.
 *
 * @par Errors
 * No exception leaves the library. What can fail gives a `phrasebook_result`. Where a function
 * fails, what it gives through a pointer is NULL or empty, never left as it was. NULL is an
 * argument like another: each function says what it does with it, and none crashes. A field that is
 * no PHRASEBOOK_FIELD_ is an error, or finds nothing.
 *
 * @par Threads
 * Catalogs, readers and errors do not change once they are made. "Any thread" below: any number of
 * threads may call at a time, with the same handle too. Nothing asks the process's locale.
 *
 * @par Allocation
 * Only the functions that give an owned handle allocate.
 *
 * @par ABI
 * Numbers are never given a new meaning; new ones may come, so a `switch` needs a `default`.
 * Structs are filled by the library alone, and whole. They keep their size: what comes new takes
 * the place of reserved members, which are zero, so a program that is newer than its library finds
 * 0 or NULL there. Enumerations are passed as `int`, whose size no compiler option changes.
 *
 * @see docs/c.md; the C++ headers of the same names say more about each function
 */
#ifndef PHRASEBOOK_PHRASEBOOK_H
#define PHRASEBOOK_PHRASEBOOK_H

#include <stddef.h>

/* The version of this header; phrasebook_version() is that of the library. */
#define PHRASEBOOK_VERSION_MAJOR 0
#define PHRASEBOOK_VERSION_MINOR 1
#define PHRASEBOOK_VERSION_PATCH 0
#define PHRASEBOOK_VERSION "0.1.0"

#if defined(__GNUC__)
#define PHRASEBOOK_API __attribute__((visibility("default")))
#else
#define PHRASEBOOK_API
#endif
#if defined(__cplusplus) && __cplusplus >= 201103L
#define PHRASEBOOK_NOEXCEPT noexcept
#else
#define PHRASEBOOK_NOEXCEPT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** For the size of a text that is given: "it ends at its first NUL". */
#define PHRASEBOOK_NUL_TERMINATED ((size_t)-1)

/** @name Types
 * @{ */

/** What became of a call. */
typedef int phrasebook_result;
enum {
    PHRASEBOOK_OK = 0,
    PHRASEBOOK_ERROR_ARGUMENT = 1,  /**< NULL, an unknown field, a size that no text has */
    PHRASEBOOK_ERROR_DATA = 2,      /**< a file is not what it should be */
    PHRASEBOOK_ERROR_NOT_FOUND = 3, /**< no such directory, edition, index or code */
    PHRASEBOOK_ERROR_MEMORY = 4,    /**< out of memory */
    PHRASEBOOK_ERROR_IO = 5,        /**< a directory or file cannot be read */
    PHRASEBOOK_ERROR_LIMIT = 6,     /**< more than a catalog can hold */
    PHRASEBOOK_ERROR_INTERNAL = 7   /**< a fault of this library */
};

/** Which words about a code. */
typedef int phrasebook_field;
enum {
    PHRASEBOOK_FIELD_TITLE = 0,       /**< a heading of a few words */
    PHRASEBOOK_FIELD_SUMMARY = 1,     /**< one plain sentence for the person who reads the page */
    PHRASEBOOK_FIELD_DESCRIPTION = 2, /**< in the technical register of the documents */
    PHRASEBOOK_FIELD_ADVICE = 3       /**< what the reader can do now; may be empty */
};

/** How a message was found, from best to worst. */
typedef int phrasebook_match;
enum {
    PHRASEBOOK_MATCH_EXACT = 0,   /**< in the locale asked for, or the one that serves for it */
    PHRASEBOOK_MATCH_PARENT = 1,  /**< in a locale further along the chain: fr for fr-CA */
    PHRASEBOOK_MATCH_DEFAULT = 2, /**< in the catalog's default locale */
    PHRASEBOOK_MATCH_CLASS = 3,   /**< nothing knows the code; these are the words of its class */
    PHRASEBOOK_MATCH_NONE = 4     /**< nothing found: the text is empty */
};

/** How a code stands in IANA's registry of HTTP status codes. */
typedef int phrasebook_standing;
enum {
    PHRASEBOOK_STANDING_REGISTERED = 0,
    PHRASEBOOK_STANDING_TEMPORARY = 1,  /**< until a draft becomes a standard, or lapses */
    PHRASEBOOK_STANDING_DEPRECATED = 2, /**< not to be used any more */
    PHRASEBOOK_STANDING_UNUSED = 3,     /**< set aside so that nobody uses it */
    PHRASEBOOK_STANDING_UNOFFICIAL = 4  /**< in nobody's registry: a vendor's own */
};

/** A borrowed text, UTF-8. `data[size]` is NUL, and `data` is never NULL. */
typedef struct phrasebook_string {
    const char* data;
    size_t size; /**< in bytes, without the NUL */
} phrasebook_string;

/** Some bytes of the caller's own text: as long-lived as that, and not followed by a NUL. */
typedef struct phrasebook_slice {
    const char* data; /**< NULL where there is none */
    size_t size;
} phrasebook_slice;

/** An answer. The strings live as long as the catalog. */
typedef struct phrasebook_message {
    phrasebook_string text;    /**< the words */
    phrasebook_string locale;  /**< BCP 47 tag of the words, for `lang=` and `Content-Language` */
    phrasebook_string edition; /**< whose wording it is: "wininet", ..., "phrasebook" */
    int code;                  /**< the code that answered, or the number of its class: 4 of 4xx */
    int is_class;              /**< 1 where the class answered, otherwise 0 */
    phrasebook_match match;
    int reserved_int;
    size_t reserved[4];
} phrasebook_message;

/** Which locale to answer in, and why. */
typedef struct phrasebook_negotiation {
    phrasebook_string locale; /**< of the catalog; empty where nothing fits or all is excluded */
    phrasebook_slice range;   /**< of the header (or list) given: what decided; empty for none */
    int quality;              /**< of that range in thousandths, 1 to 1000; 0 where none decided */
    phrasebook_match match;   /**< exact, parent, default or none */
    int skipped;              /**< 1 where something was malformed or beyond a limit, otherwise 0 */
    int reserved_int;
    size_t reserved[4];
} phrasebook_negotiation;

/** One thing that is wrong with a file. The strings live as long as the error. */
typedef struct phrasebook_problem {
    phrasebook_string file;   /**< beginning with the directory as it was given */
    phrasebook_string key;    /**< the message, "title 404"; empty where it is not known */
    phrasebook_string reason; /**< one line of English */
    size_t line;              /**< from 1; 0 for none */
    size_t column;            /**< from 1, in bytes; 0 for none */
    size_t offset;            /**< in bytes from the beginning of the file, if `has_offset` */
    int has_offset;
    int reserved_int;
    size_t reserved[4];
} phrasebook_problem;

/** Where the messages of one edition in one locale come from. Strings live as the catalog does. */
typedef struct phrasebook_source {
    phrasebook_string locale;
    phrasebook_string edition;
    phrasebook_string title;
    phrasebook_string license; /**< SPDX identifier where there is one */
    phrasebook_string attribution;
    size_t reserved[4];
} phrasebook_source;

/** What is known of a status code. The strings live as long as the library. */
typedef struct phrasebook_status {
    phrasebook_string reason;    /**< the ASCII words of the status line, as RFC 9110 has them */
    phrasebook_string aliases;   /**< older and other names, separated by '|' */
    phrasebook_string constants; /**< the names in WinINet and WinHTTP, separated by '|' */
    phrasebook_string vendor;    /**< whose code it is; empty for IANA's */
    phrasebook_string reference; /**< where it is defined */
    int code;
    phrasebook_standing standing;
    size_t reserved[4];
} phrasebook_status;

/** An immutable set of messages. */
typedef struct phrasebook_catalog phrasebook_catalog;
/** A catalog as the reader of one language sees it. */
typedef struct phrasebook_reader phrasebook_reader;
/** What went wrong, in detail. */
typedef struct phrasebook_error phrasebook_error;

/** @} */
/** @name Words in one call
 * @{ */

/**
 * The words for a code in the built-in catalog, for a tag (RFC 5646) or POSIX locale name that is
 * NUL-terminated: "fr-CA", "zh_TW.UTF-8". A tag that nothing serves, or NULL: in English. "" where
 * nothing is found. The string lives as long as the library. Any thread.
 */
PHRASEBOOK_API const char* phrasebook_text(const char* tag, int code,
                                           phrasebook_field field) PHRASEBOOK_NOEXCEPT;

/** @} */
/** @name Catalogs
 * @{ */

/** The catalog in the library, default locale en. Borrowed; it never ends. Any thread. */
PHRASEBOOK_API const phrasebook_catalog* phrasebook_catalog_builtin(void) PHRASEBOOK_NOEXCEPT;

/**
 * Loads a directory of catalog files: `<tag>/<edition>.po` and the others that load.hpp names.
 * Files are taken to be hostile. Nothing is given where anything is wrong.
 *
 * @param directory its name, NUL-terminated; NULL is PHRASEBOOK_ERROR_ARGUMENT
 * @param out       gets an owned catalog, or NULL; must not be NULL
 * @param error     gets an owned error, or NULL where there is none or no memory for one; may be
 *                  NULL itself
 * @return PHRASEBOOK_OK or _ARGUMENT; _NOT_FOUND without such a directory; _IO where one of the
 *         problems is that something cannot be read; otherwise _DATA, _LIMIT or _MEMORY
 *
 * Any thread.
 */
PHRASEBOOK_API phrasebook_result phrasebook_catalog_load(
    const char* directory, phrasebook_catalog** out, phrasebook_error** error) PHRASEBOOK_NOEXCEPT;

/**
 * A new catalog: `base` with another laid over it, whose messages win, one by one. It shares
 * nothing with either. `out` and `error` as above; a catalog that is NULL is _ARGUMENT. _MEMORY,
 * _LIMIT. Any thread.
 */
PHRASEBOOK_API phrasebook_result
phrasebook_catalog_with(const phrasebook_catalog* base, const phrasebook_catalog* overlay,
                        phrasebook_catalog** out, phrasebook_error** error) PHRASEBOOK_NOEXCEPT;

/**
 * A new catalog: the messages of some editions, asked in the order given. `editions` are `count`
 * names, NUL-terminated; one that is NULL is _ARGUMENT, one that the catalog does not hold is
 * _NOT_FOUND. `out` and `error` as above. _MEMORY. Any thread.
 */
PHRASEBOOK_API phrasebook_result phrasebook_catalog_with_editions(
    const phrasebook_catalog* catalog, const char* const* editions, size_t count,
    phrasebook_catalog** out, phrasebook_error** error) PHRASEBOOK_NOEXCEPT;

/**
 * The same catalog for a second owner: counts it, and never fails. Each reference is ended with
 * phrasebook_catalog_free; the last one ends the catalog. A reference to the built-in catalog is
 * that catalog, uncounted. NULL for NULL. Any thread.
 */
PHRASEBOOK_API phrasebook_catalog*
phrasebook_catalog_ref(const phrasebook_catalog* catalog) PHRASEBOOK_NOEXCEPT;

/**
 * Ends one reference to a catalog. Strings that were got from it end with the last reference and
 * the last of its readers. NULL, and the built-in catalog, are left alone. Any thread, once for
 * each reference.
 */
PHRASEBOOK_API void phrasebook_catalog_free(phrasebook_catalog* catalog) PHRASEBOOK_NOEXCEPT;

/** The locale that answers where a reader's own chain does not; "" for none or NULL. Any thread. */
PHRASEBOOK_API const char*
phrasebook_catalog_default_locale(const phrasebook_catalog* catalog) PHRASEBOOK_NOEXCEPT;

/*
 * What a catalog holds, by index from 0. A catalog that is NULL holds nothing; an index past the
 * end is "" or PHRASEBOOK_ERROR_NOT_FOUND. Strings live as long as the catalog. Any thread, all.
 */

/** How many locales; 0 for NULL. Any thread. */
PHRASEBOOK_API size_t phrasebook_catalog_locale_count(const phrasebook_catalog* catalog)
    PHRASEBOOK_NOEXCEPT;
/** A locale's tag, in ascending order; "" past the end. Any thread. */
PHRASEBOOK_API const char* phrasebook_catalog_locale(const phrasebook_catalog* catalog,
                                                     size_t index) PHRASEBOOK_NOEXCEPT;
/** How many editions; 0 for NULL. Any thread. */
PHRASEBOOK_API size_t phrasebook_catalog_edition_count(const phrasebook_catalog* catalog)
    PHRASEBOOK_NOEXCEPT;
/** An edition's name, in the order in which they are asked; "" past the end. Any thread. */
PHRASEBOOK_API const char* phrasebook_catalog_edition(const phrasebook_catalog* catalog,
                                                      size_t index) PHRASEBOOK_NOEXCEPT;
/** How many codes and classes some entry is about; 0 for NULL. Any thread. */
PHRASEBOOK_API size_t phrasebook_catalog_key_count(const phrasebook_catalog* catalog)
    PHRASEBOOK_NOEXCEPT;
/**
 * A code, or the number of a class with `is_class` 1: classes first, each ascending. _NOT_FOUND
 * past the end and _ARGUMENT for NULL, then with 0 in both; either pointer may be NULL. Any thread.
 */
PHRASEBOOK_API phrasebook_result phrasebook_catalog_key(const phrasebook_catalog* catalog,
                                                        size_t index, int* code,
                                                        int* is_class) PHRASEBOOK_NOEXCEPT;
/** How many sources; 0 for NULL. Any thread. */
PHRASEBOOK_API size_t phrasebook_catalog_source_count(const phrasebook_catalog* catalog)
    PHRASEBOOK_NOEXCEPT;
/** A source. _NOT_FOUND past the end, _ARGUMENT for a NULL. Any thread. */
PHRASEBOOK_API phrasebook_result phrasebook_catalog_source(
    const phrasebook_catalog* catalog, size_t index, phrasebook_source* out) PHRASEBOOK_NOEXCEPT;

/** @} */
/** @name Lookups: no allocation, no lock
 * @{ */

/**
 * A reader for a tag (RFC 5646) or POSIX locale name, whose chain is walked once, here. What is no
 * tag, is empty or NULL, or has no locale of the catalog, gets the default locale. The reader keeps
 * the messages alive, though the catalog be freed.
 *
 * @param tag  not NUL-terminated, unless `size` is PHRASEBOOK_NUL_TERMINATED
 * @param out  gets an owned reader, or NULL; must not be NULL
 * @return PHRASEBOOK_OK, _ARGUMENT (also for a catalog that is NULL) or _MEMORY
 *
 * Any thread.
 */
PHRASEBOOK_API phrasebook_result phrasebook_reader_new(const phrasebook_catalog* catalog,
                                                       const char* tag, size_t size,
                                                       phrasebook_reader** out) PHRASEBOOK_NOEXCEPT;

/** Ends a reader. NULL is left alone. Once, when no other thread uses this reader any more. */
PHRASEBOOK_API void phrasebook_reader_free(phrasebook_reader* reader) PHRASEBOOK_NOEXCEPT;

/** The locale of the catalog that is asked first: "fr" for fr-CA; "" for NULL. Any thread. */
PHRASEBOOK_API const char*
phrasebook_reader_locale(const phrasebook_reader* reader) PHRASEBOOK_NOEXCEPT;

/** How that locale stands to the tag: exact, parent or default; none for NULL. Any thread. */
PHRASEBOOK_API phrasebook_match phrasebook_reader_match(const phrasebook_reader* reader)
    PHRASEBOOK_NOEXCEPT;

/**
 * The words for a code, and how they were found. Any `int` may be asked: a code that is not known
 * gets the words of its class (RFC 9110 section 15), one without a class PHRASEBOOK_MATCH_NONE.
 * That is an answer too, and PHRASEBOOK_OK. _ARGUMENT for a NULL or an unknown field, then with an
 * empty message. The strings live as long as the reader, or its catalog. Any thread.
 */
PHRASEBOOK_API phrasebook_result
phrasebook_reader_lookup(const phrasebook_reader* reader, int code, phrasebook_field field,
                         phrasebook_message* out) PHRASEBOOK_NOEXCEPT;

/** Only the words of phrasebook_reader_lookup; "" where nothing is found. Any thread. */
PHRASEBOOK_API const char* phrasebook_reader_text(const phrasebook_reader* reader, int code,
                                                  phrasebook_field field) PHRASEBOOK_NOEXCEPT;

/** Reader and lookup in one, without a reader to be made: `tag` and `size` as there. Any thread. */
PHRASEBOOK_API phrasebook_result
phrasebook_catalog_lookup(const phrasebook_catalog* catalog, const char* tag, size_t size, int code,
                          phrasebook_field field, phrasebook_message* out) PHRASEBOOK_NOEXCEPT;

/** @} */
/** @name Negotiation: no allocation, no lock
 * @{ */

/**
 * Chooses among the locales of a catalog by the value of an Accept-Language header (RFC 9110
 * section 12.5.4), of which 8 KiB and 64 ranges are read.
 *
 * @param header any bytes; NULL or empty where the client sent none: then the default locale
 * @param size   of the header, or PHRASEBOOK_NUL_TERMINATED
 * @return PHRASEBOOK_OK, or _ARGUMENT for a catalog or `out` that is NULL; then with nothing chosen
 *
 * Any thread.
 */
PHRASEBOOK_API phrasebook_result
phrasebook_negotiate(const phrasebook_catalog* catalog, const char* header, size_t size,
                     phrasebook_negotiation* out) PHRASEBOOK_NOEXCEPT;

/**
 * Chooses by a list of tags in order of preference, as desktops give it: each by its whole chain
 * before the next. `tags` are `count` names, NUL-terminated; one that is NULL or no tag is skipped.
 * Otherwise as phrasebook_negotiate. Any thread.
 */
PHRASEBOOK_API phrasebook_result
phrasebook_negotiate_preferences(const phrasebook_catalog* catalog, const char* const* tags,
                                 size_t count, phrasebook_negotiation* out) PHRASEBOOK_NOEXCEPT;

/** @} */
/** @name Status codes: facts without a language
 * @{ */

/** "Content Too Large" for 413: English, ASCII, never translated; "" for none. Any thread. */
PHRASEBOOK_API const char* phrasebook_reason_phrase(int code) PHRASEBOOK_NOEXCEPT;

/**
 * The code of a name, NUL-terminated, in any case: a reason phrase, an older one, or a constant of
 * WinINet or WinHTTP: 401 for "HTTP_STATUS_DENIED". 0 for none or NULL. Any thread.
 */
PHRASEBOOK_API int phrasebook_code_of(const char* name) PHRASEBOOK_NOEXCEPT;

/** The class of a code: 1 to 5 for 100 to 599 (RFC 9110 section 15), otherwise 0. Any thread. */
PHRASEBOOK_API int phrasebook_status_class(int code) PHRASEBOOK_NOEXCEPT;

/** All that is known of a code. _NOT_FOUND for one that is not, _ARGUMENT for NULL. Any thread. */
PHRASEBOOK_API phrasebook_result phrasebook_status_of(int code,
                                                      phrasebook_status* out) PHRASEBOOK_NOEXCEPT;

/** How many codes are known. Any thread. */
PHRASEBOOK_API size_t phrasebook_status_count(void) PHRASEBOOK_NOEXCEPT;

/** A code that is known, by index from 0, in ascending order; 0 past the end. Any thread. */
PHRASEBOOK_API int phrasebook_status_code(size_t index) PHRASEBOOK_NOEXCEPT;

/** @} */
/** @name Errors
 * @{ */

/** A result in English words, for logs: "out of memory". Lives as the library. Any thread. */
PHRASEBOOK_API const char* phrasebook_error_text(phrasebook_result result) PHRASEBOOK_NOEXCEPT;

/** The result that came with an error; PHRASEBOOK_OK for NULL. Any thread. */
PHRASEBOOK_API phrasebook_result phrasebook_error_result(const phrasebook_error* error)
    PHRASEBOOK_NOEXCEPT;

/**
 * All of an error in English, a problem a line: `FILE:LINE:COLUMN: KEY: REASON`; "" for NULL. Lives
 * as long as the error. Any thread.
 */
PHRASEBOOK_API const char*
phrasebook_error_message(const phrasebook_error* error) PHRASEBOOK_NOEXCEPT;

/** How many problems with files an error names; 0 for NULL. Any thread. */
PHRASEBOOK_API size_t phrasebook_error_problem_count(const phrasebook_error* error)
    PHRASEBOOK_NOEXCEPT;

/** A problem, by index from 0. _NOT_FOUND past the end, _ARGUMENT for a NULL. Any thread. */
PHRASEBOOK_API phrasebook_result phrasebook_error_problem(
    const phrasebook_error* error, size_t index, phrasebook_problem* out) PHRASEBOOK_NOEXCEPT;

/** Ends an error. NULL is left alone. Once, when no other thread uses this error any more. */
PHRASEBOOK_API void phrasebook_error_free(phrasebook_error* error) PHRASEBOOK_NOEXCEPT;

/** @} */
/** @name Names and version. All static storage; any thread
 * @{ */

/** The version of the library that runs: "0.1.0". Any thread. */
PHRASEBOOK_API const char* phrasebook_version(void) PHRASEBOOK_NOEXCEPT;
/** The same as a number: 10000 major + 100 minor + patch. Any thread. */
PHRASEBOOK_API int phrasebook_version_number(void) PHRASEBOOK_NOEXCEPT;

/** "title", "summary", "description" or "advice"; "" for no field. Any thread. */
PHRASEBOOK_API const char* phrasebook_field_name(phrasebook_field field) PHRASEBOOK_NOEXCEPT;
/** The field of a name, NUL-terminated; -1 for no such name, or NULL. Any thread. */
PHRASEBOOK_API phrasebook_field phrasebook_field_of(const char* name) PHRASEBOOK_NOEXCEPT;
/** "exact", "parent", "default", "class" or "none"; "" for no match. Any thread. */
PHRASEBOOK_API const char* phrasebook_match_name(phrasebook_match match) PHRASEBOOK_NOEXCEPT;
/** "registered", "temporary", "deprecated", "unused", "unofficial"; "" otherwise. Any thread. */
PHRASEBOOK_API const char*
phrasebook_standing_name(phrasebook_standing standing) PHRASEBOOK_NOEXCEPT;

/** @} */

#ifdef __cplusplus
}
#endif

#endif

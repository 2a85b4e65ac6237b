#!/usr/bin/env python3
"""Fetches URLs, and says in the user's language which status it got instead.

    PHRASEBOOK_LIBRARY=build/…/libphrasebook-c.so python3 fetch.py [--words DIRECTORY] URL...

The language is that of the environment. --words lays a directory of your own catalog files over the
built-in words.
"""

import argparse
import os
import sys
import urllib.error
import urllib.request

import phrasebook


def preferred_languages():
    """As POSIX and gettext have it, the most preferred first."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name].split(":")
    return []


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", metavar="DIRECTORY")
    parser.add_argument("url", nargs="+")
    arguments = parser.parse_args()

    catalog = phrasebook.Catalog.builtin()
    try:
        if arguments.words:
            catalog = catalog.overlaid(phrasebook.Catalog.load(arguments.words))
    except phrasebook.LoadError as error:
        print(error, file=sys.stderr)
        return 2
    words = catalog.reader(catalog.prefer(preferred_languages()))

    failed = False
    for url in arguments.url:
        try:
            with urllib.request.urlopen(url) as answer:
                sys.stdout.write(answer.read().decode())
        except urllib.error.HTTPError as error:
            failed = True
            print(words(error.code).text)
            print(words(error.code, phrasebook.SUMMARY).text)
            print(words(error.code, phrasebook.ADVICE).text)
            print(f"(HTTP {error.code} {phrasebook.reason_phrase(error.code)})")
            error.close()
        except urllib.error.URLError as error:
            failed = True
            print(error.reason) # no server has answered: Python's own words
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""The Nu Html Checker finds nothing in any page: of every code, locale and look, with and without what a
request and a theme bring."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

COMMAND = os.environ["PHRASEBOOK_COMMAND"]
PAGE_FILES = os.environ["PHRASEBOOK_PAGE_FILES"]
CHECKER = os.path.join(os.environ["PHRASEBOOK_PACKAGES"], "node_modules/vnu-jar/build/dist/vnu.jar")
THEME = pathlib.Path(__file__).with_name("acme.theme")
LOOKS = ("plain", "card", "terminal")
CODES = "1xx,2xx,3xx,4xx,5xx"


def check(*directories):
    """What the checker says of every page below the directories: errors, warnings and remarks."""
    done = subprocess.run(
        [os.environ["PHRASEBOOK_JAVA"], "-jar", CHECKER, "--format", "json", "--stdout",
         "--exit-zero-always", "--skip-non-html", *directories],
        check=True, capture_output=True, text=True)
    return [f'{message.get("url")}:{message.get("lastLine")}: {message["message"]}'
            for message in json.loads(done.stdout)["messages"]]


class Validity(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = pathlib.Path(directory.name)

    def site(self, look, *options):
        out = self.root / "-".join(("site", look, *("themed" for _ in options[:1])))
        subprocess.run([COMMAND, "site", "--for", "plain", "-o", out, "--look", look, "--codes", CODES,
                        "--formats", "html", *options], check=True)
        return out

    def test_nothing_is_wrong_with_any_page(self):
        for look in LOOKS:
            self.site(look)
            self.site(look, "--theme", THEME)
        subprocess.run([PAGE_FILES, self.root / "files"], check=True, stdout=subprocess.DEVNULL)
        # Pages without a request are those of the sites.
        for path in (self.root / "files").rglob("*.html"):
            if not path.stem.endswith("-request"):
                path.unlink()
        pages = list(self.root.rglob("*.html"))
        print(len(pages), "pages")
        self.assertEqual(len(pages) % (len(LOOKS) * 3), 0)  # locales
        self.assertGreater(len(pages), 3 * len(LOOKS) * 3 * 70)
        self.assertEqual(check(self.root), [])

    def test_the_checker_finds_what_is_wrong(self):
        page = (self.site("plain") / "pages/404/fr.html").read_text(encoding="utf-8")
        shutil.rmtree(self.root / "site-plain")
        faults = {
            "tag": ("</h1>", "", "Unclosed element"),
            "attribute": ("<main>", '<main align="left">', "align"),
            "style": ("margin:", "margins:", "margins"),
            "title": (r"<title>.*?</title>", "", "title"),
        }
        for name, (pattern, replacement, _) in faults.items():
            (self.root / f"{name}.html").write_text(re.sub(pattern, replacement, page, count=1),
                                                    encoding="utf-8")
        found = check(self.root)
        for name, (*_, expected) in faults.items():
            self.assertTrue([line for line in found if f"/{name}.html" in line and expected in line],
                            (name, found))


if __name__ == "__main__":
    unittest.main()

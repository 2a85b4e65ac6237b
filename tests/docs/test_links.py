#!/usr/bin/env python3
"""Links within the documentation lead somewhere: to a file that is there, and to a heading of it."""

import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def pages():
    for name in os.listdir(ROOT):
        if name.endswith(".md"):
            yield os.path.join(ROOT, name)
    for top in ("docs", "examples"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            yield from (os.path.join(folder, name) for name in names if name.endswith(".md"))


def prose(path):
    """The page without its blocks of code."""
    with open(path, encoding="utf-8") as file:
        return re.sub(r"^ *```.*?^ *```$", "", file.read(), flags=re.M | re.S)


def anchors(path):
    """As GitHub makes them of headings."""
    found = set()
    for heading in re.findall(r"^#+ (.*)$", prose(path), re.M):
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower()
        found.add(re.sub(r"[^\w\- ]", "", text).replace(" ", "-"))
    return found


class Links(unittest.TestCase):
    def test_they_lead_somewhere(self):
        count = 0
        for page in pages():
            text = re.sub(r"`[^`\n]*`", "", prose(page))
            for link in re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", text):
                target, _, anchor = (link[0] or link[1]).partition("#")
                if re.match(r"[a-z]+:", target):
                    continue
                with self.subTest(page=os.path.relpath(page, ROOT), link=link):
                    path = os.path.normpath(os.path.join(os.path.dirname(page), target)) \
                        if target else page
                    self.assertTrue(os.path.exists(path))
                    if anchor and path.endswith(".md"):
                        self.assertIn(anchor, anchors(path))
                    count += 1
        self.assertGreater(count, 50, "the documentation has lost its links")

    def test_every_page_is_found(self):
        """From the README, by way of others."""
        seen, todo = set(), [os.path.join(ROOT, "README.md")]
        while todo:
            page = todo.pop()
            if page in seen or not page.endswith(".md") or not os.path.exists(page):
                continue
            seen.add(page)
            for link in re.findall(r"\]\(([^)\s#]+)", prose(page)):
                if not re.match(r"[a-z]+:", link):
                    todo.append(os.path.normpath(os.path.join(os.path.dirname(page), link)))
        lost = {os.path.relpath(page, ROOT) for page in pages()} - {
            os.path.relpath(page, ROOT) for page in seen}
        self.assertEqual(lost, set())


if __name__ == "__main__":
    unittest.main()

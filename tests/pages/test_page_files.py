#!/usr/bin/env python3
"""Every page of every look, locale, code and format, as a program wrote it: whole, small, valid, and with
nothing loaded from elsewhere."""

import base64
import hashlib
import html.parser
import json
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM = os.environ["PHRASEBOOK_PAGE_FILES"]
LOOKS = ("plain", "card", "terminal")
TAGS = ("en", "fr", "zh-TW")
DEFAULT_LOOK = "plain"
LIMIT = 5 * 1024  # bytes of a page in the default look
NAMESPACE = "{urn:ietf:rfc:7807}"

VOID = {"meta", "img", "br", "hr", "input", "link"}
ELEMENTS = VOID | {"html", "head", "title", "style", "body", "header", "main", "footer", "section",
                   "details", "summary", "h1", "h2", "p", "dl", "dt", "dd", "code", "time", "a"}
ATTRIBUTES = {"lang", "dir", "charset", "name", "content", "class", "datetime", "href", "src", "alt"}


class Page(html.parser.HTMLParser):
    """What stands in a page; raises where its tags do not balance."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.text = [], [], {}
        self.feed(text)
        self.close()
        if self.open:
            raise ValueError(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            raise ValueError(f"an attribute of <{tag}> stands twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise ValueError(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.open:
            self.text[self.open[-1]] = self.text.get(self.open[-1], "") + data


def luminance(color):
    """WCAG 2.2, relative luminance of #rgb or #rrggbb."""
    digits = color[1:] if len(color) == 7 else "".join(c * 2 for c in color[1:])
    channels = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(c * weight for c, weight in zip(linear, (0.2126, 0.7152, 0.0722)))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class PageFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        done = subprocess.run([PROGRAM, cls.folder.name], capture_output=True, text=True, check=True)
        cls.policies = dict(line.split("\t") for line in done.stdout.splitlines())
        cls.files = {}
        for look in LOOKS:
            for tag in TAGS:
                folder = os.path.join(cls.folder.name, look, tag)
                for name in os.listdir(folder):
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        cls.files[look, tag, name] = file.read()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def of(self, format_name):
        return [(place, text) for place, text in self.files.items()
                if place[2].endswith("." + format_name)]

    def test_all_are_there(self):
        codes = {name.split(".")[0] for _, _, name in self.files}
        self.assertGreater(len(codes), 2 * 80)
        self.assertEqual(len(self.files), len(LOOKS) * len(TAGS) * len(codes) * 5)

    def test_pages_are_small(self):
        largest = {look: max((len(text.encode()), place[1:]) for place, text in self.of("html")
                             if place[0] == look) for look in LOOKS}
        print("largest pages:", largest)
        self.assertLessEqual(largest[DEFAULT_LOOK][0], LIMIT)

    def test_pages_are_whole(self):
        for place, text in self.of("html"):
            with self.subTest(place=place):
                page = Page(text)
                names = [tag for tag, _ in page.tags]
                self.assertLessEqual(set(names), ELEMENTS)
                for once in ("html", "head", "title", "body", "main", "h1", "style"):
                    self.assertEqual(names.count(once), 1, once)
                self.assertTrue(text.startswith("<!doctype html>\n"))
                html_attributes = page.tags[0][1]
                tag = "en" if place[2].startswith("799") else place[1]
                self.assertEqual(html_attributes, {"lang": tag, "dir": "ltr"})
                metas = [attributes for name, attributes in page.tags if name == "meta"]
                self.assertIn({"charset": "utf-8"}, metas)
                self.assertIn({"name": "viewport", "content": "width=device-width, initial-scale=1"},
                              metas)
                self.assertIn({"name": "robots", "content": "noindex"}, metas)
                self.assertIn(place[2][:3], page.text["title"])
                self.assertTrue(page.text["h1"].strip())
                self.assertNotIn("{{", text)

    def test_nothing_runs_and_nothing_is_loaded(self):
        for place, text in self.of("html"):
            with self.subTest(place=place):
                page = Page(text)
                for _, attributes in page.tags:
                    self.assertLessEqual(set(attributes), ATTRIBUTES)
                    self.assertNotIn("src", attributes)
                    self.assertNotIn("href", attributes)
                self.assertNotRegex(page.text["style"], r"url\(|@import|expression|<")

    def test_the_policy_is_that_of_the_style(self):
        for look in LOOKS:
            styles = {re.search(r"<style>(.*?)</style>", text, re.S)[1]
                      for place, text in self.of("html") if place[0] == look}
            self.assertEqual(len(styles), 1, look)
            digest = base64.b64encode(hashlib.sha256(styles.pop().encode()).digest()).decode()
            self.assertEqual(self.policies[look],
                             f"default-src 'none'; style-src 'sha256-{digest}'")

    def test_colours_can_be_read(self):
        for look in LOOKS:
            text = self.files[look, "en", "404.html"]
            light, dark = (dict(re.findall(r"--(\w+): (#\w+);", block)) for block in
                           re.findall(r":root \{(.*?)\}", text, re.S)[:2])
            for colors in (light, dark):
                ground = colors.get("surface", colors["background"])
                for name in ("text", "muted", "accent"):
                    for background in (ground, colors["background"]):
                        ratio = contrast(colors[name], background)
                        self.assertGreaterEqual(ratio, 4.5, (look, name, background))  # AA

    def test_what_the_request_held_is_shown_and_does_nothing(self):
        address = "/café?q=<a href=\"x\">&y='1'"
        for place, text in self.of("html"):
            if "-request" in place[2]:
                self.assertEqual(text.count("<a"), 0, place)
                self.assertIn(address, Page(text).text["code"], place)
        for place, text in self.of("text"):
            self.assertEqual(address in text, "-request" in place[2], place)

    def test_problems_are_as_rfc_9457_has_them(self):
        for place, text in self.of("problem"):
            with self.subTest(place=place):
                problem = json.loads(text)
                request = "-request" in place[2]
                self.assertLessEqual({"type", "title", "status"}, set(problem))
                self.assertLessEqual(set(problem), {"type", "title", "status", "detail", "instance",
                                                    "advice", "request_id"})
                self.assertEqual(problem["type"], "about:blank")
                self.assertIs(type(problem["status"]), int)
                self.assertEqual(str(problem["status"]), place[2][:3])
                self.assertEqual("instance" in problem, request)
                if request:
                    self.assertRegex(problem["instance"], r"^[!-~]+$")  # a URI has no others
                    self.assertNotRegex(problem["instance"], r'[<>"\\^`{|}]')
                for name in set(problem) - {"status"}:
                    self.assertIs(type(problem[name]), str)
                    self.assertTrue(problem[name])

    def test_json_says_the_same_as_the_problem(self):
        for (look, tag, name), text in self.of("json"):
            fields = json.loads(text)
            problem = json.loads(self.files[look, tag, name.replace(".json", ".problem")])
            self.assertEqual(fields["status"], problem["status"])
            self.assertEqual(fields["title"], problem["title"])
            self.assertEqual(fields.get("summary"), problem.get("detail"))
            self.assertEqual(fields.get("advice"), problem.get("advice"))
            self.assertRegex(fields["reason"], r"^[ -~]+$")

    def test_xml_says_the_same_as_the_problem(self):
        for (look, tag, name), text in self.of("problem-xml"):
            root = ElementTree.fromstring(text)
            self.assertEqual(root.tag, NAMESPACE + "problem")
            members = {child.tag.removeprefix(NAMESPACE): child.text for child in root}
            problem = json.loads(self.files[look, tag, name.replace(".problem-xml", ".problem")])
            self.assertEqual(members, {key: str(value) for key, value in problem.items()})

    def test_text_is_for_a_terminal(self):
        for place, text in self.of("text"):
            self.assertRegex(text, r"\A\d{3} \S", place)
            self.assertTrue(text.endswith("\n") and "\n\n\n" not in text, place)
            self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f]", place)


class Parser(unittest.TestCase):
    """The parser of these tests finds what it is there to find."""

    def test_unbalanced_tags(self):
        for text in ("<p>", "<p><b></p></b>", "</p>", "<p a=1 a=2></p>"):
            with self.assertRaises(ValueError):
                Page(text)

    def test_contrast(self):
        self.assertAlmostEqual(contrast("#000", "#ffffff"), 21)
        self.assertLess(contrast("#777", "#fff"), 4.5)


if __name__ == "__main__":
    unittest.main()

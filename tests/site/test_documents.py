#!/usr/bin/env python3
"""Every problem document that a site holds, against RFC 9457: members, their types, and their XML."""

import json
import os
import pathlib
import re
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))
from command import run  # noqa: E402

NAMESPACE = "urn:ietf:rfc:7807"  # Appendix B; RFC 9457 kept that of its elder
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# §3.1: what each member is, where it is there.
MEMBERS = {"type": str, "title": str, "status": int, "detail": str, "instance": str}
REQUIRED = {"type", "title", "status"}  # by us: an answer without them says too little
# §3.2: an extension's name begins with a letter and has three or more of these, so that it is a name
# in XML too.
EXTENSION = re.compile(r"[A-Za-z][A-Za-z0-9_]{2,}")
URI_REFERENCE = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")  # RFC 3986's characters


def faults(problem):
    """What is wrong with a problem's members."""
    found = [f"no {name}" for name in sorted(REQUIRED - set(problem))]
    for name, value in problem.items():
        if name in MEMBERS:
            if type(value) is not MEMBERS[name]:
                found.append(f"{name} is no {MEMBERS[name].__name__}")
            elif value == "":
                found.append(f"{name} is empty")
        elif not EXTENSION.fullmatch(name):
            found.append(f"{name} is no name of an extension")
    for name in ("type", "instance"):
        value = problem.get(name)
        if isinstance(value, str):
            if not URI_REFERENCE.fullmatch(value):
                found.append(f"{name} is no URI reference")
            elif name == "type" and not urllib.parse.urlsplit(value).scheme:
                found.append("type is not absolute")  # §3.1.1 recommends that it be
    status = problem.get("status")
    if type(status) is int and not 100 <= status <= 999:
        found.append("status is no status code")
    return found


def members_of(text):
    """A problem in XML as that in JSON would be. Raises where it is none."""
    root = ElementTree.fromstring(text)
    if root.tag != f"{{{NAMESPACE}}}problem" or set(root.attrib) - {LANG}:
        raise ValueError(f"the root is {root.tag} {root.attrib}")
    members = {}
    for child in root:
        name = child.tag.removeprefix(f"{{{NAMESPACE}}}")
        if name == child.tag or name in members or len(child) or child.attrib:
            raise ValueError(f"the element {child.tag}")
        members[name] = int(child.text) if name == "status" else child.text
    extensions = [name not in MEMBERS for name in members]
    if extensions != sorted(extensions):
        raise ValueError("an extension before a member of the standard")
    return members


class Documents(unittest.TestCase):
    def documents(self, *options):
        """(code, locale, what the manifest says, problem+json, problem+xml) of every one."""
        with tempfile.TemporaryDirectory() as directory:
            out = pathlib.Path(directory, "out")
            result = run("site", "--for", "plain", "-o", str(out), "--codes",
                         "1xx,2xx,3xx,4xx,5xx,799", "--formats", "problem,problem-xml", *options)
            self.assertEqual(result.exit, 0, result.err)
            entries = {(entry["code"], entry["locale"], entry["content_type"]): entry["file"]
                       for entry in json.loads((out / "manifest.json").read_bytes())["files"]}
            pairs = {key[:2] for key in entries}
            self.assertGreater(len(pairs), 3 * 75)
            self.assertEqual(len(entries), 2 * len(pairs))
            for code, locale in sorted(pairs):
                yield code, locale, *((out / entries[code, locale, f"application/problem+{syntax}"])
                                      .read_text(encoding="utf-8") for syntax in ("json", "xml"))

    def test_members_are_as_rfc_9457_has_them(self):
        for base in (None, "https://errors.example/"):
            for code, locale, problem, _ in self.documents(
                    *(("--problem-type", base) if base else ())):
                with self.subTest(code=code, locale=locale, base=base):
                    members = json.loads(problem)
                    self.assertEqual(faults(members), [])
                    self.assertEqual(members["status"], code)
                    self.assertTrue(members["type"].startswith(base or "about:blank"))

    def test_xml_says_the_same(self):
        for code, locale, problem, text in self.documents():
            with self.subTest(code=code, locale=locale):
                self.assertEqual(members_of(text), json.loads(problem))
                self.assertEqual(ElementTree.fromstring(text).get(LANG),
                                 locale if code < 600 else "en")  # 799 has English words alone


class Checks(unittest.TestCase):
    """The checks find what they are there to find."""

    GOOD = {"type": "about:blank", "title": "Not Found", "status": 404}

    def test_faults_are_found(self):
        self.assertEqual(faults(self.GOOD | {"advice": "?", "instance": "/a%20b?c"}), [])
        for change, fault in (({"status": "404"}, "status is no int"),
                              ({"status": True}, "status is no int"),
                              ({"status": 42}, "status is no status code"),
                              ({"title": None}, "title is no str"),
                              ({"detail": ""}, "detail is empty"),
                              ({"type": "404"}, "type is not absolute"),
                              ({"instance": "/a b"}, "instance is no URI reference"),
                              ({"id": 1}, "id is no name of an extension"),
                              ({"request-id": ""}, "request-id is no name of an extension")):
            self.assertEqual(faults(self.GOOD | change), [fault])
        self.assertEqual(faults({}), ["no status", "no title", "no type"])

    def test_xml_that_is_no_problem(self):
        for text in ("<problem/>", f'<problem xmlns="{NAMESPACE}"><title xmlns=""/></problem>',
                     f'<problem xmlns="{NAMESPACE}"><title>a</title><title>b</title></problem>',
                     f'<problem xmlns="{NAMESPACE}"><advice>a</advice><title>b</title></problem>',
                     f'<problem xmlns="{NAMESPACE}"><title>'):
            with self.assertRaises((ValueError, ElementTree.ParseError)):
                members_of(text)


if __name__ == "__main__":
    unittest.main()

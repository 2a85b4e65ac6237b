#!/usr/bin/env python3
"""phrasebook site: pages beforehand, and what a server must be told."""

import gzip
import hashlib
import json
import os
import pty
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))
from command import COMMAND, run  # noqa: E402

SERVERS = {"nginx": ["http.conf", "server.conf"], "apache": ["apache.conf"],
           "haproxy": ["haproxy.cfg"], "caddy": ["phrasebook.caddy"], "plain": []}


class Site(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = os.path.realpath(directory.name)
        self.out = os.path.join(self.root, "out")

    def site(self, *arguments, exit=0, server="plain", out=None):
        result = run("site", "--for", server, "-o", out or self.out, *arguments)
        self.assertEqual(result.exit, exit, result.err)
        return result

    def files(self, folder=None):
        top = folder or self.out
        return sorted(os.path.relpath(os.path.join(parent, name), top)
                      for parent, _, names in os.walk(top) for name in names)

    def read(self, name, folder=None):
        with open(os.path.join(folder or self.out, name), "rb") as file:
            return file.read()

    def test_every_code_locale_and_format_has_a_page(self):
        self.site("--codes", "404,HTTP_STATUS_DENIED", "--formats",
                  "html,problem,json,problem-xml,text")
        self.assertEqual(self.files(), sorted(
            ["manifest.json"] + [f"pages/{code}/{locale}.{suffix}" for code in (401, 404)
                                 for locale in ("en", "fr", "zh-TW")
                                 for suffix in ("html", "problem.json", "json", "problem.xml",
                                                "txt")]))
        self.assertIn('lang="zh-TW"'.encode(), self.read("pages/404/zh-TW.html"))
        self.assertEqual(json.loads(self.read("pages/404/fr.problem.json"))["title"],
                         "Ressource introuvable")

    def test_editions_are_chosen(self):
        words = {edition: run("lookup", "404", "-l", "fr", "-f", "description", "-e", edition).out
                 .rstrip("\n").split("\t")[-1] for edition in ("phrasebook", "wininet")}
        for edition, other in (("phrasebook", "wininet"), ("wininet", "phrasebook")):
            with self.subTest(edition):
                self.site("--codes", "404", "--locales", "fr", "--formats", "html", "--force",
                          "--edition", f"{edition}{',phrasebook' * (edition != 'phrasebook')}")
                page = self.read("pages/404/fr.html").decode()
                self.assertIn(words[edition], page)
                self.assertNotIn(words[other], page)
        self.assertIn("did you mean 'wininet'", self.site("--edition", "winnet", exit=2).err)

    def test_a_class_is_every_code_of_it(self):
        self.site("--codes", "5xx", "--locale", "fr", "--formats", "text")
        codes = {int(line.split("\t")[0]) for line in run("codes").out.splitlines()
                 if line[:1] == "5" and line[:3].isdigit()}
        self.assertEqual({int(code) for code in os.listdir(os.path.join(self.out, "pages"))}, codes)

    def test_each_server_gets_its_configuration(self):
        for server, names in SERVERS.items():
            with self.subTest(server=server):
                self.site("--codes", "404", "--force", server=server)
                self.assertEqual([name for name in self.files()
                                  if not name.startswith(("pages/", "haproxy/"))],
                                 sorted(names + ["manifest.json"]))

    def test_the_manifest_is_of_every_file(self):
        for server in SERVERS:
            with self.subTest(server=server):
                self.site("--codes", "404,503", "--gzip", "--force", server=server)
                manifest = json.loads(self.read("manifest.json"))
                self.assertEqual([entry["file"] for entry in manifest["files"]],
                                 [name for name in self.files() if name != "manifest.json"])
                for entry in manifest["files"]:
                    data = self.read(entry["file"])
                    self.assertEqual(entry["size"], len(data))
                    self.assertEqual(entry["sha256"], hashlib.sha256(data).hexdigest())
        page = next(entry for entry in manifest["files"]
                    if entry["file"] == "pages/404/zh-TW.html.gz")
        self.assertEqual((page["code"], page["locale"], page["content_language"],
                          page["content_type"], page["content_encoding"]),
                         (404, "zh-TW", "zh-TW", "text/html; charset=utf-8", "gzip"))

    def test_it_is_the_same_each_time(self):
        for server in SERVERS:
            other = os.path.join(self.root, "other")
            self.site("--gzip", "--force", "--root", "/srv/x", server=server)
            self.site("--gzip", "--force", "--root", "/srv/x", server=server, out=other)
            self.assertEqual(self.files(), self.files(other))
            for name in self.files():
                self.assertEqual(self.read(name), self.read(name, other), name)

    def test_a_compressed_page_is_the_page(self):
        self.site("--codes", "404", "--gzip")
        packed = self.read("pages/404/fr.html.gz")
        self.assertEqual(gzip.decompress(packed), self.read("pages/404/fr.html"))
        self.assertEqual(packed[3:8], bytes(5), "neither name nor time")

    def test_a_directory_that_holds_something_is_replaced_only_when_told(self):
        os.mkdir(self.out)
        mine = os.path.join(self.out, "mine")
        with open(mine, "w", encoding="utf-8") as file:
            file.write("words")
        self.assertIn(self.out + ": is not empty; --force replaces it",
                      self.site("--codes", "404", exit=3).err)
        self.assertEqual(self.files(), ["mine"])
        self.site("--codes", "404", "--force")
        self.assertFalse(os.path.exists(mine))
        self.assertEqual(os.listdir(self.root), ["out"])

    def test_what_cannot_stand_in_a_configuration_is_refused(self):
        for name in ('a"b', "a$b", "a\nb", "a{b}", "a'b", "a\\b", "a`b", "a%b",
                     "a*b", "a?b", "[ab]"):
            with self.subTest(name=name):
                result = self.site("--codes", "404", exit=2, server="nginx",
                                   out=os.path.join(self.root, name))
                self.assertIn("cannot name a directory", result.err)
        for prefix in ("errors", "/errors", "/", "//", "/a b/", "/a;/", "/../", "/a\n/", "/{}/"):
            with self.subTest(prefix=prefix):
                self.assertIn("a prefix begins and ends with '/'", self.site(
                    "--codes", "404", "--url-prefix", prefix, exit=2).err)
        self.assertIn("is not absolute", self.site("--root", "srv", exit=2, server="caddy").err)
        self.assertEqual(os.listdir(self.root), [])

    def test_a_page_that_haproxy_cannot_hold_is_refused(self):
        with open(os.path.join(self.root, "large.mustache"), "w", encoding="utf-8") as file:
            file.write("<!DOCTYPE html><title>{{title}}</title>" + "<p>" * 6000)
        arguments = ("--template", file.name, "--codes", "404", "--formats", "html")
        self.assertIn("404/en.html would have",
                      self.site(*arguments, exit=2, server="haproxy").err)
        self.assertEqual(os.listdir(self.root), ["large.mustache"])
        self.site(*arguments, server="nginx")

    def test_a_plain_site_may_be_called_anything(self):
        self.site("--codes", "404", out=os.path.join(self.root, 'a "$b" {c}'))

    def test_what_is_not_there_is_named(self):
        for arguments, reason in ((("--codes", "4040"), "'4040' is not a status code"),
                                  (("--codes", "6xx"), "'6xx'"),
                                  (("--locales", "de"), "no locale 'de'"),
                                  (("--formats", "pdf"), "pdf"),
                                  (("--look", "shiny"), "shiny")):
            with self.subTest(arguments=arguments):
                self.assertIn(reason, self.site(*arguments, exit=2).err)
        self.assertIn("nowhere.mustache",
                      self.site("--template", "nowhere.mustache", exit=3).err)
        self.assertIn("nowhere.theme", self.site("--theme", "nowhere.theme", exit=3).err)
        self.assertIn("IIS", run("site", "--for", "IIS", "-o", self.out).err)
        self.assertFalse(os.path.exists(self.out))

    def test_a_template_and_a_theme_of_one_s_own(self):
        template = os.path.join(self.root, "mine.mustache")
        with open(template, "w", encoding="utf-8") as file:
            file.write('<!DOCTYPE html><html lang="{{lang}}"><title>{{title}}</title>')
        self.site("--codes", "404", "--template", template)
        self.assertEqual(self.read("pages/404/fr.html").decode().strip(),
                         '<!DOCTYPE html><html lang="fr"><title>Ressource introuvable</title>')

    def test_words_of_the_page_s_own(self):
        os.makedirs(os.path.join(self.root, "words", "fr"))
        with open(os.path.join(self.root, "words", "fr", "pages.po"), "w", encoding="utf-8") as file:
            file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                       'msgctxt "page"\nmsgid "advice-heading"\nmsgstr "Et maintenant"\n')
        self.site("--codes", "404", "--strings", os.path.join(self.root, "words"))
        self.assertIn("Et maintenant", self.read("pages/404/fr.html").decode())

    def test_an_overlay_brings_its_locale_and_says_whose_words_a_page_has(self):
        words = os.path.join(self.root, "words")
        os.makedirs(os.path.join(words, "de"))
        with open(os.path.join(words, "de", "acme.po"), "w", encoding="utf-8") as file:
            file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                       'msgctxt "title"\nmsgid "404"\nmsgstr "Nicht gefunden"\n')
        self.site("--codes", "403,404", "--catalog", words, server="nginx")
        languages = {(entry["code"], entry["content_language"])
                     for entry in json.loads(self.read("manifest.json"))["files"]
                     if entry.get("locale") == "de"}
        self.assertEqual(languages, {(404, "de"), (403, "en")})
        self.assertIn('"~/403/de\\." en;', self.read("http.conf").decode())

    def test_the_first_locale_is_for_who_reads_none(self):
        self.site("--codes", "404", "--locale", "fr,en", server="nginx")
        self.assertIn("map $phrasebook_range $phrasebook_language {\n    default fr;",
                      self.read("http.conf").decode())

    def test_a_terminal_sees_a_bar_and_nobody_else(self):
        self.assertEqual(self.site("--codes", "404").err, "")
        seen = b""

        def read(descriptor):
            nonlocal seen
            data = os.read(descriptor, 65536)
            seen += data
            return data if not seen else b" "

        os.environ["TERM"] = "xterm"
        status = pty.spawn([COMMAND, "site", "--for", "plain", "-o", self.out, "--force"], read)
        self.assertEqual(status, 0)
        self.assertIn(b"] 100 %\r\x1b[K", seen)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""codes, locales, editions and chain: lists of what the catalog holds; and output in general."""

import os
import pty
import re
import subprocess
import unittest

from command import COMMAND, run


def on_a_terminal(*arguments, **environment):
    """What the command writes when standard output is a terminal."""
    master, slave = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run([COMMAND, *arguments], stdout=slave, check=True,
                   env=clean | {"TERM": "xterm"} | environment)
    os.close(slave)
    written = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # EIO: the other end is closed
            break
        if not piece:
            break
        written += piece
    os.close(master)
    return written.decode().replace("\r\n", "\n")


class Lists(unittest.TestCase):
    def test_codes(self):
        codes = {code["code"]: code for code in run("codes", "--format", "json").objects}
        self.assertGreater(len(codes), 90)
        self.assertEqual(codes[413]["reason"], "Content Too Large")
        self.assertIn("Payload Too Large", codes[413]["aliases"])
        self.assertEqual(codes[401]["constants"], ["HTTP_STATUS_DENIED"])
        self.assertEqual(codes[104]["standing"], "temporary")
        self.assertEqual((codes[520]["standing"], codes[520]["vendor"]),
                         ("unofficial", "Cloudflare"))

    def test_only_some_codes(self):
        def codes(*arguments, exit=0):
            done = run("codes", *arguments, "--format", "json")
            self.assertEqual(done.exit, exit, done.err)
            return [code["code"] for code in done.objects]

        self.assertEqual(codes("404", "Forbidden"), [403, 404])
        classes = codes("1xx", "418", "100")
        self.assertEqual([code for code in classes if code >= 200], [418])
        self.assertEqual([code for code in classes if code < 200],
                         [code for code in codes() if code < 200])
        self.assertEqual(codes("404", "477", exit=1), [404])
        self.assertEqual(run("codes", "477").err, "phrasebook: nothing is known of 477\n")
        self.assertEqual(run("codes", "nothing of that kind").exit, 2)

    def test_locales(self):
        locales = run("locales", "--format", "json").objects
        self.assertLessEqual({"en", "fr", "zh-TW"}, {locale["locale"] for locale in locales})
        self.assertEqual([locale["locale"] for locale in locales if locale["default"]], ["en"])

    def test_editions(self):
        editions = run("editions", "--format", "json").objects
        self.assertEqual(list(dict.fromkeys(edition["edition"] for edition in editions))[:4],
                         ["wininet", "winhttp", "mdn", "statuslist"])
        mdn = next(edition for edition in editions if edition["edition"] == "mdn")
        self.assertEqual(mdn["license"], "CC-BY-SA-2.5")
        self.assertEqual(mdn["messages"] + mdn["withheld"], 63 + 5)

    def test_chain(self):
        def tags(tag):
            return [step["tag"] for step in run("chain", tag, "--format", "json").objects]

        self.assertEqual(tags("fr_CA.UTF-8"), ["fr-CA", "fr", "en"])
        self.assertEqual(tags("zh-MO"), ["zh-MO", "zh-HK", "zh-Hant", "en"])
        self.assertEqual(tags("en-GB"), ["en-GB", "en-001", "en"])
        self.assertEqual(run("chain", "zh-MO").out, "zh-MO\nzh-HK\nzh-Hant\tzh-TW\nen\ten\tdefault\n")
        self.assertEqual(run("chain", "!!").exit, 2)

    def test_tsv_has_a_head_and_equal_columns(self):
        for subcommand in ("codes", "locales", "editions"):
            lines = run(subcommand, "--format", "tsv").out.splitlines()
            self.assertEqual({line.count("\t") for line in lines}, {lines[0].count("\t")})


class Terminal(unittest.TestCase):
    def test_columns_are_aligned_and_chinese_is_two_wide(self):
        lines = on_a_terminal("lookup", "404", "500", "-l", "zh-TW", "-f", "description",
                              NO_COLOR="1").splitlines()
        self.assertEqual(lines[0], "code  field        locale  edition  match  text")
        self.assertEqual({line.index("wininet") for line in lines[1:]}, {lines[0].index("edition")})

    def test_colour_only_on_a_terminal_and_not_with_no_color(self):
        arguments = ("lookup", "404", "-l", "fr")
        self.assertIn("\x1b[", on_a_terminal(*arguments))
        self.assertNotIn("\x1b[", on_a_terminal(*arguments, NO_COLOR="1"))
        self.assertNotIn("\x1b[", on_a_terminal(*arguments, TERM="dumb"))
        self.assertNotIn("\x1b[", run(*arguments).out)


class Help(unittest.TestCase):
    def test_every_subcommand_has_one(self):
        overview = run("--help")
        self.assertEqual(overview.exit, 0)
        for subcommand in ("lookup", "codes", "locales", "editions", "chain"):
            self.assertIn(subcommand, overview.out)
            result = run(subcommand, "--help")
            self.assertEqual(result.exit, 0)
            self.assertIn("--format", result.out)

    def test_says_what_is_typed_and_no_more(self):
        names = re.findall("^  ([a-z]+) ", run("--help").out.split("Subcommands:")[1], re.M)
        self.assertIn("coverage", names)
        for name in names:
            help = run(name, "--help").out
            self.assertEqual("--catalog DIR" in help, name not in ("lint", "completions"), name)
            self.assertNotRegex(help, r":\{|INT in|TEXT|UINT|FLOAT", name)
            self.assertIn("Exit status", help, name)
        self.assertNotIn("--locales", run("site", "--help").out)
        self.assertIn("-l,--locale TAG[,…]", run("site", "--help").out)

    def test_the_overview_tells_every_exit_status(self):
        statuses = run("--help").out.split("Exit status:\n")[1]
        self.assertEqual(re.findall(r"^  (\d)  ", statuses, re.M), ["0", "1", "2", "3"])
        for word in ("lint", "coverage", "--fail-on", "--fail-under"):
            self.assertIn(word, statuses)

    def test_version(self):
        self.assertRegex(run("--version").out, r"^phrasebook \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""Manual pages and completions: what the command writes about its own command line.

Each is asked by those who will read it: man, groff and mandoc, and the shells themselves.
"""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from command import COMMAND, run

DAY = {"SOURCE_DATE_EPOCH": "1500000000"}
SUBCOMMANDS = [name for name in re.findall(
    r"^  ([a-z]+)  ", run("--help").out.partition("Subcommands:")[2], re.M)]


def have(*programs):
    missing = [name for name in programs if shutil.which(name) is None]
    return unittest.skipUnless(not missing, f"not installed: {', '.join(missing)}")


def options_of(help_text):
    """The long names that --help lists, each at the beginning of a line."""
    return {name for line in help_text.splitlines()
            for name in re.findall(r"^  (?:-\w,)?(--[a-z-]+)", line)}


class Files(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.root = os.path.join(cls.folder.name, "manual")
        written = run("manual", "-o", cls.root, **DAY)
        assert written.exit == 0, written.err
        cls.pages = sorted(os.listdir(os.path.join(cls.root, "man1")))

    def page(self, name):
        return os.path.join(self.root, "man1", name)

    def source(self, name):
        with open(self.page(name), encoding="ascii") as file:
            return file.read()


class ManualPages(Files):
    def rendered(self, name):
        done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", self.page(name)],
                              capture_output=True, check=True,
                              env=os.environ | {"MANWIDTH": "10000", "MAN_KEEP_FORMATTING": "",
                                                "LC_ALL": "C.UTF-8"})
        self.assertEqual(done.stderr.decode(), "")
        return done.stdout.decode()

    def test_there_is_one_for_each_subcommand(self):
        self.assertGreater(len(SUBCOMMANDS), 10)
        self.assertEqual(self.pages, sorted(
            ["phrasebook.1", *(f"phrasebook-{name}.1" for name in SUBCOMMANDS)]))

    @have("man")
    def test_man_has_no_remark(self):
        for name in self.pages:
            with self.subTest(name):
                self.rendered(name)

    @have("groff")
    def test_groff_has_no_remark(self):
        for name in self.pages:
            with self.subTest(name):
                done = subprocess.run(["groff", "-ww", "-man", "-Tutf8", self.page(name)],
                                      capture_output=True, check=True)
                self.assertEqual(done.stderr.decode(), "")

    @have("mandoc")
    def test_mandoc_has_no_remark(self):
        for name in self.pages:
            with self.subTest(name):
                done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", self.page(name)],
                                      capture_output=True, check=False)
                self.assertEqual((done.stdout.decode(), done.returncode), ("", 0))

    @have("lexgrog")
    def test_apropos_finds_them(self):
        for name in self.pages:
            with self.subTest(name):
                done = subprocess.run(["lexgrog", self.page(name)], capture_output=True, check=True)
                self.assertRegex(done.stdout.decode(),
                                 rf'"{name[:-2]} - [a-z].*[^.]"')

    @have("man")
    def test_they_say_what_the_help_says(self):
        for subcommand in ["", *SUBCOMMANDS]:
            with self.subTest(subcommand):
                text = run(*([subcommand] if subcommand else []), "--help").out
                page = self.rendered(f"phrasebook{subcommand and '-'}{subcommand}.1")
                for option in options_of(text):
                    self.assertIn(option, page)
                # Every word of the text below the options, whatever the filling does to the lines.
                flat = " ".join(page.split())
                for line in text.splitlines():
                    if line.startswith(("  phrasebook ", "  curl ", "  printf ")):
                        self.assertIn(" ".join(line.split()), flat)

    def test_sections_stand_in_their_order(self):
        order = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SUBCOMMANDS", "EXIT STATUS",
                 "EXAMPLES", "ENVIRONMENT", "FILES", "SEE ALSO"]
        for name in self.pages:
            with self.subTest(name):
                found = re.findall(r"^\.SH (.*)$", self.source(name), re.M)
                self.assertEqual(found, [section for section in order if section in found])
                self.assertLessEqual({"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS",
                                      "ENVIRONMENT", "SEE ALSO"}, set(found))

    @have("man")
    def test_exit_statuses_stand_apart(self):
        page = self.rendered("phrasebook-lookup.1")
        section = page.partition("EXIT STATUS")[2].partition("EXAMPLES")[0]
        self.assertEqual(re.findall(r"^\s+(\d)\s+(\S+)", section, re.M),
                         [("0", "every"), ("1", "for"), ("2", "the"), ("3", "bad")])

    def test_pages_that_are_named_are_there(self):
        for name in self.pages:
            for other in re.findall(r"(phrasebook(?:\\-[a-z]+)?)\\fR\(1\)", self.source(name)):
                self.assertIn(other.replace("\\-", "-") + ".1", self.pages)

    def test_one_day_gives_the_same_bytes_and_no_day_none(self):
        self.assertIn('"2017-07-14"', self.source("phrasebook.1"))
        with tempfile.TemporaryDirectory() as folder:
            environment = {"SOURCE_DATE_EPOCH": ""}
            run("manual", "-o", os.path.join(folder, "m"), **environment)
            with open(os.path.join(folder, "m", "man1", "phrasebook.1"), encoding="ascii") as file:
                self.assertIn('.TH PHRASEBOOK 1 "" ', file.read())

    def test_help_does_not_show_what_is_for_the_build(self):
        self.assertNotIn("manual", SUBCOMMANDS)
        self.assertNotIn("phrasebook-manual.1", self.pages)


# Prints what bash would offer for a command line, whose last word is being typed.
BASH = r"""
source "$1"
shift
line="$*"
COMP_LINE=$line COMP_POINT=${#line}
# bash takes words apart at these, too.
mapfile -t COMP_WORDS < <(for word in "$@"; do
    if [[ $word == --*=* ]]; then printf '%s\n' "${word%%=*}" = "${word#*=}"
    else printf '%s\n' "$word"; fi
done)
[[ ${COMP_WORDS[-1]} != '' || ${*: -1} != --*= ]] || unset 'COMP_WORDS[-1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { :; }
_phrasebook phrasebook "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
"""

# The same of zsh, which completes on a terminal alone: compadd, through which all of it goes, writes
# down what fits. $1: the folder of the script, $2: the line, $3: the file for what is offered.
ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1='' RPS1=''; fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D; OFFERED=${(q)3}"
zpty -w shell 'compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D|C)(\ *|) ]]; then builtin compadd "$@"; return; fi
    local -a found; builtin compadd -O found "$@"
    (( $#found )) && print -rl -- "$found[@]" >> $OFFERED
    builtin compadd "$@"
}'
zpty -w shell 'zle -C offer complete-word _main_complete; bindkey "^X^O" offer'
zpty -w shell 'finish() { print -r -- "<end>" >> $OFFERED }; zle -N finish; bindkey "^X^E" finish'
zpty -w shell 'print rea""dy'
zpty -r -m shell seen '*ready*'
zpty -w -n shell "$2"$'\C-X\C-O\C-X\C-E'
repeat 400; do
    [[ -e $3 && "$(tail -n 1 $3)" == "<end>" ]] && break
    sleep 0.05
done
zpty -d shell
"""


class Completions(Files):
    def script(self, *path):
        return os.path.join(self.root, "share", *path)

    def bash(self, *words):
        done = subprocess.run(
            ["bash", "--norc", "-c", BASH, "bash",
             self.script("bash-completion", "completions", "phrasebook"), "phrasebook", *words],
            capture_output=True, check=True, cwd=self.folder.name)
        self.assertEqual(done.stderr.decode(), "")
        return done.stdout.decode().split()

    def fish(self, line):
        with tempfile.TemporaryDirectory() as home:
            done = subprocess.run(
                ["fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]",
                 self.script("fish", "vendor_completions.d", "phrasebook.fish"), line],
                capture_output=True, check=True, cwd=self.folder.name,
                env=os.environ | {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home})
        self.assertEqual(done.stderr.decode(), "")
        return [offer.partition("\t")[0] for offer in done.stdout.decode().splitlines()]

    def test_the_command_prints_what_is_installed(self):
        for shell, path in (("bash", ("bash-completion", "completions", "phrasebook")),
                            ("zsh", ("zsh", "site-functions", "_phrasebook")),
                            ("fish", ("fish", "vendor_completions.d", "phrasebook.fish"))):
            with open(self.script(*path), encoding="utf-8") as file:
                self.assertEqual(run("completions", shell).out, file.read())
        self.assertEqual(run("completions", "csh").exit, 2)

    def check(self, complete):
        """What any shell offers: (words typed, some that are offered, some that are not)."""
        rules = [line.split()[0] for line in run("lint", "--list-rules").out.splitlines()
                 if re.match(r"[a-z0-9-]+  +(error|warning|info|off) ", line)]
        self.assertGreater(len(rules), 50)
        for typed, offered, others in (
            (("lo",), {"lookup", "locales"}, {"lint", "manual"}),
            (("--ver",), {"--version"}, {"--catalog"}),
            (("lookup", "--acc"), {"--accept-language"}, {"--locale"}),
            (("lookup", "--locale", ""), {"en", "fr", "zh-TW"}, {"lookup", "404"}),
            (("lookup", "-l", "z"), {"zh-TW"}, {"en"}),
            (("lookup", "--format", ""), {"text", "json", "tsv"}, set()),
            (("lookup", "-f", "s"), {"summary"}, {"title"}),
            (("lookup", "41"), {"410", "418"}, {"404"}),
            (("--catalog", "words", "lookup", "-l", "f"), {"fr"}, {"en"}),
            (("lint", "--explain", "double-s"), {"double-space"}, {"c-format"}),
            (("lint", "--explain", ""), set(rules), {"error"}),
            (("lint", "--fail-on", ""), {"error", "warning", "info"}, {"off"}),
            (("site", "--for", "c"), {"caddy"}, {"nginx"}),
            (("serve", "--status", ""), {"own", "200"}, set()),
            (("site", "--formats", ""), {"html", "problem-xml"}, {"sarif"}),
            (("lint", "--format", ""), {"sarif", "html"}, {"problem-xml"}),
            (("lint", "--"), {"--fix"}, {"--catalog"}),
            (("export", "--format", ""), {"po", "mo", "icu", "json"}, {"text"}),
            (("export", "--output", "man"), {"manual/"}, set()),
            (("coverage", "--catalog", "man"), {"manual/"}, set()),
            (("completions", "f"), {"fish"}, {"bash"}),
        ):
            with self.subTest(typed):
                found = {offer + ("/" if offer == "manual" else "") for offer in complete(*typed)}
                self.assertLessEqual(offered, found)
                self.assertFalse(others & found)

    @have("bash")
    def test_bash(self):
        self.check(self.bash)
        self.assertIn("json", self.bash("lookup", "--format="))
        self.assertEqual(self.bash("lookup", "--format=t"), ["text", "tsv"])
        self.assertEqual(self.bash("lookup", "-e", "wininet,m"), ["wininet,mdn"])
        self.assertEqual(self.bash("lint", "--severity", "french-strict"), ["french-strict-space="])
        self.assertEqual(self.bash("serve", "--time-zone", ""), [])

    @have("fish")
    def test_fish(self):
        self.check(lambda *words: self.fish(" ".join(["phrasebook", *words])))
        self.assertIn("--format=json", self.fish("phrasebook lookup --format=j"))
        self.assertIn("wininet,mdn", self.fish("phrasebook lookup -e wininet,m"))

    def zsh(self, *words):
        offered = os.path.join(self.folder.name, "offered")
        with contextlib.suppress(FileNotFoundError):
            os.remove(offered)
        subprocess.run(["zsh", "-f", "-c", ZSH, "zsh", self.script("zsh", "site-functions"),
                        " ".join(["phrasebook", *words]), offered],
                       capture_output=True, check=True, cwd=self.folder.name, timeout=60,
                       env=os.environ | {"TERM": "dumb"})
        with open(offered, encoding="utf-8") as file:
            *found, end = file.read().splitlines()
        self.assertEqual(end, "<end>")
        return found

    @have("zsh")
    def test_zsh(self):
        subprocess.run(["zsh", "-n", self.script("zsh", "site-functions", "_phrasebook")],
                       check=True)
        self.check(self.zsh)
        self.assertIn("json", self.zsh("lookup", "--format=j"))
        self.assertIn("mdn", self.zsh("lookup", "-e", "wininet,m"))
        self.assertNotIn("--accept-language", self.zsh("lookup", "-l", "fr", "--a"))


if __name__ == "__main__":
    unittest.main()

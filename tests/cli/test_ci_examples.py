#!/usr/bin/env python3
"""What the examples for CI run exists, and does what they say."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.path.abspath(os.environ["PHRASEBOOK_COMMAND"])
LOCALES = os.environ["PHRASEBOOK_LOCALES"]
CI = os.path.join(ROOT, "examples", "ci")


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return yaml.safe_load(file)


class Examples(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = directory.name
        shutil.copytree(LOCALES, os.path.join(self.root, "locales"))

    def spoil(self):
        with open(os.path.join(self.root, "locales", "fr", "own.po"), "w", encoding="utf-8") as file:
            file.write("msgid \"\n")

    def run_lines(self, script):
        """The exit status of the first line that fails, or 0."""
        for line in script:
            self.assertIn("phrasebook ", line)
            environment = dict(os.environ)
            environment["PATH"] = os.path.dirname(COMMAND) + os.pathsep + environment["PATH"]
            done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", line], cwd=self.root,
                                  env=environment, capture_output=True, check=False)
            self.assertNotIn(b"not expected", done.stderr)
            if done.returncode != 0:
                return done.returncode
        return 0

    def steps(self):
        workflow = read(CI, "github-actions.yml")
        return [step["run"].splitlines() for job in workflow["jobs"].values()
                for step in job["steps"] if "run" in step]

    def made(self, *names):
        for name in names:
            path = os.path.join(self.root, name)
            self.assertGreater(os.path.getsize(path), 0, name)

    def test_the_workflow_of_github_passes_and_fails_with_the_catalogs(self):
        show, write, hold = self.steps()
        self.assertEqual([self.run_lines(step) for step in (write, hold)], [0, 0])
        self.made("lint.sarif", "lint.html", "coverage.html")
        self.spoil()
        self.assertEqual(self.run_lines(show), 1)
        # What cannot be loaded is no measure; the findings are still written.
        self.assertEqual(self.run_lines(write[:2]), 0)
        self.assertEqual(self.run_lines(hold), 2)

    def test_the_uploads_name_what_was_written(self):
        written = set(re.findall(r"> (\S+)", "\n".join("\n".join(step) for step in self.steps())))
        named = set()
        for step in read(CI, "github-actions.yml")["jobs"]["lint"]["steps"]:
            options = step.get("with", {})
            named |= set(options.get("path", "").split()) | set(options.get("sarif_file", "").split())
        self.assertEqual(named, written)

    def test_the_pipeline_of_gitlab_runs(self):
        job = read(CI, "gitlab-ci.yml")["catalogs"]
        self.run_lines(job["script"])
        self.made(*job["artifacts"]["paths"], *job["artifacts"]["reports"].values())

    def test_the_hooks_take_the_files_that_pre_commit_names(self):
        hooks = {hook["id"]: hook for hook in read(ROOT, ".pre-commit-hooks.yaml")}
        config = read(CI, "pre-commit-config.yaml")
        files = ["locales/fr/phrasebook.po", "locales/zh-TW/phrasebook.po"]
        used = 0
        for repository in config["repos"]:
            for hook in repository["hooks"]:
                full = hook if repository["repo"] == "local" else hooks[hook["id"]] | hook
                self.assertEqual((full["language"], full["types"]), ("system", ["pofile"]))
                line = " ".join([full["entry"], *full.get("args", []), *files])
                self.assertEqual(self.run_lines([line]), 0)
                used += 1
        self.assertEqual(used, 2)
        for hook in hooks.values():
            self.assertEqual(self.run_lines([f"{hook['entry']} {files[0]}"]), 0)


if __name__ == "__main__":
    unittest.main()

"""Runs the command that PHRASEBOOK_COMMAND names, in an environment without a locale."""

import json
import os
import subprocess

COMMAND = os.path.abspath(os.environ["PHRASEBOOK_COMMAND"])


class Result:
    def __init__(self, done):
        self.exit = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()

    @property
    def objects(self):
        """Standard output as one JSON object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments, cwd=None, **environment):
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE", "NO_COLOR")
    }
    done = subprocess.run(
        [COMMAND, *arguments], capture_output=True, check=False, cwd=cwd, env=clean | environment
    )
    return Result(done)

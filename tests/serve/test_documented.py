#!/usr/bin/env python3
"""What README.md and docs/operating.md show of phrasebook serve is what happens."""

import os
import pathlib
import re
import subprocess
import unittest

from server import Server

DOCS = pathlib.Path(os.environ["PHRASEBOOK_DOCS"])


class Documented(unittest.TestCase):
    def test_one_command_serves_and_curl_gets_the_page(self):
        """`phrasebook serve`, and a curl, in one block of sh."""
        for path in (DOCS.parent / "README.md", DOCS / "operating.md"):
            with self.subTest(path.name):
                block = re.search(r"^```sh\n(phrasebook serve\b.*?)^```$", path.read_text(),
                                  re.M | re.S)[1]
                self.assertRegex(block, r"\Aphrasebook serve *(#.*)?\n")
                curl = re.search(r"curl .* http://127\.0\.0\.1:8080/\S+$", block, re.M)[0]
                with Server() as server:
                    curl = curl.replace(":8080/", f":{server.port}/")
                    done = subprocess.run(["sh", "-c", curl + " --silent --show-error"],
                                          capture_output=True, text=True, check=True)
                self.assertIn("Ressource introuvable", done.stdout)

    def test_it_listens_where_they_say(self):
        done = subprocess.run([os.environ["PHRASEBOOK_COMMAND"], "serve", "--help"],
                              capture_output=True, text=True, check=True)
        self.assertRegex(done.stdout, r"--listen ADDRESS:PORT\W*127\.0\.0\.1:8080\b")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""examples/qt: the program takes pictures of its window."""

import os
import struct
import tempfile
import unittest

from failing_server import ServerTest

CLIENT = os.environ["PHRASEBOOK_CLIENT"]


class Pictures(ServerTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.file = os.path.join(folder.name, "window.png")

    def run_qt(self, path, language, scale):
        return self.run_client([CLIENT, self.origin + path, "--screenshot", self.file], language,
                               noise=r"(This plugin does not support .*\n)*", QT_SCALE_FACTOR=scale,
                               QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=self.folder)

    def take(self, path, language, scale):
        self.assertEqual(self.run_qt(path, language, scale), (0, []))
        with open(self.file, "rb") as file:
            picture = file.read()
        self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
        return struct.unpack(">II", picture[16:24]), picture

    def test_has_the_size_of_the_window(self):
        (width, height), _ = self.take("/status/404", "fr", "1")
        self.assertEqual(self.take("/status/404", "fr", "2")[0], (2 * width, 2 * height))

    def test_is_another_one_for_each_language_and_error(self):
        taken = [self.take(path, language, "1")[1] for path, language in (
            ("/", "fr"), ("/status/404", "fr"), ("/status/404", "zh_HK"), ("/status/503", "fr"),
            ("/cut", "fr"))]
        self.assertEqual(len(set(taken)), len(taken))

    def test_says_when_it_cannot_be_written(self):
        self.file = os.path.join(self.file, "below", "a file")
        self.assertEqual(self.run_qt("/", "fr", "1")[0], 1)


if __name__ == "__main__":
    unittest.main()

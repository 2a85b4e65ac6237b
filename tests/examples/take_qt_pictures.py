#!/usr/bin/env python3
"""take_qt_pictures.py PROGRAM FOLDER: the pictures of examples/qt, one for a language, by the program's
own --screenshot. script/screenshots runs it."""

import http.server
import os
import subprocess
import sys
import tempfile
import threading

from urllib.parse import urlsplit

from failing_server import Handler


class Shop(Handler):
    """Asked as a proxy, so that the address in the picture is one to be read."""

    def do_GET(self):
        self.answer({"/orders": 503, "/lamps/12": 404}[urlsplit(self.path).path])


def main():
    program, folder = sys.argv[1:]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for locale, language, page in (("fr_CA", "fr", "orders"), ("zh_TW", "zh-TW", "lamps/12")):
        with tempfile.TemporaryDirectory() as runtime:
            environment = os.environ | {
                "LC_ALL": "C.UTF-8", "LANGUAGE": locale, "FC_LANG": language,
                "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "XDG_RUNTIME_DIR": runtime,
                "http_proxy": f"http://127.0.0.1:{server.server_port}", "no_proxy": ""}
            picture = os.path.join(folder, f"qt-{language}.png")
            subprocess.run([program, f"http://shop.example/{page}", "--screenshot", picture],
                           env=environment, check=True)
    server.shutdown()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""phrasebook serve: how it begins, changes what it serves, and ends."""

import os
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

from server import COMMAND, PATIENCE, Server, until

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def write(directory, title, locale="fr"):
    folder = os.path.join(directory, locale)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "acme.po")
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(f'{HEADER}msgctxt "title"\nmsgid "404"\nmsgstr "{title}"\n')
    os.rename(path + ".new", path)


class Load:
    """Clients that ask all the while, and what went wrong for them."""

    def __init__(self, server, clients=4):
        self.server, self.failures, self.count = server, [], 0
        self.stop = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run) for _ in range(clients)]

    def run(self):
        try:
            with self.server.connect() as connection:
                while not self.stop.is_set():
                    answer = connection.ask("/404.json", "Accept-Language: fr")
                    with self.lock:
                        self.count += 1
                        if answer.status != 404 or '"status":404' not in answer.text.replace(" ", ""):
                            self.failures.append(answer.text)
        except (EOFError, OSError) as error:
            self.failures.append(error)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join()


class Lifecycle(unittest.TestCase):
    def setUp(self):
        self.directory = self.enterContext(tempfile.TemporaryDirectory())

    def title(self, server, language="fr"):
        return server.ask("/404.txt", f"Accept-Language: {language}").text

    def test_a_catalog_that_changes_is_followed(self):
        write(self.directory, "Perdu")
        with Server("--catalog", self.directory) as server:
            self.assertIn("Perdu", self.title(server))
            self.assertIn("Not", self.title(server, "en"))
            write(self.directory, "Kollet", locale="br")
            until(lambda: "Kollet" in self.title(server, "br"))
            self.assertIn("Perdu", self.title(server))
            self.assertGreaterEqual(server.metric("phrasebook_reloads_total", outcome="published"),
                                    1)

    def test_a_broken_catalog_changes_nothing_and_the_log_says_why(self):
        write(self.directory, "Perdu")
        with Server("--catalog", self.directory) as server:
            with open(os.path.join(self.directory, "fr", "broken.po"), "w") as file:
                file.write("nonsense\n")
            self.assertIn("broken.po", server.line(event="not_reloaded")["file"])
            self.assertIn("Perdu", self.title(server))
            server.signal(signal.SIGHUP)
            until(lambda: server.metric("phrasebook_reloads_total", outcome="kept") >= 2)
            self.assertIn("Perdu", self.title(server))

    def test_a_reload_under_load_loses_no_request(self):
        write(self.directory, "Perdu")
        with Server("--catalog", self.directory, "--threads", "2") as server, Load(server) as load:
            for i in range(20):
                before = load.count
                write(self.directory, f"Perdu {i}")
                server.signal(signal.SIGHUP)
                until(lambda: load.failures or load.count > before + 20)
            until(lambda: load.failures
                  or server.metric("phrasebook_reloads_total", outcome="published") >= 5)
        self.assertEqual(load.failures, [])
        self.assertGreater(load.count, 400)

    def test_sighup_reads_the_theme_anew(self):
        theme = os.path.join(self.directory, "acme.theme")
        with open(theme, "w") as file:
            file.write("site = Acme\ncontact = help@acme.example\n")
        with Server("--theme", theme) as server:
            self.assertIn("help@acme.example", server.ask("/404.html").text)
            with open(theme, "w") as file:
                file.write("site = Acme\ncontact = desk@acme.example\n")
            server.signal(signal.SIGHUP)
            until(lambda: "desk@acme.example" in server.ask("/404.html").text)

    def test_sigterm_finishes_what_is_in_flight(self):
        with Server("--drain-time", "60") as server:
            with server.connect() as idle, server.connect() as half, server.connect() as body:
                self.assertEqual(idle.ask("/404").status, 404)
                half.send(b"GET /503 HTTP/1.1\r\nHo")
                body.send(b"POST /404 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab")
                self.assertEqual(body.answer().status, 404)
                until(lambda: server.metric("phrasebook_connections_open") >= 3)
                server.signal(signal.SIGTERM)
                self.assertTrue(idle.is_closed())
                half.send(b"st: a\r\n\r\n")
                answer = half.answer()
                self.assertEqual((answer.status, answer["Connection"]), (503, "close"))
                self.assertTrue(half.is_closed())
                body.send(b"cdGET /410 HTTP/1.1\r\nHost: a\r\n\r\n")
                answer = body.answer()
                self.assertEqual((answer.status, answer["Connection"]), (410, "close"))
            self.assertEqual(server.process.wait(PATIENCE), 0)
            server.line(event="ended")

    def test_who_has_sent_the_last_of_a_body_is_not_waited_for(self):
        with Server("--drain-time", "600", "--idle-time", "600") as server:
            with server.connect() as body, server.connect() as idle:
                body.send(b"POST /404 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab")
                self.assertEqual(body.answer().status, 404)
                self.assertEqual(idle.ask("/404").status, 404)
                server.signal(signal.SIGTERM)
                self.assertTrue(idle.is_closed())  # the last to be told, as it came last
                body.send(b"cd")
                self.assertTrue(body.is_closed())
            self.assertEqual(server.process.wait(PATIENCE), 0)

    def test_a_reload_asked_for_at_the_end_does_not_cut_it(self):
        for _ in range(10):
            with Server() as server:
                server.signal(signal.SIGTERM)
                server.line(event="draining")
                while server.process.poll() is None:
                    server.signal(signal.SIGHUP)
                self.assertEqual(server.process.returncode, 0)

    def test_nobody_new_is_let_in_while_it_ends(self):
        with Server("--drain-time", "60") as server, server.connect() as half:
            half.send(b"GET /503 HTTP/1.1\r\n")
            until(lambda: server.metric("phrasebook_connections_open") >= 1)
            server.signal(signal.SIGTERM)
            server.line(event="draining")

            def is_shut():
                try:
                    socket.create_connection(("127.0.0.1", server.port), PATIENCE).close()
                    return False
                except ConnectionRefusedError:
                    return True
            until(is_shut)
            half.send(b"Host: a\r\n\r\n")
            self.assertEqual(half.answer().status, 503)

    def test_who_takes_too_long_is_cut_when_it_ends(self):
        with Server("--drain-time", "0.3", "--request-time", "600") as server:
            with server.connect() as half:
                half.send(b"GET /503 HTTP/1.1\r\n")
                until(lambda: server.metric("phrasebook_connections_open") >= 1)
                self.assertEqual(server.end(), 0)

    def test_a_second_signal_ends_it_at_once(self):
        with Server("--drain-time", "600", "--request-time", "600") as server:
            with server.connect() as half:
                half.send(b"GET /503 HTTP/1.1\r\n")
                until(lambda: server.metric("phrasebook_connections_open") >= 1)
                server.signal(signal.SIGINT)
                server.line(event="draining")
                self.assertEqual(server.end(), 0)

    def test_sigterm_under_load_loses_no_request_that_was_sent(self):
        # Each request goes over a connection of its own: it is answered, or it is not let in.
        with Server("--threads", "2") as server:
            failures, done = [], threading.Event()

            def ask():
                while not done.is_set():
                    try:
                        with server.connect() as connection:
                            if connection.ask("/404", "Connection: close").status != 404:
                                failures.append("status")
                    except ConnectionRefusedError:
                        return
                    except ConnectionResetError:
                        return  # by the kernel, between the two last looks at the queue
                    except EOFError as error:
                        failures.append(error)
                        return
            threads = [threading.Thread(target=ask) for _ in range(4)]
            for thread in threads:
                thread.start()
            until(lambda: server.metric("phrasebook_requests_total") > 100)
            self.assertEqual(server.end(), 0)
            done.set()
            for thread in threads:
                thread.join()
            self.assertEqual(failures, [])


class Beginning(unittest.TestCase):
    def refused(self, *arguments):
        done = subprocess.run([COMMAND, "serve", *arguments], capture_output=True, text=True,
                              timeout=PATIENCE, check=False)
        self.assertEqual(done.stdout, "")
        return done.returncode, done.stderr

    def test_what_is_wrong_is_said_before_anything_is_served(self):
        for address in ("8080", "example.org:80", "127.0.0.1:", "127.0.0.1:http", "::1:80",
                        "127.0.0.1:70000"):
            with self.subTest(address):
                status, said = self.refused("--listen", address)
                self.assertEqual(status, 2)
                self.assertIn("is no address", said)
        self.assertEqual(self.refused("--edition", "phrasebok")[0], 2)
        self.assertEqual(self.refused("--look", "fancy")[0], 2)
        self.assertEqual(self.refused("--time-zone", "Mars/Olympus")[0], 2)
        self.assertEqual(self.refused("--template", "/nonexistent")[0], 3)
        self.assertEqual(self.refused("--catalog", "/nonexistent")[0], 3)

    def test_an_address_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            status, said = self.refused("--listen", f"127.0.0.1:{taken.getsockname()[1]}")
        self.assertEqual(status, 3)
        self.assertIn("in use", said)

    def test_without_a_log_it_says_nothing(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with subprocess.Popen([COMMAND, "serve", "--listen", f"127.0.0.1:{port}", "--log", "off"],
                              stderr=subprocess.PIPE) as process:
            def answers():
                try:
                    socket.create_connection(("127.0.0.1", port), PATIENCE).close()
                    return True
                except ConnectionRefusedError:
                    return False
            until(answers)
            process.terminate()
            self.assertEqual(process.stderr.read(), b"")
            self.assertEqual(process.wait(PATIENCE), 0)


if __name__ == "__main__":
    unittest.main()

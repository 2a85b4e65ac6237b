#!/usr/bin/env python3
"""nginx, Apache, HAProxy and Caddy of Debian's packages with the configuration written for them.

Each is asked with the twelve headers of docs/negotiation.md, and with those of docs/servers.md in
which it answers otherwise than phrasebook: that table is what is expected, to the letter.
"""

import gzip
import os
import re
import subprocess
import unittest

from servers import COMMAND, Server, binary, differences, free_port, negotiated, twelve_headers

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"

# What a client accepts, the page it gets, and its type.
ACCEPT = [
    (BROWSER, "html", "text/html; charset=utf-8"),
    ("*/*", "txt", "text/plain; charset=utf-8"),
    (None, "txt", "text/plain; charset=utf-8"),
    ("application/json", "problem.json", "application/problem+json"),
    ("application/problem+json", "problem.json", "application/problem+json"),
    ("application/json, text/plain, */*", "problem.json", "application/problem+json"),
    ("text/plain", "txt", "text/plain; charset=utf-8"),
    ("text/html;q=0.2, application/json;q=0.8", "problem.json", "application/problem+json"),
    ("text/html;q=0, text/plain", "txt", "text/plain; charset=utf-8"),
    ("image/png", "txt", "text/plain; charset=utf-8"),
]


def read(name):
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "..", "..", name), encoding="utf-8") as file:
        return file.read()


def temporary_paths(server):
    """Where nginx puts what it buffers, which is elsewhere and root's otherwise."""
    return " ".join(f'{kind}_temp_path "{server.folder}/{kind}";'
                    for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))


def nginx(server):
    return [binary("nginx"), "-e", "stderr", "-g", "daemon off;", "-c", server.write("main.conf", f"""
pid "{server.folder}/nginx.pid";
error_log stderr crit;
worker_processes 1;
events {{ worker_connections 64; }}
http {{
    access_log off;
    {temporary_paths(server)}
    include "{server.site}/http.conf";
    server {{
        listen 127.0.0.1:{server.port};
        root "{server.folder}/files";
        include "{server.site}/server.conf";
        location /forbidden/ {{ deny all; }}
        location /backend/ {{ proxy_pass http://127.0.0.1:{server.backend.port}; }}
        location /dead/ {{ proxy_pass http://127.0.0.1:{server.dead_port}; }}
    }}
}}
""")]


def apache(server):
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
        for name in ("mpm_event", "authz_core", "alias", "headers", "mime", "negotiation",
                     "proxy", "proxy_http"))
    user = "User nobody\nGroup nogroup\n" if os.geteuid() == 0 else ""
    return [binary("apache2"), "-X", "-f", server.write("main.conf", f"""
ServerName localhost
ServerRoot "{server.folder}"
DefaultRuntimeDir "{server.folder}"
PidFile "{server.folder}/apache.pid"
Mutex "file:{server.folder}"
{modules}
{user}Listen 127.0.0.1:{server.port}
ErrorLog /dev/stderr
LogLevel crit
TypesConfig /dev/null
DocumentRoot "{server.folder}/files"
<Directory "{server.folder}/files">
    Require all granted
</Directory>
<Directory "{server.folder}/files/forbidden">
    Require all denied
</Directory>
Include "{server.site}/apache.conf"
ProxyPass "/backend/" "http://127.0.0.1:{server.backend.port}/backend/"
ProxyPass "/dead/" "http://127.0.0.1:{server.dead_port}/"
""")]


def haproxy(server):
    """A stage before the one that denies and finds servers dead, which is at inner_port too."""
    server.inner_port = server.port
    server.port = free_port()
    return [binary("haproxy"), "-db", "-q", "-f", os.path.join(server.site, "haproxy.cfg"),
            "-f", server.write("main.cfg", f"""
defaults
    mode http
    timeout client 30s
    timeout server 30s
    timeout connect 5s
    retries 0
frontend www from phrasebook
    bind 127.0.0.1:{server.port}
    default_backend inside
backend inside
    server inside 127.0.0.1:{server.inner_port}
frontend inside from phrasebook
    bind 127.0.0.1:{server.inner_port}
    http-request deny if {{ path_beg /forbidden/ }}
    use_backend dead if {{ path_beg /dead/ }}
    default_backend app
backend app
    server app 127.0.0.1:{server.backend.port}
backend dead
    server dead 127.0.0.1:{server.dead_port}
""")]


def caddy(server):
    return [binary("caddy"), "run", "--adapter", "caddyfile", "--config",
            server.write("main.caddy", f"""
{{
	admin off
	auto_https off
}}
import "{server.site}/phrasebook.caddy"
http://127.0.0.1:{server.port} {{
	import phrasebook
	handle /forbidden/* {{
		error 403
	}}
	handle /backend/* {{
		reverse_proxy 127.0.0.1:{server.backend.port} {{
			import phrasebook_backend
		}}
	}}
	handle /dead/* {{
		reverse_proxy 127.0.0.1:{server.dead_port}
	}}
	handle {{
		root * "{server.folder}/files"
		file_server
	}}
}}
""")]


class Answers:
    """What every server must do. `own` are its own errors, by path."""

    name = ""
    configure = None
    own = {"/missing": 404, "/forbidden/page.txt": 403}
    accept = ACCEPT
    retry_after = "120"
    without_answer = {407, 494, 495, 496, 497, 499}  # a proxy's, and codes of nginx itself

    @classmethod
    def setUpClass(cls):
        cls.server = Server(cls.name, cls.configure, ("--gzip",))

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    def expect(self, response, code, locale, suffix, content_type, method="GET"):
        self.assertEqual(response.status, code)
        self.assertEqual(response.getheader("Content-Language"), locale)
        self.assertEqual(response.getheader("Content-Type").replace("UTF-8", "utf-8"),
                         content_type)
        vary = {name.strip().lower() for value in response.headers.get_all("Vary")
                for name in value.split(",")}
        self.assertEqual(vary - {"accept-encoding"}, {"accept", "accept-language"})
        self.assertEqual(response.headers.get_all("Cache-Control"), ["no-store"])
        self.assertIsNone(response.getheader("Last-Modified"))
        self.assertIsNone(response.getheader("ETag"))
        policy = response.getheader("Content-Security-Policy") or ""
        self.assertEqual(policy.startswith("default-src 'none'; style-src 'sha256-"),
                         suffix == "html", policy)
        if method != "HEAD":
            self.assertEqual(response.bytes, self.server.page(code, locale, suffix))

    def test_errors_are_in_the_reader_s_language(self):
        headers = twelve_headers()
        self.assertEqual(len(headers), 12)
        otherwise = differences(self.name)
        paths = self.own | {f"/backend/{code}": code for code in (404, 403, 500, 502, 503)}
        for header in headers | otherwise:
            locale = otherwise.get(header) or headers[header]
            for path, code in paths.items():
                with self.subTest(header=header, path=path):
                    self.expect(self.server.ask(path, accept=BROWSER, accept_language=header),
                                code, locale, "html", "text/html; charset=utf-8")

    def test_who_sends_no_language_gets_the_default(self):
        self.expect(self.server.ask("/backend/404", accept=BROWSER), 404, "en", "html",
                    "text/html; charset=utf-8")

    def test_the_format_is_what_the_client_accepts(self):
        for accept, suffix, content_type in self.accept:
            with self.subTest(accept=accept):
                headers = {"accept": accept} if accept else {}
                self.expect(self.server.ask("/backend/404", accept_language="fr", **headers),
                            404, "fr", suffix, content_type)

    def test_every_code_has_its_page(self):
        for code in sorted(self.server.codes() - self.without_answer):
            with self.subTest(code=code):
                self.expect(self.server.ask(f"/backend/{code}", accept=BROWSER,
                                            accept_language="fr"),
                            code, "fr", "html", "text/html; charset=utf-8")

    def test_methods_other_than_get_are_answered_too(self):
        for method in ("HEAD", "POST"):
            with self.subTest(method=method):
                response = self.server.ask("/backend/404", method=method, accept=BROWSER,
                                           accept_language="zh-HK")
                self.expect(response, 404, "zh-TW", "html", "text/html; charset=utf-8", method)

    def test_what_is_no_error_stays(self):
        response = self.server.ask("/backend/200", accept_language="fr")
        self.assertEqual((response.status, response.bytes), (200, b"the backend's own page\n"))
        self.assertIsNone(response.getheader("Content-Language"))

    def test_challenge_and_retry_after_of_a_backend_stay(self):
        self.assertEqual(self.server.ask("/backend/401").getheader("WWW-Authenticate"),
                         'Basic realm="behind"')
        self.assertEqual(self.server.ask("/backend/503").getheader("Retry-After"),
                         self.retry_after)

    def test_a_hostile_header_neither_stops_the_server_nor_leads_elsewhere(self):
        for header in ("", ",,,", ";;;", ",;q=,", "q", "fr;q=", "fr;q=2", "../fr", "fr\xe9",
                       "%s" * 9, "$1", "${fr}", "," * 7000, " " * 7000, "x," * 3500,
                       "zh-" * 2300, "fr;q=0," * 1000, ",".join(f"xx-{i}" for i in range(900))):
            with self.subTest(header=header[:20]):
                response = self.server.ask("/backend/404", accept=header, accept_language=header)
                if response.status != 400:  # a server may refuse it
                    self.assertEqual(response.status, 404)
                    self.assertIn(response.getheader("Content-Language"), ("en", "fr", "zh-TW"))
        self.test_who_sends_no_language_gets_the_default()

    def test_pages_are_not_served_by_their_names(self):
        response = self.server.ask("/errors/500/fr.html", accept_language="fr")
        self.assertGreaterEqual(response.status, 400)

    def test_a_compressed_page_is_the_page(self):
        response = self.server.ask("/backend/404", accept=BROWSER, accept_language="fr",
                                   accept_encoding="gzip")
        self.assertEqual(response.status, 404)
        self.assertEqual(response.getheader("Content-Encoding"), "gzip")
        self.assertEqual(gzip.decompress(response.bytes), self.server.page(404, "fr", "html"))


class Nginx(Answers, unittest.TestCase):
    name, configure = "nginx", staticmethod(nginx)
    own = Answers.own | {"/dead/": 502}
    without_answer = Answers.without_answer | {408, 444}  # it closes the connection


class Commands(unittest.TestCase):
    """The three commands of README.md and docs/servers.md, on a copy of Debian's layout."""

    def configure(self, server):
        commands = [re.search(r"^## (?:Error pages|nginx)\n.*?^```sh\n(.*?)^```", text, re.M | re.S)[1]
                    for text in map(read, ("README.md", "docs/servers.md"))]
        self.assertEqual(commands[0], commands[1])
        self.assertEqual(commands[0].count("\n"), 3)
        etc = os.path.join(server.folder, "etc", "nginx")
        for folder in ("conf.d", "sites-available"):
            os.makedirs(os.path.join(etc, folder))
        server.write("etc/nginx/sites-available/default", f"""
server {{
	listen 127.0.0.1:{server.port} default_server;
	listen 127.0.0.2:{server.port} default_server;
	root "{server.folder}/files";
}}
""")
        server.write("etc/nginx/nginx.conf", f"""
pid "{server.folder}/nginx.pid";
error_log stderr crit;
events {{ worker_connections 64; }}
http {{
	access_log off;
	{temporary_paths(server)}
	include conf.d/*.conf;
	include sites-available/*;
}}
""")
        script = commands[0].replace("sudo ", "").replace("nginx -t && nginx -s reload", "true")
        script = script.replace("phrasebook site", "'" + COMMAND + "' site")
        subprocess.run(["sh", "-e"], input=script.replace("/etc/nginx", "etc/nginx").encode(),
                       cwd=server.folder, check=True, stdout=subprocess.DEVNULL)
        return [binary("nginx"), "-e", "stderr", "-g", "daemon off;", "-c",
                os.path.join(etc, "nginx.conf")]

    def test_three_commands_are_enough(self):
        server = Server("nginx", self.configure)
        self.addCleanup(server.stop)
        response = server.ask("/missing", accept=BROWSER, accept_language="fr-CA,en;q=0.3")
        self.assertEqual((response.status, response.getheader("Content-Language")), (404, "fr"))
        self.assertIn("Ressource introuvable", response.bytes.decode())


class Apache(Answers, unittest.TestCase):
    name, configure = "apache", staticmethod(apache)
    own = Answers.own | {"/dead/": 503}
    retry_after = None  # docs/servers.md says so


class HAProxy(Answers, unittest.TestCase):
    name, configure = "haproxy", staticmethod(haproxy)
    own = {"/forbidden/page.txt": 403, "/dead/": 503}

    def test_a_compressed_page_is_the_page(self):
        """HAProxy sends no files, so none that are compressed."""
        response = self.server.ask("/backend/404", accept=BROWSER, accept_language="fr",
                                   accept_encoding="gzip")
        self.assertIsNone(response.getheader("Content-Encoding"))
        self.expect(response, 404, "fr", "html", "text/html; charset=utf-8")

    def test_in_one_stage_its_own_errors_are_in_one_language(self):
        for path, code in self.own.items():
            with self.subTest(path=path):
                response = self.server.ask(path, port=self.server.inner_port, accept="text/plain",
                                           accept_language="fr")
                self.expect(response, code, "en", "html", "text/html; charset=utf-8")
        self.expect(self.server.ask("/backend/404", port=self.server.inner_port, accept=BROWSER,
                                    accept_language="fr"),
                    404, "fr", "html", "text/html; charset=utf-8")


class Caddy(Answers, unittest.TestCase):
    name, configure = "caddy", staticmethod(caddy)
    own = Answers.own | {"/dead/": 502}


class Table(unittest.TestCase):
    def test_what_phrasebook_answers_is_said_right(self):
        for header, locale in differences("phrasebook").items():
            with self.subTest(header=header):
                self.assertEqual(negotiated(header) or "none", locale)

    def test_the_twelve_are_among_no_differences(self):
        self.assertFalse(set(twelve_headers()) & set(differences("nginx")))


if __name__ == "__main__":
    unittest.main()

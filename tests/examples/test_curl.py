#!/usr/bin/env python3
"""examples/curl explains statuses and what comes in between, each in its own words."""

import os
import unittest

from failing_server import ServerTest, closed_port

CLIENT = os.environ["PHRASEBOOK_CLIENT"]


class Explain(ServerTest):
    def explain(self, url, *options, language="fr_CA", **variables):
        """(title, technical line) of what is said about one URL."""
        status, lines = self.run_client([CLIENT, *options, url], language, **variables)
        self.assertEqual((status, len(lines), lines[0]), (1, 5, url))
        for line in lines[1:]:
            self.assertGreater(len(line.strip()), 4, lines)
        return lines[1].strip(), lines[4].strip()

    def test_says_nothing_of_what_went_well(self):
        self.assertEqual(self.run_client([CLIENT, self.origin + "/"], "fr"), (0, []))

    def test_explains_a_status_in_the_users_language(self):
        for language, code, title, reason in (
                ("fr_CA", 404, "Ressource introuvable", "Not Found"),
                ("zh_HK:en", 503, "服務暫時無法使用", "Service Unavailable"),
                ("br:zh_TW", 429, "要求太頻繁", "Too Many Requests"),
                ("xx", 404, "Nothing found at this address", "Not Found")):
            with self.subTest(language=language, code=code):
                self.assertEqual(self.explain(f"{self.origin}/status/{code}", language=language),
                                 (title, f"(HTTP {code} {reason})"))

    def test_gives_a_code_that_nobody_knows_the_words_of_its_class(self):
        self.assertEqual(self.explain(self.origin + "/status/477")[0], "Requête non satisfaite")

    def test_tells_apart_what_comes_in_between(self):
        refused = f"http://127.0.0.1:{closed_port()}/"
        secure = self.origin.replace("http:", "https:") # to a port that speaks HTTP
        for options, url, title, technical in (
                ((), refused, "Connexion refusée", "(curl 7: "),
                ((), "http://nobody.invalid/", "Serveur introuvable", "(curl 6: "),
                (("-t", "1"), self.origin + "/slow", "Pas de réponse à temps", "(curl 28: "),
                ((), self.origin + "/cut", "Connexion interrompue", "(curl 18: "),
                ((), self.origin + "/loop", "Renvois sans fin", "(curl 47: "),
                ((), secure, "Connexion sûre impossible", "(curl 35: "),
                ((), "gopher7://x/", "Demande sans résultat", "(curl 1: ")):
            with self.subTest(url=url):
                said = self.explain(url, *options)
                self.assertEqual((said[0], said[1][:len(technical)]), (title, technical))

    def test_says_it_in_each_language(self):
        url = f"http://127.0.0.1:{closed_port()}/"
        self.assertEqual([self.explain(url, language=language)[0] for language in ("en", "fr", "zh_MO")],
                         ["Connection turned away", "Connexion refusée", "伺服器沒有接受連線"])

    def test_explains_a_proxy_that_makes_no_tunnel(self):
        said = self.explain("https://nobody.invalid/", https_proxy=self.origin)
        self.assertEqual(said, ("Identification exigée par le proxy",
                                "(HTTP 407 Proxy Authentication Required)"))

    def test_goes_on_to_the_next_url(self):
        urls = [f"{self.origin}/status/{code}" for code in (403, 500)]
        status, lines = self.run_client([CLIENT, *urls], "en")
        self.assertEqual((status, [lines[0], lines[5]]), (1, urls))


if __name__ == "__main__":
    unittest.main()

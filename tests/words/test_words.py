#!/usr/bin/env python3
"""Our own edition: complete in every locale, and as docs/style/ and the term bases want it. Each rule
is also shown to find a planted fault."""

import unittest

import catalog
import rules

TAGS = ("en", "fr", "zh-TW")
CODES = catalog.codes()


class Words(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.texts = {}
        cls.comments = {}
        for tag in TAGS:
            cls.texts[tag], cls.comments[tag] = catalog.read(tag)

    def assert_none(self, findings):
        self.assertEqual(findings, [], "\n" + "\n".join(findings))

    def test_nothing_is_missing(self):
        for tag in TAGS:
            texts = self.texts[tag]
            for field in catalog.FIELDS:
                wanted = [place for place in rules.expected(CODES) if place[1] == field]
                held = sum(bool(texts.get(place)) for place in wanted)
                print(f"{tag} {field}: {held} of {len(wanted)}, {len(wanted) - held} missing")
            self.assert_none(rules.missing(texts, CODES) + rules.unexpected(texts, CODES))

    def test_advice_that_is_not_given_is_marked_as_intended(self):
        for tag in TAGS:
            for (key, field), comment in self.comments[tag].items():
                intended = field == "advice" and not rules.has_advice(key)
                self.assertEqual(comment == catalog.EMPTY_BY_DESIGN, intended, (tag, key, field))

    def test_the_english_above_each_entry_is_what_the_english_catalog_says(self):
        for tag in ("fr", "zh-TW"):
            for place, comment in self.comments[tag].items():
                if comment != catalog.EMPTY_BY_DESIGN:
                    self.assertEqual(comment, self.texts["en"][place], (tag, place))

    def test_nothing_is_left_in_english(self):
        for tag in ("fr", "zh-TW"):
            self.assert_none(rules.equal_to_english(tag, self.texts[tag], self.texts["en"]))

    def test_each_text_is_written_for_its_code(self):
        for tag in TAGS:
            self.assert_none(rules.shared(self.texts[tag]))

    def test_lengths(self):
        for tag in TAGS:
            self.assert_none(rules.too_long(tag, self.texts[tag]))

    def test_typography(self):
        for tag in TAGS:
            self.assert_none(rules.typography(tag, self.texts[tag]))

    def test_summaries_have_no_jargon(self):
        for tag in TAGS:
            self.assert_none(rules.summary_jargon(self.texts[tag]))

    def test_terms(self):
        for tag in TAGS:
            self.assert_none(rules.avoided_terms(tag, self.texts[tag], catalog.terms(tag)))


class PlantedFaults(unittest.TestCase):
    """Every rule, given one fault in texts that are otherwise right."""

    def assert_found(self, findings, *words):
        self.assertEqual(len(findings), 1, findings)
        for word in words:
            self.assertIn(word, findings[0])

    def test_missing_and_unexpected(self):
        texts, _ = catalog.read("fr")
        del texts["404", "title"]
        self.assert_found(rules.missing(texts, CODES), "title of 404")
        texts, _ = catalog.read("fr")
        texts["503", "advice"] = ""
        self.assert_found(rules.missing(texts, CODES), "advice of 503")
        texts["200", "advice"] = "Rien à faire."
        self.assert_found(rules.unexpected(texts, CODES), "advice of 200")

    def test_equal_to_english(self):
        texts, _ = catalog.read("fr")
        english, _ = catalog.read("en")
        texts["404", "summary"] = english["404", "summary"]
        self.assert_found(rules.equal_to_english("fr", texts, english), "summary of 404")

    def test_shared(self):
        texts, _ = catalog.read("zh-TW")
        texts["502", "advice"] = "甲。" + texts["504", "advice"].split("。")[0] + "。"
        self.assert_found(rules.shared(texts), "advice of 504", "502")

    def test_too_long(self):
        for tag in TAGS:
            limit = rules.LIMITS[tag]["title"]
            self.assertEqual(rules.too_long(tag, {("404", "title"): "x" * limit}), [])
            self.assert_found(rules.too_long(tag, {("404", "title"): "x" * (limit + 1)}), "404")

    def test_typography(self):
        faults = {
            "en": {
                "straight quote": "It's gone.",
                "dash, or three dots for an ellipsis": "Gone — for good.",
                "exclamation mark": "Gone!.",
            },
            "fr": {
                "straight or English quote": "L'adresse.",
                "dash, or three dots for an ellipsis": "Perdu... ici.",
                "no U+202F before ; ! ?": "Perdu ; ici.",
                "no U+00A0 before :": "Perdu : ici.",
                "no U+00A0 inside « »": "Le « site ».",
                "no space after a mark": "Perdu,ici.",
                "space before a comma or stop": "Perdu , ici.",
                "capital without its accent": "A bientôt.",
                "oe for œ": "Une oeuvre.",
            },
            "zh-TW": {
                "你, or a mark that is not used": "你好。",
                "half-width punctuation beside Han": "伺服器,逾時。",
                "no space between Han and Latin": "使用GET方法。",
                "space between Han and Han": "伺服器 逾時。",
                "space at full-width punctuation": "請 ，稍後。",
            },
        }
        for tag, rules_of_tag in rules.TYPOGRAPHY.items():
            self.assertEqual(set(faults[tag]), {what for what, _ in rules_of_tag})
            for what, text in faults[tag].items():
                with self.subTest(tag=tag, what=what):
                    self.assert_found(rules.typography(tag, {("404", "summary"): text}), what)

    def test_edges_stops_and_characters(self):
        for text in (" Gone.", "Gone  away."):
            self.assert_found(rules.typography("en", {("404", "summary"): text}), "white space")
        for tag, stop in rules.STOP.items():
            self.assert_found(rules.typography(tag, {("404", "title"): "x" + stop}), "final stop")
            self.assert_found(rules.typography(tag, {("404", "summary"): "x"}), "final stop")
        simplified = rules.typography("zh-TW", {("404", "summary"): "服务器逾時。"})
        self.assert_found(simplified, "character set")

    def test_fuzzy_is_missing_and_obsolete_is_passed_over(self):
        text = ('msgid ""\nmsgstr ""\n\n#, fuzzy\nmsgctxt "title"\nmsgid "404"\nmsgstr "x"\n\n'
                '#~ msgctxt "title"\n#~ msgid "405"\n#~ msgstr "y"\n')
        texts, _ = catalog.parse(text)
        self.assertEqual(texts, {("404", "title"): ""})

    def test_jargon(self):
        for text in ("The 404 page.", "The URI is wrong.", "Use POST."):
            self.assert_found(rules.summary_jargon({("404", "summary"): text}), "summary of 404")

    def test_terms(self):
        faults = {"en": "Please wait.", "fr": "Le timeout est dépassé.", "zh-TW": "服務器逾時。"}
        for tag, text in faults.items():
            texts = {("404", "summary"): text}
            self.assert_found(rules.avoided_terms(tag, texts, catalog.terms(tag)), "summary of 404")


if __name__ == "__main__":
    unittest.main()

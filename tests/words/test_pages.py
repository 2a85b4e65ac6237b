#!/usr/bin/env python3
"""What the pages say (locales/*/pages.po): whole in every locale, in step with the English, and as
docs/style/ and the term bases want it, whatever the arguments are."""

import os
import re
import unittest

import catalog
import rules

TAGS = ("en", "fr", "zh-TW")
# A label has no stop, a sentence has one.
SENTENCES = ("retry-",)
# Only the form of the value, and no words.
FORMS = ("moment",)
# What an argument may look like, once ICU has formatted it.
SAMPLES = {"title": "X", "label": "X", "value": "X", "code": "404", "when": "5"}
LONGEST = {"en": 40, "fr": 44, "zh-TW": 20}


def read(tag):
    """{key: text} and {key: comment}."""
    with open(os.path.join(catalog.LOCALES, tag, "pages.po"), encoding="utf-8") as file:
        texts, comments = catalog.parse(file.read())
    assert all(context == "page" for _, context in texts)
    return ({key: text for (key, _), text in texts.items()},
            {key: text for (key, _), text in comments.items()})


def closing(text, start):
    """The index of the brace that closes the one at `start`."""
    depth = 0
    for i in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        if depth == 0:
            return i
    raise ValueError(f"not closed: {text}")


def variants(text):
    """What a message says, one text for each form of its plural."""
    start = text.find("{")
    if start < 0:
        return [text]
    end = closing(text, start)
    before, inside = text[:start], text[start + 1:end]
    name = inside.split(",")[0].strip()
    forms = [SAMPLES.get(name, "5")]
    if re.match(r"\w+,\s*plural\s*,", inside):
        forms, at = [], 0
        while (at := inside.find("{", at)) >= 0:
            form_end = closing(inside, at)
            forms.append(inside[at + 1:form_end].replace("#", "5"))
            at = form_end + 1
    return [before + form + rest for form in forms for rest in variants(text[end + 1:])]


def texts_for_rules(texts):
    """As the rules take them: (key, field), where a field that is no title ends in a stop."""
    result = {}
    for key, text in texts.items():
        if key in FORMS:
            continue
        field = "advice" if key.startswith(SENTENCES) else "title"
        for i, variant in enumerate(variants(text)):
            result[f"{key}/{i}", field] = variant
    return result


class PageWords(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.texts, cls.comments = {}, {}
        for tag in TAGS:
            cls.texts[tag], cls.comments[tag] = read(tag)

    def assert_none(self, findings):
        self.assertEqual(findings, [], "\n" + "\n".join(findings))

    def test_nothing_is_missing(self):
        for tag in TAGS:
            self.assertEqual(list(self.texts[tag]), list(self.texts["en"]), tag)
            self.assertTrue(all(self.texts[tag].values()), tag)

    def test_the_english_above_each_message_is_what_the_english_says(self):
        for tag in TAGS:
            self.assertEqual(self.comments[tag], self.texts["en"], tag)

    def test_nothing_is_left_in_english(self):
        for tag in ("fr", "zh-TW"):
            same = [key for key, text in self.texts[tag].items()
                    if text == self.texts["en"][key] and key not in (*FORMS, "document-title")]
            self.assertEqual(same, [])

    def test_typography_and_terms(self):
        for tag in TAGS:
            texts = texts_for_rules(self.texts[tag])
            self.assert_none(rules.typography(tag, texts))
            self.assert_none(rules.avoided_terms(tag, texts, catalog.terms(tag)))

    def test_lengths(self):
        for tag in TAGS:
            for (key, _), text in texts_for_rules(self.texts[tag]).items():
                self.assertLessEqual(len(text), LONGEST[tag], (tag, key))


class PlantedFaults(unittest.TestCase):
    def test_variants(self):
        self.assertEqual(variants("{count, plural, one {a # b.} other {c}} d {title}"),
                         ["a 5 b. d X", "c d X"])
        self.assertEqual(variants("x {when, date, ::yMMMd}."), ["x 5."])

    def test_each_form_of_a_plural_is_looked_at(self):
        texts, _ = read("fr")
        texts["retry-in-days"] = "{count, plural, one {Dans # jour.} other {Dans # jours !}}"
        findings = rules.typography("fr", texts_for_rules(texts))
        self.assertEqual(len(findings), 2, findings)
        self.assertIn("retry-in-days/1", findings[0])


if __name__ == "__main__":
    unittest.main()

"""What the words of our own edition must keep to. Each rule is given texts by (key, field) and says
what is wrong, a line a finding. docs/style/ says why."""

import re

from catalog import CLASSES, FIELDS

# Code points, as docs/style/ has them.
LIMITS = {
    "en": {"title": 40, "summary": 140, "description": 300, "advice": 220},
    "fr": {"title": 48, "summary": 160, "description": 340, "advice": 260},
    "zh-TW": {"title": 16, "summary": 60, "description": 140, "advice": 100},
}

# Where a language may say what English says: nowhere so far.
EQUAL_TO_ENGLISH = {"fr": set(), "zh-TW": set()}

HAN = "[\u3400-\u9fff]"
FULL_WIDTH = "，。、；：？「」（）"

# (what is wrong, pattern) by locale, searched in every field.
TYPOGRAPHY = {
    "en": [
        ("straight quote", r"['\"]"),
        ("dash, or three dots for an ellipsis", r"[–—]|\.\.\."),
        ("exclamation mark", r"!"),
    ],
    "fr": [
        ("straight or English quote", r"['\"“”‘]"),
        ("dash, or three dots for an ellipsis", r"[–—]|\.\.\."),
        ("no U+202F before ; ! ?", r"(?<!\u202f)[;!?]"),
        ("no U+00A0 before :", r"(?<!\u00a0):"),
        ("no U+00A0 inside « »", r"«(?!\u00a0)|(?<!\u00a0)»"),
        ("no space after a mark", r"[,;:](?=[^\s\u00a0\u202f])"),
        ("space before a comma or stop", r" [.,)]|\( "),
        ("capital without its accent", r"(?:^|[.] )(?:A|Etat|Echec|Element|Etape)\b"),
        ("oe for œ", r"oe(?!x)"),
    ],
    "zh-TW": [
        ("你, or a mark that is not used", r"[你妳！!…]"),
        ("half-width punctuation beside Han",
         HAN + r"\s*[,.;:?()\[\]\"'-]|[,.;:?()\[\]\"'-]\s*" + HAN),
        ("no space between Han and Latin", HAN + r"[A-Za-z0-9]|[A-Za-z0-9]" + HAN),
        ("space between Han and Han", HAN + r"\s+" + HAN),
        ("space at full-width punctuation", rf"\s[{FULL_WIDTH}]|[{FULL_WIDTH}]\s"),
    ],
}

STOP = {"en": ".", "fr": ".", "zh-TW": "。"}


def name(place):
    return f"{place[1]} of {place[0]}"


def has_advice(key):
    """1xx, 2xx and 3xx leave nothing for the reader to do."""
    return key[0] in "45"


def expected(codes):
    return [(key, field) for key in (*CLASSES, *codes) for field in FIELDS
            if field != "advice" or has_advice(key)]


def missing(texts, codes):
    return [f"{name(place)}: missing" for place in expected(codes) if not texts.get(place)]


def unexpected(texts, codes):
    wanted = set(expected(codes))
    return [f"{name(place)}: not a message of this catalog"
            for place, text in texts.items() if text and place not in wanted]


def equal_to_english(tag, texts, english):
    return [f"{name(place)}: the same as in English" for place, text in texts.items()
            if text and text == english.get(place) and place not in EQUAL_TO_ENGLISH[tag]]


def shared(texts):
    """Codes that share a sentence, though each is written for its own."""
    findings, seen = [], {}
    for (key, field), text in texts.items():
        for sentence in re.split(r"(?<=[.。])\s*", text.lower()):
            first = seen.setdefault((field, sentence), key)
            if sentence and first != key:
                findings.append(f"{field} of {key}: shares a sentence with {first}: {sentence!r}")
    return findings


def too_long(tag, texts):
    return [f"{name(place)}: {len(text)} characters, at most {LIMITS[tag][place[1]]}"
            for place, text in texts.items() if len(text) > LIMITS[tag][place[1]]]


def typography(tag, texts):
    findings = []
    for place, text in texts.items():
        if not text:
            continue
        for what, pattern in TYPOGRAPHY[tag]:
            if found := re.search(pattern, text):
                findings.append(f"{name(place)}: {what}: {found[0]!r}")
        if text != text.strip() or "  " in text:
            findings.append(f"{name(place)}: white space at an edge or doubled")
        if (place[1] == "title") == text.endswith(STOP[tag]):
            findings.append(f"{name(place)}: a title has no final stop, every other field has")
        if tag == "zh-TW":
            try:
                text.encode("cp950")
            except UnicodeEncodeError as error:
                character = error.object[error.start]
                findings.append(f"{name(place)}: {character!r} is not in Taiwan's character set")
    return findings


def summary_jargon(texts):
    """A summary is for who knows no HTTP."""
    pattern = r"\d{3}|URI|TLS|SSL|WebDAV|\b(?:GET|POST|PUT|HEAD|DELETE)\b"
    return [f"{name(place)}: jargon: {found[0]!r}" for place, text in texts.items()
            if place[1] == "summary" and (found := re.search(pattern, text))]


def avoided_terms(tag, texts, terms):
    """Whole words in any case for Latin scripts; anywhere in Chinese, which has no spaces."""
    findings = []
    for concept, avoid in terms:
        for term in avoid:
            pattern = re.escape(term) if tag == "zh-TW" else rf"(?<!\w){re.escape(term)}(?!\w)"
            findings += [f"{name(place)}: {term!r} is to be avoided ({concept})"
                         for place, text in texts.items() if re.search(pattern, text, re.I)]
    return findings

"""Five small documents in the shapes of the real ones, for tests to change."""

import os

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
CODES = os.path.join(ROOT, "data", "status-codes.tsv")

FRONT = """\
---
title: '{title}'
ms.date: 05/31/2018
ms.contentlocale: {locale}
ms.lasthandoff: 08/11/2021
---
"""
CLOSE = "\n\n</dt> </dl> </dd> "


def facts():
    """(code, reason phrase, constant, standing) of each row of the table of codes."""
    with open(CODES, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line[0].isdigit()]
    return [(row[0], row[1], row[3], row[5]) for row in rows]


def constants(winhttp):
    """The codes that Winhttp.h, or Wininet.h, names."""
    return [
        (code, constant)
        for code, _, constant, _ in facts()
        if constant and (winhttp or code != "207")
    ]


def names(unofficial=()):
    """The codes that IANA knows, without 104, and some more."""
    return [
        (code, reason)
        for code, reason, _, standing in facts()
        if code in unofficial or (standing != "unofficial" and code != "104")
    ]


def windows(title, locale, rows, cell):
    blocks = [
        f'<span id="{constant}"></span><span id="{constant.lower()}"></span>**\\_x**\n'
        f"</dt> <dd> <dl> <dt>\n\n{code}\n</dt> <dt>\n\n\n\n{text}{CLOSE}"
        for code, constant, text in (cell(code, constant) for code, constant in rows)
    ]
    body = "<dt>\n\n".join(blocks)
    heading = f'# <a name="x"></a>{title}\n\n<dl> <dt>\n\n'
    return FRONT.format(title=title, locale=locale) + heading + body + "</dl>\n\n## Remarks\n"


def pair(number, text, english):
    return (
        f'<span data-ttu-id="{number}">{text}</span><span class="sxs-lookup">'
        f'<span data-stu-id="{number}">{english}</span></span>'
    )


def wininet_fr(texts=None):
    def cell(code, constant):
        return code, constant, (texts or {}).get(code, f"Texte {code}.")

    return windows("Codes", "fr-FR", constants(False), cell)


def winhttp_en(texts=None):
    def cell(code, constant):
        return code, constant, (texts or {}).get(code, f"Text {code}.")

    return windows("Codes", "en-US", constants(True), cell)


def wininet_zh(texts=None):
    """The texts are lists of pairs, Chinese and English."""

    def cell(code, constant):
        pairs = (texts or {}).get(code, [(f"文字 {code}。", f"Text {code}.")])
        return pair("b", code, code), constant, " ".join(pair("c", *both) for both in pairs)

    page = windows("TITLE", "zh-TW", constants(False), cell)
    return page.replace("</a>TITLE", "</a>" + pair("a", "狀態碼", "Status Codes")).replace(
        '<span id="HTTP', '<span data-ttu-id="d"><span id="HTTP'
    ).replace("**\\_x**", '**狀態**</span><span class="sxs-lookup"><span data-stu-id="d">x</span></span>')


def mdn_fr(texts=None, items=None):
    """An item is what stands before the description."""
    sections = []
    for first, title in zip("12345", ("Un", "Deux", "Trois", "Quatre côtés", "Cinq")):
        rows = [
            (items or {}).get(code, f"- [`{code} {name}`](/fr/{code})")
            + "\n  - : "
            + (texts or {}).get(code, f"Texte {code}.")
            for code, name in names()
            if code[0] == first
        ]
        sections.append(f"## {title}\n\n" + "\n".join(rows) + "\n")
    intro = "---\ntitle: Codes de réponse\nslug: X\n---\n\n{{Sidebar}}\n\n1. [Un](#un) (`100`)\n\n"
    return intro + "\n".join(sections) + "\n## Voir aussi\n\n{{Compat}}\n\n- [Liste](https://x)\n"


def statuslist_fr(texts=None):
    classes = "".join(f"|**{first}XX**|Classe {first}|\n" for first in "12345")
    rows = "".join(
        f"|{code}|{name}|{(texts or {}).get(code, f'Texte {code}')}|\n" for code, name in names(("599",))
    )
    return (
        "# LA LISTE\n## CATÉGORIES\n| Code | Description |\n| :---: | :---: |\n"
        + classes
        + "## TOUT\n| Code | Nom | Description |\n| :---: | :---: | :---: |\n"
        + rows
    )


def documents():
    return {
        "wininet.fr.md": wininet_fr(),
        "wininet.zh-TW.md": wininet_zh(),
        "winhttp.en.md": winhttp_en(),
        "mdn.fr.md": mdn_fr(),
        "statuslist.fr.md": statuslist_fr(),
    }

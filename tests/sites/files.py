"""The files that a small site is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.language import Language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SOURCE = """\
---
title: Hej
summary: Hej
audience: [newcomers]
owner: orientera
reviewed: never
review_by: 2027-05-22
status: human
---
Hej
"""
TRANSLATION = "---\ntitle: مرحبا\nsummary: مرحبا\nstatus: human\n---\nمرحبا\n"
"""A page of the source and one of a translation, with which nothing is wrong."""

ENDONYMS = {
    "sv": "Svenska",
    "en": "English",
    "ar": "العربية",
    "ckb": "کوردیی ناوەندی",
    "fa": "فارسی",
    "prs": "دری",
    "ps": "پښتو",
    "ru": "Русский",
    "so": "Soomaali",
    "sv-simple": "Lätt svenska",
    "ti": "ትግርኛ",
    "uk": "Українська",
}


def write_files(root: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Write files below a folder; None is no file."""
    for name, text in files.items():
        if text is None:
            continue
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


def mkdocs_yml(codes: list[str]) -> str:
    """Write the settings of a site whose first language is the source."""
    lines = [
        "site_name: orientera",
        "site_url: https://orientera.example/",
        "docs_dir: content",
        "theme: {name: material, custom_dir: overrides}",
        "plugins:",
        "  - orientera:",
        "      languages:",
    ]
    for code in codes:
        default = ", default: true" if code == codes[0] else ""
        lines.append(f"        - {{locale: {code}, name: {ENDONYMS[code]}{default}}}")
    return "\n".join(lines) + "\n"


def catalogue(code: str = "", entries: str = "") -> str:
    """Write a gettext catalogue with the header of its language, or messages.pot where there is none."""
    forms = f'"Plural-Forms: {Language(code, code).plural_forms}\\n"\n' if code else ""
    return f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n{forms}\n{entries}'

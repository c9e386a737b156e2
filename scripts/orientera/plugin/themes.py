"""Write a language's themes as JSON: goals, questions and key words of each, for those who make teaching material."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from orientera.plugin.fragments import expand
from orientera.plugin.words import NO_CONTACT
from orientera.read.markdown import plain_text, read_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage

FILE = "teman.json"
VERSION = 1
GOALS, QUESTIONS = "mal", "fragor"
"""The ids of the headings under which a theme's page lists its goals and its questions."""


def themes(pages: Iterable[LanguagePage]) -> list[LanguagePage]:
    """The landing pages of the themes, in the order of the ordinance."""
    return sorted((page for page in pages if page.meta.get("theme")), key=lambda page: int(page.meta["theme"]))


def theme_file(plugin: Orientera) -> tuple[str, str] | None:
    """Path and text of the current language's file; None where the site has no themes.

    ``language`` of a theme is that of its text. A word has its Swedish, and the language's own where there is one.
    """
    assert plugin.current is not None
    found = [_theme(plugin, page) for page in themes(plugin.pages)]
    if not found:
        return None
    whole = {"version": VERSION, "language": plugin.current.code, "themes": found}
    return f"{plugin.current.code}/{FILE}", json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _theme(plugin: Orientera, page: LanguagePage) -> dict[str, object]:
    language = page.text_language
    text = read_page(Path(str(page.file.abs_src_path)), page.path, page.name, language)
    termbase = plugin.read_terms(language)
    words = [termbase.explain(key, language) for key in page.meta.get("words") or []]
    contact, no_contact = plugin.config.contact, plugin.words.of(language).gettext(NO_CONTACT)

    def items(heading: str) -> list[str]:
        listed = (unit for unit in text.units if unit.heading == heading and "li" in unit.around)
        return [plain_text(expand(unit.text, plugin.read_data, contact, no_contact, plain=True)) for unit in listed]

    return {
        "theme": page.meta["theme"],
        "title": page.title,
        "url": page.canonical_url,
        "language": language.code,
        "status": page.meta.get("status", "machine"),
        "goals": items(GOALS),
        "questions": items(QUESTIONS),
        "words": [{"sv": one.swedish, "word": one.word, "explanation": one.explanation} for one in words],
    }

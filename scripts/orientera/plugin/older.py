"""Mark the parts of a translation that are older than their source, and show the source where a number has changed.

A mark stands at the end of the part, inside its paragraph or list item. What cannot be marked there (a title, a
heading, a table cell) is counted above the text, and its source shown there where it is urgent.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orientera.model.freshness import State
from orientera.model.marker import without_terms
from orientera.model.page import Pair
from orientera.plugin.fragments import expand
from orientera.plugin.words import NEWER, OLDER
from orientera.read.markdown import plain_text, read_page
from orientera.read.records import FOLDER, read_page_records, record_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientera.model.freshness import PageFreshness, UnitState
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage

_ATTRIBUTES = re.compile(r"\s*\{:?[^{}\n]*[#.=][^{}\n]*\}\s*$")
_MARKED = ("p",)


@dataclass(frozen=True)
class Older:
    """What a page's notice says: how many parts are older, and the source of urgent ones that have no mark."""

    count: int
    total: int
    urgent: tuple[str, ...] = ()


def older_parts(plugin: Orientera, page: LanguagePage) -> PageFreshness | None:
    """Say what each part of a translated page is, where it has a record; None for a page without one."""
    source, language = plugin.source, page.text_language
    folder = plugin.settings.translations
    if language == source or not (folder / language.code / FOLDER / record_name(page.path)).is_file():
        return None
    content = plugin.settings.content
    file = content / source.code / page.path
    if not file.is_file():
        return None
    records = read_page_records(folder, source.code, [language.code], page.path, plugin.settings.root)
    name = f"{content.name}/{source.code}/{page.path}"
    pair = Pair(
        read_page(file, page.path, name, source),
        read_page(Path(str(page.file.abs_src_path)), page.path, page.name, language),
    )
    return records.of(pair) if pair.source.fault is None and pair.target.fault is None else None


def mark_older(plugin: Orientera, page: LanguagePage, markdown: str, freshness: PageFreshness) -> tuple[str, Older]:
    """Put the marks into a page's Markdown, and say what its notice counts."""
    older = [one for one in freshness.units if one.state in (State.SOURCE_CHANGED, State.FACTS_CHANGED)]
    words = plugin.words.of(page.text_language)
    said: Mapping[State, str] = {
        State.SOURCE_CHANGED: words.gettext(OLDER),
        State.FACTS_CHANGED: words.gettext(NEWER),
    }
    lines = markdown.split("\n")
    urgent: list[str] = []
    for one in sorted(older, key=lambda one: one.target.line if one.target else 0, reverse=True):
        assert one.source is not None
        assert one.target is not None
        if one.target.kind in _MARKED:
            last = one.target.line - page.lines_before - 1 + one.target.text.count("\n")
            if _ATTRIBUTES.fullmatch(lines[last]):  # those of the paragraph, which stand in its last line
                last -= 1
            lines[last] += f" {_mark(plugin, one, said[one.state])}"
        elif one.state is State.FACTS_CHANGED:
            urgent.insert(0, plain_text(expand(without_terms(one.source.text), plugin.read_data, "", "", plain=True)))
    return "\n".join(lines), Older(len(older), len(freshness.units), tuple(urgent))


def _mark(plugin: Orientera, one: UnitState, said: str) -> str:
    said = html.escape(said, quote=False)
    if one.state is State.SOURCE_CHANGED:
        return f'<span class="older">{said}</span>'
    assert one.source is not None
    source = plugin.source
    text = " ".join(without_terms(one.source.text).split())
    return (
        f'<span class="older newer">{said} <span lang="{source.code}" dir="{source.direction}">{text}</span></span>'
    )

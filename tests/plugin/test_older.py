"""Readers see which parts of a translation are older than the Swedish, and a changed number beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientera.commands.records import confirm
from tests.plugin.project import message, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built, Project

SWEDISH = """\
Gå till läkaren.

- Ring [[phone:polisen]] i 24 timmar.
- Vänta.

Kom hit.
{ .lead }

## Pris { #pris }

| Vad | Dagar |
|---|---|
| Svar | **3** [dagar](index.md) |
"""
ARABIC = """\
اذهب إلى الطبيب.

- اتصل بـ [[phone:polisen]] لمدة 24 ساعة.
- انتظر.

تعال إلى هنا.
{ .lead }

## السعر { #pris }

| ماذا | الأيام |
|---|---|
| جواب | 3 أيام |
"""
POLICE = (
    "- {id: polisen, name: Polisen, website: 'https://polisen.se', website_seen: true, source: x, source_date: y,\n"
)
AUTHORITIES = f"{POLICE}   phone: 114 14, phone_status: public}}\n"
OLDER, NEWER = (
    "This part is older than the Swedish text.",
    "A number or an address has changed. The Swedish text now says:",
)


@pytest.fixture(scope="module")
def edited(make_project: MakeProject) -> Callable[..., Built]:
    files = {
        "sv/index.md": page("Start", SWEDISH),
        "ar/index.md": page("بداية", ARABIC),
        "data/authorities.yml": AUTHORITIES,
    }
    project = make_project(files, ("sv", "ar"))
    confirm(project.settings, [], [], everything=True)

    def edit(*changes: tuple[str, str]) -> Built:
        text = SWEDISH
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        project.write({"sv/index.md": page("Start", text)})
        return project.build()

    return edit


def test_a_translation_that_is_current_has_no_notice(edited: Callable[..., Built]) -> None:
    assert edited().all("ar/", ".older, .older-parts") == []


def test_a_part_with_attributes_keeps_them(edited: Callable[..., Built]) -> None:
    built = edited(("Kom hit.", "Kom genast hit."))
    assert built.texts("ar/", "article p.lead > .older") == [message("ar", OLDER)]


def test_a_part_whose_words_have_changed_is_marked(edited: Callable[..., Built]) -> None:
    built = edited(("Gå till läkaren.", "Gå genast till läkaren."))
    assert built.texts("ar/", "article p > .older") == [message("ar", OLDER)]
    notice = message("ar", "Parts of this page that are older than the Swedish text: %(count)s of %(total)s")
    assert built.texts("ar/", ".older-parts p") == [notice % {"count": "1", "total": "10"}]
    assert built.all("sv/", ".older, .older-parts") == []


def test_a_changed_number_shows_the_swedish_beside(edited: Callable[..., Built]) -> None:
    built = edited(("24 timmar", "48 timmar"))
    [mark] = built.all("ar/", "article li > .newer")
    swedish = mark.css_first("span[lang]")
    assert swedish is not None
    assert (swedish.attributes["lang"], swedish.attributes["dir"]) == ("sv", "ltr")
    assert swedish.text() == "Ring 114 14 i 48 timmar."
    assert mark.text().startswith(message("ar", NEWER))


def test_a_changed_number_in_a_table_is_shown_above_the_text(edited: Callable[..., Built]) -> None:
    built = edited(("**3** [dagar](index.md)", "**5** [dagar](index.md)"))
    assert built.texts("ar/", ".older-parts li") == ["5 dagar"]
    assert built.one("ar/", ".older-parts ul").attributes["lang"] == "sv"
    assert built.all("ar/", "article .older") == []


def test_a_rewrapped_source_changes_nothing(edited: Callable[..., Built]) -> None:
    before = edited().text("ar/index.html")
    assert edited(("Gå till läkaren.", "Gå till\nläkaren.")).text("ar/index.html") == before


def test_a_clean_build_writes_the_same(make_project: MakeProject, edited: Callable[..., Built]) -> None:
    built = edited(("24 timmar", "48 timmar"), ("Vänta.", "Vänta här."))
    clean: Project = make_project({}, ("sv", "ar"))
    root = built.folder.parent
    for name in ("content", "translations"):
        for file in (root / name).rglob("*"):
            if file.is_file():
                target = clean.root / file.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read_bytes())
    assert clean.build().text("ar/index.html") == built.text("ar/index.html")

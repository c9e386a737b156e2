"""Grants and calls in a page: what they say on a day, in which language, and when a page is written again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from orientera.commands.build import build
from tests.plugin.project import Built, page, words

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: 'https://example.org/g'}
- {id: kalmar, code: '08', name: Kalmar län, board: Länsstyrelsen i Kalmar län, website: 'https://example.org/k'}
"""
LAWS = """\
- {id: 2016-1364, sfs: '2016:1364', type: ordinance, name: {sv: statsbidrag, en: state grants}}
"""
GRANTS = """\
- id: tia
  name: {sv: TIA – tidiga insatser, en: TIA – early measures}
  purpose: {sv: Mot passivitet., en: Against passivity.}
  laws: [2016-1364]
  applicants: {sv: Kommuner.}
  by_county: {gotland: {sv: Bara Region Gotland.}}
  target_group: {sv: Vuxna.}
  decides: {sv: Länsstyrelsen.}
  priorities: {2018: {sv: Föräldrar.}, 2020: {sv: Småbarnsföräldrar.}}
  documents: {sv: En ansökan.}
  reporting: {sv: En rapport.}
"""
CALLS = """\
- {id: g-tia, grant: tia, county: gotland, year: 2026, opens: 2026-01-15, deadline: 2026-03-19, source: sidan,
   documents: [brev, plan], note: {sv: Samverkan går före.}}
"""
DOCUMENTS = """\
- {id: brev, title: Informationsbrev, kind: call-letter, county: gotland}
- {id: plan, title: Aktivitetsplan, kind: activity-plan, county: gotland, file: plan.pdf}
"""
DATA = {
    "data/counties.yml": COUNTIES, "data/laws.yml": LAWS, "data/grants.yml": GRANTS, "data/calls.yml": CALLS,
    "data/documents.yml": DOCUMENTS, "assets/documents/plan.pdf": b"%PDF-1.4",
}  # fmt: skip
PAGES = {
    "sv/index.md": page("Hem", "Välkommen."),
    "sv/bidrag.md": page("Bidrag", "[[grants]]\n\n[[calls]]"),
    "sv/gotland.md": page("Gotland", "[[grants:gotland]]\n\n[[calls:gotland]]"),
    "sv/kalmar.md": page("Kalmar", "[[grants:kalmar]]\n\n[[calls:kalmar]]"),
    "en/bidrag.md": page("Grants", "[[grants]]\n\n[[calls]]"),
    "ar/bidrag.md": page("المنح", "[[grants]]"),
}
OPEN = date(2026, 2, 1)


@pytest.fixture(scope="module")
def project(make_project: MakeProject) -> Project:
    return make_project({**PAGES, **DATA}, languages=("sv", "en", "ar"))


def on(project: Project, day: date) -> Built:
    build(project.settings, lambda _line: None, project.root / "site", day=day)
    return Built(project.root / "site")


@pytest.mark.parametrize(
    ("day", "status"),
    [
        pytest.param(date(2026, 1, 14), "upcoming", id="the day before"),
        pytest.param(date(2026, 1, 15), "open", id="the first day"),
        pytest.param(date(2026, 3, 19), "open", id="the last day"),
        pytest.param(date(2026, 3, 20), "closed", id="the day after"),
    ],
)
def test_a_call_says_where_it_stands(project, day, status):
    built = on(project, day)
    call = built.one("sv/gotland/", ".call")

    assert call.attributes["data-status"] == status
    assert words(call.css_first(".state")) == call.attributes[f"data-{status}"]
    assert (call.attributes["data-opens"], call.attributes["data-deadline"]) == ("2026-01-15", "2026-03-19")
    assert [time.attributes["datetime"] for time in call.css("time")] == ["2026-01-15", "2026-03-19"]
    assert built.texts("sv/gotland/", ".call time") == ["15 januari 2026", "19 mars 2026"]
    assert built.texts("sv/gotland/", ".call li") == ["Informationsbrev", "Aktivitetsplan"]
    assert [link.attributes["href"] for link in call.css("a")] == ["../../assets/documents/plan.pdf"]
    none_open = built.one("sv/gotland/", ".no-call")
    assert ("hidden" in none_open.attributes) == (status == "open")
    assert none_open.css_first("a").attributes["href"] == "https://example.org/g"


def test_a_county_without_calls_has_no_heading_for_them(project):
    assert on(project, OPEN).all("sv/kalmar/", "article h3, article section") == []


def test_all_counties_and_where_each_board_tells_about_calls(project):
    built = on(project, OPEN)
    assert built.texts("sv/bidrag/", ".calls h3") == ["Gotlands län"]
    assert [link.attributes["href"] for link in built.all("sv/bidrag/", "main details li a")] == [
        "https://example.org/g",
        "https://example.org/k",
    ]


def test_a_grant_in_full_and_for_one_county(project):
    built = on(project, OPEN)
    full, short = (built.texts(f"sv/{path}/", ".grants dd") for path in ("bidrag", "gotland"))

    law = "förordning (2016:1364): statsbidrag"
    assert full == [
        "Kommuner. Gotlands län: Bara Region Gotland.", "Vuxna.", "Länsstyrelsen.", "En ansökan.",
        "2020: Småbarnsföräldrar. 2018: Föräldrar.", "En rapport.", law,
    ]  # fmt: skip
    assert short == ["Kommuner. Gotlands län: Bara Region Gotland.", "Länsstyrelsen.", law]


def test_borrowed_texts_are_marked(project):
    built = on(project, OPEN)
    assert built.texts("en/bidrag/", ".grants h3, .grants > section > p") == [
        "TIA – early measures",
        "Against passivity.",
    ]
    name = built.one("ar/bidrag/", ".grants h3 > bdi")
    assert (name.attributes["lang"], name.attributes["dir"]) == ("sv", "ltr")
    assert built.one("en/bidrag/", ".call > p:last-child bdi").attributes["lang"] == "sv"


def test_a_new_day_writes_only_the_pages_that_show_a_call(project):
    site = project.root / "site"

    def pages() -> dict[str, int]:
        return {p.relative_to(site).as_posix(): p.stat().st_mtime_ns for p in site.rglob("index.html")}

    def written(day: date) -> set[str]:
        before = pages()
        on(project, day)
        return {path for path, time in pages().items() if before.get(path) != time}

    on(project, date(2026, 3, 1))
    assert written(date(2026, 3, 19)) == set()
    showing = {"sv/bidrag/index.html", "sv/gotland/index.html", "en/bidrag/index.html"}
    assert written(date(2026, 3, 20)) == showing | {"en/gotland/index.html", "ar/gotland/index.html"}
    assert written(date(2026, 9, 1)) == set()


def test_an_unknown_county_is_refused(make_project):
    project = make_project({"sv/index.md": page("Hem", "[[calls:gottland]]"), **DATA}, languages=("sv",))
    assert any("[[calls:gottland]] refers to nothing" in line for line in project.refused())

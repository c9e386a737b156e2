"""Reports that compare places by indicators, and calls with the calendar of their county."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import message, page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: 'https://lst.example/i'}
- {id: blekinge, code: '10', name: Blekinge län, board: Länsstyrelsen i Blekinge län, website: 'https://lst.example/k'}
"""
INDICATORS = """\
- {id: a, county: gotland, title: Läget i länet, summary: Så är det., number: 79, source: {title: Länsstyrelsen},
   compares: [länet med landet, {sv: kommunerna med varandra, ar: البلديات}]}
- {id: b, county: blekinge, title: Jämförelsen, summary: Så är det., number: 12, year: 2024, source: {title: x},
   url: 'https://rapport.example/'}
"""
GRANTS = """\
- {id: tia, name: TIA, purpose: x, laws: [], applicants: x, target_group: x, decides: x, documents: x, reporting: x}
"""
CALLS = "- {id: a, grant: tia, county: gotland, year: 2026, deadline: 2026-12-01, source: x}\n"


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    files = {
        "data/counties.yml": COUNTIES,
        "data/indicators.yml": INDICATORS,
        "data/calls.yml": CALLS,
        "sv/index.md": page("Start", "[[indicators]]\n\n[[calls]]"),
        "ar/index.md": page("بداية", "[[indicators:gotland]]"),
        "sv/gotland.md": page("Gotland", template="county.html", county="gotland"),
    }
    return make_project(files, ("sv", "ar")).build()


def test_a_report_says_how_many_indicators_and_what_they_compare(built: Built) -> None:
    assert built.texts("sv/", ".indicators strong") == ["Läget i länet", "Jämförelsen"]
    assert built.texts("sv/", ".indicators dd bdi")[:1] == ["79"]
    assert built.texts("ar/", ".indicators dd li") == ["länet med landet", "البلديات"]
    marked = [node.attributes.get("lang") for node in built.all("ar/", ".indicators dd li > bdi")]
    assert marked == ["sv", None]


def test_a_year_that_no_source_gives_is_said_to_be_missing(built: Built) -> None:
    assert message("ar", "The source gives no year.") in built.texts("ar/", ".indicators dd")
    assert "2024" in built.texts("sv/", ".indicators dd")


def test_a_report_that_is_not_linked_is_asked_for(built: Built) -> None:
    links = [link.attributes["href"] for link in built.all("sv/", ".indicators a")]
    assert links == ["https://lst.example/i", "https://rapport.example/"]


def test_a_county_page_links_the_calendar_of_its_deadlines(built: Built) -> None:
    assert "../../kalender/gotland.ics" in [link.attributes["href"] for link in built.all("sv/gotland/", ".calls a")]
    assert len(built.all("sv/gotland/", "#utlysningar")) == 1
    assert built.all("sv/gotland/", ".calls h3") == []
    assert "../kalender/gotland.ics" in [link.attributes["href"] for link in built.all("sv/", ".calls a")]

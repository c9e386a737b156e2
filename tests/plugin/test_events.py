"""Meetings on pages: what is to come, what was, on a given day and in both directions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from orientera.commands.build import build
from tests.plugin.project import Built, page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

COUNTIES = """
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: 'https://g.example'}
- {id: kalmar, code: '08', name: Kalmar län, board: Länsstyrelsen i Kalmar län, website: 'https://k.example'}
"""
MEETING = """
- id: gotland-mote
  title: {sv: Möte om bidrag, ar: اجتماع حول المنح}
  county: gotland
  starts: 2020-02-11 10:00
  ends: 2020-02-11 11:30
  register_by: 2020-02-07
  place: Visborgsallén 4, Visby
  online: https://mote.example/a
  audience: [officials]
  changed: 2020-01-01
"""
BEFORE, CLOSED, ON_THE_DAY, AFTER = (datetime.date(2020, 2, day) for day in (7, 8, 11, 12))


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    pages = {
        "sv/index.md": page("Hem", "[[events]]"),
        "ar/index.md": page("الرئيسية", "[[events]]"),
        "sv/gotland.md": page("Gotland", "[[events:gotland]]"),
        "sv/kalmar.md": page("Kalmar", "Text.\n\n[[events:kalmar]]"),
        "data/counties.yml": COUNTIES,
        "data/events.yml": MEETING,
    }
    return make_project(pages, ("sv", "ar"))


def on(project: Project, day: datetime.date, more: str = "", folder: str = "site") -> Built:
    project.write({"data/events.yml": MEETING + more})
    build(project.settings, lambda _: None, project.root / folder, day=day)
    return Built(project.root / folder)


def has(built: Built, selector: str) -> list[str]:
    return built.texts("sv/", f"article .events {selector}")


@pytest.mark.parametrize(
    ("day", "coming", "earlier", "closed"),
    [
        pytest.param(BEFORE, 1, 0, False, id="the last day to register"),
        pytest.param(CLOSED, 1, 0, True, id="the day after it"),
        pytest.param(ON_THE_DAY, 1, 0, True, id="the day of the meeting"),
        pytest.param(AFTER, 0, 1, False, id="the day after the meeting"),
    ],
)
def test_what_is_said_on_a_day(project: Project, day: datetime.date, coming: int, earlier: int, closed: bool) -> None:
    built = on(project, day)
    assert (len(has(built, "> ul > li")), len(has(built, "details li"))) == (coming, earlier)
    register = has(built, "dl > div:has(time[datetime='2020-02-07']) dd")
    assert ["(" in text for text in register] == [closed] * coming


def test_a_meeting_to_come_can_be_put_into_a_calendar(project: Project) -> None:
    built = on(project, BEFORE)
    for path, root in (("sv/", "../"), ("sv/gotland/", "../../"), ("ar/", "../")):
        links = [str(link.attributes["href"]) for link in built.all(path, ".events .with-icon")]
        feed = "gotland" if "gotland" in path else "alla"
        assert links == [f"{root}kalender/gotland-mote.ics", f"{root}kalender/{feed}.ics"]
        assert [link.removeprefix(root) for link in links if link.removeprefix(root) not in built.paths()] == []


def test_where_there_are_no_meetings_there_is_nothing(project: Project) -> None:
    assert on(project, BEFORE).texts("sv/kalmar/", "article") == ["Kalmar Text."]


def test_a_county_that_there_is_not(project: Project) -> None:
    project.write({"sv/gotland.md": page("Gotland", "[[events:gotlnd]]")})
    assert project.refused()[-1].splitlines()[-2:] == [
        "content/sv/gotland.md:5: [[events:gotlnd]] refers to nothing",
        "  did you mean gotland?",
    ]


def test_a_cancelled_meeting_says_so_and_takes_no_registration(project: Project) -> None:
    built = on(project, BEFORE, "  cancelled: true\n")
    assert len(has(built, ".state")) == 1
    assert built.all("sv/", ".events time[datetime='2020-02-07']") == []
    assert built.all("sv/", ".events a[href='https://mote.example/a']") == []


@pytest.mark.parametrize(
    ("more", "asks"),
    [
        pytest.param("", True, id="nothing is known"),
        pytest.param("  no_documents: true\n", False, id="nothing was published"),
        pytest.param("  documents: [bilder]\n", True, id="a document that the board has"),
        pytest.param("  documents: [bilder, protokoll]\n", True, id="one that the board has, one that is here"),
        pytest.param("  documents: [protokoll]\n", False, id="a document that is here"),
    ],
)
def test_the_documents_of_an_earlier_meeting(project: Project, more: str, asks: bool) -> None:
    project.write(
        {
            "data/documents.yml": (
                "- {id: bilder, title: Bilder, kind: meeting-documentation, county: gotland}\n"
                "- {id: protokoll, title: Protokoll, kind: meeting-documentation, file: protokoll.pdf}\n"
            ),
            "assets/documents/protokoll.pdf": b"%PDF-1.7\n%%EOF\n",
        }
    )
    built = on(project, AFTER, more)
    text = " ".join(has(built, "details"))
    assert ("Bilder" in text, "Protokoll" in text) == ("bilder" in more, "protokoll" in more)
    assert (built.all("sv/", ".events details a[href='https://g.example/']") != []) is asks
    links = [str(link.attributes["href"]) for link in built.all("sv/", ".events .documents a")]
    assert links == (["../assets/documents/protokoll.pdf"] if "protokoll" in more else [])


def test_right_to_left(project: Project) -> None:
    built = on(project, BEFORE)
    assert built.texts("ar/", ".events > ul strong") == ["اجتماع حول المنح"]
    [hours] = [node for node in built.all("ar/", ".events bdi") if "10:00" in node.text()]
    assert (hours.attributes["dir"], hours.text()) == ("ltr", "10:00–11:30")
    assert hours.css("bdi") == [hours]  # isolated once
    places = [node for node in built.all("ar/", ".events dd [lang=sv]") if "Visby" in node.text()]
    assert [(node.text(), node.attributes["dir"]) for node in places] == [("Visborgsallén 4, Visby", "ltr")]
    days = built.texts("ar/", ".events time")
    assert [text for text in days if not text.isascii() and any("٠" <= sign <= "٩" for sign in text)] == []
    assert all(any(digit in text for digit in "0123456789") for text in days)


def test_a_new_day_writes_what_a_fresh_build_writes(project: Project, tmp_path: Path) -> None:
    for number, day in enumerate((BEFORE, CLOSED, AFTER, BEFORE)):
        again = on(project, day)
        fresh = project.copy(tmp_path / str(number))
        assert again.files() == on(fresh, day).files()

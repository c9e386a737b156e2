"""The calendar files, as a library reads them that did not write them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
import vobject

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
EVENTS = """
- id: gotland-vinter
  title: {sv: 'Möte, med komma; och bidrag', en: Meeting}
  county: gotland
  starts: 2020-02-11 10:00
  ends: 2020-02-11 11:30
  register_by: 2020-02-07
  place: Visborgsallén 4, Visby
  audience: [officials]
  changed: 2026-11-22
- id: gotland-sommar
  title: Möte om mottagande, etablering, samhällsorientering och samverkan mellan många på ön och fastlandet
  county: gotland
  starts: 2026-07-01 10:00
  ends: 2026-07-01 11:30
  online: https://mote.example/a?b=1&c=2
  audience: [officials]
  cancelled: true
  changed: 2026-05-02
- id: kalmar-natt
  title: Två dagar
  county: kalmar
  starts: 2026-10-24 22:00
  ends: 2026-10-25 04:00
  place: Kalmar
  audience: [everyone]
  changed: 2026-05-02
"""
FILES = {
    "sv/index.md": page("Hem"),
    "data/counties.yml": COUNTIES,
    "data/events.yml": EVENTS,
    "data/calls.yml": (
        "- {id: kalmar-2026-x, grant: x, county: kalmar, year: 2026, deadline: 2026-04-30, source: test}\n"
    ),
}
UTC = datetime.UTC


def read(text: bytes) -> Any:
    """Read a calendar. vobject keeps time zones by name: forget ours, so that each file's own rule is read."""
    vars(vobject.icalendar)["__tzidMap"].pop("Europe/Stockholm", None)
    return vobject.readOne(text.decode())


def entries(text: bytes) -> dict[str, Any]:
    return {entry.uid.value: entry for entry in read(text).contents.get("vevent", [])}


@pytest.fixture(scope="module")
def files(make_project: MakeProject) -> dict[str, bytes]:
    return calendars(make_project(FILES, ("sv", "ar")).build())


def calendars(built: Built) -> dict[str, bytes]:
    return {path: text for path, text in built.files().items() if path.startswith("kalender/")}


def test_a_feed_for_all_and_for_each_county_and_a_file_for_each_meeting(files: dict[str, bytes]) -> None:
    winter, summer, night = (
        f"events-{key}@example.org" for key in ("gotland-vinter", "gotland-sommar", "kalmar-natt")
    )
    deadline = "calls-kalmar-2026-x@example.org"
    assert {path: list(entries(text)) for path, text in files.items()} == {
        "kalender/alla.ics": [winter, summer, night, deadline],
        "kalender/gotland.ics": [winter, summer],
        "kalender/kalmar.ics": [night, deadline],
        "kalender/gotland-vinter.ics": [winter],
        "kalender/gotland-sommar.ics": [summer],
        "kalender/kalmar-natt.ics": [night],
    }
    names = {path: read(text).contents.get("x-wr-calname") for path, text in files.items()}
    assert names["kalender/gotland.ics"][0].value == "Gotlands län"
    assert names["kalender/gotland-vinter.ics"] is None


@pytest.mark.parametrize(
    ("key", "starts", "ends"),
    [
        pytest.param("gotland-vinter", (2020, 2, 11, 9), (2020, 2, 11, 10, 30), id="winter: UTC+1"),
        pytest.param("gotland-sommar", (2026, 7, 1, 8), (2026, 7, 1, 9, 30), id="summer: UTC+2"),
        pytest.param("kalmar-natt", (2026, 10, 24, 20), (2026, 10, 25, 3), id="through the hour that comes twice"),
    ],
)
def test_another_library_reads_the_times(
    files: dict[str, bytes], key: str, starts: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    for path in (f"kalender/{key}.ics", "kalender/alla.ics"):
        entry = entries(files[path])[f"events-{key}@example.org"]
        times = [entry.dtstart.value, entry.dtend.value]
        assert [type(time.tzinfo).__name__ for time in times] == ["_tzicalvtz"] * 2  # the file's own rule was used
        assert [time.astimezone(UTC) for time in times] == [
            datetime.datetime(*starts, tzinfo=UTC), datetime.datetime(*ends, tzinfo=UTC),
        ]  # fmt: skip


def test_what_a_meeting_says(files: dict[str, bytes]) -> None:
    found = entries(files["kalender/gotland.ics"])
    winter, summer = found["events-gotland-vinter@example.org"], found["events-gotland-sommar@example.org"]

    assert winter.summary.value == "Möte, med komma; och bidrag"
    assert winter.summary.params == {"LANGUAGE": ["sv"]}
    assert winter.location.value == "Visborgsallén 4, Visby"
    assert "2020-02-07" in winter.description.value
    assert winter.dtstamp.value == datetime.datetime(2026, 11, 22, tzinfo=UTC)
    assert not hasattr(winter, "status")
    assert summer.summary.value.endswith("mellan många på ön och fastlandet")  # folded, and put together again
    assert summer.url.value == "https://mote.example/a?b=1&c=2"
    assert summer.status.value == "CANCELLED"
    assert not hasattr(summer, "location")


def test_a_deadline_is_a_whole_day(files: dict[str, bytes]) -> None:
    deadline = entries(files["kalender/kalmar.ics"])["calls-kalmar-2026-x@example.org"]
    assert (deadline.dtstart.value, deadline.dtend.value) == (datetime.date(2026, 4, 30), datetime.date(2026, 5, 1))
    assert b"DTSTART;VALUE=DATE:20260430\r\n" in files["kalender/kalmar.ics"]


def test_lines_are_as_rfc_5545_wants_them(files: dict[str, bytes]) -> None:
    for text in files.values():
        *lines, end = text.split(b"\r\n")
        assert end == b""
        assert [line for line in lines if b"\r" in line or b"\n" in line or len(line) > 75] == []


def test_no_counties_no_calendars(make_project: MakeProject) -> None:
    assert calendars(make_project({"sv/index.md": page("Hem")}, ("sv",)).build()) == {}


def test_a_county_without_meetings_has_a_feed_with_its_time_zone(make_project: MakeProject) -> None:
    built = make_project({"sv/index.md": page("Hem"), "data/counties.yml": COUNTIES}, ("sv",)).build()
    text = calendars(built)["kalender/kalmar.ics"]
    assert read(text).vtimezone.tzid.value == "Europe/Stockholm"
    assert entries(text) == {}


def test_the_same_bytes_whatever_the_command_the_zone_and_the_day(
    make_project: MakeProject, tmp_path: Path, files: dict[str, bytes]
) -> None:
    project = make_project(FILES, ("sv", "ar"))
    runs = {
        "mkdocs": (("mkdocs", "build", "-q", "-d", str(tmp_path / "mkdocs")), "America/New_York"),
        "orientera": (("orientera", "build", "-d", str(tmp_path / "orientera")), "Asia/Tokyo"),
    }
    for name, (command, zone) in runs.items():
        answer = project.run(*command, TZ=zone, PYTHONHASHSEED="7")
        assert answer.returncode == 0, answer.stderr
        assert calendars(Built(tmp_path / name)) == files
    build(project.settings, lambda _: None, tmp_path / "later", day=datetime.date(2031, 1, 1))
    assert calendars(Built(tmp_path / "later")) == files


def test_building_again_makes_what_a_fresh_build_makes(make_project: MakeProject, tmp_path: Path) -> None:
    project: Project = make_project(FILES, ("sv", "ar"))
    project.build()
    before = mtimes(project)
    project.write({"data/events.yml": EVENTS.replace("2020-02-11 11:30", "2020-02-11 12:00")})
    again = project.build()

    changed = {path for path, time in mtimes(project).items() if before[path] != time}
    assert changed == {"kalender/alla.ics", "kalender/gotland.ics", "kalender/gotland-vinter.ics"}
    assert again.files() == project.copy(tmp_path / "one").build().files()

    project.write({"data/events.yml": EVENTS[: EVENTS.index("- id: kalmar-natt")]})
    again = project.build()
    assert "kalender/kalmar-natt.ics" not in again.paths()
    assert again.files() == project.copy(tmp_path / "two").build().files()


def mtimes(project: Project) -> dict[str, int]:
    folder = project.root / "site" / "kalender"
    return {f"kalender/{file.name}": file.stat().st_mtime_ns for file in folder.iterdir()}

"""Alerts at the top of the start page and of the pages of their county, on their days and no others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from orientera.commands.build import build
from tests.plugin.project import Built, page, words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

CODES = ("sv", "en", "ar", "ti")
COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen, website: https://lst.example/gotland}
- {id: blekinge, code: '10', name: Blekinge län, board: Länsstyrelsen, website: https://lst.example/blekinge}
"""
ALERTS = """\
- id: vader
  level: warning
  text: {sv: Storm på Gotland., en: A storm on Gotland., ar: عاصفة في غوتلاند.}
  from: 2026-11-23
  to: 2026-11-24 18:00
  counties: [gotland]
  link: https://www.smhi.se/vader
- id: telefon
  level: info
  text: Telefonen <växeln> är stängd.
  from: 2026-11-20
  to: 2026-11-23
- id: vatten
  level: emergency
  text: {sv: Koka vattnet.}
  from: 2026-11-23
  to: 2026-11-23
  counties: [blekinge]
"""
PAGES = {
    "data/counties.yml": COUNTIES,
    "data/alerts.yml": ALERTS,
    "sv/index.md": page("Hem"),
    "sv/annan.md": page("En annan sida"),
    "sv/gotland.md": page("Gotlands län", county="gotland"),
    "sv/blekinge.md": page("Blekinge län", county="blekinge"),
    "ar/gotland.md": page("غوتلاند"),
}
STORM, PHONE, WATER = "Storm på Gotland.", "Telefonen <växeln> är stängd.", "Koka vattnet."
FIRST = date(2026, 11, 23)


def build_on(project: Project, day: date, folder: str = "site") -> Built:
    build(project.settings, lambda _line: None, project.root / folder, day=day)
    return Built(project.root / folder)


@pytest.fixture(scope="module")
def project(make_project: MakeProject) -> Project:
    return make_project(PAGES, CODES)


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return build_on(project, FIRST, "first")


def texts(built: Built, path: str) -> list[list[str]]:
    """Read the texts of each alert: all but the level, the link and the days."""
    paragraphs = [alert.css("p") for alert in built.all(path, ".alerts .alert")]
    return [[words(p) for p in those[1:-1] if p.css_first("a[href^=https]") is None] for those in paragraphs]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("sv/", [[WATER], [STORM], [PHONE]], id="the start page has all, the gravest first"),
        pytest.param("sv/gotland/", [[STORM], [PHONE]], id="Gotland"),
        pytest.param("sv/blekinge/", [[WATER], [PHONE]], id="Blekinge"),
        pytest.param("sv/annan/", [], id="another page"),
        pytest.param("ar/gotland/", [["عاصفة في غوتلاند."], [PHONE]], id="Arabic, or only Swedish"),
        pytest.param("ti/gotland/", [[STORM, "A storm on Gotland."], [PHONE]], id="no Tigrinya: Swedish and English"),
    ],
)
def test_where_alerts_stand(built: Built, path: str, shown: list[list[str]]) -> None:
    assert texts(built, path) == shown


@pytest.mark.parametrize(
    ("path", "languages"),
    [
        pytest.param("sv/gotland/", [(None, None)], id="Swedish"),
        pytest.param("ar/gotland/", [(None, None)], id="Arabic"),
        pytest.param("ti/gotland/", [("sv", "ltr"), ("en", "ltr")], id="borrowed texts"),
    ],
)
def test_borrowed_texts_have_language_and_direction(
    built: Built, path: str, languages: list[tuple[str, str]]
) -> None:
    [storm, _] = built.all(path, ".alert")
    marked = [(p.attributes.get("lang"), p.attributes.get("dir")) for p in storm.css("p")[1:-2]]
    assert marked == languages


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        pytest.param(date(2026, 11, 19), [], id="before all"),
        pytest.param(date(2026, 11, 20), [[PHONE]], id="the first day of one"),
        pytest.param(date(2026, 11, 22), [[PHONE]], id="the day before"),
        pytest.param(FIRST, [[STORM], [PHONE]], id="its first day, the last of the other"),
        pytest.param(date(2026, 11, 24), [[STORM]], id="its last day"),
        pytest.param(date(2026, 11, 25), [], id="after all"),
    ],
)
@pytest.mark.parametrize("kind", ["clean", "again"])
def test_on_which_days(project: Project, tmp_path: Path, day: date, shown: list[list[str]], kind: str) -> None:
    """``again`` builds upon the site of another day, ``clean`` in a new place."""
    place = project.copy(tmp_path) if kind == "clean" else project
    built = build_on(place, day)
    assert texts(built, "sv/gotland/") == shown
    assert bool(built.all("sv/gotland/", ".alerts")) == bool(shown)


def test_the_level_is_a_word_and_counties_are_named_where_there_are_others(built: Built) -> None:
    first, second, third = built.all("sv/", ".alert")
    assert [alert.attributes["class"] for alert in (first, second, third)] == [
        "alert emergency",
        "alert warning",
        "alert info",
    ]
    assert all(words(alert.css_first("p strong")) for alert in (first, second, third))
    assert len({words(alert.css_first("p strong")) for alert in (first, second, third)}) == 3
    assert [words(name) for alert in (first, second, third) for name in alert.css("p:first-child bdi")] == [
        "Blekinge län",
        "Gotlands län",
    ]
    assert built.all("sv/gotland/", ".alert p:first-child bdi") == []
    assert built.one("sv/", ".alerts").attributes["aria-label"]


def test_times_are_those_of_stockholm(built: Built) -> None:
    storm = built.all("sv/gotland/", ".alert")[0]
    assert storm.attributes["data-from"] == "2026-11-23T00:00:00+01:00"
    assert storm.attributes["data-until"] == "2026-11-24T18:00:00+01:00"
    assert "24 november 2026 18:00" in words(storm.css_first(".valid"))


def test_alerts_stand_before_the_text(built: Built) -> None:
    main = built.one("sv/gotland/", "main")
    assert next(node.attributes.get("class") for node in main.iter()) == "alerts"


def test_an_alert_rewrites_its_pages_and_no_others(make_project: MakeProject) -> None:
    project = make_project({**PAGES, "data/alerts.yml": "[]\n"}, CODES)
    before = build_on(project, FIRST).files()
    project.write({"data/alerts.yml": ALERTS})
    after = build_on(project, FIRST).files()
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {f"{code}/{name}index.html" for code in CODES for name in ("", "gotland/", "blekinge/")}

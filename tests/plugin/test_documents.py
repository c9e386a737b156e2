"""The registry of documents and the strategies, as pages show them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from orientera.model.language import Language
from orientera.plugin.documents import part_date, size
from tests.plugin.project import page
from tests.sites.documents import PDF, WORD

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built, Project

COUNTIES = """
- {id: gotland, code: "09", name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: "https://lst.example/i"}
- {id: blekinge, code: "10", name: Blekinge län, board: Länsstyrelsen i Blekinge län, website: "https://lst.example/k"}
"""
DOCUMENTS = """
- id: rok
  title: {sv: Överenskommelse, uk: Угода}
  kind: agreement
  county: blekinge
  file: blekinge/rok.pdf
  valid_to: 2026-06-30
- id: blankett
  title: {sv: Blankett}
  kind: application
  county: blekinge
  version: "3"
  valid_from: 2026-03-01
- id: ordlista
  title: {sv: Ordlista}
  kind: word-list
  ask: {sv: Fråga din länsstyrelse., uk: Запитайте свій ленсстюрельсен.}
"""
PLANS = """
- id: plan-rok
  county: blekinge
  kind: agreement
  title: {sv: Överenskommelse, uk: Угода}
  summary: {sv: Om mottagandet.}
  first_year: 2019
  last_year: 2026
  decided: 2019-09
  by: {sv: Integrationsrådet}
  parties: [Migrationsverket, {sv: Alla kommuner, uk: Усі муніципалітети}]
  directions: [{sv: System som kan växa}]
  documents: [rok, blankett]
  promised: {text: {sv: Den ska tryckas.}, since: 2026-01-05}
"""


def files(body: str) -> dict[str, str | bytes]:
    return {
        "sv/index.md": page("Hem", f"## Län {{ #lan }}\n\n{body}"),
        "uk/index.md": page("Головна", f"## Лени {{ #lan }}\n\n{body}"),
        "data/counties.yml": COUNTIES,
        "data/documents.yml": DOCUMENTS,
        "data/plans.yml": PLANS,
        "assets/documents/blekinge/rok.pdf": PDF.ljust(120_400),
    }


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch):
    """Build a project as of a day, with the messages' own English words: translations may change."""

    def build(project: Project, day: str) -> Built:
        monkeypatch.setattr("orientera.commands.build.today", lambda: datetime.date.fromisoformat(day))
        for catalogue in project.root.glob("translations/*/messages.po"):
            catalogue.unlink()
        return project.build()

    return build


def said(built: Built, path: str, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in built.texts(path, selector)]


@pytest.mark.parametrize(
    ("code", "count", "shown"),
    [
        pytest.param("sv", 120_400, "120 kB", id="Swedish"),
        pytest.param("sv", 1_240_000, "1,2 MB", id="Swedish megabytes"),
        pytest.param("sv-simple", 999_499, "999 kB", id="nearly a megabyte"),
        pytest.param("en", 999_500, "1 MB", id="a megabyte"),
        pytest.param("ar", 120_400, "120 كيلوبايت", id="Arabic, with Western digits"),
        pytest.param("fa", 1_240_000, "1.2 MB", id="Persian, with Western digits"),
        pytest.param("ti", 120_400, "120 ኪሎባይት", id="Tigrinya"),
        pytest.param("uk", 120_400, "120 кБ", id="Ukrainian"),
        pytest.param("xx", 120_400, "120 kB", id="a language that CLDR does not know"),
        pytest.param("en", 12, "1 kB", id="never nothing"),
    ],
)
def test_a_size_in_the_reader_s_words(code: str, count: int, shown: str) -> None:
    assert size(count, Language(code, code)).replace("\u202f", " ").replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("sv", "2017", "2017"),
        ("sv", "2017-09", "september 2017"),
        ("sv", "2019-09-12", "12 september 2019"),
        ("uk", "2017-09", "вересень 2017 р."),
        ("ar", "2017-09", "سبتمبر 2017"),
        ("xx", "2017-09", "2017-09"),
    ],
)
def test_a_date_as_far_as_it_is_known(code: str, value: str, shown: str) -> None:
    assert part_date(value, Language(code, code)).replace("\u202f", " ") == shown


def test_what_is_here_has_a_label_and_what_is_not_says_where_to_ask(make_project: MakeProject, on) -> None:
    built = on(make_project(files("[[documents]]"), ["sv", "uk"]), "2026-02-01")

    assert said(built, "sv/", "article h3") == ["For the whole country", "Blekinge län"]
    assert said(built, "sv/", ".documents li") == [
        "Ordlista Fråga din länsstyrelse.",
        "Överenskommelse (PDF, 120 kB) Valid until 30 juni 2026",
        "Blankett Version: 3 Valid from 1 mars 2026",
    ]
    (link,) = built.all("sv/", ".documents a")
    assert link.attributes["href"] == "../assets/documents/blekinge/rok.pdf"
    assert link.attributes["hreflang"] == "sv"
    assert (built.folder / "assets/documents/blekinge/rok.pdf").read_bytes() == PDF.ljust(120_400)
    assert said(built, "sv/", "article h3 ~ p") == [
        "These documents are not on this site. Ask: Länsstyrelsen i Blekinge län."
    ]


def test_titles_and_names_in_another_language_are_marked(make_project: MakeProject, on) -> None:
    built = on(make_project(files("[[documents]]"), ["sv", "uk"]), "2026-02-01")

    assert said(built, "uk/", ".documents li") == [
        "Ordlista Language: Svenska Запитайте свій ленсстюрельсен.",
        "Угода (PDF, 120 кБ) Language: Svenska Valid until 30 червня 2026 р.",
        "Blankett Language: Svenska Version: 3 Valid from 1 березня 2026 р.",
    ]
    assert [node.text() for node in built.all("uk/", '.documents > li > [lang="sv"]')] == ["Ordlista", "Blankett"]


@pytest.mark.parametrize(
    ("day", "now", "earlier"),
    [
        pytest.param("2026-06-30", ["Överenskommelse", "Blankett"], [], id="its last day"),
        pytest.param("2026-07-01", ["Blankett"], ["Överenskommelse"], id="the day after"),
    ],
)
def test_what_is_no_longer_valid_stands_by_itself(make_project: MakeProject, on, day, now, earlier) -> None:
    built = on(make_project(files("[[documents:blekinge]]"), ["sv", "uk"]), day)

    def titles(selector: str) -> list[str]:
        return [text.split(" ")[0] for text in said(built, "sv/", selector)]

    assert titles("article > .documents > li") == now
    assert titles("article details .documents > li") == earlier
    assert said(built, "sv/", "article details summary") == ["Earlier documents: 1"] * bool(earlier)
    assert ("No longer valid, was valid until 30 juni 2026" in built.text("sv/index.html")) is bool(earlier)


@pytest.mark.parametrize("marker", ["[[documents:gotland]]", "[[plans:gotland]]"])
def test_a_county_without_any_shows_nothing(make_project: MakeProject, on, marker: str) -> None:
    built = on(make_project(files(marker), ["sv", "uk"]), "2026-02-01")
    assert said(built, "sv/", "article > *") == ["Hem", "Län"]


@pytest.mark.parametrize("name", ["documents", "plans"])
def test_a_county_that_there_is_not(make_project: MakeProject, name: str) -> None:
    lines = make_project(files(f"[[{name}:blekinga]]"), ["sv", "uk"]).refused()
    assert f"[[{name}:blekinga]] refers to nothing" in "\n".join(lines)
    assert "did you mean blekinge?" in "\n".join(lines)


def test_a_file_that_is_not_there_is_said_with_its_entry(make_project: MakeProject) -> None:
    project = make_project(files("[[documents]]"), ["sv", "uk"])
    (project.root / "content/assets/documents/blekinge/rok.pdf").unlink()
    lines = "\n".join(project.refused())
    assert "content/data/documents.yml:2: the file of rok is not there" in lines
    assert "put the file at content/assets/documents/blekinge/rok.pdf, or say where to ask for it" in lines


def test_a_new_file_changes_its_label(make_project: MakeProject, on) -> None:
    project = make_project(files("[[documents]]"), ["sv", "uk"])
    assert "(PDF, 120 kB)" in " ".join(said(on(project, "2026-02-01"), "sv/", ".file"))
    project.write({"assets/documents/blekinge/rok.pdf": WORD})
    assert said(on(project, "2026-02-01"), "sv/", ".file") == ["(Word, 1 kB)"]


def test_a_plan_says_what_it_is(make_project: MakeProject, on) -> None:
    built = on(make_project(files("[[plans]]"), ["sv", "uk"]), "2026-12-31")

    assert said(built, "sv/", "article h3, article h4") == ["Blekinge län", "Överenskommelse"]
    assert said(built, "sv/", ".plan dt") == [
        "Kind", "Term", "Decided", "By", "Parties", "Directions", "Documents", "Promised and not yet kept",
    ]  # fmt: skip
    assert said(built, "sv/", ".plan dd") == [
        "Agreement",
        "2019–2026",
        "september 2019",
        "Integrationsrådet",
        "Migrationsverket",
        "Alla kommuner",
        "System som kan växa",
        "Överenskommelse",
        "Blankett",
        "Documents without a link are not on this site. Ask: Länsstyrelsen i Blekinge län",
        "Den ska tryckas. (seen by us: 5 januari 2026)",
    ]
    assert said(built, "sv/", ".plan li") == ["System som kan växa"]
    assert said(built, "sv/", ".expired") == []


def test_an_expired_plan_says_so_in_words(make_project: MakeProject, on) -> None:
    project = make_project(files("[[plans:blekinge]]"), ["sv", "uk"])
    assert said(on(project, "2026-12-31"), "sv/", ".expired") == []

    built = on(project, "2027-01-01")
    assert said(built, "sv/", ".expired") == [
        "Expired. It was valid until 31 december 2026 and is shown as history. Ask what holds now: "
        "Länsstyrelsen i Blekinge län."
    ]
    assert said(built, "sv/", "article h3") == ["Överenskommelse"]
    assert [node.text() for node in built.all("uk/", '.expired [lang="sv"]')] == ["Länsstyrelsen i Blekinge län"]

"""News: on their page and on the counties' pages, and in Atom feeds for every language and county."""

from __future__ import annotations

import re
import urllib.parse
from datetime import date
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import feedparser
import pytest

from orientera.commands.build import build
from tests.plugin.project import Built, page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

CODES = ("sv", "ar", "ti")
COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen, website: https://lst.example/gotland}
- {id: blekinge, code: '10', name: Blekinge län, board: Länsstyrelsen, website: https://lst.example/blekinge}
"""
NEWS = """\
- id: aldre
  date: 2017-09
  county: gotland
  title: {sv: En strategi, ar: استراتيجية}
  teaser: {sv: "Mål & medel <2017>.", ar: أهداف ووسائل.}
  source: Länsstyrelsen
- id: odaterad
  title: En plan
  teaser: Planen är klar.
  source: Länsstyrelsen
- id: nyare
  date: 2019-09-12
  title: Ring 114 14
  teaser: Kommuntalen är klara.
  body: |
    Det första <stycket>.
    Det andra & sista.
  link: https://lst.example/nyhet
  picture:
    file: assets/mote.svg
    alt: {sv: Sex personer vid ett bord., ar: ستة أشخاص حول طاولة.}
  source: Länsstyrelsen
"""
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PAGES = {
    "data/counties.yml": COUNTIES,
    "data/news.yml": NEWS,
    "assets/mote.svg": SVG,
    "sv/index.md": page("Hem"),
    "sv/nyheter.md": page("Nyheter", "## Senaste { #senaste }\n\n[[news]]"),
    "ar/nyheter.md": page("الأخبار", "## الأحدث { #senaste }\n\n[[news]]"),
    "sv/gotland.md": page("Gotlands län", "## Nyheter { #nyheter }\n\n[[news:gotland]]", county="gotland"),
    "sv/blekinge.md": page("Blekinge län", "## Nyheter { #nyheter }\n\n[[news:blekinge]]", county="blekinge"),
}
OPTIONS: dict[str, Any] = {"plugin": {"news": "nyheter.md"}}


@pytest.fixture(scope="module")
def project(make_project: MakeProject) -> Project:
    return make_project(PAGES, CODES, **OPTIONS)


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return project.build()


# ---------------------------------------------------------------------- on pages


def test_newest_first_and_without_date_last(built: Built) -> None:
    assert built.texts("sv/nyheter/", ".news h3") == ["Ring 114 14", "En strategi", "En plan"]
    assert built.texts("sv/nyheter/", ".news time") == ["12 september 2019", "september 2017"]
    assert [node.attributes["datetime"] for node in built.all("sv/nyheter/", ".news time")] == [
        "2019-09-12",
        "2017-09",
    ]


def test_a_county_has_its_own(built: Built) -> None:
    assert built.texts("sv/gotland/", ".news h3") == ["En strategi"]


def test_a_county_without_news_shows_nothing(built: Built) -> None:
    assert built.all("sv/blekinge/", ".news") == []
    assert "nyheter" not in built.one("sv/blekinge/", "article").html.replace('id="nyheter"', "")


def test_texts_of_another_language_are_marked(built: Built) -> None:
    titles = [title.css_first("bdi") for title in built.all("ar/nyheter/", ".news h3")]
    assert [title.attributes.get("lang") for title in titles] == ["sv", None, "sv"]
    assert [title.attributes.get("dir") for title in titles] == ["ltr", None, "ltr"]
    assert [p.attributes.get("lang") for p in built.all("ar/nyheter/", ".news p:not([class])")][1:3] == ["sv", "sv"]


@pytest.mark.parametrize(
    ("path", "alt"),
    [
        pytest.param("sv/nyheter/", "Sex personer vid ett bord.", id="Swedish"),
        pytest.param("ar/nyheter/", "ستة أشخاص حول طاولة.", id="Arabic"),
    ],
)
def test_a_picture_is_there_and_says_what_it_shows(built: Built, path: str, alt: str) -> None:
    picture = built.one(path, ".news img")
    assert picture.attributes["alt"] == alt
    address = urllib.parse.urljoin(f"https://example.org/{path}", str(picture.attributes["src"]))
    assert built.text(address.removeprefix("https://example.org/")) == SVG


def test_markup_in_data_is_text(built: Built) -> None:
    assert "Mål & medel <2017>." in built.texts("sv/nyheter/", ".news p")
    assert "Det första <stycket>." in built.texts("sv/nyheter/", ".news p")


# ---------------------------------------------------------------------- feeds


def parsed(text: str) -> Any:
    found = feedparser.parse(text)
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def test_which_feeds_there_are(built: Built) -> None:
    feeds = [path for path in built.paths() if path.endswith(".xml") and path != "sitemap.xml"]
    names = ("nyheter-blekinge.xml", "nyheter-gotland.xml", "nyheter.xml")
    assert feeds == sorted(f"{code}/{name}" for code in CODES for name in names)


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        pytest.param("sv/nyheter.xml", ["Ring 114 14", "En strategi"], id="all, in Swedish"),
        pytest.param("ar/nyheter.xml", ["Ring 114 14", "استراتيجية"], id="all, in Arabic"),
        pytest.param("ti/nyheter-gotland.xml", ["Ring 114 14", "En strategi"], id="a county's and the country's"),
        pytest.param("sv/nyheter-blekinge.xml", ["Ring 114 14"], id="the country's alone"),
    ],
)
def test_another_library_reads_the_feeds(built: Built, path: str, titles: list[str]) -> None:
    feed = parsed(built.text(path))
    assert [entry.title for entry in feed.entries] == titles
    assert (feed.feed.updated, feed.feed.language) == ("2019-09-12T12:00:00Z", path[:2])
    assert feed.feed.author == "orientera"


def test_what_an_entry_says(built: Built) -> None:
    new, old = parsed(built.text("sv/nyheter.xml")).entries
    assert new.id == "https://example.org/sv/nyheter.xml#nyare"
    assert new.content[0].value == "<p>Det första &lt;stycket&gt;.</p><p>Det andra &amp; sista.</p>"
    assert [(link.rel, link.href) for link in new.links] == [
        ("alternate", "https://example.org/sv/nyheter/#nyhet-nyare"),
        ("related", "https://lst.example/nyhet"),
    ]
    assert (old.summary, old.updated) == ("Mål & medel <2017>.", "2017-09-01T12:00:00Z")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ["nyheter.xml", "nyheter-gotland.xml", "nyheter-blekinge.xml"])
def test_what_atom_demands(built: Built, code: str, name: str) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    feed = ElementTree.fromstring(built.text(f"{code}/{name}"))
    assert (feed.tag, feed.attrib[LANG]) == (f"{ATOM}feed", code)
    address = f"https://example.org/{code}/{name}"
    assert [link.attrib["href"] for link in feed.findall(f"{ATOM}link[@rel='self']")] == [address]
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    for part in (feed, *feed.findall(f"{ATOM}entry")):
        assert [len(part.findall(f"{ATOM}{tag}")) for tag in ("id", "title", "updated")] == [1, 1, 1]
        assert re.fullmatch(r"https://\S+", part.findtext(f"{ATOM}id", ""))
        assert part.findtext(f"{ATOM}title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT12:00:00Z", part.findtext(f"{ATOM}updated", ""))
        assert len(part.findall(f"{ATOM}link[@rel='alternate']")) == 1
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) > 0
    for link in feed.iterfind(f".//{ATOM}link[@rel='alternate']"):
        path, _, fragment = link.attrib["href"].removeprefix("https://example.org/").partition("#")
        assert not fragment or built.all(path, f"#{fragment}")


def test_a_feed_leads_to_a_page_that_is_there(make_project: MakeProject) -> None:
    pages = {path.replace("nyheter.md", "arbete/nyheter.md"): text for path, text in PAGES.items()}
    options = {"news": "arbete/nyheter.md", "only": {"arbete": ["sv"]}}
    built = make_project(pages, CODES, plugin=options).build()
    for code, page_of_news in (("sv", "sv"), ("ar", "ar"), ("ti", "sv")):
        links = ElementTree.fromstring(built.text(f"{code}/nyheter.xml")).findall(f"{ATOM}link[@rel='alternate']")
        assert [link.attrib["href"] for link in links] == [f"https://example.org/{page_of_news}/arbete/nyheter/"]


def test_borrowed_texts_of_a_feed_have_their_language(built: Built) -> None:
    feed = ElementTree.fromstring(built.text("ar/nyheter.xml"))
    titles = feed.findall(f"{ATOM}entry/{ATOM}title")
    assert [title.get(LANG) for title in titles] == ["sv", None]


@pytest.mark.parametrize(
    ("path", "feed"),
    [
        pytest.param("sv/nyheter/", ["../nyheter.xml"], id="the page of news"),
        pytest.param("ti/nyheter/", ["../nyheter.xml"], id="a page that fell back"),
        pytest.param("ar/gotland/", ["../nyheter-gotland.xml"], id="a county"),
        pytest.param("sv/blekinge/", ["../nyheter-blekinge.xml"], id="a county without news of its own"),
        pytest.param("sv/", [], id="another page"),
    ],
)
def test_pages_name_their_feed(built: Built, path: str, feed: list[str]) -> None:
    links = built.all(path, "link[type='application/atom+xml']")
    assert [link.attributes["href"] for link in links] == feed


def test_the_same_bytes_on_another_day_and_in_another_place(project: Project, built: Built, tmp_path: Path) -> None:
    copy = project.copy(tmp_path)
    build(copy.settings, lambda _line: None, tmp_path / "site", day=date(2031, 5, 4))
    feeds = {path: data for path, data in built.files().items() if "/nyheter" in path and path.endswith(".xml")}
    again = Built(tmp_path / "site").files()
    assert {path: again[path] for path in feeds} == feeds
    assert len(feeds) == 9


def test_without_news_there_is_no_feed(make_project: MakeProject) -> None:
    built = make_project({**PAGES, "data/news.yml": "[]\n"}, CODES, **OPTIONS).build()
    assert [path for path in built.paths() if "nyheter" in path and path.endswith(".xml")] == []
    assert built.all("sv/nyheter/", "link[type='application/atom+xml'], .news") == []


def test_feeds_follow_the_news(make_project: MakeProject) -> None:
    project = make_project(PAGES, CODES, **OPTIONS)
    project.build()
    project.write({"data/news.yml": NEWS.replace("En strategi", "Ny strategi").replace("2019-09-12", "2020-01")})
    built = project.build()
    assert [entry.title for entry in parsed(built.text("sv/nyheter.xml")).entries] == ["Ring 114 14", "Ny strategi"]
    assert parsed(built.text("ti/nyheter.xml")).feed.updated == "2020-01-01T12:00:00Z"
    project.write({"data/news.yml": "[]\n"})
    assert [path for path in project.build().paths() if path.endswith(".xml")] == ["sitemap.xml"]

"""The list of counties, a county's page, and the place where other pages show the reader's own county."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import REPOSITORY, page, words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

COUNTIES = """\
- {id: orebro, code: '18', name: Örebro län, board: Länsstyrelsen i Örebro län,
   website: 'https://www.lansstyrelsen.se/orebro.html'}
- {id: gotland, code: '09', name: Gotlands län, board: 'Länsstyrelsen i "Gotlands" län',
   website: 'https://www.lansstyrelsen.se/gotland.html', phone: 010-223 90 00}
- {id: dalarna, code: '20', name: Dalarnas län, board: Länsstyrelsen i Dalarnas län,
   website: 'https://www.lansstyrelsen.se/dalarna.html'}
"""
MUNICIPALITIES = """\
- {id: orebro, code: '1880', name: Örebro, full_name: Örebro kommun, county: orebro}
- {id: askersund, code: '1882', name: Askersund, full_name: Askersunds kommun, county: orebro}
- {id: gotland, code: '0980', name: Gotland, full_name: Region Gotland, county: gotland}
"""
CONTACTS = """\
- {id: gotland, county: gotland, unit: Integration, mailbox: integration@example.org, source: {title: Webbplatsen}}
"""
NEWS = '{% if id == "gotland" %}<h3>2026-11-22</h3>{% endif %}'
CALLS = '{% if id == "gotland" %}<h3>{{ need("counties").name }}</h3>{% endif %}'
SHELL = {"template": "county.html", "audience": ["newcomers", "officials"]}
PAGES = {
    "sv/index.md": page("Hem"),
    "sv/om.md": page("Om"),
    "sv/halsa/index.md": page("Vård", audience=["newcomers"]),
    "sv/halsa/alla.md": page("Alla sidor", template="a-z.html"),
    "sv/arbete/index.md": page("För handläggare", audience=["officials"]),
    "sv/arbete/lararna.md": page("För lärare", audience=["officials", "teachers"]),
    "sv/lan/index.md": page("Ditt län", template="counties.html"),
    "sv/lan/orebro.md": page("Örebro län", county="orebro", **SHELL),
    "sv/lan/gotland.md": page(
        "Gotlands län", "## Samverkan { #samverkan }\n\nOm Gotland.", county="gotland", **SHELL
    ),
    "sv/lan/okant.md": page("Okänt", "Text.", county="okant", **SHELL),
    "ar/lan/index.md": page("محافظتك"),
    "ar/lan/gotland.md": page("Gotlands län"),
    "data/counties.yml": COUNTIES,
    "data/municipalities.yml": MUNICIPALITIES,
    "data/contacts.yml": CONTACTS,
}
OPTIONS = {"counties": "lan/index.md", "footer": ["om.md"]}


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    theme = {"name": "material", "custom_dir": "overrides", "font": False}
    project = make_project(PAGES, ("sv", "ar", "uk"), plugin=OPTIONS, theme=theme)
    shutil.copytree(REPOSITORY / "overrides", project.root / "overrides")
    for name, text in (("news", NEWS), ("calls", CALLS)):
        (project.root / "overrides" / "data" / f"{name}.html").write_text(text, encoding="utf-8")
    return project.build()


def said(node: LexborNode) -> tuple[str, str | None, str | None]:
    """An element's text, lang and dir."""
    return words(node), node.attributes.get("lang"), node.attributes.get("dir")


def test_the_list_has_every_county_in_swedish_order_and_links_those_with_a_page(built: Built) -> None:
    items = built.all("ar/lan/", ".counties > li")

    assert [said(item.css_first("bdi")) for item in items] == [
        ("Dalarnas län", "sv", "ltr"),
        ("Gotlands län", "sv", "ltr"),
        ("Örebro län", "sv", "ltr"),
    ]
    links = [link.attributes["href"] for link in built.all("ar/lan/", ".counties a")]
    assert links == ["gotland/", "orebro/"]


def test_a_swedish_name_needs_no_mark_on_a_swedish_page(built: Built) -> None:
    assert said(built.all("sv/lan/", ".counties bdi")[0]) == ("Dalarnas län", None, None)


@pytest.mark.parametrize("path", ["sv/lan/orebro/", "ar/lan/orebro/"])
def test_what_a_county_has_not_has_no_heading(built: Built, path: str) -> None:
    assert [heading.attributes["id"] for heading in built.all(path, "article h2")] == ["kommuner", "lansstyrelsen"]
    assert built.all(path, "article .toc, article .officials, article a[href^='tel:']") == []


@pytest.mark.parametrize("path", ["sv/lan/gotland/", "ar/lan/gotland/", "uk/lan/gotland/"])
def test_what_a_county_has_stands_first_for_newcomers_and_then_for_officials(built: Built, path: str) -> None:
    own = [] if path.startswith("ar/") else ["samverkan"]
    ids = [heading.attributes["id"] for heading in built.all(path, "article h2")]

    assert ids == ["kommuner", "lansstyrelsen", "kontakt", "for-arbetet", *own, "nyheter", "utlysningar"]
    assert built.texts(path, "#utlysningar + h3, #utlysningar + div h3") == ["Gotlands län"]


def test_where_officials_have_pages_in_some_languages_the_others_link_to_theirs(
    make_project: MakeProject,
) -> None:
    only = {**OPTIONS, "only": {"integration": ["sv"]}}
    built = make_project({**PAGES, "uk/lan/gotland.md": page("Готланд")}, ("sv", "ar", "uk"), plugin=only).build()

    for path in ("ar/lan/gotland/", "uk/lan/gotland/"):
        ids = [heading.attributes["id"] for heading in built.all(path, "article h2")]
        assert ids == ["kommuner", "lansstyrelsen", "kontakt", "for-arbetet"]
        link = built.one(path, "#for-arbetet + ul a")
        assert (link.attributes["href"], link.attributes["hreflang"]) == (
            "../../../sv/lan/gotland/#for-arbetet",
            "sv",
        )
    assert built.texts("sv/lan/gotland/", "#for-arbetet + ul") == []
    assert built.one("sv/lan/gotland/", "#samverkan")


@pytest.mark.parametrize("path", ["sv/lan/gotland/", "ar/lan/gotland/"])
def test_the_table_of_contents_lists_every_section_in_order(built: Built, path: str) -> None:
    headings = [f"#{heading.attributes['id']}" for heading in built.all(path, "article h2")]

    assert [link.attributes["href"] for link in built.all(path, "article .toc a")] == headings


def test_a_page_of_a_county_that_there_is_not_has_its_own_text(built: Built) -> None:
    assert built.texts("sv/lan/okant/", "article") == ["Okänt Text."]


def test_municipalities_are_counted_and_in_swedish_order(built: Built) -> None:
    assert [said(name) for name in built.all("ar/lan/orebro/", ".municipalities bdi")] == [
        ("Askersunds kommun", "sv", "ltr"),
        ("Örebro kommun", "sv", "ltr"),
    ]
    assert "2" in built.texts("uk/lan/orebro/", "#kommuner + p")[0]


def test_the_board_has_its_swedish_name_its_site_and_its_telephone(built: Built) -> None:
    link = built.one("ar/lan/gotland/", "#lansstyrelsen + p a")

    assert link.attributes["href"] == "https://www.lansstyrelsen.se/gotland.html"
    assert said(link.css_first("bdi")) == ('Länsstyrelsen i "Gotlands" län', "sv", "ltr")
    phone = built.one("ar/lan/gotland/", "article a[href^='tel:']")
    assert (phone.attributes["href"], words(phone)) == ("tel:+46102239000", "010-223 90 00")


def test_the_words_of_a_borrowed_page_are_the_readers_and_what_is_shown_of_the_data_is_borrowed(built: Built) -> None:
    article = built.one("uk/lan/gotland/", "article")
    shown = built.one("uk/lan/gotland/", "#nyheter + div")

    assert article.attributes["lang"] == "sv"
    assert built.one("uk/lan/gotland/", "article > div:has(#kommuner)").attributes["lang"] == "uk"
    assert (shown.attributes["lang"], shown.attributes["dir"]) == ("sv", "ltr")
    assert built.all("ar/lan/gotland/", "#nyheter + div") == []


def test_what_is_shown_of_the_data_has_its_numbers_isolated(built: Built) -> None:
    assert words(built.one("ar/lan/gotland/", "#nyheter + h3 bdi")) == "2026-11-22"


def test_the_button_carries_what_the_device_will_remember(built: Built) -> None:
    chooser = built.one("ar/lan/gotland/", "#choose-county")

    assert "hidden" in chooser.attributes
    kept = {key: chooser.attributes[f"data-{key}"] for key in ("name", "path", "board", "site")}
    assert kept == {
        "name": "Gotlands län",
        "path": "lan/gotland/",
        "board": 'Länsstyrelsen i "Gotlands" län',
        "site": "https://www.lansstyrelsen.se/gotland.html",
    }


@pytest.mark.parametrize(
    ("path", "asks"),
    [
        pytest.param("sv/", True, id="the start page"),
        pytest.param("ar/halsa/", True, id="a theme, borrowed"),
        pytest.param("sv/arbete/lararna/", True, id="not for officials only"),
        pytest.param("sv/arbete/", False, id="for officials"),
        pytest.param("sv/om/", False, id="about the site"),
        pytest.param("sv/halsa/alla/", False, id="made by a template"),
        pytest.param("sv/lan/gotland/", False, id="a county's page"),
        pytest.param("sv/404.html", False, id="no page"),
    ],
)
def test_which_pages_ask_for_the_county(built: Built, path: str, asks: bool) -> None:
    assert len(built.all(path, "#your-county")) == asks


def test_without_script_and_choice_there_is_a_link_to_the_list(built: Built) -> None:
    box = built.one("ar/halsa/", "#your-county")

    assert box.attributes["data-root"] == "../"
    assert box.css_first("[data-unchosen] a").attributes["href"] == "../lan/"
    assert "hidden" in box.css_first("[data-chosen]").attributes


def test_the_list_itself_shows_what_was_chosen_and_nothing_before(built: Built) -> None:
    box = built.one("ar/lan/", "#your-county")

    assert "hidden" in box.attributes
    assert box.css("[data-unchosen]") == []


def test_a_site_without_a_list_of_counties_asks_for_none(make_project: MakeProject) -> None:
    built = make_project({"sv/index.md": page("Hem")}, ("sv",)).build()

    assert built.all("sv/", "#your-county") == []


def test_nothing_was_said_against_it(built: Built) -> None:
    assert built.warnings == []

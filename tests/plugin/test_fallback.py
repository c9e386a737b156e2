"""A page that a language does not have: the source's text, marked as such everywhere, in the language's folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest

from tests.plugin.project import message, page, words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

TEETH = """
Se [kostnader](kostnader.md), [start](../index.md), [vård](index.md#akut) och [vidare](#vuxna).
![Karta](../../assets/karta.png)

## Barn { #barn }

## Vuxna { #vuxna }

## Akut { #akut }
"""
PAGES = {
    "sv/index.md": page("Välkommen till Sverige", "[Tandvård](vard/tandvard.md)"),
    "sv/vard/index.md": page("Vård", "## Akut { #akut }"),
    "sv/vard/kostnader.md": page(
        "Vad vården kostar", "## Barn { #barn }\n\n## Vuxna { #vuxna }\n\n## Akut { #akut }"
    ),
    "sv/vard/tandvard.md": page("Tandvård", TEETH, summary="Barn betalar inget."),
    "sv/vard/ogon.md": page("Ögon"),
    "ar/index.md": page("أهلًا بك في السويد"),
    "ar/vard/index.md": page("الرعاية الصحية", "## طوارئ { #akut }"),
    "ar/vard/kostnader.md": page(
        "كم تكلّف الرعاية", "## الأطفال { #barn }\n\n## البالغون { #vuxna }\n\n## طوارئ { #akut }"
    ),
    "uk/index.md": page("Ласкаво просимо до Швеції"),
    "uk/vard/tandvard.md": page("Стоматологія"),
    "assets/karta.png": b"\x89PNG",
}
BORROWED = "ar/vard/tandvard/"
OWN = "ar/vard/kostnader/"
SITE = "https://example.org"


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES, ("sv", "ar", "ckb", "uk")).build()


def marked(node: LexborNode) -> tuple[str, str | None, str | None]:
    """Give an element's text, lang and dir."""
    return words(node), node.attributes.get("lang"), node.attributes.get("dir")


def test_the_frame_is_the_readers_and_the_article_the_sources(built: Built) -> None:
    assert built.one(BORROWED, "html").attributes == {"lang": "ar", "dir": "rtl"}
    assert built.one(BORROWED, "article").attributes == {"lang": "sv", "dir": "ltr"}
    assert built.texts(BORROWED, "article h1, article .lead, article h2") == [
        "Tandvård", "Barn betalar inget.", "Barn", "Vuxna", "Akut",
    ]  # fmt: skip


def test_a_page_of_its_own_needs_no_marks(built: Built) -> None:
    assert built.one(OWN, "article").attributes == {}
    assert built.one(OWN, "title").attributes == {}
    assert built.all(OWN, ".fallback") == []


@pytest.mark.parametrize("code", ["ar", "ckb"])
def test_the_notice_is_in_the_readers_words(built: Built, code: str) -> None:
    [notice] = built.all(f"{code}/vard/tandvard/", ".fallback")

    assert [words(line) for line in notice.css("p")] == [
        message(code, "Not translated yet"),
        message(code, "This page is not in your language yet. We show the Swedish text."),
    ]
    assert [node for node in notice.css("[lang], [dir]") if node.tag != "bdi"] == []
    assert notice.css_matches("article .fallback") is False


def test_the_title_and_the_summary_say_their_language(built: Built) -> None:
    assert marked(built.one(BORROWED, "title")) == ("Tandvård – orientera", "sv", "ltr")
    summary = built.one(BORROWED, "meta[name=description]").attributes
    assert summary == {"name": "description", "lang": "sv", "dir": "ltr", "content": "Barn betalar inget."}


def test_there_is_no_table_of_contents_in_two_languages(built: Built) -> None:
    assert built.all(BORROWED, ".toc") == []
    assert built.texts(OWN, ".toc li") == ["الأطفال", "البالغون", "طوارئ"]
    assert built.texts("sv/vard/tandvard/", ".toc li") == ["Barn", "Vuxna", "Akut"]


@pytest.mark.parametrize("path", ["sv/vard/tandvard/", "uk/vard/tandvard/", BORROWED, "ckb/vard/tandvard/"])
def test_hreflang_names_real_versions_only(built: Built, path: str) -> None:
    assert built.alternates(path) == {
        "sv": f"{SITE}/sv/vard/tandvard/",
        "x-default": f"{SITE}/sv/vard/tandvard/",
        "uk": f"{SITE}/uk/vard/tandvard/",
    }


def test_the_start_page_has_the_chooser_for_everyone_else(built: Built) -> None:
    assert built.alternates("ar/") == {
        "sv": f"{SITE}/sv/",
        "x-default": f"{SITE}/",
        "ar": f"{SITE}/ar/",
        "uk": f"{SITE}/uk/",
    }


@pytest.mark.parametrize(
    ("path", "address"),
    [
        pytest.param(BORROWED, "/sv/vard/tandvard/", id="borrowed: the source's"),
        pytest.param("ckb/", "/sv/", id="borrowed start page"),
        pytest.param(OWN, "/ar/vard/kostnader/", id="its own"),
        pytest.param("uk/vard/tandvard/", "/uk/vard/tandvard/", id="its own, beside a borrowed one"),
        pytest.param("sv/vard/", "/sv/vard/", id="the source"),
    ],
)
def test_the_canonical_address_is_where_the_text_is_at_home(built: Built, path: str, address: str) -> None:
    assert built.one(path, "link[rel=canonical]").attributes["href"] == SITE + address


def test_the_sitemap_has_real_versions_with_the_same_alternates(built: Built) -> None:
    sitemap = built.sitemap()

    assert list(sitemap) == [
        f"{SITE}/sv/", f"{SITE}/ar/", f"{SITE}/uk/",
        f"{SITE}/sv/vard/", f"{SITE}/ar/vard/",
        f"{SITE}/sv/vard/kostnader/", f"{SITE}/ar/vard/kostnader/",
        f"{SITE}/sv/vard/ogon/",
        f"{SITE}/sv/vard/tandvard/", f"{SITE}/uk/vard/tandvard/",
    ]  # fmt: skip
    for address, alternates in sitemap.items():
        assert alternates == built.alternates(f"{urlsplit(address).path.removeprefix('/')}"), address


def test_the_language_menu_marks_those_without_a_version(built: Built) -> None:
    shown = message("ar", "shown in Swedish")

    assert [
        (link.attributes["data-language"], link.attributes["href"], [words(mark) for mark in link.css(".mark")])
        for link in built.all(BORROWED, "#languages li a")
    ] == [
        ("sv", "../../../sv/vard/tandvard/", []),
        ("ar", "./", [shown]),
        ("ckb", "../../../ckb/vard/tandvard/", [shown]),
        ("uk", "../../../uk/vard/tandvard/", []),
    ]
    assert built.texts("uk/vard/tandvard/", "#languages .mark") == [message("uk", "shown in Swedish")] * 2


def test_the_language_menu_says_each_language_in_itself(built: Built) -> None:
    assert [marked(name) for name in built.all(BORROWED, "#languages li bdi")] == [
        ("Svenska", "sv", "ltr"),
        ("العربية", None, None),
        ("کوردیی ناوەندی", "ckb", "rtl"),
        ("Українська", "uk", "ltr"),
    ]
    current = built.one(BORROWED, "#languages [aria-current]")
    assert current.attributes["data-language"] == "ar"


def test_borrowed_titles_in_menus_say_their_language(built: Built) -> None:
    assert [marked(title) for title in built.all(OWN, "#nav li a > bdi")] == [
        ("أهلًا بك في السويد", None, None),
        ("الرعاية الصحية", None, None),
        ("كم تكلّف الرعاية", None, None),
        ("Ögon", "sv", "ltr"),
        ("Tandvård", "sv", "ltr"),
    ]
    assert [marked(title) for title in built.all(OWN, ".turn a bdi")] == [
        ("الرعاية الصحية", None, None),
        ("Ögon", "sv", "ltr"),
    ]
    assert [marked(title) for title in built.all("ckb/vard/ogon/", ".path a > bdi")] == [("Vård", "sv", "ltr")]


def test_the_search_index_says_each_pages_language(built: Built) -> None:
    entries = json.loads(built.text("ar/search.json"))["pages"]

    assert [(entry["url"], entry["title"], entry["lang"], entry["dir"]) for entry in entries] == [
        ("ar/", "أهلًا بك في السويد", "ar", "rtl"),
        ("ar/vard/", "الرعاية الصحية", "ar", "rtl"),
        ("ar/vard/kostnader/", "كم تكلّف الرعاية", "ar", "rtl"),
        ("ar/vard/ogon/", "Ögon", "sv", "ltr"),
        ("ar/vard/tandvard/", "Tandvård", "sv", "ltr"),
    ]


def test_links_of_a_borrowed_page_lead_inside_the_readers_folder(built: Built) -> None:
    here = f"{SITE}/{BORROWED}"
    links = [urljoin(here, str(link.attributes["href"])) for link in built.all(BORROWED, "article > p a")]

    assert links == [
        f"{SITE}/ar/vard/kostnader/",
        f"{SITE}/ar/",
        f"{SITE}/ar/vard/#akut",
        f"{here}#vuxna",
    ]
    assert urljoin(here, str(built.one(BORROWED, "article img").attributes["src"])) == f"{SITE}/assets/karta.png"


def test_every_page_link_of_the_frame_stays_with_the_reader(built: Built) -> None:
    links = built.all(BORROWED, ".header .brand, #nav a, .path a, .turn a, .footer a, .results a")
    paths = {urlsplit(urljoin(f"{SITE}/{BORROWED}", str(link.attributes["href"]))).path for link in links}

    assert {path for path in paths if not path.startswith("/ar/")} == {"112"}


def test_a_borrowed_page_says_how_the_text_it_shows_was_made(built: Built) -> None:
    said = message("ar", "A machine wrote this text. No person has reviewed it yet.")
    assert built.texts(BORROWED, ".about-page > p") == [said]
    said = message("ar", "A machine translated this text. No person has reviewed it yet.")
    assert built.texts(OWN, ".about-page > p") == [said]


def test_nothing_was_said_against_it(built: Built) -> None:
    assert built.warnings == []


def test_a_page_that_only_a_translation_has_is_not_linked_where_it_is_not(make_project: MakeProject) -> None:
    project = make_project({"sv/index.md": page("Hem"), "ar/bara.md": page("صفحة عربية فقط")})
    built = project.build()
    links = [urljoin(f"{SITE}/ar/bara/", str(a.attributes["href"])) for a in built.all("ar/bara/", "#languages a")]

    assert [link for link in links if not (built.folder / urlsplit(link).path[1:] / "index.html").is_file()] == []

"""The menu: from mkdocs.yml or from the folders, with titles of the pages, and only what is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import message, page, words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

NAV = [
    "index.md",
    "nummer.md",
    {"halsa": ["halsa/index.md", {"barn": ["halsa/barn/index.md", "halsa/barn/bvc.md"]}, "halsa/tandvard.md"]},
    {"arbete": ["arbete/index.md", "arbete/lon.md"]},
]
PAGES = {
    "sv/index.md": page("Välkommen till Sverige"),
    "sv/nummer.md": page("Viktiga nummer"),
    "sv/halsa/index.md": page("Att vårda sin hälsa"),
    "sv/halsa/barn/index.md": page("Barn"),
    "sv/halsa/barn/bvc.md": page("Barnavårdscentralen"),
    "sv/halsa/tandvard.md": page("Tandvård"),
    "sv/arbete/index.md": page("Arbete"),
    "sv/arbete/lon.md": page("Lön och skatt"),
    "sv-simple/index.md": page("Välkommen"),
    "sv-simple/halsa/index.md": page("Din hälsa"),
    "ar/index.md": page("أهلًا بك في السويد"),
    "ar/halsa/index.md": page("العناية بصحتك"),
    "ar/halsa/barn/index.md": page("الأطفال"),
    "uk/index.md": page("Ласкаво просимо до Швеції"),
    "uk/arbete/index.md": page("Робота"),
}
CODES = ("sv", "sv-simple", "ar", "uk")


@pytest.fixture(scope="module")
def given(make_project: MakeProject) -> Built:
    return make_project(PAGES, CODES, nav=NAV).build()


@pytest.fixture(scope="module")
def found(make_project: MakeProject) -> Built:
    return make_project(PAGES, CODES).build()


Tree = list["tuple[str, str, Tree]"]


def menu(built: Built, path: str) -> Tree:
    """Read a page's menu: text, address and what is below, of each entry."""
    return entries(built.one(path, "#nav > ul"))


def entries(node: LexborNode) -> Tree:
    return [
        (
            words(children(item, "a")[0]),
            str(children(item, "a")[0].attributes["href"]),
            [entry for below in children(item, "ul") for entry in entries(below)],
        )
        for item in children(node, "li")
    ]


def children(node: LexborNode, tag: str) -> list[LexborNode]:
    return [child for child in node.iter() if child.tag == tag]


def test_the_menu_has_the_order_of_the_settings_and_the_titles_of_the_pages(given: Built) -> None:
    assert given.warnings == []
    assert menu(given, "ar/") == [
        ("أهلًا بك في السويد", "./", []),
        ("Viktiga nummer", "nummer/", []),
        ("العناية بصحتك", "halsa/", []),
        ("Arbete", "arbete/", []),
    ]
    assert menu(given, "uk/") == [
        ("Ласкаво просимо до Швеції", "./", []),
        ("Viktiga nummer", "nummer/", []),
        ("Att vårda sin hälsa", "halsa/", []),
        ("Робота", "arbete/", []),
    ]


def test_the_menu_without_settings_follows_the_folders(found: Built) -> None:
    assert found.warnings == []
    assert menu(found, "sv/") == [
        ("Välkommen till Sverige", "./", []),
        ("Viktiga nummer", "nummer/", []),
        ("Arbete", "arbete/", []),
        ("Att vårda sin hälsa", "halsa/", []),
    ]
    assert menu(found, "sv/halsa/")[3] == (
        "Att vårda sin hälsa",
        "./",
        [("Tandvård", "tandvard/", []), ("Barn", "barn/", [])],
    )


def test_the_section_of_the_themes_stands_open(make_project: MakeProject) -> None:
    project = make_project(PAGES, CODES, nav=NAV, plugin={"themes": "halsa/index.md"})
    below = [("الأطفال", "../halsa/barn/", []), ("Tandvård", "../halsa/tandvard/", [])]
    assert menu(project.build(), "ar/arbete/")[2] == ("العناية بصحتك", "../halsa/", below)
    title = project.root / "content" / "ar" / "halsa" / "barn" / "index.md"
    title.write_text(title.read_text(encoding="utf-8").replace("الأطفال", "أطفال"), encoding="utf-8")
    assert menu(project.build(), "ar/arbete/")[2][2][0][0] == "أطفال"  # every page's menu has changed


@pytest.mark.parametrize("code", ["sv-simple", "ar", "uk"])
def test_the_menu_without_settings_has_the_same_order_in_every_language(found: Built, code: str) -> None:
    assert [address for _, address, _ in menu(found, f"{code}/")] == ["./", "nummer/", "arbete/", "halsa/"]


@pytest.mark.parametrize(
    ("path", "below"),
    [
        pytest.param("ar/halsa/", [("الأطفال", "barn/", []), ("Tandvård", "tandvard/", [])], id="a section"),
        pytest.param(
            "ar/halsa/barn/bvc/",
            [("الأطفال", "../", [("Barnavårdscentralen", "./", [])]), ("Tandvård", "../../tandvard/", [])],
            id="a section in a section",
        ),
        pytest.param("ar/halsa/tandvard/", [("الأطفال", "../barn/", []), ("Tandvård", "./", [])], id="beside one"),
        pytest.param("ar/arbete/lon/", [], id="another section"),
    ],
)
def test_the_menu_opens_where_the_reader_is(given: Built, path: str, below: Tree) -> None:
    [halsa] = [entry for entry in menu(given, path) if entry[0] == "العناية بصحتك"]

    assert halsa[2] == below


def test_the_page_one_is_on_is_marked(given: Built) -> None:
    assert given.texts("ar/halsa/barn/", "#nav [aria-current=page]") == ["الأطفال"]
    assert given.texts("ar/halsa/tandvard/", "#nav [aria-current=page]") == ["Tandvård"]
    assert given.texts("ar/404.html", "#nav [aria-current=page]") == []


def test_the_path_to_a_page_has_the_titles_of_its_sections(given: Built) -> None:
    start = message("ar", "Start page")

    assert given.texts("ar/halsa/barn/bvc/", ".path li") == [start, "العناية بصحتك", "الأطفال"]
    assert given.texts("ar/halsa/barn/", ".path li") == [start, "العناية بصحتك"]
    assert given.texts("ar/nummer/", ".path li") == [start]
    assert given.all("ar/", ".path") == []


def test_previous_and_next_follow_the_menu(given: Built) -> None:
    turns = {
        path: [(str(a.attributes["rel"]), words(a.css_first("bdi"))) for a in given.all(path, ".turn a")]
        for path in ("uk/", "uk/halsa/tandvard/", "uk/arbete/lon/")
    }

    assert turns == {
        "uk/": [("next", "Viktiga nummer")],
        "uk/halsa/tandvard/": [("prev", "Barnavårdscentralen"), ("next", "Робота")],
        "uk/arbete/lon/": [("prev", "Робота")],
    }


@pytest.mark.parametrize("settings", ["given", "found"])
def test_easy_swedish_keeps_its_own_start_page(request: pytest.FixtureRequest, settings: str) -> None:
    """static-i18n compares titles with ``"sv-simple".capitalize()`` and loses it."""
    built: Built = request.getfixturevalue(settings)

    assert ("Välkommen", "./", []) in menu(built, "sv-simple/")
    assert ("Välkommen", "../../", []) in menu(built, "sv-simple/halsa/tandvard/")
    assert ("Din hälsa", "halsa/", []) in menu(built, "sv-simple/")
    assert built.texts("sv-simple/", "article h1") == ["Välkommen"]
    assert built.texts("sv-simple/", "title") == ["Välkommen"]
    assert built.one("sv-simple/halsa/", ".brand").attributes["href"] == "../"


def test_a_page_does_not_grow_with_the_pages_of_other_sections(make_project: MakeProject) -> None:
    def sizes(pages_a_section: int) -> dict[str, int]:
        pages = {"sv/index.md": page("Hem"), "ar/index.md": page("الرئيسية")}
        for section in range(5):
            pages[f"sv/s{section}/index.md"] = page(f"Avsnitt {section}")
            amount = 2 if section == 0 else pages_a_section
            pages |= {f"sv/s{section}/p{number:02}.md": page(f"Sida {number}") for number in range(amount)}
        built = make_project(pages, ("sv", "ar")).build()
        return {path: len(built.text(f"{path}index.html")) for path in ("sv/", "ar/", "ar/s0/", "ar/s0/p00/")}

    assert sizes(2) == sizes(13)


def test_a_page_outside_the_given_menu_is_built_and_warned_of(make_project: MakeProject) -> None:
    built = make_project(PAGES, CODES, nav=[item for item in NAV if item != "nummer.md"]).build()

    assert built.warnings == [
        'warning: The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
        "  - sv/nummer.md"
    ]
    assert built.texts("ar/nummer/", "article h1") == ["Viktiga nummer"]


def test_a_page_of_the_menu_that_is_not_there_is_warned_of_once(make_project: MakeProject) -> None:
    assert make_project(PAGES, CODES, nav=[*NAV, "skola.md"]).build().warnings == [
        "warning: A reference to 'skola.md' is included in the 'nav' configuration, which is not found in the "
        "documentation files."
    ]


def test_a_section_without_a_start_page_leads_to_its_first_page(make_project: MakeProject) -> None:
    pages = {"sv/index.md": page("Hem"), "sv/skola/gymnasiet.md": page("Gymnasiet"), "sv/skola/sfi.md": page("Sfi")}
    built = make_project(pages, nav=["index.md", {"Skola": ["skola/gymnasiet.md", "skola/sfi.md"]}]).build()

    assert menu(built, "ar/") == [("Hem", "./", []), ("Skola", "skola/gymnasiet/", [])]
    assert menu(built, "ar/skola/sfi/")[1] == (
        "Skola",
        "../gymnasiet/",
        [("Gymnasiet", "../gymnasiet/", []), ("Sfi", "./", [])],
    )


def test_a_sections_name_from_the_settings_says_its_language(make_project: MakeProject) -> None:
    pages = {"sv/index.md": page("Hem"), "sv/skola/gymnasiet.md": page("Gymnasiet")}
    built = make_project(pages, nav=["index.md", {"Skola": ["skola/gymnasiet.md"]}]).build()

    assert [node.attributes for node in built.all("ar/", "#nav li:last-child > a > *")] == [
        {"lang": "sv", "dir": "ltr"}
    ]


def test_a_link_of_the_menu_to_another_site_is_there(make_project: MakeProject) -> None:
    built = make_project({"sv/index.md": page("Hem")}, nav=["index.md", {"1177": "https://www.1177.se/"}]).build()

    assert menu(built, "sv/") == [("Hem", "./", []), ("1177", "https://www.1177.se/", [])]


def test_a_section_of_links_alone_does_not_break_the_build(make_project: MakeProject) -> None:
    nav = ["index.md", {"Fler webbplatser": [{"1177": "https://www.1177.se/"}]}]

    assert make_project({"sv/index.md": page("Hem")}, nav=nav).build().warnings == []


def test_a_title_in_the_settings_does_not_replace_the_titles_of_translations(make_project: MakeProject) -> None:
    pages = {"sv/index.md": page("Välkommen"), "ar/index.md": page("أهلًا بك")}
    built = make_project(pages, nav=[{"Start": "index.md"}]).build()

    assert built.texts("ar/", "article h1") == ["أهلًا بك"]


@pytest.fixture(scope="module")
def headed(make_project: MakeProject) -> Built:
    """A site with a page whose title is its heading."""
    text = "# Vård & hälsa { #vard }\n\n## Barn { #barn }\n\n## Vuxna { #vuxna }\n\n## Akut { #akut }\n"
    return make_project({"sv/index.md": page("Hem"), "sv/vard.md": text}).build()


@pytest.mark.parametrize("path", ["sv/", "ar/"])
def test_a_title_that_is_a_heading_is_escaped_once(headed: Built, path: str) -> None:
    assert [title for title, _, _ in menu(headed, path)] == ["Hem", "Vård & hälsa"]


def test_a_page_with_a_heading_of_its_own_has_a_table_of_contents(headed: Built) -> None:
    assert headed.texts("sv/vard/", ".toc li") == ["Barn", "Vuxna", "Akut"]

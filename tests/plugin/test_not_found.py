"""Pages for addresses that there are not: one a language and one for all, served from any depth of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.plugin.project import message, page, words

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

PAGES = {
    "sv/index.md": page("Hem"),
    "sv/a-o.md": page("Alla sidor", template="a-z.html"),
    "sv/om.md": page("Om webbplatsen"),
    "sv/vard/index.md": page("Vård"),
    "sv/vard/tandvard.md": page("Tandvård"),
    "ar/index.md": page("الرئيسية"),
    "ar/om.md": page("عن الموقع"),
}
CODES = ("sv", "ar", "uk", "am")
NAV = ["index.md", "a-o.md", "om.md", {"vard": ["vard/index.md", "vard/tandvard.md"]}]
OPTIONS = {"a_to_z": "a-o.md", "about": "om.md", "footer": ["a-o.md", "om.md"]}
ADDRESSES = [
    pytest.param("https://example.org/sub/", "/sub/", id="below a path"),
    pytest.param("https://example.org/a/b/", "/a/b/", id="below two"),
    pytest.param("https://example.org/", "/", id="at the root"),
]


@pytest.fixture(scope="module")
def sites(make_project: MakeProject) -> dict[str, Built]:
    return {
        root: make_project(PAGES, CODES, site_url=f"https://example.org{root}", plugin=OPTIONS, nav=NAV).build()
        for root in ("/sub/", "/a/b/", "/")
    }


def targets(built: Built, path: str) -> list[str]:
    """Every address a page asks for: links, the form, styles, scripts, the icon, the search index."""
    named = ("href", "src", "action", "data-index")
    nodes = built.all(path, "[href], [src], [action], [data-index]")
    found = [str(node.attributes[name]) for node in nodes for name in named if name in node.attributes]
    return [target for target in found if not target.startswith(("#", "tel:"))]


@pytest.mark.parametrize(("address", "root"), ADDRESSES)
@pytest.mark.parametrize("path", ["404.html", *(f"{code}/404.html" for code in CODES)])
def test_every_address_on_it_works_from_any_depth(
    sites: dict[str, Built], path: str, address: str, root: str
) -> None:
    asked = targets(sites[root], path)
    assert len(asked) > 5

    for target in asked:
        assert target.startswith(root), target
        below = urlsplit(target).path.removeprefix(root)
        file = sites[root].folder / below
        assert (file / "index.html" if below.endswith("/") or not below else file).is_file(), target


@pytest.mark.parametrize("root", ["/sub/", "/"])
def test_each_language_says_it_in_its_own_words(sites: dict[str, Built], root: str) -> None:
    built = sites[root]

    for code in ("sv", "ar", "uk"):
        path = f"{code}/404.html"
        assert built.texts(path, "h1") == [message(code, "Page not found")]
        assert built.texts(path, "title") == [f"{message(code, 'Page not found')} – orientera"]
        assert [(words(a), a.attributes["href"]) for a in built.all(path, "#content li a")] == [
            (message(code, "Start page"), f"{root}{code}/"),
            (message(code, "All pages from A to Z"), f"{root}{code}/a-o/"),
        ]
    assert built.texts("am/404.html", "h1") == ["Page not found"]


def test_each_language_has_its_frame(sites: dict[str, Built]) -> None:
    built = sites["/sub/"]

    assert built.one("ar/404.html", "html").attributes == {"lang": "ar", "dir": "rtl"}
    assert [
        (a.attributes["href"], words(a), a.css_first("bdi").attributes) for a in built.all("ar/404.html", "#nav li a")
    ] == [
        ("/sub/ar/", "الرئيسية", {}),
        ("/sub/ar/a-o/", "Alla sidor", {"lang": "sv", "dir": "ltr"}),
        ("/sub/ar/om/", "عن الموقع", {}),
        ("/sub/ar/vard/", "Vård", {"lang": "sv", "dir": "ltr"}),
    ]
    languages = built.all("ar/404.html", "#languages a")
    assert [(a.attributes["data-language"], a.attributes["href"]) for a in languages] == [
        (code, f"/sub/{code}/") for code in CODES
    ]
    assert built.all("ar/404.html", "#languages .mark") == []


def test_the_one_for_all_says_it_in_every_language(sites: dict[str, Built]) -> None:
    built = sites["/sub/"]
    items = built.all("404.html", "#choices > li")

    assert [(item.attributes["lang"], item.attributes["dir"]) for item in items] == [
        ("sv", "ltr"), ("ar", "rtl"), ("uk", "ltr"), ("am", "ltr"),
    ]  # fmt: skip
    assert [[a.attributes["href"] for a in item.css("a")] for item in items] == [
        [f"/sub/{code}/", f"/sub/{code}/a-o/"] for code in CODES
    ]
    for item, code in zip(items, ("sv", "ar", "uk"), strict=False):
        assert words(item.css_first("span")) == f"{message(code, 'Page not found')}. {message(code, 'Start page')}"
        assert words(item.css("a")[1]) == message(code, "All pages from A to Z")
    assert words(items[3].css_first("span")) == "Page not found. Start page"


def test_no_page_for_nothing_claims_an_address_or_versions(sites: dict[str, Built]) -> None:
    for path in ("404.html", "ar/404.html"):
        assert sites["/"].all(path, "link[rel=canonical], link[rel=alternate]") == []
    assert [address for address in sites["/"].sitemap() if "404" in address] == []


def test_without_a_list_of_pages_there_is_no_link_to_it(make_project: MakeProject) -> None:
    built = make_project({"sv/index.md": page("Hem")}).build()

    assert built.texts("ar/404.html", "#content li a") == [message("ar", "Start page")]
    assert [len(item.css("a")) for item in built.all("404.html", "#choices > li")] == [1, 1, 1]


def test_the_address_of_the_site_is_in_absolute_links(sites: dict[str, Built]) -> None:
    built = sites["/sub/"]

    assert built.alternates("ar/om/") == {
        "sv": "https://example.org/sub/sv/om/",
        "x-default": "https://example.org/sub/sv/om/",
        "ar": "https://example.org/sub/ar/om/",
    }
    assert built.one("uk/om/", "link[rel=canonical]").attributes["href"] == "https://example.org/sub/sv/om/"
    assert next(iter(built.sitemap())) == "https://example.org/sub/sv/a-o/"

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientera.model.address import join
from orientera.model.built import (
    NO_ADDRESS,
    NOWHERE,
    BuiltLink,
    BuiltPage,
    BuiltSite,
    PageInSite,
    SourceLines,
    Target,
)
from orientera.model.finding import Location
from orientera.model.page import Fault

HERE = "ar/halsa/index.html"
PAGES = [
    BuiltPage("index.html", ids=frozenset({"fara"})),
    BuiltPage(HERE, ids=frozenset({"lakare", "طبيب", "a b"})),
    BuiltPage("ar/صفحة/index.html"),
    BuiltPage("ar/kontakt.html", ids=frozenset({"oppet"})),
    BuiltPage("top.html", ids=frozenset({"Top"})),
]
FILES = frozenset([*(page.path for page in PAGES), "assets/karta 1.png", "assets/100%.pdf", "assets/blad.pdf"])


def page_in(address=NOWHERE, *, base="", path=HERE):
    page = next(page for page in PAGES if page.path == path)
    page = BuiltPage(path, base=base, ids=page.ids)
    return PageInSite(page, BuiltSite({page.path: page for page in PAGES}, FILES, address))


def follow(entry, url):
    return entry.resolve(BuiltLink("a", "href", url))


def there(path, fragment=""):
    return Target(is_inside=True, path=path, fragment=fragment)


def missing(path):
    return Target(is_inside=True, path=path, is_missing=True)


def without_id(path, fragment):
    return Target(is_inside=True, path=path, fragment=fragment, is_missing_fragment=True)


OUTSIDE = Target(is_inside=False)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        # the page itself
        pytest.param("", there(HERE), id="empty"),
        pytest.param("#", there(HERE), id="only a hash"),
        pytest.param("#lakare", there(HERE, "lakare"), id="part of the page"),
        pytest.param("#طبيب", there(HERE, "طبيب"), id="Arabic id, raw"),
        pytest.param("#%D8%B7%D8%A8%D9%8A%D8%A8", there(HERE, "طبيب"), id="Arabic id, encoded"),
        pytest.param("#a%20b", there(HERE, "a b"), id="id with a space"),
        pytest.param("#fara", without_id(HERE, "fara"), id="id of another page"),
        pytest.param("#Lakare", without_id(HERE, "Lakare"), id="id in capitals"),
        pytest.param("#top", there(HERE, "top"), id="#top is there without an id"),
        pytest.param("#TOP", there(HERE, "TOP"), id="#TOP too"),
        pytest.param("#:~:text=vård", there(HERE), id="text directive"),
        pytest.param("#lakare:~:text=vård", there(HERE, "lakare"), id="text directive after an id"),
        pytest.param("#fara:~:text=vård", without_id(HERE, "fara"), id="text directive after a dead id"),
        pytest.param("?sida=2", there(HERE), id="query alone"),
        pytest.param("?sida=2#lakare", there(HERE, "lakare"), id="query and part"),
        # relative
        pytest.param(".", there(HERE), id="dot"),
        pytest.param("..", missing("ar/"), id="folder without index"),
        pytest.param("../..", there("index.html"), id="folder of the site"),
        pytest.param("../../index.html#fara", there("index.html", "fara"), id="file and part"),
        pytest.param("../../#fara", there("index.html", "fara"), id="folder and part"),
        pytest.param("../kontakt.html", there("ar/kontakt.html"), id="a file beside"),
        pytest.param("../kontakt.html?x=1#oppet", there("ar/kontakt.html", "oppet"), id="file, query and part"),
        pytest.param("../halsa", there(HERE), id="folder without slash"),
        pytest.param("../halsa/", there(HERE), id="folder with slash"),
        pytest.param("../kontakt.html/", missing("ar/kontakt.html/"), id="file with slash"),
        pytest.param("../kontakt", missing("ar/kontakt"), id="no such file without ending"),
        pytest.param("../Kontakt.html", missing("ar/Kontakt.html"), id="capitals count"),
        pytest.param("../صفحة/", there("ar/صفحة/index.html"), id="Arabic path, raw"),
        pytest.param("../%D8%B5%D9%81%D8%AD%D8%A9/", there("ar/صفحة/index.html"), id="Arabic path, encoded"),
        pytest.param("../صفحه/", missing("ar/صفحه/"), id="Arabic path, another letter"),
        pytest.param("../../assets/karta%201.png", there("assets/karta 1.png"), id="space encoded"),
        pytest.param("../../assets/karta 1.png", there("assets/karta 1.png"), id="space raw"),
        pytest.param("../../assets/100%25.pdf", there("assets/100%.pdf"), id="per cent sign encoded"),
        pytest.param(
            "../../assets/blad.pdf#page=2", there("assets/blad.pdf", "page=2"), id="part of what is no HTML"
        ),
        pytest.param("  ../kontakt.html\n", there("ar/kontakt.html"), id="white space around"),
        pytest.param("../kon\ntakt.html", there("ar/kontakt.html"), id="line end inside, which browsers take out"),
        pytest.param("../../../../top.html", there("top.html"), id="above the root stops there"),
        pytest.param("..//halsa///", there(HERE), id="several slashes are one"),
        pytest.param("..\\kontakt.html", there("ar/kontakt.html"), id="backslash"),
        pytest.param("\t../kon\r\ntakt.html \x00", there("ar/kontakt.html"), id="what browsers take out"),
        pytest.param("../%6Bontakt.html", there("ar/kontakt.html"), id="a letter encoded"),
        pytest.param("%2E%2e/kontakt.html", there("ar/kontakt.html"), id="dots encoded"),
        pytest.param("../kontakt.html?a=/../b", there("ar/kontakt.html"), id="dots in a query are no path"),
        pytest.param("../../assets/100%.pdf", there("assets/100%.pdf"), id="per cent sign raw"),
        # from the root, and absolute
        pytest.param("/", there("index.html"), id="root"),
        pytest.param("/ar/halsa/", there(HERE), id="from the root"),
        pytest.param("/ar/halsa", there(HERE), id="from the root without slash"),
        pytest.param("/en/", missing("en/"), id="from the root to nothing"),
        pytest.param("https://orientera.example/ar/kontakt.html", there("ar/kontakt.html"), id="own address"),
        pytest.param("http://orientera.example/en/", missing("en/"), id="own address without s, to nothing"),
        pytest.param("//orientera.example/ar/halsa/", there(HERE), id="own address without scheme"),
        pytest.param("https://orientera.example", there("index.html"), id="own address without slash"),
        pytest.param("http://orientera.example:80/en/", missing("en/"), id="own address with its usual port"),
        pytest.param("https://orientera.example:8080/en/", OUTSIDE, id="another port is another address"),
        pytest.param(
            "https://anna:x@orientera.example/en/", missing("en/"), id="own address with a name and password"
        ),
        pytest.param("https://orientera.example@polisen.se/en/", OUTSIDE, id="own address as a name"),
        pytest.param("https://orientera.example/ar/en/..", missing("ar/"), id="dots at the end are a folder"),
        pytest.param("https://orientera.example/ar/en/.", missing("ar/en/"), id="a dot at the end is a folder"),
        pytest.param("https://orientera.example/./../ar/./halsa/", there(HERE), id="dots in the middle are nothing"),
        pytest.param("//polisen.se/", OUTSIDE, id="another address without scheme"),
        # elsewhere
        pytest.param("https://polisen.se/kontakt", OUTSIDE, id="external"),
        pytest.param("mailto:info@polisen.se", OUTSIDE, id="mailto"),
        pytest.param("tel:+4620505050", OUTSIDE, id="tel"),
        pytest.param("TEL:112", OUTSIDE, id="tel in capitals"),
        pytest.param("javascript:void(0)", OUTSIDE, id="javascript"),
        pytest.param("data:image/png;base64,AAAA", OUTSIDE, id="data"),
        pytest.param("http://[", NO_ADDRESS, id="no URL at all"),
        pytest.param("//[::1", NO_ADDRESS, id="half an IPv6 address"),
        pytest.param(
            "HTTPS://ORIENTERA.EXAMPLE:443/en/",
            missing("en/"),
            id="own address in capitals",
        ),
        pytest.param(
            "https://orientera.example/ar/../index.html",
            there("index.html"),
            id="dots in an absolute address",
        ),
    ],
)
def test_resolve(url, target):
    assert follow(page_in("https://orientera.example/"), url) == target


@pytest.mark.parametrize(
    ("url", "target"),
    [
        pytest.param("../kontakt.html", there("ar/kontakt.html"), id="relative"),
        pytest.param("/orientera/ar/halsa/", there(HERE), id="from the root, with the prefix"),
        pytest.param("/orientera/en/", missing("en/"), id="from the root, with the prefix, to nothing"),
        pytest.param("/ar/halsa/", OUTSIDE, id="from the root, without the prefix"),
        pytest.param("/orientera", there("index.html"), id="the prefix without slash"),
        pytest.param("/orientera?a#b", without_id("index.html", "b"), id="the prefix without slash, with a part"),
        pytest.param("/orientering/", OUTSIDE, id="begins like the prefix"),
        pytest.param("../../../ar/", OUTSIDE, id="out of the prefix"),
        pytest.param("https://lan.example/orientera/../ar/", OUTSIDE, id="out of the prefix, with own address"),
        pytest.param("../../../orientera/top.html", there("top.html"), id="out of the prefix and back"),
        pytest.param("https://lan.example/orientera/#fara", there("index.html", "fara"), id="own address"),
        pytest.param("https://lan.example/", OUTSIDE, id="the host's own start page"),
    ],
)
def test_resolve_below_a_prefix(url, target):
    assert follow(page_in("https://lan.example/orientera/"), url) == target


@pytest.mark.parametrize(
    ("base", "url", "target"),
    [
        pytest.param("/", "ar/kontakt.html", there("ar/kontakt.html"), id="root"),
        pytest.param("../", "kontakt.html", there("ar/kontakt.html"), id="relative"),
        pytest.param(
            "../kontakt.html", "#oppet", there("ar/kontakt.html", "oppet"), id="part of the base, not the page"
        ),
        pytest.param("../kontakt.html", "", there("ar/kontakt.html"), id="empty is the base"),
        pytest.param("https://polisen.se/", "kontakt", OUTSIDE, id="another site"),
        pytest.param("http://[", "../kontakt.html", there("ar/kontakt.html"), id="a base that is no URL is none"),
    ],
)
def test_resolve_with_a_base_element(base, url, target):
    assert follow(page_in(base=base), url) == target


@pytest.mark.parametrize(
    ("path", "address", "url", "target"),
    [
        pytest.param("index.html", NOWHERE, "ar/halsa/", there(HERE), id="from the start page"),
        pytest.param(
            "ar/صفحة/index.html", NOWHERE, "../halsa/#lakare", there(HERE, "lakare"), id="from an Arabic path"
        ),
        pytest.param("index.html", NOWHERE, "https://orientera.example/", OUTSIDE, id="no address is no own address"),
        pytest.param("top.html", NOWHERE, "#top", there("top.html", "top"), id="an id Top does not matter"),
    ],
)
def test_resolve_from_elsewhere(path, address, url, target):
    assert follow(page_in(address, path=path), url) == target


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        pytest.param("en/halsa/", "ar/halsa/index.html", id="the folder of another language"),
        pytest.param("ar/HALSA/", "ar/halsa/index.html", id="in capitals"),
        pytest.param("Kontakt.html", "ar/kontakt.html", id="a file elsewhere"),
        pytest.param("ar/kontakter.html", "ar/kontakt.html", id="two letters more"),
        pytest.param("assets/helt-annat.zip", None, id="like nothing"),
        pytest.param("ar/halsan/index.html", "ar/halsa/index.html", id="index of a folder, a letter more"),
        pytest.param("ar/halsan/", "ar/halsa/index.html", id="a folder, a letter more"),
        pytest.param("ar/صفحه/", "ar/صفحة/index.html", id="a folder, another Arabic letter"),
    ],
)
def test_nearest(wanted, nearest):
    assert page_in().site.nearest(wanted) == nearest


LINES = SourceLines(
    "content/ar/halsa/index.md",
    {
        "../viktiga-nummer.md#fara": 4,
        "sv/blad.pdf": 5,
        "kostnader.md": 6,
        "../index.md": 7,
        "https://polisen.se/": 8,
        "blad.pdf": 9,
    },
)


@pytest.mark.parametrize(
    ("url", "line"),
    [
        pytest.param("https://polisen.se/", 8, id="as it is written"),
        pytest.param("blad.pdf", 9, id="as it is written, though another has the same name"),
        pytest.param("../viktiga-nummer/#fara", 4, id="a folder for a file, with its part"),
        pytest.param("../viktiga-nummer.html#fara", 4, id="HTML for Markdown"),
        pytest.param("../viktiga-nummer/", 0, id="without its part"),
        pytest.param("../viktiga-nummer/#vard", 0, id="another part"),
        pytest.param("kostnader/", 6, id="a folder for a file"),
        pytest.param("kostnader/index.html", 6, id="the index of the folder"),
        pytest.param("../../assets/blad.pdf", 5, id="the first of that name"),
        pytest.param("asyl/", 0, id="a link of the template"),
        pytest.param("#", 0, id="the page itself"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_line_of(url, line):
    assert LINES.line_of(url) == line


@pytest.mark.parametrize("url", ["../#vard", "./#vard", "../halsa/../#vard"])
def test_line_of_a_part_of_the_index_of_the_folder(url):
    assert SourceLines("content/sv/halsa/asyl.md", {"index.md#vard": 3}).line_of(url) == 3


@pytest.mark.parametrize(
    ("path", "link", "place"),
    [
        pytest.param(
            HERE, BuiltLink("a", "href", "kostnader/"), Location("content/ar/halsa/index.md", 6), id="a link"
        ),
        pytest.param(HERE, BuiltLink("a", "href", "asyl/"), Location("content/ar/halsa/index.md"), id="unknown link"),
        pytest.param(HERE, None, Location("content/ar/halsa/index.md"), id="the page"),
        pytest.param("index.html", BuiltLink("a", "href", "ar/"), Location("index.html"), id="no Markdown behind it"),
    ],
)
def test_where(path, link, place):
    pages = {page.path: page for page in PAGES}
    site = BuiltSite(pages, FILES, NOWHERE, {HERE: LINES}.get)
    assert PageInSite(pages[path], site).where(link) == place


def test_pages_come_by_path_and_the_readable_ones_apart():
    broken = BuiltPage("a.html", fault=Fault("det gick inte", "försök igen"))
    site = BuiltSite({"b.html": BuiltPage("b.html"), "a.html": broken}, frozenset({"a.html", "b.html"}))
    assert [entry.page.path for entry in site.every_page()] == ["a.html", "b.html"]
    assert [entry.page.path for entry in site.readable_pages()] == ["b.html"]


def test_letters_are_bytes_for_a_host():
    """A letter with its accent in one, and in two: what looks the same is another name (NFC, NFD)."""
    composed, apart = "ar/h\u00e4lsa.html", "ar/ha\u0308lsa.html"
    site = BuiltSite({}, frozenset({apart}))
    assert site.find(apart) == apart
    assert site.find(composed) is None
    assert site.nearest(composed) == apart


@pytest.mark.parametrize(
    ("host", "path", "found"),
    [
        pytest.param({}, "ar/kontakt", None, id="without ending, as most hosts"),
        pytest.param({"extensionless": True}, "ar/kontakt", "ar/kontakt.html", id="without ending"),
        pytest.param({"extensionless": True}, "ar/kontakt/", None, id="without ending, with slash"),
        pytest.param({"extensionless": True}, "", "index.html", id="without ending, the root"),
        pytest.param({}, "ar/halsa", HERE, id="a folder without slash"),
        pytest.param({"strict_slash": True}, "ar/halsa", None, id="a folder without slash, strictly"),
        pytest.param({"strict_slash": True}, "ar/halsa/", HERE, id="a folder with slash, strictly"),
        pytest.param({"strict_slash": True}, "", "index.html", id="the root, strictly"),
    ],
)
def test_how_a_host_serves(host, path, found):
    assert BuiltSite({}, FILES, **host).find(path) == found


@pytest.mark.parametrize(
    ("fragment", "is_missing"),
    [
        pytest.param("a", False, id="an id"),
        pytest.param("b", True, id="no id"),
        pytest.param("svgView(viewBox(0,0,9,9))", False, id="a view"),
        pytest.param("xywh=0,0,9,9", False, id="a part by its place"),
    ],
)
def test_parts_of_a_drawing(fragment, is_missing):
    drawing = BuiltPage("bild.svg", ids=frozenset({"a"}))
    site = BuiltSite({}, frozenset({"bild.svg"}), others={"bild.svg": drawing})
    assert site.part_of("bild.svg", fragment).is_missing_fragment is is_missing


def test_an_id_that_is_written_with_a_per_cent_sign():
    """First as it is written, then decoded once (HTML, section 7.4.6.4)."""
    site = BuiltSite({"a.html": BuiltPage("a.html", ids=frozenset({"a%20b", "c d"}))}, frozenset({"a.html"}))
    there = {raw: not site.part_of("a.html", raw).is_missing_fragment for raw in ("a%20b", "c%20d", "c%2520d")}
    assert there == {"a%20b": True, "c%20d": True, "c%2520d": False}


SV = BuiltPage("sv/halsa/index.html", "sv")
AR = BuiltPage("ar/halsa/index.html", "ar")


@pytest.mark.parametrize(
    ("pages", "path", "code", "version"),
    [
        pytest.param([SV, AR], SV.path, "ar", AR.path, id="folders"),
        pytest.param([SV], SV.path, "ar", None, id="none there"),
        pytest.param([SV, replace(AR, shown="sv")], SV.path, "ar", None, id="one that shows Swedish"),
        pytest.param([SV, replace(AR, language="fa")], SV.path, "ar", None, id="one in another language"),
        pytest.param([BuiltPage("a.html", "sv"), BuiltPage("ar/a.html", "ar")], "a.html", "ar", "ar/a.html",
                     id="a language at the root"),
        pytest.param([BuiltPage("a.html", "sv"), BuiltPage("ar/a.html", "ar")], "ar/a.html", "sv", "a.html",
                     id="to the language at the root"),
        pytest.param([BuiltPage("a.sv.html", "sv"), BuiltPage("a.ar.html", "ar")], "a.sv.html", "ar", "a.ar.html",
                     id="endings"),
        pytest.param([BuiltPage("pt_BR/a.html", "pt-BR"), BuiltPage("en/a.html", "en")],
                     "en/a.html", "pt-br", "pt_BR/a.html", id="a region, with underscore"),
        pytest.param([BuiltPage("ar/a.html", "ar-SE"), BuiltPage("sv/a.html", "sv-SE")],
                     "sv/a.html", "ar-se", "ar/a.html", id="a region that the folder does not say"),
        pytest.param([BuiltPage("docs/pt-BR/a.html", "pt-BR"), BuiltPage("docs/en/a.html", "en")],
                     "docs/en/a.html", "pt-br", "docs/pt-BR/a.html", id="a region, in capitals"),
        pytest.param(
            [BuiltPage("sv/vard.html", "sv", links=(
                BuiltLink("link", "href", "/ar/siha.html", "alternate", "ar"),)), BuiltPage("ar/siha.html", "ar")],
            "sv/vard.html", "ar", "ar/siha.html", id="named by the page"),
        pytest.param(
            [BuiltPage("sv/lag.html", "sv", links=(
                BuiltLink("link", "href", "/prs/a.html", "alternate", "prs"),)), BuiltPage("prs/a.html", "fa-AF")],
            "sv/lag.html", "fa-af", "prs/a.html", id="named by the page, in another word for it"),
        pytest.param([BuiltPage("om.html", "sv"), BuiltPage("om-en.html", "en")], "om.html", "en", "om-en.html",
                     id="an ending with a hyphen"),
        pytest.param([BuiltPage("om_sv.html", "sv"), BuiltPage("om_en.html", "en")], "om_sv.html", "en", "om_en.html",
                     id="endings with an underscore"),
        pytest.param([BuiltPage("sv_SE/a.html", "sv-se"), BuiltPage("ar_SA/a.html", "ar-sa")],
                     "sv_SE/a.html", "ar-sa", "ar_SA/a.html", id="folders in the usual letters, pages in small ones"),
    ],
)  # fmt: skip
def test_version_of(pages, path, code, version):
    site = BuiltSite({page.path: page for page in pages}, frozenset(page.path for page in pages))
    assert site.version_of(path, code) == version


def test_the_language_of_a_page_that_says_none():
    """It is that of its folder, where other pages say that there is such a language."""
    pages = [BuiltPage("sv/a.html", "sv"), BuiltPage("sv/b.html"), BuiltPage("no/c.html"), BuiltPage("d.html")]
    site = BuiltSite({page.path: page for page in pages}, frozenset(["sv/e.pdf"]))
    asked = ["sv/a.html", "sv/b.html", "no/c.html", "d.html", "sv/e.pdf"]
    assert [site.language_of(path) for path in asked] == ["sv", "sv", "", "", "sv"]


def test_the_language_that_a_page_says_by_its_alternates():
    said = [("x-default", "/a.html"), ("ar", "/b.html"), ("sv", "/a.html")]
    links = tuple(BuiltLink("link", "href", url, "alternate", code) for code, url in said)
    pages = {path: BuiltPage(path, links=links) for path in ("a.html", "b.html", "c.html")}
    site = BuiltSite(pages, frozenset(pages))
    assert [site.language_of(path) for path in pages] == ["sv", "ar", ""]


PARTS = ("http:", "https:", "//", "\\", "../", "#", "?", "%", ":", "@", "[", "]", "a", ".", "mailto:", "kontakt.html")
ADDRESSES = st.lists(st.sampled_from(PARTS)).map("".join)


@given(ADDRESSES | st.text(max_size=9), ADDRESSES | st.none())
def test_every_text_is_an_address_inside_or_outside_or_none(url, base):
    entry = page_in("https://orientera.example/", base=base)
    target = follow(entry, url)
    if not target.is_inside:
        assert target.path == ""
    elif target.is_missing:
        assert entry.site.find(target.path) is None
    elif target.is_address:
        assert target.path in FILES
    else:
        assert join(entry.base, url) is None

from __future__ import annotations

from dataclasses import replace

import pytest

from orientera.model.built import NOWHERE, BuiltLink, BuiltPage, SourceLines
from orientera.model.page import Fault
from orientera.model.settings import InputError
from orientera.read.built import read_built_site, read_html
from tests.sites.files import write_files


@pytest.fixture
def read(tmp_path):
    def read_as_html(raw):
        write_files(tmp_path, {"index.html": raw})
        return read_html(tmp_path / "index.html", "ar/index.html")

    return read_as_html


def links(page):
    return [(link.element, link.attribute, link.url) for link in page.links]


def test_read_html(read):
    text = '<!doctype html><html lang="ar"><body id="top"><h2 id="طبيب">طبيب</h2><a href="../ti/#a">ትግርኛ</a></body>'
    assert read(text) == BuiltPage(
        "ar/index.html", language="ar", ids=frozenset({"top", "طبيب"}), links=(BuiltLink("a", "href", "../ti/#a"),)
    )


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        pytest.param('<p id="привіт">', {"привіт"}, id="UTF-8"),
        pytest.param('\ufeff<p id="привіт">', {"привіт"}, id="UTF-8 with BOM"),
        pytest.param('<meta charset="utf-16"><p id="å">', {"å"}, id="UTF-8 that says it is UTF-16"),
        pytest.param('<meta charset="windows-1251"><p id="привіт">'.encode("cp1251"), {"привіт"}, id="windows-1251"),
        pytest.param(
            '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=ISO-8859-1"><p id="å">'.encode("latin-1"),
            {"å"},
            id="latin-1 in an old element",
        ),
        pytest.param('<p id="å–">'.encode("cp1252"), {"å–"}, id="windows-1252 where nothing is said"),
        pytest.param(b'<p id="\x81">', {"\ufffd"}, id="what is no encoding at all"),
        pytest.param(
            '<p id="طبيب">'.encode("utf-16"),
            {"طبيب"},
            id="UTF-16 with its mark",
        ),
        pytest.param('<p id="å">'.encode("utf-16") + b"x", {"å"}, id="UTF-16 with half a letter at its end"),
    ],
)
def test_encodings(read, raw, ids):
    page = read(raw)
    assert page.ids == ids
    assert page.fault is None


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        pytest.param(
            b'<meta charset="utf-99"><p>\xe5',
            Fault("the file says an encoding that is none: unknown encoding: utf-99", "save it as UTF-8"),
            id="unknown",
        ),
        pytest.param(
            b'<meta charset="rot13"><p>\xe5',
            Fault(
                "the file says an encoding that is none: 'rot13' is not a text encoding; "
                "use codecs.decode() to handle arbitrary codecs",
                "save it as UTF-8",
            ),
            id="not of text",
        ),
    ],
)
def test_an_encoding_that_is_none(read, raw, fault):
    assert read(raw) == BuiltPage("ar/index.html", fault=fault)


@pytest.mark.parametrize("name", ["idna", "punycode", "undefined"])
def test_an_encoding_that_cannot_replace(read, name):
    assert read(f'<meta charset="{name}"><p>'.encode() + b"\xe5").fault is not None


def test_a_file_that_is_not_there(tmp_path):
    fault = Fault("the file cannot be read: No such file or directory", "check its rights")
    assert read_html(tmp_path / "index.html", "index.html") == BuiltPage("index.html", fault=fault)


@pytest.mark.parametrize(
    ("text", "ids", "twice"),
    [
        pytest.param('<p id="a"><p id="b">', {"a", "b"}, (), id="different"),
        pytest.param(
            '<p id="b"><p id="a"><p id="a"><p id="b"><p id="b">', {"a", "b"}, ("a", "b"), id="twice and more"
        ),
        pytest.param('<p id="a"><p id="A">', {"a", "A"}, (), id="capitals make another id"),
        pytest.param('<a name="gammal"></a><p id="ny">', {"gammal", "ny"}, (), id="a named anchor"),
        pytest.param('<a name="a"></a><p id="a">', {"a"}, (), id="a named anchor is no second id"),
        pytest.param('<p name="a"><input name="b">', set(), (), id="names of other elements"),
        pytest.param('<p id="">', set(), (), id="empty"),
        pytest.param('<!-- <p id="a"> --><p id="a">', {"a"}, (), id="in a comment"),
        pytest.param('<template><p id="a"></p></template><p id="a">', {"a"}, (), id="in a template"),
        pytest.param('<svg><g id="a"/></svg>', {"a"}, (), id="in a drawing"),
    ],
)
def test_ids(read, text, ids, twice):
    page = read(text)
    assert (page.ids, page.duplicate_ids) == (ids, twice)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param('<a href="a/">a</a>', [("a", "href", "a/")], id="a"),
        pytest.param("<a href=a/>a<a href=b/>b", [("a", "href", "a/"), ("a", "href", "b/")], id="broken HTML"),
        pytest.param("<a href>a</a>", [("a", "href", "")], id="a without a value"),
        pytest.param("<a>a</a>", [], id="a that is no link"),
        pytest.param('<a href=" a/ ">a</a>', [("a", "href", " a/ ")], id="as it is written"),
        pytest.param('<a href="?a=1&amp;b=2">a</a>', [("a", "href", "?a=1&b=2")], id="entities"),
        pytest.param("<map><area href=a></map>", [("area", "href", "a")], id="area"),
        pytest.param("<img src=a alt=''>", [("img", "src", "a")], id="img"),
        pytest.param(
            '<img src=a srcset="b 1x, c 2x,d" alt="">',
            [("img", "src", "a"), ("img", "srcset", "b"), ("img", "srcset", "c"), ("img", "srcset", "d")],
            id="srcset",
        ),
        pytest.param(
            "<picture><source srcset='a 480w,\n b 800w'><img></picture>",
            [("source", "srcset", "a"), ("source", "srcset", "b")],
            id="srcset of a source",
        ),
        pytest.param('<img srcset=" , ">', [], id="empty srcset"),
        pytest.param(
            '<img srcset="data:image/png;base64,AAAA 1x, b 2x">',
            [("img", "srcset", "data:image/png;base64,AAAA"), ("img", "srcset", "b")],
            id="srcset with a comma in an address",
        ),
        pytest.param("<script src=a></script>", [("script", "src", "a")], id="script"),
        pytest.param("<link rel=stylesheet href=a>", [("link", "href", "a")], id="style"),
        pytest.param("<link rel=alternate hreflang=ar href=a>", [("link", "href", "a")], id="another language"),
        pytest.param("<link rel='DNS-prefetch' href='//a'><link rel='x preconnect' href=b>", [], id="only a hint"),
        pytest.param(
            "<iframe src=a></iframe><embed src=b>", [("iframe", "src", "a"), ("embed", "src", "b")], id="frames"
        ),
        pytest.param("<object data=a></object>", [("object", "data", "a")], id="object"),
        pytest.param(
            "<form action=a></form><input type=image src=b>",
            [("form", "action", "a"), ("input", "src", "b")],
            id="form",
        ),
        pytest.param(
            "<video src=a poster=b><track src=c></video><audio src=d></audio>",
            [("video", "src", "a"), ("video", "poster", "b"), ("track", "src", "c"), ("audio", "src", "d")],
            id="film and sound",
        ),
        pytest.param(
            '<svg><use href="#a"/><image xlink:href="b"/><image href="c"/><use xlink:href="#d"/></svg>',
            [
                ("use", "href", "#a"),
                ("image", "xlink:href", "b"),
                ("image", "href", "c"),
                ("use", "xlink:href", "#d"),
            ],
            id="drawing",
        ),
        pytest.param("<video><source src=a></video>", [("source", "src", "a")], id="a source"),
        pytest.param("<noscript><a href=a>a</a></noscript>", [("a", "href", "a")], id="without script"),
        pytest.param("<template><a href=a>a</a></template>", [], id="in a template"),
        pytest.param("<!-- <a href=a>a</a> -->", [], id="in a comment"),
        pytest.param("<script>const a = '<a href=a>a</a>'</script>", [], id="in a script"),
        pytest.param("<style>/* <a href=a> */</style><textarea><a href=b></textarea>", [], id="in other text"),
        pytest.param("&lt;a href=a&gt;", [], id="escaped"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_links(read, text, there):
    assert links(read(text)) == there


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ('<base href="/sv/"><base href="/ar/">', "/sv/"),
        ('<base target="_blank"><base href=" /ar/ ">', "/ar/"),
        ("<base href>", ""),
        ("", ""),
    ],
)
def test_base(read, text, base):
    assert read(text).base == base


@pytest.mark.parametrize(("text", "language"), [("<html lang=ckb>", "ckb"), ("<html>", ""), ("<p lang=sv>", "")])
def test_language(read, text, language):
    assert read(text).language == language


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InputError) as error:
        read_built_site(tmp_path / "site")
    assert error.value.message == f"there is no folder {tmp_path / 'site'}"
    assert error.value.hint == "run 'orientera build', or name the folder of HTML"


def test_a_file_is_no_folder(tmp_path):
    write_files(tmp_path, {"site": "ingen mapp"})
    with pytest.raises(InputError):
        read_built_site(tmp_path / "site")


def test_any_folder_is_a_site_without_an_address(tmp_path):
    write_files(
        tmp_path, {"index.html": "<p id=a>", "ar/sida.htm": "<p id=b>", "ar/bild 1.png": b"\x89", "x/.dold": ""}
    )
    site = read_built_site(tmp_path)
    assert site.files == {"index.html", "ar/sida.htm", "ar/bild 1.png", "x/.dold"}
    assert {path: page.ids for path, page in site.pages.items()} == {"index.html": {"a"}, "ar/sida.htm": {"b"}}
    assert site.address == NOWHERE
    assert site.source_of("index.html") is None


@pytest.fixture
def built(make_site):
    def read_site(files):
        settings = make_site(files)
        return read_built_site(settings.site_dir, settings)

    return read_site


def test_our_site_has_its_address(built):
    assert built({"site/index.html": "<p>"}).address == "https://orientera.example/"


@pytest.mark.parametrize(
    ("site_url", "address"),
    [
        ("https://lan.example/orientera", "https://lan.example/orientera/"),
        ("https://lan.example/orientera/", "https://lan.example/orientera/"),
        ("", NOWHERE),
    ],
)
def test_the_address_ends_with_a_slash(make_site, site_url, address):
    settings = replace(make_site({"site/index.html": "<p>"}), site_url=site_url)
    assert read_built_site(settings.site_dir, settings).address == address


def test_another_folder_has_not_our_address(make_site):
    settings = make_site({"annat/index.html": "<p>"})
    assert read_built_site(settings.root / "annat", settings).address == NOWHERE


PAGES = {
    "content/sv/index.md": "[sv](a-o.md)",
    "content/sv/vard.md": "rad\n[vård](kostnader.md)\n[igen](kostnader.md)",
    "content/sv/halsa/index.md": "\n\n[hälsa](x.md)",
    "content/ar/index.md": "[ar](a-o.md)",
    "site/index.html": "<p>",
}


@pytest.mark.parametrize(
    ("page", "file", "lines"),
    [
        pytest.param("sv/index.html", "content/sv/index.md", {"a-o.md": 1}, id="start page"),
        pytest.param("sv/vard/index.html", "content/sv/vard.md", {"kostnader.md": 2}, id="page with a folder"),
        pytest.param("sv/vard.html", "content/sv/vard.md", {"kostnader.md": 2}, id="page without a folder"),
        pytest.param("sv/halsa/index.html", "content/sv/halsa/index.md", {"x.md": 3}, id="index of a folder"),
        pytest.param("ar/index.html", "content/ar/index.md", {"a-o.md": 1}, id="translation"),
        pytest.param("ar/vard/index.html", "content/sv/vard.md", {"kostnader.md": 2}, id="fallback"),
    ],
)
def test_the_markdown_behind_a_page(built, page, file, lines):
    assert built(PAGES).source_of(page) == SourceLines(file, lines)


@pytest.mark.parametrize("page", ["index.html", "404.html", "uk/index.html", "ar/404.html", "sv/borta/index.html"])
def test_pages_without_markdown(built, page):
    assert built(PAGES).source_of(page) is None

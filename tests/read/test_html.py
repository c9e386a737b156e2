from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orientera.model.built import BuiltLink, BuiltPage
from orientera.model.page import Fault
from orientera.read.html import read_html


def read(text):
    return read_html(text if isinstance(text, bytes) else text.encode(), "ar/index.html")


def links(page):
    return [(link.element, link.attribute, link.url) for link in page.links]


def test_read_html():
    text = '<!doctype html><html lang="ar"><body id="top"><h2 id="طبيب">طبيب</h2><a href="../ti/#a">ትግርኛ</a></body>'
    assert read(text) == BuiltPage(
        "ar/index.html",
        language="ar",
        ids=frozenset({"top", "طبيب"}),
        links=(BuiltLink("a", "href", "../ti/#a", text="ትግርኛ"),),
    )


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        pytest.param('<p id="привіт">', {"привіт"}, id="UTF-8"),
        pytest.param('\ufeff<p id="привіт">', {"привіт"}, id="UTF-8 with BOM"),
        pytest.param('<meta charset="utf-16"><p id="å">', {"å"}, id="UTF-8 that says it is UTF-16"),
        pytest.param('<meta charset="windows-1251"><p id="привіт">'.encode("cp1251"), {"привіт"}, id="windows-1251"),
        pytest.param(
            '<meta charset="x-cp1251"><p id="привіт">'.encode("cp1251"), {"привіт"}, id="another label of it"
        ),
        pytest.param('<meta charset="windows-31j"><p id="表">'.encode("cp932"), {"表"}, id="a label of Shift_JIS"),
        pytest.param('<meta charset="iso-8859-8-i"><p id="א">'.encode("iso8859-8"), {"א"}, id="a label of Hebrew"),
        pytest.param(
            '<!-- <meta charset=koi8-r> --><meta charset=cp1251><p id="привіт">'.encode("cp1251"),
            {"привіт"},
            id="what is said in a comment is not said",
        ),
        pytest.param(
            '<meta name=x content="charset=koi8-r"><meta charset=cp1251><p id="привіт">'.encode("cp1251"),
            {"привіт"},
            id="what another element says is not said",
        ),
        pytest.param(
            '<?xml version="1.0" encoding="windows-1251"?><p id="привіт">'.encode("cp1251"),
            {"привіт"},
            id="XML's declaration",
        ),
        pytest.param('<meta charset="iso-8859-1"><p id="–">'.encode("cp1252"), {"–"}, id="latin-1 is windows-1252"),
        pytest.param('<meta charset="iso-8859-1"><p id="å">'.encode(), {"Ã¥"}, id="UTF-8 that says it is latin-1"),
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
def test_encodings(raw, ids):
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
            Fault("the file says an encoding that is none: unknown encoding: rot13", "save it as UTF-8"),
            id="not of text",
        ),
    ],
)
def test_an_encoding_that_is_none(raw, fault):
    assert read(raw) == BuiltPage("ar/index.html", fault=fault)


@pytest.mark.parametrize("name", ["idna", "punycode", "undefined"])
def test_an_encoding_that_cannot_replace(name):
    assert read(f'<meta charset="{name}"><p>'.encode() + b"\xe5").fault is not None


@pytest.mark.parametrize(
    ("text", "ids", "twice"),
    [
        pytest.param('<p id="a"><p id="b">', {"a", "b"}, (), id="different"),
        pytest.param(
            '<p id="b"><p id="a"><p id="a"><p id="b"><p id="b">', {"a", "b"}, ("a", "b"), id="twice and more"
        ),
        pytest.param('<h3><a id="a b"/>A</h3><p>B<p>C', {"a b"}, (), id="copied by the parser, with a space"),
        pytest.param("<h3><a id='a&amp;b'/>A</h3><p>B<p>C", {"a&b"}, (), id="copied by the parser, with a reference"),
        pytest.param('<p id="a"><p id="A">', {"a", "A"}, (), id="capitals make another id"),
        pytest.param('<a name="gammal"></a><p id="ny">', {"gammal", "ny"}, (), id="a named anchor"),
        pytest.param('<a name="a"></a><p id="a">', {"a"}, (), id="a named anchor is no second id"),
        pytest.param('<p name="a"><input name="b">', set(), (), id="names of other elements"),
        pytest.param('<p id="">', set(), (), id="empty"),
        pytest.param(
            '<p><a id="a" href="b">c<p>d</a>', {"a"}, (), id="a copy that the parser makes to mend the page"
        ),
        pytest.param('<p id=å><p id="&aring;">', {"å"}, ("å",), id="written in two ways"),
        pytest.param('<!-- <p id="a"> --><p id="a">', {"a"}, (), id="in a comment"),
        pytest.param('<template><p id="a"></p></template><p id="a">', {"a"}, (), id="in a template"),
        pytest.param('<svg><g id="a"/></svg>', {"a"}, (), id="in a drawing"),
        pytest.param(
            "<template shadowrootmode=open><p id=a><a name=b></a></template><template shadowrootmode=open><p id=a>"
            "<template><p id=a></template></template><p id=c>",
            {"c"},
            (),
            id="in trees of their own",
        ),
    ],
)
def test_ids(text, ids, twice):
    page = read(text)
    assert (page.ids, page.duplicate_ids) == (ids, twice)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param('<a href="a/">a</a>', [("a", "href", "a/")], id="a"),
        pytest.param("<a href=a/>a<a href=b/>b", [("a", "href", "a/"), ("a", "href", "b/")], id="broken HTML"),
        pytest.param("<a href>a</a>", [("a", "href", "")], id="a without a value"),
        pytest.param("<a>a</a>", [("a", "", "")], id="a that looks like a link and is none"),
        pytest.param(
            "<a><img alt=a src=b></a>",
            [("a", "", ""), ("img", "src", "b")],
            id="a picture that looks like a link and is none",
        ),
        pytest.param("<a></a><a> </a>", [], id="a that nobody sees"),
        pytest.param("<a id=a>a</a><a name=b>b</a>", [], id="a that is a place"),
        pytest.param("<a role=button>a</a><a onclick=f()>b</a><a data-x=y>c</a>", [], id="a that is a script's"),
        pytest.param("<a aria-current=page>a</a><a class='nav active'>b</a>", [], id="a that is off for now"),
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
        pytest.param("<img srcset='\x0b'>", [("img", "srcset", "\x0b")], id="srcset of what is no white space"),
        pytest.param(
            "<img srcset='a, b 1x, c,, d(1,2) 2x (a,b), e,'>",
            [("img", "srcset", url) for url in ("a", "b", "c", "d(1,2)", "e")],
            id="srcset with commas",
        ),
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
        pytest.param(
            "<blockquote cite=a></blockquote><p><q cite=b></q><ins cite=c></ins><del cite=d></del>",
            [("blockquote", "cite", "a"), ("q", "cite", "b"), ("ins", "cite", "c"), ("del", "cite", "d")],
            id="where a quotation is from",
        ),
        pytest.param(
            "<a href=a ping='b  c'>d</a>", [("a", "href", "a"), ("a", "ping", "b"), ("a", "ping", "c")], id="ping"
        ),
        pytest.param(
            "<form><button formaction=a></button><input type=submit formaction=b></form>",
            [("button", "formaction", "a"), ("input", "formaction", "b")],
            id="buttons",
        ),
        pytest.param(
            "<form><button type=button formaction=a></button><input formaction=b><button formaction=c></button>",
            [("button", "formaction", "c")],
            id="buttons that send nothing",
        ),
        pytest.param(
            "<svg><script>var a = '<a href=b>'</script><a href=c /></svg>",
            [("a", "href", "c")],
            id="a drawing's script",
        ),
        pytest.param("<input src=a>", [], id="an input that is no picture"),
        pytest.param(
            "<link rel=preload as=image imagesrcset='a 1x, b 2x'>",
            [("link", "imagesrcset", "a"), ("link", "imagesrcset", "b")],
            id="imagesrcset",
        ),
        pytest.param(
            "<table background=a><tr background=b><td background=c>",
            [("table", "background", "a"), ("tr", "background", "b"), ("td", "background", "c")],
            id="backgrounds of tables",
        ),
        pytest.param(
            "<html manifest=a><body background=b>",
            [("html", "manifest", "a"), ("body", "background", "b")],
            id="what browsers still obey",
        ),
        pytest.param(
            "<frameset><frame src=a longdesc=b></frameset>",
            [("frame", "src", "a"), ("frame", "longdesc", "b")],
            id="frames of old",
        ),
        pytest.param("<iframe><a href=b></iframe>", [], id="text of an iframe"),
        pytest.param(
            "<iframe srcdoc='<a href=a></a><a href=#b></a>'></iframe>", [("a", "href", "a")], id="page in an iframe"
        ),
        pytest.param(
            "<iframe srcdoc='<base href=/x/><a href=a></a>'></iframe>",
            [],
            id="page in an iframe that has its own base",
        ),
        pytest.param("<script type=text/x-mall src=a></script>", [], id="a script that is data"),
        pytest.param("<style type=text/x-mall>p { src: url(a) }</style>", [], id="a style that is none"),
        pytest.param(
            "<iframe src=b srcdoc='<a href=a></a>'></iframe>", [("a", "href", "a")], id="page instead of src"
        ),
        pytest.param(
            "<svg><g fill='url(#a) red' mask='url(b.svg#c)' title='url(d)'/></svg><p style='a: url(#default#x)'>",
            [("g", "style", "#a"), ("g", "style", "b.svg#c")],
            id="styles that are attributes",
        ),
        pytest.param('<svg><a href="a" xlink:href="b"/></svg>', [("a", "href", "a")], id="href before xlink:href"),
        pytest.param(
            "<div><template shadowrootmode=open><a href=a></a></template></div><a href=b></a>",
            [("a", "href", "a"), ("a", "href", "b")],
            id="a template that is shown",
        ),
        pytest.param(
            "<math><mrow href=a><mi>x</mi></mrow><mi HREF=b>y</mi></math>",
            [("mrow", "href", "a"), ("mi", "href", "b")],
            id="a formula",
        ),
        pytest.param(
            "<template shadowrootmode=open><template><a href=a></template><use href=#b /><a href=#c></a></template>",
            [("a", "href", "#c")],
            id="a template in one that is shown, and what is found in there alone",
        ),
        pytest.param(
            "<template shadowrootmode=open><template><a href=a></a></template></template></template><a href=b></a>",
            [("a", "href", "b")],
            id="a template in one that is shown",
        ),
        pytest.param(
            "<script href=a></script><a id=a xlink:href=b>b</a><svg><script href=c /></svg>",
            [("script", "href", "c")],
            id="attributes of a drawing outside it",
        ),
        pytest.param(
            "<picture><source src=a srcset=b></picture><video><source src=c srcset=d></video>",
            [("source", "srcset", "b"), ("source", "src", "c")],
            id="sources of a picture and of a film",
        ),
        pytest.param(
            """<svg><rect fill="url(a.svg#b)" mask="url('#c')" filter=none /></svg><p fill="url(d.svg#e)">""",
            [("rect", "style", "a.svg#b"), ("rect", "style", "#c")],
            id="paint of a drawing from another one",
        ),
        pytest.param(
            '<svg><a xlink:href="a"/><feImage href="b"/><textPath href="#c"/><linearGradient xlink:href="#d"/></svg>',
            [
                ("a", "xlink:href", "a"),
                ("feImage", "href", "b"),
                ("textPath", "href", "#c"),
                ("linearGradient", "xlink:href", "#d"),
            ],
            id="more of a drawing",
        ),
        pytest.param(
            '<svg><rect fill="url(#a) red" style="mask: url(\'#b\')" stroke="#fff"/><p fill="freeze"></p></svg>',
            [("rect", "style", "#a"), ("rect", "style", "#b")],
            id="how a drawing is painted",
        ),
        pytest.param("<style>p { fill: url(#a) }</style>", [], id="rules may be there for other pages"),
        pytest.param("<meta http-equiv=refresh content='0; url=a'>", [("meta", "content", "a")], id="refresh"),
        pytest.param(
            "<meta http-equiv=Refresh content=\"5;URL='a b'x\">", [("meta", "content", "a b")], id="refresh, quoted"
        ),
        pytest.param(
            "<meta http-equiv=refresh content='0, a'>", [("meta", "content", "a")], id="refresh without url="
        ),
        pytest.param("<meta http-equiv=refresh content=30>", [], id="refresh of the page itself"),
        pytest.param("<meta http-equiv=refresh content='x; url=a'>", [], id="refresh that is none"),
        pytest.param(
            "<meta property=og:image content=a><meta name=twitter:image content=b><meta name=description content=c>",
            [("meta", "content", "a"), ("meta", "content", "b")],
            id="what other sites show of the page",
        ),
        pytest.param("<p style='background: url(a)'>", [("p", "style", "a")], id="style attribute"),
        pytest.param(
            "<style>@import 'a'; p { background: url(\"b\") }</style>",
            [("style", "@import", "a"), ("style", "url", "b")],
            id="style element",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@id": "x", "url": "a", "image": ["b", {"url": "c"}], "name": "d",'
            ' "potentialAction": {"target": "e?q={q}"}}</script>',
            [("script", "application/ld+json", url) for url in "abc"],
            id="JSON-LD",
        ),
        pytest.param('<script type="application/ld+json">{"url": </script>', [], id="JSON-LD that is none"),
        pytest.param(
            '<script type="importmap">{"imports": {"a": "./a.js", "b/": "./b/", "c": null},'
            ' "scopes": {"/d/": {"a": "/d.js"}}}</script>',
            [("script", "importmap", "./a.js"), ("script", "importmap", "/d.js")],
            id="import map",
        ),
        pytest.param(
            '<script type="speculationrules">{"prefetch": [{"urls": ["a", "b"]}, {"where": {"href_matches": "/*"}}]}'
            "</script>",
            [("script", "speculationrules", "a"), ("script", "speculationrules", "b")],
            id="what to load beforehand",
        ),
        *(
            pytest.param(f'<script type="{kind}">{text}</script>', [], id=f"{kind}: {text}")
            for kind in ("importmap", "speculationrules")
            for text in (
                "[1]",
                '"a"',
                '{"imports": [1], "scopes": 1}',
                '{"scopes": {"a": 1}, "prefetch": [1, {"urls": 2}]}',
            )
        ),
        pytest.param(
            '<script type="application/ld+json">{"url": ["True", "N/A", " - ", "en text", "na/"]}</script>',
            [("script", "application/ld+json", "na/")],
            id="JSON-LD without address",
        ),
        pytest.param("<title><a href=a></title><xmp><a href=b></xmp>", [], id="in a title, and in text of old"),
        pytest.param("<noscript><a href=a>a</a></noscript>", [("a", "href", "a")], id="without script"),
        pytest.param("<template><a href=a>a</a></template>", [], id="in a template"),
        pytest.param("<!-- <a href=a>a</a> -->", [], id="in a comment"),
        pytest.param("<script>const a = '<a href=a>a</a>'</script>", [], id="in a script"),
        pytest.param("<style>/* <a href=a> */</style><textarea><a href=b></textarea>", [], id="in other text"),
        pytest.param("&lt;a href=a&gt;", [], id="escaped"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_links(text, there):
    assert links(read(text)) == there


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ('<base href="/sv/"><base href="/ar/">', "/sv/"),
        ('<base target="_blank"><base href=" /ar/ ">', "/ar/"),
        ("<base href>", ""),
        ("<base href><base href=/ar/>", ""),
        ("", None),
        ("<svg><base href=/ar/></svg>", None),
        ("<template><base href=/ar/></template>", None),
    ],
)
def test_base(text, base):
    assert read(text).base == base


_PRAGMA = "<meta http-equiv=Content-Language content='{}'>"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("<html lang=ckb>", "ckb"),
        ("<html>", ""),
        ("<p lang=sv>", ""),
        pytest.param("<html lang=sv_SE>", "sv-SE", id="an underscore"),
        pytest.param("<html lang=mul>", "", id="several"),
        pytest.param("<html lang=UND>", "", id="not known"),
        pytest.param("<html><body lang=EN-GB>", "EN-GB", id="the body's, as Word writes it"),
        pytest.param("<html lang=sv><body lang=EN-GB>", "sv", id="the page's before the body's"),
        pytest.param(_PRAGMA.format(" ar "), "ar", id="http-equiv"),
        pytest.param(_PRAGMA.format("ar fa"), "ar", id="the first of two words"),
        pytest.param(_PRAGMA.format("sv, en"), "", id="readers and no language"),
        pytest.param("<html lang=ti>" + _PRAGMA.format("ar"), "ti", id="the page's before http-equiv"),
        pytest.param("<html lang>" + _PRAGMA.format("ar"), "", id="a page that says it has none"),
    ],
)
def test_language(text, language):
    assert read(text).language == language


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        pytest.param("<html lang=ar><a href=a>a</a>", [""], id="the page's"),
        pytest.param("<html lang=ar><a href=a lang=sv>a</a>", ["sv"], id="its own"),
        pytest.param("<html lang=ar><a href=a><bdi lang=SV>Svenska</bdi></a>", ["sv"], id="of its whole text"),
        pytest.param("<html lang=ar><a href=a>x <bdi lang=sv>kommun</bdi></a>", [""], id="of a word in it"),
        pytest.param(
            "<html lang=ar><div lang=sv><a href=a>a</a><p lang=ar><a href=b>b</a></p></div>",
            ["sv", ""],
            id="around it",
        ),
        pytest.param("<html lang=ar><li lang=sv><form action=a></form></li>", ["sv"], id="a form's"),
        pytest.param(
            "<html lang=sv><section lang=ar><h2>معلومات</h2><li><a href=a>a</a></section>",
            ["ar"],
            id="below a heading",
        ),
        pytest.param("<html lang=sv><section lang=ar><h2><a href=a>a</a></h2></section>", ["ar"], id="in a heading"),
    ],
)
def test_the_language_of_a_link(text, languages):
    assert [link.language for link in read(text).links] == languages


@pytest.mark.parametrize(
    ("link", "text"),
    [
        pytest.param("<a href=a>English</a>", "English", id="its text"),
        pytest.param("<a href=a>Winter hours (in English)</a>", "Winter hours (in English)", id="a word of its text"),
        pytest.param("<a href=a><img src=en.svg alt=English></a>", "English", id="its picture's"),
        pytest.param("<a href=a title=Arabiska></a>", "Arabiska", id="its title, in the page's language"),
        pytest.param("<a href=a title=English>Kontakt</a>", "", id="its text before its title"),
        pytest.param("<a href=a aria-label=Українська>UA</a>", "Українська", id="its label before its text"),
        pytest.param("<a href=a>Kontakt</a>", "", id="no language's"),
    ],
)
def test_the_name_of_a_link_is_kept_where_it_may_be_a_language(link, text):
    assert read(f"<html lang=sv>{link}").links[0].text == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("<html lang=ar><article lang=sv><h1>Hej</h1></article>", "sv", id="another"),
        pytest.param("<html lang=ar><article><h1>Hej</h1><p lang=sv>Hej</p></article>", "", id="the page's"),
        pytest.param("<html lang=ar><article lang=AR><h1>Hej</h1></article>", "", id="the page's, said again"),
        pytest.param("<html lang=ar><p>Hej", "", id="without heading"),
        pytest.param("<html lang=en><h1 lang=fr>Les Misérables</h1>", "", id="a title in another language"),
    ],
)
def test_the_language_that_a_page_shows(text, shown):
    assert read(text).shown == shown


def test_what_a_link_says():
    (link,) = read("<a href=a rel='Nofollow Alternate' hreflang=' AR '>\n  En\n <b>länk</b></a>").links
    assert link == BuiltLink("a", "href", "a", "nofollow alternate", "ar")


def test_how_a_link_without_address_begins():
    (link,) = read("<a href>\n  En\n <b>länk</b></a>").links
    assert link == BuiltLink("a", "href", "", text="En länk")


def test_elements_that_are_nested_too_deeply():
    assert read("<html dir=rtl>" + "<div>" * 5000).fault == Fault(
        "its elements are nested too deeply", "browsers stop at 512: build it anew"
    )


PIECES = (
    "<a href=", "<img srcset='", "<base href=", "<meta http-equiv=refresh content='0;url=", "<style>", "</style>",
    "<svg>", "<template shadowrootmode=open>", "<iframe srcdoc='", "<html lang=ar dir=rtl>", "<p lang=", "<h1>",
    "<!--", "-->", "'", '"', ">", "</a>", " ", ",", "url(", "@import ", "\\", "&#0;", "\x0b", "ا", "1x", "{",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=20).map("".join))
@example("<img srcset='\x0b'>")
def test_no_text_stops_the_reader(text):
    assert read_html(text.encode("utf-8", "replace"), "index.html").fault is None


@given(st.binary(max_size=300))
def test_no_bytes_stop_the_reader(raw):
    assert read_html(raw, "index.html").path == "index.html"


def test_ids_of_a_shadow_root_are_not_the_pages():
    html = """<div id=a><template shadowrootmode=open><i id=x></i><a name=y></a><template><i id=t></i></template>
    <i id=z></i></template><p id=b></p></div><div><template shadowrootmode="closed"><i id=x></i></template></div>"""
    page = read_html(html.encode(), "a.html")
    assert (page.ids, page.duplicate_ids) == ({"a", "b"}, ())


def test_a_script_of_a_drawing_has_no_links_however_deep():
    page = read_html(b"<svg><script href=a><g id=b><g><a id=c href=d></a></g></g></script></svg>", "a.html")
    assert ([link.url for link in page.links], page.ids) == (["a"], frozenset())

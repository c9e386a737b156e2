from __future__ import annotations

import pytest

from orientera.read.references import read_feed, read_json_feed, read_manifest, reader_of

SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url>'
    '<loc> https://a.example/ </loc><xhtml:link rel="alternate" hreflang="ar" href="https://a.example/ar/"/></url></urlset>'
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://a.example/x</id><icon>a.png</icon><link href="b"/>'
    '<entry><link rel="enclosure" href="c"/><content src="d"/><title>link</title>'
    "<author><uri>e</uri></author></entry></feed>"
)
RSS = (
    "<rss><channel><link>a</link><image><url>b</url></image><item><link>c</link><guid>https://d</guid>"
    '<guid isPermaLink="false">https://e</guid><guid>f</guid><enclosure url="g"/></item></channel></rss>'
)


@pytest.mark.parametrize(
    ("name", "text", "links"),
    [
        pytest.param("sitemap.xml", SITEMAP, ["https://a.example/", "https://a.example/ar/"], id="site map"),
        pytest.param("feed.xml", ATOM, ["a.png", "b", "c", "d", "e"], id="Atom"),
        pytest.param("feed.xml", RSS, ["a", "b", "c", "https://d", "g"], id="RSS"),
        pytest.param("a.xml", "<links><link href='a'/></links>", [], id="other XML"),
        pytest.param("a.css", "p { background: url(a) }", ["a"], id="style"),
        pytest.param("a.xhtml", '<script src="a"/><a id="b"/><a href="c">c</a>', ["a", "c"], id="XHTML"),
        pytest.param(
            "a.rss", f"<?xml-stylesheet href='x?a&amp;b'?>{RSS}", ["x?a&b", *"abc", "https://d", "g"], id="XSL"
        ),
        pytest.param(
            "a.xml",
            "<browserconfig><tile><wide310x150logo src='a'/><TileColor>b</TileColor></tile></browserconfig>",
            ["a"],
            id="tiles",
        ),
        pytest.param("a.xml", "<?xml-stylesheet href='x'?><links/>", [], id="XSL of other XML"),
        pytest.param(
            "a.svg",
            "<?xml version='1.0'?><!-- <?xml-stylesheet href='x'?> --><?xml-stylesheet type='a' href=\"a\"?>"
            "<!DOCTYPE svg><svg><text><![CDATA[<?xml-stylesheet href='y'?>]]></text></svg>",
            ["a"],
            id="style of a drawing",
        ),
        pytest.param("a.xhtml", "<?xml-stylesheet href='a'?><html/>", ["a"], id="style of XHTML"),
        pytest.param(
            "a.xhtml",
            '<?xml-stylesheet href="a.css?b&amp;c"?><html><p><![CDATA[<a href="d"/><a href="e"/>]]></p><select/>'
            '<a href="f"/></html>',
            ["a.css?b&c", "f"],
            id="style sheets and CDATA in XHTML",
        ),
        pytest.param(
            "a.svg",
            "<?xml version='1.0'?><!-- <?xml-stylesheet href='a'?> --><?xml-stylesheet href='b'?><svg/>",
            ["b"],
            id="the style sheet of a drawing",
        ),
        pytest.param(
            "karta.xml",
            '<?xml-stylesheet type="text/xsl" href="//a.example/b.xsl"?>'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
            ["//a.example/b.xsl"],
            id="the style sheet of a site map",
        ),
        pytest.param("a.css", "\ufeff@import 'a';", ["a"], id="style with a byte order mark"),
        pytest.param("a.svg", '<?xml version="1.0"?><svg><image xlink:href="a"/></svg>', ["a"], id="drawing"),
        pytest.param(
            "site.webmanifest",
            '{"start_url": "a", "name": "x", "icons": [{"src": "b"}],'
            ' "shortcuts": [{"url": "c", "icons": [{"src": "d"}]}],'
            ' "protocol_handlers": [{"protocol": "web+a", "url": "e?u=%s"}], "related_applications": [{"url": "f"}]}',
            ["a", "b", "c", "d", "e?u="],
            id="manifest",
        ),
    ],
)
def test_links(name, text, links):
    assert [link.url for link in reader_of(name)(text.encode(), name).links] == links


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("feed.xml", "", "this is not XML: no element found: line 1, column 0", id="nothing"),
        pytest.param("sitemap.xml", "<urlset>", "this is not XML: no element found: line 1, column 8", id="XML"),
        pytest.param(
            "a.webmanifest",
            "{",
            "this is not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
            id="JSON",
        ),
        pytest.param(
            "a.webmanifest",
            b"\xff",
            "this is not JSON: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
            id="bytes",
        ),
    ],
)
def test_what_cannot_be_read(name, text, said):
    fault = reader_of(name)(text if isinstance(text, bytes) else text.encode(), name).fault
    assert fault.message == said


@pytest.mark.parametrize("text", ["<a>1</a>\n<b>2</b>", '<?xml version="1.0"?><!DOCTYPE a [<!ELEMENT a ANY>]><x:a>'])
def test_xml_that_is_no_feed_may_be_broken(text):
    page = reader_of("exempel.xml")(text.encode(), "exempel.xml")
    assert page.fault is None
    assert page.links == ()


@pytest.mark.parametrize("name", ["a.pdf", "data.json", "manifest.json", "css", "a.css.map", "xml"])
def test_files_without_links(name):
    assert reader_of(name) is None


def test_the_base_of_a_feed():
    text = (
        b'<feed xml:base="https://a.example/x/"><link href="a"/><entry xml:base="b/"><link href="c"/></entry></feed>'
    )
    links = reader_of("a.atom")(text, "a.atom").links
    assert [(link.url, link.base) for link in links] == [
        ("a", "https://a.example/x/"),
        ("c", "https://a.example/x/b/"),
    ]


FEED = """<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<link>a.html</link><item><comments>b.html</comments><slash:comments>0</slash:comments><media:content url="c.mp4"/>
<itunes:image href="d.png"/></item></channel></rss>"""


def test_elements_of_other_namespaces_are_not_the_feeds_own():
    links = read_feed(FEED.encode(), "feed.xml").links
    assert [link.url for link in links] == ["a.html", "b.html", "c.mp4", "d.png"]


def test_a_page_in_atom():
    text = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        b'<a href="a">b</a><img src="c.png"/><p title="d"/></div></content></entry></feed>'
    )
    assert [link.url for link in read_feed(text, "feed.xml").links] == ["a", "c.png"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        pytest.param(
            b'{"version": "https://jsonfeed.org/version/1.1", "feed_url": "a", "items": [{"id": "b", "url": "c"}]}',
            ["a", "c"],
            id="a feed",
        ),
        pytest.param(b'{"version": "1", "url": "a"}', [], id="other JSON"),
        pytest.param(b"[]", [], id="a list"),
        pytest.param(b"{", [], id="no JSON"),
    ],
)
def test_json_feeds(text, links):
    assert [link.url for link in read_json_feed(text, "feed.json").links] == links


def test_a_scope_is_not_fetched():
    links = read_manifest(b'{"scope": "/app/", "start_url": "/app/start"}', "a.webmanifest").links
    assert [link.url for link in links] == ["/app/start"]


@pytest.mark.parametrize("encoding", ["GB2312", "gb18030", "Big5", "Shift_JIS", "EUC-KR", "ISO-8859-1", "UTF-16"])
def test_feeds_in_the_encodings_that_they_say(encoding):
    feed = f'<?xml version="1.0" encoding="{encoding}"?>\n<rss><channel><link>a</link></channel></rss>'
    page = read_feed(feed.encode(encoding), "feed.xml")
    assert (page.fault, [link.url for link in page.links]) == (None, ["a"])


@pytest.mark.parametrize("encoding", ["klingon", "GB2312"])
def test_a_feed_in_an_encoding_that_it_is_not(encoding):
    feed = f'<?xml version="1.0" encoding="{encoding}"?>\n<rss><channel><link>å</link></channel></rss>'
    page = read_feed(feed.encode("latin-1"), "feed.xml")
    assert page.fault is not None
    assert page.fault.message.startswith("this is not XML: ")

from __future__ import annotations

import pytest

from orientera.checks.leaves_language import leaves_language

HTML = '<!doctype html><html lang="{}"><body>{}</body></html>'
SAID = ("ar/index.html", "sv/halsa/index.html is in sv, and the page in ar is there", "link to ar/halsa/index.html")


def site(link, **more):
    pages = {
        "site/sv/index.html": HTML.format("sv", ""),
        "site/ar/index.html": HTML.format("ar", link),
        "site/sv/halsa/index.html": HTML.format("sv", ""),
        "site/ar/halsa/index.html": HTML.format("ar", ""),
        "site/sv/lan/index.html": HTML.format("sv", ""),
    }
    return pages | {f"site/{path}": html for path, html in more.items()}


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../sv/halsa/">الصحة</a>',
        '<a href="../sv/halsa">الصحة</a>',
        '<a href="../sv/halsa/index.html">الصحة</a>',
        '<a href="../sv/halsa/#lakare">الصحة</a>',
        '<a href="../sv/halsa/?a=b">الصحة</a>',
        '<a href="/sv/halsa/">الصحة</a>',
        '<a href="https://orientera.example/sv/halsa/">الصحة</a>',
        '<a href="//orientera.example/sv/halsa/">الصحة</a>',
        '<a href="http://orientera.example/sv/halsa/">الصحة</a>',
        '<a href="..\\sv\\halsa">الصحة</a>',
        '<a href="../%73v/hälsa/../halsa/">الصحة</a>',
        '<a href=" ../sv/\nhalsa/ ">الصحة</a>',
        '<a href="../en/../sv/./halsa/">الصحة</a>',
        '<a href="../sv/halsa/" title="x" rel="next" target="_blank">الصحة</a>',
        '<a href="../sv/halsa/">عن <bdi lang="sv">kommun</bdi></a>',
        '<a href="../sv/halsa/" lang="ar">الصحة</a>',
        '<map><area href="../sv/halsa/" alt="الصحة"></map>',
        '<form action="../sv/halsa/"></form>',
        '<svg><a href="../sv/halsa/"><text>الصحة</text></a></svg>',
        '<svg><a xlink:href="../sv/halsa/"><text>الصحة</text></a></svg>',
        '<p lang="sv">Se <a href="../sv/halsa/">hälsa</a></p>',
    ],
)
def test_a_link_that_leaves(found, link):
    """All of them: however the address is written."""
    assert found(leaves_language, site(link)) == [SAID]


@pytest.mark.parametrize(
    "link",
    [
        pytest.param('<a href="halsa/">الصحة</a>', id="one's own language"),
        pytest.param('<a href="../sv/lan/">المحافظات</a>', id="what is not there in it"),
        pytest.param('<a href="../sv/">السويدية</a>', id="the same page in another language"),
        pytest.param('<a href="../sv/halsa/" hreflang="sv">بالسويدية</a>', id="a link that says so"),
        pytest.param('<a href="../sv/halsa/">Svenska</a>', id="a language's own name"),
        pytest.param('<a href="../sv/halsa/">SV</a>', id="a language's tag"),
        pytest.param('<a href="../sv/halsa/">السويدية</a>', id="a language's name in the reader's own"),
        pytest.param('<a href="../sv/halsa/" lang="sv-SE">Hälsa</a>', id="a link in that language and a region"),
        pytest.param('<a href="../sv/halsa/"><bdi lang="sv">Hälsa</bdi></a>', id="a link in that language"),
        pytest.param('<ul><li lang="sv"><a href="../sv/halsa/">Hälsa</a></li></ul>', id="a menu in that language"),
        pytest.param('<link rel="alternate" hreflang="sv" href="../sv/halsa/">', id="a version"),
        pytest.param('<link rel="canonical" href="../sv/halsa/"><img src="../sv/halsa/">', id="what nobody follows"),
        pytest.param('<a href="../sv/borta/">a</a>', id="nothing is the business of dead_link"),
        pytest.param('<a href="https://polisen.se/sv/halsa/">a</a>', id="another site"),
    ],
)
def test_a_link_that_does_not_leave(found, link):
    assert found(leaves_language, site(link)) == []


OTHERS = '<a href="https://1177.se/ar/" hreflang="ar">a</a><a href="https://1177.se/so/" hreflang="so">b</a>'


@pytest.mark.parametrize(
    ("link", "is_found"),
    [
        pytest.param('<a href="https://1177.se">1177</a>', True, id="the start page"),
        pytest.param('<a href="https://1177.se/">1177</a>', True, id="the start page with slash"),
        pytest.param('<a href="https://1177.se/" hreflang="sv">1177</a>', False, id="a link that says its language"),
        pytest.param('<a href="https://1177.se/ar/">1177</a>', False, id="the page in the language"),
        pytest.param(
            '<a href="https://1177.se/Stockholm/">1177</a>', False, id="another page, of which nobody knows"
        ),
        pytest.param('<a href="https://polisen.se/">1177</a>', False, id="another site"),
        pytest.param('<link rel="me" href="https://1177.se/">', False, id="what nobody follows"),
    ],
)
def test_a_link_to_another_site_that_has_the_language(found, link, is_found):
    files = site(link, **{"sv/lankar.html": HTML.format("sv", OTHERS)})
    said = ("ar/index.html", "https://1177.se/ is a start page, and the site is there in ar",
            "link to https://1177.se/ar/, with hreflang=ar")  # fmt: skip
    assert found(leaves_language, files) == [said] * is_found


REGISTRY = """\
- id: '1177'
  name: '1177'
  website: https://www.1177.se
  addresses: {ar: https://www.1177.se/ar/, en: https://www.1177.se/en}
  website_seen: true
  source: test
  source_date: 2026-11
"""


@pytest.mark.parametrize(
    ("link", "address"),
    [
        pytest.param('<a href="https://www.1177.se">1177</a>', "https://www.1177.se/", id="the start page for all"),
        pytest.param('<a href="http://www.1177.se">1177</a>', "http://www.1177.se/", id="with http"),
        pytest.param(
            '<a href="https://www.1177.se/en/">1177</a>', "https://www.1177.se/en/", id="another language's"
        ),
        pytest.param('<a href="https://www.1177.se/ar">1177</a>', None, id="the reader's own, without slash"),
        pytest.param('<a href="https://www.1177.se/en" hreflang="en">1177</a>', None, id="a link that says so"),
        pytest.param('<a href="https://www.1177.se"><bdi lang="sv">Om vård</bdi></a>', None, id="a Swedish title"),
        pytest.param('<a href="https://www.1177.se"><bdi lang="ar">صحة</bdi></a>', "https://www.1177.se/",
                     id="an Arabic title"),
        pytest.param('<a href="https://www.1177.se/om/">1177</a>', None, id="another page, of which nobody knows"),
        pytest.param('<a href="https://1177.se">1177</a>', None, id="another host"),
    ],
)  # fmt: skip
def test_a_link_to_an_authority_that_has_the_language(found, link, address):
    files = site(link, **{"../content/data/authorities.yml": REGISTRY})
    said = ("ar/index.html", f"{address} is a start page, and the site is there in ar",
            "link to https://www.1177.se/ar/, with hreflang=ar")  # fmt: skip
    assert found(leaves_language, files) == [said] * bool(address)


def test_a_link_to_an_authority_that_has_not_the_language(found):
    files = site("", **{"../content/data/authorities.yml": REGISTRY})
    files["site/sv/index.html"] = HTML.format("sv", '<a href="https://www.1177.se">1177</a>')
    assert found(leaves_language, files) == []


def test_a_version_that_shows_swedish_is_none(found):
    shown = '<!doctype html><html lang="ar"><article lang="sv"><h1>Hälsa</h1></article></html>'
    files = site('<a href="../sv/halsa/">الصحة</a>', **{"ar/halsa/index.html": shown})
    assert found(leaves_language, files) == []


def test_a_menu_to_a_page_that_is_not_translated(found):
    shown = '<!doctype html><html lang="uk"><article lang="sv"><h1>Hälsa</h1></article></html>'
    menu = '<ul><li lang="uk"><a href="../uk/halsa/">Українська</a></li></ul><a href="lan/">المحافظات</a>'
    lan = shown.replace('"uk"', '"ar"')
    assert found(leaves_language, site(menu, **{"uk/halsa/index.html": shown, "ar/lan/index.html": lan})) == []


def test_a_page_that_says_no_language_has_that_of_its_folder(found):
    ((where, *_),) = found(leaves_language, site("", **{"ar/x.html": '<a href="../sv/halsa/">الصحة</a>'}))
    assert where == "ar/x.html"


def test_a_page_whose_folder_says_another_language_leaves_none(found):
    assert (
        found(leaves_language, site("", **{"sv/x.html": HTML.format("ar", '<a href="../sv/halsa/">Hälsa</a>')})) == []
    )


def test_a_page_to_choose_a_language_on(found):
    """Only the default, and no version in a language."""
    head = '<link rel="alternate" hreflang="x-default" href="/">'
    more = {"index.html": HTML.format("sv", ""), "ar/x.html": HTML.format("ar", '<a href="/">ا</a>')}
    assert len(found(leaves_language, site("", **more))) == 1
    assert found(leaves_language, site(head, **more)) == []


def test_a_page_that_says_no_language_leaves_none(found):
    assert found(leaves_language, site("", **{"x.html": '<a href="sv/halsa/">الصحة</a>'})) == []


def test_a_page_that_is_not_translated_is_in_its_readers_folder(found):
    """As Apache's manual has them: copies of the English page among the Swedish ones, which say what they are in."""
    pages = {
        "site/en/a.html": HTML.format("en", ""),
        "site/en/b.html": HTML.format("en", '<a href="../sv/a.html">a</a>'),
        "site/sv/a.html": HTML.format("sv", ""),
        "site/sv/b.html": HTML.format("en", '<a href="a.html">a</a><a href="../en/a.html">a</a>'),
    }
    said = ("en/b.html", "sv/a.html is in sv, and the page in en is there", "link to en/a.html")
    assert found(leaves_language, pages) == [said]

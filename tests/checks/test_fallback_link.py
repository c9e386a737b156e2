from __future__ import annotations

import pytest

from orientera.checks.fallback_link import fallback_link

SHOWN = '<html lang="ar"><article lang="sv"><h1>Hälsa</h1></article>'


@pytest.mark.parametrize(
    ("link", "said"),
    [
        pytest.param("", [], id="none"),
        pytest.param('<a href="halsa/">a</a>',
                     [("ar/index.html", "ar/halsa/index.html is not translated: it shows sv in a page that is ar",
                       "translate it, or link to another page")], id="to a page that shows Swedish"),
        pytest.param('<link rel=next href="halsa/">', [], id="what nobody follows"),
        pytest.param('<a href="lan/">a</a>', [], id="to a page that is translated"),
    ],
)  # fmt: skip
def test_fallback_link(found, link, said):
    files = {"site/ar/index.html": f'<html lang="ar">{link}', "site/ar/halsa/index.html": SHOWN}
    assert found(fallback_link, files | {"site/ar/lan/index.html": '<html lang="ar"><h1>x</h1>'}) == said


@pytest.mark.parametrize(
    "link",
    [
        pytest.param('<a href="halsa/" hreflang="sv-SE">a</a>', id="hreflang"),
        pytest.param('<a href="halsa/" lang="sv">Hälsa</a>', id="a text in that language"),
        pytest.param('<a href="halsa/">Svenska</a>', id="the language's name"),
        pytest.param('<a href="halsa/">السويدية</a>', id="the language's name in the reader's own"),
    ],
)
def test_a_link_that_says_so(found, link):
    files = {"site/ar/index.html": f'<html lang="ar">{link}', "site/ar/halsa/index.html": SHOWN}
    assert found(fallback_link, files) == []


@pytest.mark.parametrize(("original", "is_found"), [("site/om.html", False), ("site/en/about.html", True)])
def test_a_page_in_another_language_stands_for_no_translation_unless_there_is_the_original(found, original, is_found):
    report = '<html lang="sv"><main lang="en"><h1>About us</h1></main>'
    files = {"site/index.html": '<html lang="sv"><a href="about.html">Rapport</a>', "site/about.html": report}
    said = ("index.html", "about.html is not translated: it shows en in a page that is sv",
            "translate it, or link to another page")  # fmt: skip
    assert found(fallback_link, files | {original: '<html lang="en"><h1>About us</h1>'}) == [said] * is_found

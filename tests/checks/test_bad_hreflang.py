from __future__ import annotations

import pytest

from orientera.checks.bad_hreflang import bad_hreflang

PAGE = '<!doctype html><html lang="{}"><head>{}</head><body>{}</body></html>'
ALTERNATE = '<link rel="alternate" hreflang="{}" href="{}">'
BACK = "let ar/index.html name sv/index.html with its language, or neither the other"


@pytest.mark.parametrize(
    ("sv", "ar", "said"),
    [
        pytest.param((ALTERNATE.format("ar", "/ar/"), ""), (ALTERNATE.format("sv", "/sv/"), ""), [], id="each other"),
        pytest.param(
            (ALTERNATE.format("AR", "/ar/"), ""),
            (ALTERNATE.format("x-default", "/sv/"), ""),
            [],
            id="each other, in another way",
        ),
        pytest.param(
            (ALTERNATE.format("ar-SE", "/ar/"), ""), (ALTERNATE.format("sv", "/sv/"), ""), [], id="with a region"
        ),
        pytest.param(
            (ALTERNATE.format("ar", "/ar/"), ""),
            ("", ""),
            [("sv/index.html", "ar/index.html is named as the version in ar, and does not name this page", BACK)],
            id="not back",
        ),
        pytest.param(
            (ALTERNATE.format("fa", "/ar/"), ""),
            (ALTERNATE.format("sv", "/sv/"), ""),
            [("sv/index.html", "/ar/ is said to be in fa, and is in ar", "write hreflang=ar, or another address")],
            id="another language",
        ),
        pytest.param(
            ("", '<a href="/ar/" hreflang="fa">x</a><a href="/ar/" hreflang="ar">x</a>'),
            ("", ""),
            [("sv/index.html", "/ar/ is said to be in fa, and is in ar", "write hreflang=ar, or another address")],
            id="a link in the text",
        ),
        pytest.param(
            (ALTERNATE.format("en-UK", "https://a.example/") + ALTERNATE.format("svenska", "https://b.example/"), ""),
            ("", ""),
            [
                ("sv/index.html", "hreflang=en-uk is no language", "write its tag (BCP 47), as sv or en-GB"),
                ("sv/index.html", "hreflang=svenska is no language", "write its tag (BCP 47), as sv or en-GB"),
            ],
            id="no language",
        ),
        pytest.param(
            (ALTERNATE.format("", "https://a.example/"), ""),
            ("", ""),
            [("sv/index.html", "hreflang=nothing is no language", "write its tag (BCP 47), as sv or en-GB")],
            id="empty",
        ),
        pytest.param(
            (ALTERNATE.format("ar", "/borta/") + ALTERNATE.format("en", "https://a.example/"), ""),
            ("", ""),
            [],
            id="what is not there, or elsewhere",
        ),
        pytest.param(
            ("", '<a href="/ar/" hreflang="x-default">x</a>'),
            ("", ""),
            [
                (
                    "sv/index.html",
                    "hreflang=x-default is for versions of a page",
                    "write its tag (BCP 47), as sv or en-GB",
                )
            ],
            id="x-default is for versions only",
        ),
    ],
)
def test_bad_hreflang(found, sv, ar, said):
    files = {"site/sv/index.html": PAGE.format("sv", *sv), "site/ar/index.html": PAGE.format("ar", *ar)}
    assert found(bad_hreflang, files) == said


@pytest.mark.parametrize(("own", "there"), [("sv", ""), ("", "ar"), ("", "")])
def test_pages_that_say_no_language_need_not_name_each_other(found, own, there):
    files = {"site/sv/index.html": PAGE.format(own, ALTERNATE.format("ar", "/ar/"), "")}
    assert found(bad_hreflang, files | {"site/ar/index.html": PAGE.format(there, "", "")}) == []


def test_a_page_that_shows_another_language_is_no_version(found):
    """It names the versions that there are, and they do not name it."""
    shown = '<html lang="ar"><link rel=alternate hreflang=sv href="/sv/"><article lang="sv"><h1>Hälsa</h1></article>'
    assert found(bad_hreflang, {"site/sv/index.html": '<html lang="sv">', "site/ar/index.html": shown}) == []


def test_a_version_that_shows_another_language(found):
    """An alternate that claims Arabic and shows Swedish sends readers astray."""
    shown = '<html lang="ar"><link rel=alternate hreflang=sv href="/sv/"><article lang="sv"><h1>Hälsa</h1></article>'
    files = {"site/sv/index.html": PAGE.format("sv", ALTERNATE.format("ar", "/ar/"), ""), "site/ar/index.html": shown}
    assert found(bad_hreflang, files) == [
        ("sv/index.html", "/ar/ is said to be in ar, and is in sv", "write hreflang=sv, or another address")
    ]


def test_a_chooser_leads_to_a_language_whatever_is_translated_there(found):
    chooser = '<html lang="sv">' + ALTERNATE.format("ar", "/ar/") + ALTERNATE.format("x-default", "/")
    start = '<html lang="ar">' + ALTERNATE.format("x-default", "/") + '<article lang="sv"><h1>Hem</h1></article>'
    assert found(bad_hreflang, {"site/index.html": chooser, "site/ar/index.html": start}) == []


@pytest.mark.parametrize("code", ["swl", "sgn-SE", "aii", "apc", "rmn-Latn", "qaa", "mis", "x-latt", "sv-simple"])
def test_a_language_that_few_know(found, code):
    assert found(bad_hreflang, {"site/index.html": f'<a href="https://a.example/" hreflang="{code}">a</a>'}) == []


@pytest.mark.parametrize("code", ["xyz", "sgn-", "qz", "english", "sv_SE", "aii-UK"])
def test_what_is_no_language(found, code):
    ((_, message, _),) = found(
        bad_hreflang, {"site/index.html": f'<a href="https://a.example/" hreflang={code}>a</a>'}
    )
    assert message == f"hreflang={code.lower()} is no language"


def test_what_the_query_asks_for_is_not_in_the_file(found):
    files = {
        "site/index.html": PAGE.format("sv", ALTERNATE.format("ar", "?hl=ar"), '<a href="?a=1" hreflang="ar">x</a>')
    }
    assert found(bad_hreflang, files) == [
        ("index.html", "?a=1 is said to be in ar, and is in sv", "write hreflang=sv, or another address")
    ]


def test_the_version_of_a_region_where_there_is_one_of_none(found):
    pages = {f"site/{code}/a.html": PAGE.format(code, "", "") for code in ("pt", "pt-BR")}
    links = '<a href="pt-BR/a.html" hreflang="pt">1</a><a href="pt-BR/b.html" hreflang="pt">2</a>'
    files = pages | {
        "site/pt-BR/b.html": PAGE.format("pt-BR", "", ""),
        "site/index.html": PAGE.format("sv", "", links),
    }
    assert found(bad_hreflang, files) == [
        (
            "index.html",
            "pt-BR/a.html is said to be in pt, and is in pt-br",
            "write hreflang=pt-br, or another address",
        )
    ]


@pytest.mark.parametrize(
    ("path", "canonical"),
    [("404.html", ""), ("404/index.html", ""), ("print.html", '<link rel="canonical" href="/sv/">')],
)
def test_a_page_that_is_no_version(found, path, canonical):
    files = {"site/sv/index.html": PAGE.format("sv", "", ""), "site/ar/index.html": PAGE.format("ar", "", "")}
    page = PAGE.format("sv", canonical + ALTERNATE.format("ar", "/ar/"), "")
    assert found(bad_hreflang, files | {f"site/{path}": page}) == []


def test_a_site_map_says_the_language_of_a_page(found):
    """Pages need not name a site map back, and what is no page has no language."""
    said = (("fa", "/ar/"), ("AR", "/ar/"), ("x-default", "/"))
    links = "".join(f'<x:link rel="alternate" hreflang="{code}" href="{url}"/>' for code, url in said)
    files = {"site/index.html": PAGE.format("sv", "", ""), "site/ar/index.html": PAGE.format("ar", "", "")}
    start = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:x="http://www.w3.org/1999/xhtml"><url>'
    sitemap = f"{start}{links}</url></urlset>"
    assert found(bad_hreflang, files | {"site/sitemap.xml": sitemap}) == [
        ("sitemap.xml", "/ar/ is said to be in fa, and is in ar", "write hreflang=ar, or another address")
    ]

from __future__ import annotations

import pytest

from orientera.checks.dead_link import dead_link
from orientera.read.built import read_built_site

WITHOUT_HINT = "correct the address, or take the link out"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(
            {
                "site/sv/index.html": '<a href="halsa/">a</a><img src="../assets/karta.png"><a href="https://polisen.se">b</a>',
                "site/sv/halsa/index.html": '<a href="..">a</a><a href="tel:112">b</a>',
                "site/assets/karta.png": b"\x89PNG",
            },
            [],
            id="all there",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="Karta.html">a</a>', "site/sv/karta.html": "<p>"},
            [("sv/index.html", "sv/Karta.html is not in the site", "did you mean sv/karta.html?")],
            id="capitals count",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="alls-inte-har/">a</a>'},
            [("sv/index.html", "sv/alls-inte-har/ is not in the site", WITHOUT_HINT)],
            id="like nothing",
        ),
        pytest.param(
            {"site/sv/a/b.html": '<a href="">a</a><base href="/borta/">'},
            [],
            id="an empty address is the business of empty_link",
        ),
        pytest.param(
            {"site/ar/index.html": '<a href="../صفحة/">أ</a>'},
            [("ar/index.html", "صفحة/ is not in the site", WITHOUT_HINT)],
            id="an Arabic address",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="http://[">a</a>'},
            [],
            id="what is no address is the business of bad_address",
        ),
        pytest.param(
            {"site/sv/index.html": '<img src=a.png srcset="b.png 2x"><script src=c.js></script><link href=d.css>'},
            [
                ("sv/index.html", "sv/a.png is not in the site", WITHOUT_HINT),
                ("sv/index.html", "sv/b.png is not in the site", WITHOUT_HINT),
                ("sv/index.html", "sv/c.js is not in the site", WITHOUT_HINT),
                ("sv/index.html", "sv/d.css is not in the site", WITHOUT_HINT),
            ],
            id="pictures, scripts and styles",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="#borta">a</a>'}, [], id="a part is the business of dead_fragment"
        ),
        pytest.param(
            {
                "content/sv/index.md": "Hej",
                "content/ar/index.md": "مرحبا\n\n- [الصحة](halsa.md)",
                "site/ar/index.html": '<a href="halsa/">الصحة</a>',
            },
            [("content/ar/index.md:3", "ar/halsa/ is not in the site", WITHOUT_HINT)],
            id="with the line of the Markdown",
        ),
        pytest.param(
            {
                "content/sv/vard.md": "[a](a.md)",
                "site/ar/vard/index.html": '<a href="../a/">a</a><a href="meny/">b</a>',
            },
            [
                ("content/sv/vard.md:1", "ar/a/ is not in the site", WITHOUT_HINT),
                ("content/sv/vard.md", "ar/vard/meny/ is not in the site", WITHOUT_HINT),
            ],
            id="the source of a fallback, and a link of the template",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="h\u00e4lsa.html">a</a>', "site/sv/ha\u0308lsa.html": "<p>"},
            [
                (
                    "sv/index.html",
                    "sv/h\u00e4lsa.html is not in the site",
                    "the file sv/ha\u0308lsa.html is written with other characters that look the same (NFC, NFD): "
                    "give it this name",
                )
            ],
            id="a name that looks the same",
        ),
        pytest.param(
            {
                "site/assets/site.css": "@import 'borta.css'; body { background: url(../bild.png) }",
                "site/assets/karta.svg": '<svg><a href="../sv/"/></svg>',
                "site/sitemap.xml": "<urlset><url><loc>https://orientera.example/sv/</loc></url></urlset>",
                "site/app.webmanifest": '{"icons": [{"src": "ikon.png"}]}',
            },
            [
                ("app.webmanifest", "ikon.png is not in the site", WITHOUT_HINT),
                ("assets/karta.svg", "sv/ is not in the site", WITHOUT_HINT),
                ("assets/site.css", "assets/borta.css is not in the site", WITHOUT_HINT),
                ("assets/site.css", "bild.png is not in the site", WITHOUT_HINT),
                ("sitemap.xml", "sv/ is not in the site", WITHOUT_HINT),
            ],
            id="in other files than pages",
        ),
        pytest.param(
            {
                "site/sv/index.html": '<a href="www.polisen.se">a</a><a href="C:\\\\x">b</a>'
                '<a href="a&#8203;.html">c</a>'
            },
            [],
            id="other mistakes are the business of other checks",
        ),
        pytest.param(
            {"site/index.html": '<a href="polisen.se/kontakt">a</a><a href="a.com.html">b</a>'},
            [
                (
                    "index.html",
                    "polisen.se/kontakt is not in the site",
                    "where polisen.se is meant: write https:// before it",
                ),
                ("index.html", "a.com.html is not in the site", WITHOUT_HINT),
            ],
            id="another site's name",
        ),
        pytest.param({"site/sv/index.html": b'<meta charset="utf-99"><a href="borta/">\xe5'}, [], id="unreadable"),
    ],
)
def test_dead_link(found, files, said):
    assert found(dead_link, files) == said


def test_a_problem_says_its_page_and_the_address_as_it_is_written(make_site):
    settings = make_site({"content/sv/index.md": "[a](b.md)", "site/sv/index.html": '<a href=" b/ ">a</a>'})
    (finding,) = dead_link.findings(read_built_site(settings.site_dir, settings))
    assert (finding.problem.page, finding.problem.url) == ("sv/index.html", " b/ ")

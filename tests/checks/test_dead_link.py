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
            [("sv/index.html", "Karta.html leads to nothing", "did you mean sv/karta.html?")],
            id="capitals count",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="alls-inte-har/">a</a>'},
            [("sv/index.html", "alls-inte-har/ leads to nothing", WITHOUT_HINT)],
            id="like nothing",
        ),
        pytest.param(
            {"site/sv/a/b.html": '<a href="">a</a><base href="/borta/">'},
            [("sv/a/b.html", "an empty address leads to nothing", WITHOUT_HINT)],
            id="an empty address, and a base",
        ),
        pytest.param(
            {"site/ar/index.html": '<a href="../صفحة/">أ</a>'},
            [("ar/index.html", "../صفحة/ leads to nothing", WITHOUT_HINT)],
            id="an Arabic address",
        ),
        pytest.param(
            {"site/sv/index.html": '<a href="http://[">a</a>'},
            [("sv/index.html", "http://[ leads to nothing", WITHOUT_HINT)],
            id="no address at all",
        ),
        pytest.param(
            {"site/sv/index.html": '<img src=a.png srcset="b.png 2x"><script src=c.js></script><link href=d.css>'},
            [
                ("sv/index.html", "a.png leads to nothing", WITHOUT_HINT),
                ("sv/index.html", "b.png leads to nothing", WITHOUT_HINT),
                ("sv/index.html", "c.js leads to nothing", WITHOUT_HINT),
                ("sv/index.html", "d.css leads to nothing", WITHOUT_HINT),
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
            [("content/ar/index.md:3", "halsa/ leads to nothing", WITHOUT_HINT)],
            id="with the line of the Markdown",
        ),
        pytest.param(
            {
                "content/sv/vard.md": "[a](a.md)",
                "site/ar/vard/index.html": '<a href="../a/">a</a><a href="meny/">b</a>',
            },
            [
                ("content/sv/vard.md:1", "../a/ leads to nothing", WITHOUT_HINT),
                ("content/sv/vard.md", "meny/ leads to nothing", WITHOUT_HINT),
            ],
            id="the source of a fallback, and a link of the template",
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

from __future__ import annotations

import pytest

from orientera.checks.dead_fragment import dead_fragment

LAKARE = '<h2 id="lakare">Läkare</h2>'


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(
            {"site/sv/index.html": f'{LAKARE}<a href="#lakare">a</a><a href="#top">b</a><a href="vard/">c</a>'},
            [],
            id="all there",
        ),
        pytest.param(
            {"site/sv/index.html": f'{LAKARE}<a href="#lakaren">a</a>'},
            [("sv/index.html", "sv/index.html has no element with the id lakaren", "did you mean #lakare?")],
            id="a letter too many",
        ),
        pytest.param(
            {"site/sv/index.html": f'{LAKARE}<a href="#xyz">a</a>'},
            [("sv/index.html", "sv/index.html has no element with the id xyz", "see which ids sv/index.html has")],
            id="like none",
        ),
        pytest.param(
            {
                "site/sv/index.html": '<a href="../ar/halsa/#%D8%B7%D8%A8%D9%8A">a</a>',
                "site/ar/halsa/index.html": '<h2 id="طبيب">طبيب</h2>',
            },
            [
                (
                    "sv/index.html",
                    "ar/halsa/index.html has no element with the id طبي",
                    "did you mean #طبيب?",
                )
            ],
            id="part of an Arabic page",
        ),
        pytest.param(
            {
                "site/ar/index.html": '<a href="../halsa/#vard">a</a>',
                "content/ar/index.md": "نص\n[طبيب](halsa.md#vard)",
            },
            [],
            id="no page is the business of dead_link",
        ),
        pytest.param(
            {
                "content/sv/index.md": "---\ntitle: Start\n---\n\nLäs om [vård](halsa.md#varden).",
                "site/sv/index.html": '<a href="halsa/#varden">vård</a>',
                "site/sv/halsa/index.html": '<h2 id="vard">Vård</h2>',
            },
            [
                (
                    "content/sv/index.md:5",
                    "sv/halsa/index.html has no element with the id varden",
                    "did you mean #vard?",
                )
            ],
            id="with the line of the Markdown",
        ),
        pytest.param(
            {"site/sv/index.html": '<svg><use href="#ikon"/></svg>'},
            [("sv/index.html", "sv/index.html has no element with the id ikon", "see which ids sv/index.html has")],
            id="a drawing",
        ),
        pytest.param(
            {
                "site/sv/index.html": '<svg><use href="../ikoner.svg#hem"/><use href="../ikoner.svg#hus"/></svg>',
                "site/ikoner.svg": '<svg><symbol id="hus"/></svg>',
            },
            [("sv/index.html", "ikoner.svg has no element with the id hem", "see which ids ikoner.svg has")],
            id="part of a drawing's file",
        ),
        pytest.param(
            {
                "site/sv/index.html": '<a href="../a.pdf#sida">a</a><a href="../a.css#b">b</a>',
                "site/a.pdf": "%PDF",
                "site/a.css": "",
            },
            [],
            id="parts of what has no ids",
        ),
        pytest.param(
            {
                "site/index.html": '<a href="gammal/#lakare">a</a><a href="gammal/#borta">b</a>'
                '<a href="rund/#a">c</a><a href="ut/#a">d</a>',
                "site/gammal/index.html": '<meta http-equiv=refresh content="0; url=../ny/">',
                "site/ny/index.html": LAKARE,
                "site/rund/index.html": '<meta http-equiv=refresh content="0; url=../rund/">',
                "site/ut/index.html": '<meta http-equiv=refresh content="0; url=https://polisen.se/">',
            },
            [
                (
                    "index.html",
                    "gammal/index.html has no element with the id borta",
                    "see which ids gammal/index.html has",
                ),
                ("index.html", "rund/index.html has no element with the id a", "see which ids rund/index.html has"),
            ],
            id="part of a page that has moved",
        ),
        pytest.param(
            {
                "site/index.html": '<meta http-equiv=refresh content="9; url=#a">',
                "site/b.html": '<meta http-equiv=refresh content="9; url=c.html#b">',
                "site/c.html": '<meta http-equiv=refresh content="9; url=b.html#c"><p id="b">',
            },
            [
                ("c.html", "b.html has no element with the id c", "see which ids b.html has"),
                ("index.html", "index.html has no element with the id a", "see which ids index.html has"),
            ],
            id="pages that lead on to parts in a circle",
        ),
        pytest.param(
            {"site/index.html": '<a href="#/vard">a</a><a href="#!vard">b</a>'}, [], id="routes of a script"
        ),
        pytest.param(
            {"site/index.html": '<p id="1"><p id="3"><a href="#1-3">a</a><a href="#1-4">b</a>'},
            [("index.html", "index.html has no element with the id 1-4", "see which ids index.html has")],
            id="lines that a script marks",
        ),
        pytest.param(
            {"site/index.html": '<map name="a"></map><img src=# usemap="#a"><img src=# usemap="#b">'},
            [("index.html", "index.html has no element with the id b", "see which ids index.html has")],
            id="map of a picture",
        ),
    ],
)
def test_dead_fragment(found, files, said):
    assert found(dead_fragment, files) == said

from __future__ import annotations

import pytest

from orientera.checks.empty_link import empty_link

HINT = "give it its address, or take it out"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param("<a href=a/>a</a><a href='#'>b</a><a href='?'>c</a>", [], id="with an address"),
        pytest.param("<a href=''>Läs mer</a>", ["the link 'Läs mer' is empty"], id="empty"),
        pytest.param("<a href=' \n'><img alt=x src=a.png></a>", ["the link is empty"], id="white space"),
        pytest.param("<a href='&nbsp;'>Läs mer</a>", [], id="a no-break space is the business of bad_address"),
        pytest.param("<a href>Läs mer</a>", ["the link 'Läs mer' is empty"], id="without a value"),
        pytest.param("<a>Läs mer</a>", ["the link 'Läs mer' has no address"], id="without href"),
        pytest.param("<a id=a>A</a><a name=b></a><a role=button>C</a><a aria-disabled=true>D</a>", [], id="places"),
        pytest.param("<a title='#969696'>grey59</a>", [], id="an explanation"),
        pytest.param("<map><area href=''></map>", ["the href of area is empty"], id="area"),
        pytest.param("<img src='' alt=''>", ["the src of img is empty"], id="picture"),
        pytest.param(
            "<script src></script><link rel=stylesheet href=''>",
            ["the src of script is empty", "the href of link is empty"],
            id="script and style",
        ),
        pytest.param("<meta http-equiv=refresh content='0; url='>", ["the content of meta is empty"], id="refresh"),
        pytest.param(
            "<img alt=''><link rel=icon>",
            ["the element img has no address", "the element link has no address"],
            id="pictures and styles",
        ),
        pytest.param("<img data-src=a.png alt=''><link rel=preload imagesrcset='a.png 1x'>", [], id="loaded later"),
        pytest.param("<a id=''>A</a>", ["the link 'A' has no address"], id="a place without a name"),
        pytest.param("<img src=a.png usemap='' alt=''>", ["the usemap of img is empty"], id="map"),
        pytest.param(
            "<meta property=og:image><meta property=og:url content=''>",
            ["the element meta has no address", "the content of meta is empty"],
            id="for other sites",
        ),
        pytest.param(
            "<a href='' aria-current=page>A</a><ul><li class='nav-item nav-item-this'><a href=''>B</a></ul>",
            [],
            id="the page itself",
        ),
        pytest.param(
            "<a href='' class=inactive>A</a><a href='' aria-current=false>B</a>",
            ["the link 'A' is empty", "the link 'B' is empty"],
            id="not the page itself",
        ),
        pytest.param("<form action=''></form><q cite=''></q>", [], id="what may be empty"),
    ],
)
def test_empty_link(found, html, said):
    assert found(empty_link, {"site/index.html": html}) == [("index.html", message, HINT) for message in said]

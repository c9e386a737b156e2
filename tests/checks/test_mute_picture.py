from __future__ import annotations

import pytest

from orientera.checks.mute_picture import mute_picture
from orientera.read.built import read_built_site
from tests.sites.files import write_files

HINT = 'say in a few words what one sees, or write alt="" where it says nothing'
NONE = "it has no alternative text"
ONLY = "it is all that a link has, and has no alternative text"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param("<img src=a.png alt='En karta över Gotland'>", [], id="a text"),
        pytest.param("<img src=a.png alt=''>", [], id="for its looks"),
        pytest.param("<img src=a.png alt>", [], id="for its looks, without a value"),
        pytest.param("<img src=a.png role=presentation><img src=b.png aria-hidden=true>", [], id="hidden"),
        pytest.param("<img src=a.png aria-label=Karta><img src=b.png title='En karta'>", [], id="named otherwise"),
        pytest.param("<img src=a.png>", [("a.png", NONE)], id="none"),
        pytest.param("<img src=a.png><img src=a.png>", [("a.png", NONE)], id="none, twice"),
        pytest.param("<img src=x/karta-1.png alt='Karta 1'>", [("x/karta-1.png",
                     "its alternative text says nothing: Karta 1")], id="the file's name"),
        pytest.param("<img src=next.gif alt=Next><img src=2.png alt=2>", [], id="a word or number that is seen"),
        pytest.param("<img src=a.png alt=Bild>", [("a.png", "its alternative text says nothing: Bild")], id="a word"),
        pytest.param("<a href=b><img src=a.png alt=''></a>", [("a.png", ONLY)], id="all that a link has"),
        pytest.param("<a href=b><img src=a.png alt=''> Gotland</a>", [], id="beside a text"),
        pytest.param("<a href=b aria-label=Gotland><img src=a.png alt=''></a>", [], id="in a link with a name"),
        pytest.param("<a href=b><img src=a.png alt=''><img src=c.png alt=Gotland></a>", [], id="beside a picture"),
        pytest.param("<a id=b><img src=a.png alt=''></a>", [], id="in what is no link"),
    ],
)  # fmt: skip
def test_mute_picture(found, html, said):
    assert found(mute_picture, {"site/index.html": html}) == [
        ("index.html", f"the picture {url}: {why}", HINT) for url, why in said
    ]


def test_the_pages_of_others_are_theirs(tmp_path):
    write_files(tmp_path, {"index.html": "<img src=a.png>"})
    assert list(mute_picture.findings(read_built_site(tmp_path))) == []


def test_the_line_of_a_picture(found):
    files = {"content/sv/a.md": "# Hej\n\n![Bild](../assets/a.png)\n<img src='b.png'>\n"}
    html = "<img src='../assets/a.png' alt='Bild'><img src='b.png'>"
    places = [place for place, *_ in found(mute_picture, files | {"site/sv/a.html": html})]
    assert places == ["content/sv/a.md:3", "content/sv/a.md:4"]

"""In right-to-left pages, on screen and on paper, the digits of every number read from left to right, on one line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.browser.sites import RIGHT_TO_LEFT
from tests.browser.small_site import FOUND_BY, NUMBERS, ONLY_SWEDISH, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

LOOK = (Path(__file__).parent / "glyphs.js").read_text(encoding="utf-8")
A4 = 794
STATES = [("screen", 360), ("screen", 1280), ("print", 360), ("print", A4)]
UNDO = """() => {
  for (const isolated of document.querySelectorAll("bdi")) isolated.replaceWith(...isolated.childNodes);
  document.body.normalize();
}"""


def looks(page: Page) -> Iterator[tuple[str, dict[str, Any]]]:
    """Look at the numbers of a page in every state."""
    for media, width in STATES:
        page.emulate_media(media=media)
        page.set_viewport_size({"width": width, "height": 800})
        yield f"{media} {width}", page.evaluate(LOOK)


@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_every_page_of_the_site(page, site, code):
    wrong, seen = [], 0
    for path in site.pages(code):
        page.goto(site.address + path)
        for state, look in looks(page):
            wrong += [f"{path} ({state}): {fault}" for fault in look["wrong"]]
            seen += len(look["seen"])
            assert "112" in look["seen"], f"{path} ({state}): the number of the footer was not seen"
    assert not wrong, "\n".join(wrong)
    assert seen >= 400


@pytest.mark.parametrize("place", PLACES)
def test_every_kind_of_number(page, small_site, place):
    page.goto(f"{small_site.address}ar/{place}/")
    for state, look in looks(page):
        assert not look["wrong"], f"{state}: " + "\n".join(look["wrong"])
        unseen = Counter(NUMBERS * PLACES[place].count("{}")) - Counter(look["seen"])
        assert not unseen, f"{state}: not seen: {', '.join(unseen)}"


def test_borrowed_page(page, small_site):
    page.goto(f"{small_site.address}ar/{ONLY_SWEDISH}/")
    for state, look in looks(page):
        assert look["wrong"] == [], state
        assert look["seen"].count("114 14") >= 3, state


def test_search_results(page, small_site):
    page.goto(f"{small_site.address}ar/")
    page.fill("#search-field", FOUND_BY)
    page.wait_for_selector(".results li")
    for _, look in list(looks(page))[:2]:
        assert look["wrong"] == []
        assert {"+46 77 114 14 00", "25 %", "1177.se"} <= set(look["seen"])


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param('<p dir="rtl">اتصل بالرقم 114 14 الآن', ["114 14 reads 14 114 in html > body > p"], id="groups"),
        pytest.param('<p dir="rtl">هاتف +46 771 11', ["+46 771 11 reads 11 771 46+ in html > body > p"], id="plus"),
        pytest.param('<p dir="rtl">انظر 1177.se', ["1177.se reads se.1177 in html > body > p"], id="address"),
        pytest.param(
            '<p style="inline-size: 2em">114 14', ["114 14 is broken over lines in html > body > p"], id="two lines"
        ),
        pytest.param('<p dir="rtl">اتصل <bdi dir="ltr">114 14</bdi>', [], id="isolated"),
        pytest.param('<p>Ring 114 14', [], id="Swedish"),
    ],
)  # fmt: skip
def test_the_look_sees_faults(new_page, html, said):
    page = new_page()
    page.set_content(html)
    assert page.evaluate(LOOK)["wrong"] == said


@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_without_isolation_the_site_is_wrong(page, site, code):
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    page.evaluate(UNDO)
    for state, look in looks(page):
        assert any(fault.startswith("114 14 reads 14 114") for fault in look["wrong"]), state

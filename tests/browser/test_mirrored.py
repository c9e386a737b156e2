"""A right-to-left page is the mirror of a left-to-right one, but for the signs that have no direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.sites import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

MIRRORED = "matrix(-1, 0, 0, 1, 0, 0)"
TRANSFORMS = """selector => [...document.querySelectorAll(selector)]
  .map((element) => getComputedStyle(element).transform)"""


def starts(page: Page, *selectors: str) -> list[float]:
    """Where elements begin, in pixels from the side where lines begin."""
    return page.evaluate(
        """selectors => selectors.map((selector) => {
          const box = document.querySelector(selector).getBoundingClientRect();
          return document.documentElement.dir === "rtl" ? document.documentElement.clientWidth - box.right : box.left;
        })""",
        selectors,
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_arrows_are_mirrored_and_other_signs_are_not(page, site, code):
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    arrow = MIRRORED if LANGUAGES[code].is_right_to_left else "none"
    assert page.evaluate(TRANSFORMS, ".turn .icon") == [arrow, arrow]
    signs = ".search .icon, .languages .icon, .menu-button .icon, .nav .close .icon"
    assert page.evaluate(TRANSFORMS, signs) == ["none"] * 4


@pytest.mark.parametrize("code", LANGUAGES)
def test_order_on_a_wide_screen(page, site, code):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    nav, main = starts(page, ".nav", "main")
    brand, field, button, languages = starts(page, ".brand", "#search-field", "#search > button", "#languages")
    previous, following = starts(page, "[rel=prev]", "[rel=next]")
    assert nav < main
    assert brand < field < button < languages
    assert previous < following


@pytest.mark.parametrize("code", LANGUAGES)
def test_order_on_a_narrow_screen(page, site, code):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    brand, menu, field, button = starts(page, ".brand", "#menu-button", "#search-field", "#search > button")
    assert brand < menu
    assert field < button


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_distances_in_both_directions(page, site, code):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    places = [".header", ".brand", ".nav", ".nav li > a", "main", "article", ".toc", ".footer", ".footer p"]
    here = starts(page, *places)
    page.goto(f"{site.address}sv/viktiga-nummer/")
    assert here == pytest.approx(starts(page, *places), abs=1)


@pytest.mark.parametrize("code", LANGUAGES)
def test_mark_of_the_current_page_is_where_lines_begin(page, site, code):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.address}{code}/halsa/kostnader/")
    side = "Right" if LANGUAGES[code].is_right_to_left else "Left"
    colours = page.evaluate(
        """side => ["[aria-current]", "li:first-child > a"].map((place) =>
          getComputedStyle(document.querySelector(`.nav ${place}`))[`border${side}Color`])""",
        side,
    )
    assert colours == ["rgb(11, 74, 99)", "rgba(0, 0, 0, 0)"]

"""Text is large enough to read, what one taps is large enough for a thumb, and nothing is wider than the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.sites import FOR_ALL, LANGUAGES
from tests.browser.small_site import ONLY_SWEDISH, PLACES

LOOK = (Path(__file__).parent / "sizes.js").read_text(encoding="utf-8")
WIDTHS = (320, 360, 1280)
LEAVES = """() => {
  const page = document.scrollingElement;
  const boxes = [...document.querySelectorAll(".languages[open] ul, .results:not([hidden])")]
    .map((element) => element.getBoundingClientRect());
  return page.scrollWidth > page.clientWidth || boxes.some((box) => box.left < 0 || box.right > page.clientWidth);
}"""


def faults(page, state):
    """Yield a sentence for each text, target and line that is too small, and for a page that is too wide."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        look = page.evaluate(LOOK)
        assert look["texts"] >= 10, state
        assert look["targets"] >= 5, state
        for kind in ("small", "narrow", "tight"):
            yield from (f"{state} at {width} px: {kind}: {fault}" for fault in look[kind])
        if page.evaluate(LEAVES):
            yield f"{state} at {width} px: wider than the screen"


@pytest.mark.parametrize("code", [FOR_ALL, *LANGUAGES])
def test_every_page(page, site, code):
    found = []
    for path in site.pages(code):
        page.goto(site.address + path)
        found += faults(page, path)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_opens(page, site, code):
    found = []
    page.goto(f"{site.address}{code}/halsa/kostnader/")
    page.click("#languages summary")
    found += faults(page, "language menu")
    page.fill("#search-field", "1177")
    page.wait_for_selector(".results li")
    found += faults(page, "results")
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 360, "height": 800})
    page.click("#menu-button")
    found += faults(page, "menu")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", [f"ar/{place}/" for place in [*PLACES, ONLY_SWEDISH]])
def test_long_numbers_fit(page, small_site, path):
    page.goto(small_site.address + path)
    assert list(faults(page, path)) == []


@pytest.mark.parametrize(
    ("html", "kind", "said"),
    [
        pytest.param('<p style="font-size: 15px">text', "small", "15 px: <p style", id="text"),
        pytest.param('<p><a href="x">Polisen</a>', "narrow", '<a href="x">Polisen</a>', id="link alone"),
        pytest.param('<p lang="ar" style="line-height: 1.6">نص', "tight", "1.60: <p lang", id="line height"),
    ],
)  # fmt: skip
def test_the_look_sees_faults(new_page, html, kind, said):
    page = new_page()
    page.set_content(html)
    look = page.evaluate(LOOK)
    assert len(look[kind]) == 1
    assert said in look[kind][0]


def test_links_in_a_sentence_are_left_alone(new_page):
    page = new_page()
    page.set_content('<p>Ring <a href="tel:112">112</a> nu.')
    assert page.evaluate(LOOK)["narrow"] == []

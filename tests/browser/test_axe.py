"""axe-core finds nothing at WCAG 2.1 level A and AA on any page of any language, narrow and wide, open and shut.

The versions of a page take turns: half of the languages are looked at narrow, the others wide, and the next page the
other way round. So every text is looked at, and every page at both widths, in half the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tests.browser.sites import FOR_ALL, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

WIDTHS = (360, 1280)
RUN = """tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]})
  .then(({violations, passes}) => ({passes: passes.length, violations}))"""
NO_LIGATURES = "() => { CanvasRenderingContext2D.prototype.measureText = (text) => ({width: 30 * text.length}); }"
"""axe-core takes words in joined letters, as Arabic ones are, for icon fonts, and does not look at their contrast."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def violations(page: Page) -> Iterator[str]:
    """Run axe-core in the page as it stands; yield a sentence for each element that breaks a rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate(NO_LIGATURES)
    result = page.evaluate(RUN, TAGS)
    assert result["passes"] >= 5, "axe-core ran hardly any rule"
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']} ({violation['help']}): {node['target']}: {node['html']}"


@pytest.mark.parametrize("code", [FOR_ALL, *LANGUAGES])
def test_every_page(page, site, code):
    found = []
    for number, path in enumerate(site.pages(code), start=[FOR_ALL, *LANGUAGES].index(code)):
        width = WIDTHS[number % len(WIDTHS)]
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(site.address + path)
        found += [f"{path} at {width} px: {violation}" for violation in violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_opens(page, site, code):
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site.address}{code}/halsa/kostnader/")
        page.click("#languages summary")
        found += [f"language menu at {width} px: {violation}" for violation in violations(page)]
        page.fill("#search-field", "1177")
        page.wait_for_selector(".results li")
        found += [f"results at {width} px: {violation}" for violation in violations(page)]
        page.fill("#search-field", "xxxxxx")
        page.wait_for_selector(".results li", state="detached")
        found += [f"no results at {width} px: {violation}" for violation in violations(page)]
        page.keyboard.press("Escape")
        if width == min(WIDTHS):
            page.click("#menu-button")
            found += [f"menu at {width} px: {violation}" for violation in violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["Ring läkaren", "اتصل بالطبيب", "ናብ ሓኪም ደውሉ", "лікаря"])
def test_axe_sees_faults(new_page, text):
    page = new_page()
    page.set_content(f'<title>{text}</title><main><h1>{text}</h1><p style="color: #bbb">{text}</p><input>')
    assert [fault.split(" ")[0] for fault in violations(page)] == ["color-contrast", "html-has-lang", "label"]

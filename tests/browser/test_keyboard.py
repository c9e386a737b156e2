"""Everything on a page can be reached, opened and closed with the keyboard, and one sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.sites import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

CODES = ["sv", "ar", "ti"]
WIDTHS = [360, 1280]
NARROW = [360]
QUESTION = "1177"
FOCUS = """() => {
  const style = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const faults = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("no outline");
  if (!inside) faults.push("outside the window");
  return faults;
}"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, summary")]
  .filter((element) => element.checkVisibility())"""


@pytest.fixture(params=CODES)
def code(request):
    return request.param


@pytest.fixture(params=WIDTHS)
def width(request):
    return request.param


@pytest.fixture
def opened(page, site, code, width):
    """A page in a language, at a width, with nothing in focus."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    return page


@pytest.fixture
def narrow(page, site, code):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    return page


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, at most once around the page."""
    for _ in range(page.evaluate(f"({REACHABLE})().length") + 1):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {selector}")


def has_focus(page: Page, selector: str) -> bool:
    return page.evaluate("selector => document.activeElement.matches(selector)", selector)


def test_order_from_the_top(opened, width):
    menus = ["#menu-button"] if width in NARROW else []
    after = [".path a"] if width in NARROW else [".nav li:first-child > a"]
    for selector in [
        ".skip", ".brand", *menus, "#languages > summary", "#search-field", "#search > button", *after,
    ]:  # fmt: skip
        opened.keyboard.press("Tab")
        assert has_focus(opened, selector), selector


def test_every_link_is_reached_and_seen(opened):
    expected = opened.evaluate(f"({REACHABLE})().length")
    faults = []
    for _ in range(expected):
        opened.keyboard.press("Tab")
        place = opened.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        faults += [f"{place}: {fault}" for fault in opened.evaluate(FOCUS)]
    last = opened.evaluate(f"document.activeElement === ({REACHABLE})().pop()")
    assert not faults, "\n".join(faults)
    assert expected >= 30
    assert last, "Tab does not reach everything, in the order of the page"


def test_skip_link(opened):
    opened.keyboard.press("Tab")
    expect(opened.locator(".skip")).to_be_in_viewport()
    opened.keyboard.press("Enter")
    assert has_focus(opened, "main")
    opened.keyboard.press("Tab")
    assert has_focus(opened, ".path a")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_menu(narrow, key):
    nav = narrow.locator("#nav")
    tab_to(narrow, "#menu-button")
    expect(nav).to_be_hidden()
    narrow.keyboard.press(key)
    expect(nav).to_be_visible()
    expect(narrow.locator("#menu-button")).to_have_attribute("aria-expanded", "true")
    links = nav.locator("li a")
    assert links.count() >= 5
    for number in range(links.count()):
        narrow.keyboard.press("Tab")
        expect(links.nth(number)).to_be_focused()
        assert narrow.evaluate(FOCUS) == []
    narrow.keyboard.press("Escape")
    expect(nav).to_be_hidden()
    expect(narrow.locator("#menu-button")).to_be_focused()
    expect(narrow.locator("#menu-button")).to_have_attribute("aria-expanded", "false")


def test_close_button_of_the_menu(narrow):
    tab_to(narrow, "#menu-button")
    narrow.keyboard.press("Enter")
    tab_to(narrow, ".nav .close a")
    narrow.keyboard.press("Enter")
    expect(narrow.locator("#nav")).to_be_hidden()
    expect(narrow.locator("#menu-button")).to_be_focused()


def test_menu_opened_before_the_script_came(narrow):
    narrow.goto(f"{narrow.url}#nav")
    narrow.reload()
    expect(narrow.locator("#nav")).to_be_visible()
    narrow.keyboard.press("Escape")
    expect(narrow.locator("#nav")).to_be_hidden()
    expect(narrow.locator("#menu-button")).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_language_menu(opened, key):
    tab_to(opened, "#languages > summary")
    opened.keyboard.press(key)
    for code, language in LANGUAGES.items():
        opened.keyboard.press("Tab")
        assert has_focus(opened, f"#languages a[data-language='{code}']"), code
        assert opened.evaluate(FOCUS) == [], code
        assert opened.evaluate("document.activeElement.innerText.trim()") == language.endonym
    opened.keyboard.press("Escape")
    expect(opened.locator("#languages ul")).to_be_hidden()
    expect(opened.locator("#languages > summary")).to_be_focused()


def test_language_menu_closes_when_one_leaves_it(opened):
    tab_to(opened, "#languages > summary")
    opened.keyboard.press("Enter")
    tab_to(opened, "#search-field")
    expect(opened.locator("#languages ul")).to_be_hidden()


@pytest.mark.parametrize("place", ["#search-field", ".results li a", ".results > p a"])
def test_search_results(opened, place):
    tab_to(opened, "#search-field")
    opened.keyboard.type(QUESTION)
    opened.wait_for_selector(".results li")
    tab_to(opened, place)
    assert opened.evaluate(FOCUS) == []
    opened.keyboard.press("Escape")
    expect(opened.locator(".results")).to_be_hidden()
    expect(opened.locator("#search-field")).to_be_focused()
    expect(opened.locator("#search-field")).to_have_value(QUESTION)


def test_search_results_close_when_one_leaves_them(opened):
    tab_to(opened, "#search-field")
    opened.keyboard.type(QUESTION)
    opened.wait_for_selector(".results li")
    tab_to(opened, "main a")
    expect(opened.locator(".results")).to_be_hidden()

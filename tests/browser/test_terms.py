"""A word explains itself where it stands, by tap and by keyboard; without script and on paper at the page's end."""

from __future__ import annotations

import re

import pytest
from tests.browser.sites import LANGUAGES
from tests.browser.test_axe import violations

PATH = "arbete/skatt/"


@pytest.mark.parametrize("code", ["sv", "ar", "ti"])
def test_a_tap_explains_a_word_and_another_hides_it(page, site, code):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site.address}{code}/{PATH}")
    word = page.locator("article a.term").first
    key = word.get_attribute("href").removeprefix("#")
    said = page.locator(f"[id='{key}'] dd").inner_text()
    word.click()
    shown = page.locator(".explained")
    shown.wait_for()
    page.wait_for_function("() => document.querySelector('.explained').textContent")
    assert shown.inner_text().split() == said.split()
    assert word.get_attribute("aria-expanded") == "true"
    assert list(violations(page)) == []
    word.click()
    assert page.locator(".explained").count() == 0
    assert word.get_attribute("aria-expanded") == "false"


def test_the_keyboard_explains_a_word_and_escape_hides_it(page, site):
    page.goto(f"{site.address}ar/{PATH}")
    word = page.locator("article a.term").first
    for key in ("Enter", " "):
        word.focus()
        page.keyboard.press(key)
        assert page.locator(".explained").count() == 1
        page.keyboard.press("Escape")
        assert page.locator(".explained").count() == 0
        assert word.evaluate("element => element === document.activeElement")


AROUND = "element => element.closest('p, li, td, th, dd, dt, h2').tagName"
BOX_AFTER = "element => element.closest('h2').nextElementSibling.className"
BOX_WITHIN = "element => Boolean(element.closest('p, li, td, th, dd, dt').querySelector('.explained'))"
FIRST_TERM = re.compile(r'<(p|li)>((?:(?!</?(?:p|li)\b).)*<a class="term".*?)</\1>', re.DOTALL)


@pytest.mark.parametrize(
    ("markup", "box"),
    [
        ("<h2>{}</h2><p>x</p>", BOX_AFTER),
        ("<table><tr><th>{}</th></tr></table>", BOX_WITHIN),
        ("<dl><dt>{}</dt><dd>x</dd></dl>", BOX_WITHIN),
    ],
)
def test_the_explanation_stands_at_its_word(page, site, markup, box):
    def move_first_term(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=FIRST_TERM.sub(lambda found: markup.format(found[2]), answer.text(), 1))

    page.route(f"**/ar/{PATH}", move_first_term)
    page.goto(f"{site.address}ar/{PATH}")
    word = page.locator("article a.term").first
    assert word.evaluate(AROUND) == markup.split("{}")[0].split("<")[-1].strip(">").upper()
    word.click()
    assert word.evaluate(box) in (True, "explained")


def test_escape_anywhere_hides_the_explanation_and_returns_to_the_word(page, site):
    page.goto(f"{site.address}ar/{PATH}")
    first, second = (page.locator("article a.term").nth(number) for number in (0, 1))
    first.click()
    second.click()
    page.locator("footer a").first.focus()
    page.keyboard.press("Escape")
    assert page.locator(".explained").count() == 1
    assert second.evaluate("element => element === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".explained").count() == 0
    assert first.evaluate("element => element === document.activeElement")


@pytest.mark.parametrize("key", ["Control", "Meta", "Shift"])
def test_a_click_for_a_new_tab_is_the_browsers(page, site, key):
    page.goto(f"{site.address}ar/{PATH}")
    page.evaluate(
        "() => addEventListener('click', event => { window.seen = event.defaultPrevented; event.preventDefault(); })"
    )
    page.locator("article a.term").first.click(modifiers=[key])
    assert page.evaluate("window.seen") is False
    assert page.locator(".explained").count() == 0


def test_without_script_the_word_leads_to_its_explanation_and_back(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}ar/{PATH}")
    word = page.locator("article a.term").first
    target = word.get_attribute("href")
    word.click()
    assert page.url.endswith(target)
    page.locator(f"[id='{target[1:]}'] a.back").click()
    assert page.url.endswith(f"#{word.get_attribute('id')}")
    context.close()


def test_on_paper_the_explanations_stand_at_the_end(page, site):
    page.goto(f"{site.address}ti/{PATH}")
    page.emulate_media(media="print")
    assert page.locator(".terms dd").first.is_visible()
    assert not page.locator(".terms .back").first.is_visible()


THEMES = ("komma", "boende", "arbete", "rattigheter", "familj", "demokrati", "halsa", "aldras")
IN_MENU = """([names, visible]) => names.filter(name => [...document.querySelectorAll("#nav a")].some(
  link => new URL(link.href).pathname.endsWith(`/${name}/`) && link.checkVisibility() === visible))"""


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", ["", "viktiga-nummer/", "arbete/skatt/", "lan/gotland/", "om-webbplatsen/"])
def test_every_theme_is_two_taps_away_on_a_phone(page, site, code, path):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site.address}{code}/{path}")
    assert page.evaluate(IN_MENU, [THEMES, False]) == list(THEMES)
    page.click("#menu-button")
    assert page.evaluate(IN_MENU, [THEMES, True]) == list(THEMES)

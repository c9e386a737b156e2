"""The first page: every language by its own name; the last choice comes first, and nobody is sent anywhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.browser.sites import LANGUAGES, words

CHOICES = """() => [...document.querySelectorAll("#choices a[data-language]")].map((link) => {
  const around = link.closest("[lang]");
  return [link.dataset.language, around.lang, around.dir, link.querySelector("strong").textContent, link.href];
})"""


def order(page: Page) -> list[str]:
    return [choice[0] for choice in page.evaluate(CHOICES)]


@pytest.mark.parametrize("path", ["", "404.html"])
def test_every_language_by_its_own_name(new_page, site, path):
    page = new_page()
    page.goto(site.address + path)
    assert page.evaluate(CHOICES) == [
        [code, code, language.direction, language.endonym, f"{site.address}{code}/"]
        for code, language in LANGUAGES.items()
    ]


def test_says_in_each_language_what_it_is(page, site):
    page.goto(site.address)
    for code in LANGUAGES:
        text = words(code).gettext("Information about Sweden in your language")
        expect(page.locator(f"#choices a[data-language='{code}'] span")).to_have_text(text)


@pytest.mark.parametrize("path", ["", "404.html"])
def test_last_choice_comes_first(new_page, site, path):
    page = new_page()
    page.goto(site.address)
    page.click("#choices a[data-language='ti']")
    expect(page).to_have_url(f"{site.address}ti/")
    page.goto(site.address + path)
    assert order(page) == ["ti", *(code for code in LANGUAGES if code != "ti")]
    if not path:
        expect(page.locator("#choices li").first).to_contain_text(words("ti").gettext("Your last choice"))


def test_choice_in_the_menu_of_a_page_counts(new_page, site):
    page = new_page()
    page.goto(f"{site.address}sv/viktiga-nummer/")
    page.click("#languages summary")
    page.click("#languages a[data-language='ckb']")
    expect(page).to_have_url(f"{site.address}ckb/viktiga-nummer/")
    page.goto(site.address)
    assert order(page)[0] == "ckb"


def test_nobody_is_sent_anywhere(new_page, site):
    page = new_page(locale="ar")
    page.goto(f"{site.address}ar/")
    page.click("#languages summary")
    page.click("#languages a[data-language='fa']")
    expect(page).to_have_url(f"{site.address}fa/")
    for path in ("", "sv/", "en/halsa/"):
        page.goto(site.address + path, wait_until="networkidle")
        assert page.url == site.address + path


def test_works_where_nothing_can_be_remembered(new_page, site):
    page = new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('private'); } })")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(site.address)
    page.click("#choices a[data-language='uk']")
    expect(page).to_have_url(f"{site.address}uk/")
    page.goto(site.address)
    assert order(page) == list(LANGUAGES)
    assert faults == []

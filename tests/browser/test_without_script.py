"""Without script a page works: menu, languages, and the list of all pages in place of the search."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.browser.sites import LANGUAGES

CODES = ["sv", "ar", "ti"]


@pytest.fixture
def page(new_page):
    return new_page(java_script_enabled=False, viewport={"width": 360, "height": 800})


@pytest.mark.parametrize("code", CODES)
def test_menu(page, site, code):
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    expect(page.locator("#nav")).to_be_hidden()
    page.click("#menu-button")
    expect(page.locator("#nav")).to_be_visible()
    page.click("#nav .close a")
    expect(page.locator("#nav")).to_be_hidden()
    page.click("#menu-button")
    page.click("#nav a[href='../halsa/']")
    expect(page).to_have_url(f"{site.address}{code}/halsa/")


@pytest.mark.parametrize("code", CODES)
def test_language_menu(page, site, code):
    page.goto(f"{site.address}{code}/viktiga-nummer/")
    page.click("#languages summary")
    links = page.locator("#languages a")
    assert [link.inner_text() for link in links.all()] == [language.endonym for language in LANGUAGES.values()]
    page.click("#languages a[data-language='uk']")
    expect(page).to_have_url(f"{site.address}uk/viktiga-nummer/")


@pytest.mark.parametrize("code", LANGUAGES)
def test_search_leads_to_the_list_of_all_pages(page, site, code):
    page.goto(f"{site.address}{code}/halsa/kostnader/")
    page.fill("#search-field", "1177")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}{code}/a-o/?q=1177")
    links = page.eval_on_selector_all(".letter > ul > li > a", "links => links.map((link) => link.href)")
    assert sorted(link.removeprefix(site.address).partition("?")[0] for link in links) == site.articles(code)
    expect(page.locator(".letter a[href$='viktiga-nummer/#fara']")).to_have_count(1)


def test_chooser(page, site):
    page.goto(site.address)
    assert page.locator("#choices li > a[data-language]").count() == len(LANGUAGES) == 12
    page.click("a[data-language='ti']")
    expect(page).to_have_url(f"{site.address}ti/")

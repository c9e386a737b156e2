"""The search finds what people type, as they type it on their own keyboards, and says how much it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.sites import LANGUAGES, text_of, words
from tests.browser.small_site import DOCTOR, FOUND_BY, ONLY_SWEDISH

if TYPE_CHECKING:
    from playwright.sync_api import Page

ADDRESSES = "links => links.map((link) => link.href)"
STATUS = ".results [role=status]"
BY_HAND = {
    "pasted": lambda field, text: field.fill(text),
    "typed": lambda field, text: field.press_sequentially(text),
}


def results(page: Page, counts: str) -> list[str]:
    """Wait until the search says that it found something; return the addresses, in order."""
    expect(page.locator(STATUS)).to_have_text(counts)
    expect(page.locator(".results li").first).to_be_visible()
    return page.eval_on_selector_all(".results li a", ADDRESSES)


def count(code: str, number: int) -> str:
    return words(code).ngettext("%(num)d page found", "%(num)d pages found", number) % {"num": number}


@pytest.mark.parametrize("hand", BY_HAND)
@pytest.mark.parametrize(
    ("code", "typed"),
    [
        pytest.param("uk", "лікаря", id="Ukrainian, as in the text"),
        pytest.param("uk", "лікар", id="Ukrainian, another case"),
        pytest.param("uk", "ЛІКАРІ", id="Ukrainian, plural, capitals"),
        pytest.param("uk", "обовʼязок", id="Ukrainian, another apostrophe"),
        pytest.param("ti", "ሕክምና", id="Tigrinya, without the preposition"),
        pytest.param("ti", "ሥራሕ", id="Tigrinya, another letter of the same sound"),
        pytest.param("ar", "الطبيب", id="Arabic, without the preposition"),
        pytest.param("ar", "الطبیب", id="Arabic, Persian yeh"),
        pytest.param("ar", "المرکز", id="Arabic, Persian kaf"),
        pytest.param("ar", "المَرْكَز", id="Arabic, vowel signs"),
        pytest.param("sv", "vardcentral", id="Swedish, without ring"),
        pytest.param("sv", "lakare", id="Swedish, without dots"),
        pytest.param("sv", "vårdcentralen", id="Swedish, definite form"),
        pytest.param("sv", "läkare", id="Swedish, decomposed"),
        pytest.param("ckb", "تەندروستی", id="Sorani"),
        pytest.param("ckb", "ته‌ندروستي", id="Sorani, heh with non-joiner and Arabic yeh"),
        pytest.param("ckb", "پزيشك", id="Sorani, Arabic yeh and kaf"),
    ],
)
def test_finds(page, small_site, code, typed, hand):
    page.goto(f"{small_site.address}{code}/a-o/")
    BY_HAND[hand](page.locator("#search-field"), typed)
    assert results(page, count(code, 1)) == [f"{small_site.address}{code}/{DOCTOR}/"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_finds_a_page_by_its_title(page, site, code):
    path = f"{code}/viktiga-nummer/"
    page.goto(f"{site.address}{code}/halsa/kostnader/")
    page.fill("#search-field", text_of(path).title)
    expect(page.locator(".results li").first).to_be_visible()
    assert page.eval_on_selector_all(".results li a", ADDRESSES)[0] == site.address + path


@pytest.mark.parametrize("code", LANGUAGES)
def test_finds_nothing(page, site, code):
    page.goto(f"{site.address}{code}/")
    page.fill("#search-field", "qqqqqqq")
    message = words(code).gettext("No page found. Try another word, or look in the list of all pages.")
    expect(page.locator(STATUS)).to_have_text(message)
    assert page.locator(".results li").count() == 0
    assert page.get_attribute(".results > p a", "href") == "a-o/"


@pytest.mark.parametrize("code", ["ar", "uk", "sv", "so"])
def test_says_how_many_in_the_right_plural_form(new_page, site, code):
    page = new_page()
    pages = []

    def answer(route):
        index = route.fetch().json()
        index["pages"] = [{**index["pages"][0], "words": f"{number:03}"} for number in pages for _ in range(number)]
        route.fulfill(json=index)

    page.route("**/search.json", answer)
    pages += [1, 2, 3, 5, 11, 21, 99, 100, 101, 102, 103, 111, 200, 201, 205]
    page.goto(f"{site.address}{code}/")
    for number in pages:
        page.fill("#search-field", f"{number:03}")
        expect(page.locator(STATUS)).to_have_text(count(code, number))


def test_arabic_forms_differ():
    assert [count("ar", number) for number in (1, 2, 3, 11)] == [
        "وجدنا صفحة واحدة (1)", "وجدنا صفحتين (2)", "وجدنا 3 صفحات", "وجدنا 11 صفحة",
    ]  # fmt: skip


def test_borrowed_page_keeps_its_language_in_the_results(page, small_site):
    page.goto(f"{small_site.address}ar/")
    page.fill("#search-field", "Bara")
    assert results(page, count("ar", 1)) == [f"{small_site.address}ar/{ONLY_SWEDISH}/"]
    link = page.locator(".results li a")
    assert (link.get_attribute("lang"), link.get_attribute("dir")) == ("sv", "ltr")


def test_only_the_title_is_underlined(page, small_site):
    page.goto(f"{small_site.address}ar/")
    page.fill("#search-field", FOUND_BY)
    results(page, count("ar", 1))
    lines = page.evaluate(
        """() => ["a", "a > span", "small"].map((name) =>
          getComputedStyle(document.querySelector(`.results li ${name}`)).textDecorationLine)"""
    )
    assert lines == ["none", "underline", "none"]


def test_enter_shows_the_results_and_stays(page, small_site):
    page.goto(f"{small_site.address}sv/")
    page.fill("#search-field", "vardcentral")
    page.keyboard.press("Enter")
    results(page, count("sv", 1))
    assert page.url == f"{small_site.address}sv/"


def test_index_that_does_not_come_is_said_and_asked_for_again(new_page, site):
    page = new_page()
    page.route("**/search.json", lambda route: route.abort())
    page.goto(f"{site.address}ti/")
    page.fill("#search-field", "1177")
    expect(page.locator(STATUS)).to_have_text(
        words("ti").gettext("The search did not load. Look in the list of all pages.")
    )
    page.unroute("**/search.json")
    page.fill("#search-field", "112")
    expect(page.locator(".results li").first).to_be_visible()


def test_emptied_field_closes_the_results(page, small_site):
    page.goto(f"{small_site.address}sv/")
    page.fill("#search-field", "vardcentral")
    results(page, count("sv", 1))
    page.fill("#search-field", "")
    expect(page.locator(".results")).to_be_hidden()

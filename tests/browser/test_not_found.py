"""Who comes to an address that is not there gets a page that works, at any depth, in the language of the address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.browser.sites import LANGUAGES, words
from tests.browser.small_site import CODES

LINKS = """() => [...document.querySelectorAll("a[href], link[href], script[src]")]
  .map((element) => element.href || element.src).filter((url) => url.startsWith(location.origin))"""
DEEP = "there/is/no/such/page/"


def dead_links(page: Page) -> list[str]:
    """Ask for everything of our own that the page refers to."""
    urls = {url.partition("#")[0] for url in page.evaluate(LINKS)} - {page.url}
    assert len(urls) >= 8
    return [url for url in sorted(urls) if page.request.head(url).status != 200]


@pytest.mark.parametrize("code", LANGUAGES)
def test_page_of_a_language(page, site, code):
    answer = page.goto(f"{site.address}{code}/{DEEP}")
    assert answer.status == 404
    expect(page.locator("html")).to_have_attribute("lang", code)
    expect(page.locator("html")).to_have_attribute("dir", LANGUAGES[code].direction)
    expect(page.locator("h1")).to_have_text(words(code).gettext("Page not found"))
    hrefs = page.eval_on_selector_all("main a", "links => links.map((link) => link.href)")
    assert hrefs == [f"{site.address}{code}/", f"{site.address}{code}/a-o/"]
    assert page.locator("#languages a").count() == len(LANGUAGES)
    assert dead_links(page) == []


@pytest.mark.parametrize("path", [DEEP, "xx/", "index.php"])
def test_page_for_all(page, site, path):
    answer = page.goto(site.address + path)
    assert answer.status == 404
    for code in LANGUAGES:
        choice = page.locator(f"#choices li[lang='{code}']")
        expect(choice).to_contain_text(words(code).gettext("Page not found"))
        assert choice.locator("a").evaluate_all("links => links.map((link) => link.href)") == [
            f"{site.address}{code}/",
            f"{site.address}{code}/a-o/",
        ]
    assert dead_links(page) == []


@pytest.mark.parametrize("path", [DEEP, *(f"{code}/{DEEP}" for code in CODES)])
def test_below_a_path_of_the_host(page, small_site, path):
    assert page.goto(small_site.address + path).status == 404
    assert dead_links(page) == []
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 50


def test_search_works_on_the_page(page, small_site):
    page.goto(f"{small_site.address}uk/{DEEP}")
    page.fill("#search-field", "лікар")
    expect(page.locator(".results li a")).to_have_count(1)
    page.click(".results li a")
    expect(page).to_have_url(f"{small_site.address}uk/lakare/")

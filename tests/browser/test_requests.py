"""A page is light: few requests, none of them failing or to others, and no search index before one searches."""

from __future__ import annotations

import gzip
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.sites import FOR_ALL, LANGUAGES

MOST_REQUESTS = 6
MOST_BYTES = 45_000


class Traffic:
    """What a page asks for: every request, and a sentence for each that went wrong."""

    def __init__(self, page, origin):
        self.origin = origin
        self.urls: list[str] = []
        self.faults: list[str] = []
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _asked(self, request):
        self.urls.append(request.url)
        if not request.url.startswith(self.origin):
            self.faults.append(f"{request.url} is on another host")

    def _failed(self, request):
        if "/icon.svg" not in request.url:  # it comes last: the test leaves the page before
            self.faults.append(f"{request.url} failed: {request.failure}")

    def _answered(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.url} answers {response.status}")


def transferred(site, url):
    """Count the bytes of a file as a server sends it that compresses."""
    path = urlsplit(url).path.removeprefix("/")
    file = site.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
    return len(gzip.compress(file.read_bytes(), 6))


@pytest.fixture
def uncached(new_page):
    """A page that asks for everything anew."""
    page = new_page()
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    return page


@pytest.mark.parametrize("code", [FOR_ALL, *LANGUAGES])
def test_first_view(uncached, site, code):
    faults = []
    traffic = Traffic(uncached, site.address)
    for path in site.pages(code):
        traffic.urls.clear()
        uncached.goto(site.address + path)
        icon = uncached.get_attribute("link[rel=icon]", "href")  # Chromium asks for it when it has time
        asked = {*traffic.urls, urljoin(uncached.url, icon)}
        size = sum(transferred(site, url) for url in asked)
        faults += [f"{path}: {len(asked)} requests"] * (len(asked) > MOST_REQUESTS)
        faults += [f"{path}: {size} bytes"] * (size > MOST_BYTES)
        assert len(asked) >= 4, f"{path}: page, style, script and icon were not all asked for"
    assert not faults + traffic.faults, "\n".join(faults + traffic.faults)


def test_nothing_more_comes_after_loading(new_page, site):
    page = new_page()
    traffic = Traffic(page, site.address)
    page.goto(f"{site.address}ar/viktiga-nummer/", wait_until="networkidle")
    assert traffic.faults == []
    assert len(traffic.urls) <= 4


def test_index_comes_with_the_first_letter_and_once(new_page, site):
    page = new_page()
    traffic = Traffic(page, site.address)
    index = f"{site.address}sv/search.json"
    page.goto(f"{site.address}sv/")
    page.focus("#search-field")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert index not in traffic.urls
    page.keyboard.type("v")
    expect(page.locator(".results li").first).to_be_visible()
    page.keyboard.type("ård")
    expect(page.locator(".results li").first).to_be_visible()
    assert traffic.urls.count(index) == 1
    assert traffic.faults == []


def test_a_reader_who_fills_the_field_in_asks_for_no_more_than_the_index(new_page, site):
    page = new_page()
    page.goto(f"{site.address}ar/")
    traffic = Traffic(page, site.address)
    page.fill("#search-field", "1177")
    expect(page.locator(".results li").first).to_be_visible()
    assert [url for url in traffic.urls if "/icon.svg" not in url] == [f"{site.address}ar/search.json"]


def test_traffic_sees_faults(new_page, site):
    page = new_page()
    page.goto(f"{site.address}sv/")
    traffic = Traffic(page, site.address)
    for address in ("/sv/none.json", "http://other.example/"):
        page.evaluate("address => fetch(address, {mode: 'no-cors'}).catch(() => null)", address)
    assert sorted(traffic.faults) == [
        f"{site.address}sv/none.json answers 404",
        "http://other.example/ failed: net::ERR_NAME_NOT_RESOLVED",
        "http://other.example/ is on another host",
    ]

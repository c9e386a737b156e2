"""The reader's county: chosen on its page, shown on other pages of every language, and forgotten when one wants."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from tests.browser.test_axe import violations

KEY = "orientera.county"
GOTLAND = "https://www.lansstyrelsen.se/gotland.html"
THEME = "halsa/kostnader/"
BOX = "#your-county"


def choose(page: Page, address: str) -> None:
    page.goto(address)
    page.click("[data-choose]")


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_choose_see_and_forget(new_page, site, code):
    page = new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{site.address}{code}/{THEME}")
    page.click(f"{BOX} [data-unchosen] a")
    expect(page).to_have_url(f"{site.address}{code}/lan/")
    page.click(".counties a[href='gotland/']")
    page.click("[data-choose]")
    expect(page.locator("[data-forget]")).to_be_focused()
    expect(page.locator("[data-choose]")).to_be_hidden()
    expect(page.locator("#choose-county [role=status]")).not_to_be_empty()
    page.reload()
    expect(page.locator("[data-choose]")).to_be_hidden()

    page.goto(f"{site.address}{code}/{THEME}")
    box = page.locator(BOX)
    expect(box.locator("[data-unchosen]")).to_be_hidden()
    expect(box.locator("[data-page]")).to_have_text("Gotlands län")
    assert box.locator("[data-site]").get_attribute("href") == GOTLAND
    expect(box.locator("[data-site]")).to_have_text("Länsstyrelsen i Gotlands län")
    assert list(violations(page)) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth")
    box.locator("[data-page]").click()
    expect(page).to_have_url(f"{site.address}{code}/lan/gotland/")

    page.go_back()
    box.locator("[data-forget]").focus()
    page.keyboard.press("Enter")
    expect(box.locator("[data-unchosen] a")).to_be_focused()
    expect(box.locator("[data-chosen]")).to_be_hidden()
    page.reload()
    expect(box.locator("[data-unchosen]")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_choice_holds_in_every_language_and_for_one_county(new_page, site):
    page = new_page()
    choose(page, f"{site.address}sv/lan/gotland/")
    page.goto(f"{site.address}uk/{THEME}")
    page.click(f"{BOX} [data-page]")
    expect(page).to_have_url(f"{site.address}uk/lan/gotland/")
    expect(page.locator("[data-forget]")).to_be_visible()
    page.goto(f"{site.address}ti/lan/blekinge/")
    expect(page.locator("[data-choose]")).to_be_visible()
    expect(page.locator("[data-forget]")).to_be_hidden()


def test_list_shows_the_choice_and_a_county_page_forgets_it(new_page, site):
    page = new_page()
    page.goto(f"{site.address}ar/lan/")
    expect(page.locator(BOX)).to_be_hidden()
    choose(page, f"{site.address}ar/lan/vastra-gotaland/")
    page.goto(f"{site.address}ar/lan/")
    expect(page.locator(f"{BOX} [data-page]")).to_have_text("Västra Götalands län")
    page.click(f"{BOX} [data-page]")
    page.click("#choose-county [data-forget]")
    expect(page.locator("[data-choose]")).to_be_focused()
    page.goto(f"{site.address}ar/lan/")
    expect(page.locator(BOX)).to_be_hidden()


def test_without_script_there_is_a_link(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site.address}ar/{THEME}")
    expect(page.locator(f"{BOX} [data-chosen]")).to_be_hidden()
    page.click(f"{BOX} a")
    expect(page).to_have_url(f"{site.address}ar/lan/")
    page.click(".counties a[href='gotland/']")
    expect(page).to_have_url(f"{site.address}ar/lan/gotland/")
    expect(page.locator("#choose-county")).to_be_hidden()


def test_refused_storage_breaks_nothing_and_is_said(new_page, site):
    page = new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('private'); } })")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    choose(page, f"{site.address}sv/lan/gotland/")
    refused = page.get_attribute("#choose-county", "data-refused")
    expect(page.locator("#choose-county [role=status]")).to_have_text(refused)
    page.goto(f"{site.address}sv/{THEME}")
    expect(page.locator(f"{BOX} [data-unchosen]")).to_be_visible()
    assert faults == []


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("gotland", id="no JSON"),
        pytest.param("null", id="nothing"),
        pytest.param(json.dumps({"name": "Gotlands län"}), id="half"),
        pytest.param(
            json.dumps({"name": "x", "path": "x", "board": "x", "site": "javascript:alert(1)"}), id="script"
        ),
    ],
)
def test_what_another_wrote_there_is_left_alone(new_page, site, kept):
    page = new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site.address}sv/")
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    page.goto(f"{site.address}sv/{THEME}")
    expect(page.locator(f"{BOX} [data-unchosen]")).to_be_visible()
    expect(page.locator(f"{BOX} [data-chosen]")).to_be_hidden()
    assert faults == []


def test_what_is_remembered_is_text_and_leads_nowhere_else(new_page, site):
    page = new_page()
    page.goto(f"{site.address}sv/")
    kept = json.dumps(
        {"name": "<img src=x>", "path": "//other.example/", "board": "<b>", "site": "https://a.example/"}
    )
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    page.goto(f"{site.address}sv/{THEME}")
    expect(page.locator(f"{BOX} [data-page]")).to_have_text("<img src=x>")
    assert page.locator(f"{BOX} img, {BOX} b").count() == 0
    assert page.eval_on_selector(f"{BOX} [data-page]", "link => link.origin + '/'") == site.address


def test_paper_has_no_box(new_page, site):
    page = new_page()
    page.goto(f"{site.address}sv/{THEME}")
    page.emulate_media(media="print")
    expect(page.locator(BOX)).to_be_hidden()

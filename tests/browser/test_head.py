"""What browsers, search engines and screen readers are told of a page: language, title, addresses of its versions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.sites import LANGUAGES, PUBLISHED_AT, SOURCE, is_shown, text_of, words

HEAD = (Path(__file__).parent / "head.js").read_text(encoding="utf-8")
HEAD_OF = f"""async (address) => {{
  const answer = await fetch(address);
  const head = {HEAD};
  return head(new DOMParser().parseFromString(await answer.text(), "text/html"));
}}"""
"""The head of a page that is read and not shown: the head asks for no styles, and hundreds are read."""


def below(path: str) -> str:
    """The part of a page's address that is the same in every language."""
    return path.partition("/")[2]


def versions(path: str) -> list[str]:
    """The languages that have their own text of a page, in the order of mkdocs.yml."""
    return [code for code in LANGUAGES if text_of(f"{code}/{below(path)}").code == code]


def expected_head(path: str) -> dict[str, Any]:
    text = text_of(path)
    language = LANGUAGES[path.split("/")[0]]
    borrowed = text.code != language.code
    alternates = {code: f"{PUBLISHED_AT}{code}/{below(path)}" for code in versions(path)}
    source = alternates[SOURCE] if below(path) else PUBLISHED_AT
    return {
        "lang": language.code,
        "dir": language.direction,
        "title": text.title if path == f"{language.code}/" else f"{text.title} – orientera",
        "description": text.summary,
        "canonical": f"{PUBLISHED_AT}{text.code}/{below(path)}",
        "alternates": alternates | {"x-default": source},
        "textLang": text.code,
        "textDir": LANGUAGES[text.code].direction,
        "titleLang": text.code,
        "descriptionLang": text.code,
        "notice": words(language.code).gettext("Not translated yet") if borrowed else None,
        "shownInSwedish": [
            code for code in LANGUAGES if code not in versions(path) and is_shown(f"{code}/{below(path)}")
        ],
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page(page, site, code):
    paths = site.articles(code)
    wanted = [f"{code}/{below(path)}" for path in site.articles(SOURCE)]
    assert paths == [path for path in wanted if is_shown(path)]
    assert len(paths) >= 75
    page.goto(site.address)
    for path in paths:
        assert page.evaluate(HEAD_OF, site.address + path) == expected_head(path), path


@pytest.mark.parametrize("code", ["ar", "ti"])
def test_borrowed_page(page, small_site, code):
    page.goto(f"{small_site.address}{code}/bara-svenska/")
    expect(page.locator("html")).to_have_attribute("lang", code)
    expect(page.locator("article")).to_have_attribute("lang", "sv")
    expect(page.locator("article")).to_have_attribute("dir", "ltr")
    notice = words(code).gettext("This page is not in your language yet. We show the Swedish text.")
    expect(page.get_by_text(notice)).to_be_visible()
    marks = page.locator("#languages .mark").all_text_contents()
    assert marks == [words(code).gettext("shown in Swedish")] * 4
    head = page.evaluate(HEAD)
    assert list(head["alternates"]) == ["sv", "x-default"]
    assert head["canonical"] == head["alternates"]["sv"]
    assert head["canonical"].endswith("/sv/bara-svenska/")


def test_chooser(page, site):
    page.goto(site.address)
    head = page.evaluate(HEAD)
    assert head["canonical"] == PUBLISHED_AT
    assert head["alternates"] == {code: f"{PUBLISHED_AT}{code}/" for code in LANGUAGES} | {"x-default": PUBLISHED_AT}
    assert head["description"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_not_found_page(page, site, code):
    page.goto(f"{site.address}{code}/404.html")
    head = page.evaluate(HEAD)
    assert (head["lang"], head["dir"]) == (code, LANGUAGES[code].direction)
    assert head["title"] == f"{words(code).gettext('Page not found')} – orientera"
    assert (head["canonical"], head["alternates"]) == (None, {})

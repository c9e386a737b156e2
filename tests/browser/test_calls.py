"""A page that is older than a deadline: the reader's browser says where each call stands today in Sweden."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.sites import ROOT, serve

from orientera.commands.build import build

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILT_ON = date(2026, 2, 1)
_FILES = {
    "mkdocs.yml": f"""\
site_name: orientera
site_url: https://orientera.example/
docs_dir: content
theme: {{name: material, custom_dir: {ROOT / "overrides"}, font: false}}
plugins:
  - orientera:
      workers: 1
      languages:
        - {{locale: sv, name: Svenska, default: true}}
        - {{locale: en, name: English}}
        - {{locale: ar, name: العربية}}
""",
    "content/sv/index.md": "---\ntitle: Hem\n---\n\n[[calls:gotland]]\n",
    "content/en/index.md": "---\ntitle: Home\n---\n\n[[calls:gotland]]\n",
    "content/ar/index.md": "---\ntitle: الرئيسية\n---\n\n[[calls:gotland]]\n",
    "content/data/counties.yml": "- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen,"
    " website: 'https://example.org'}\n",
    "content/data/calls.yml": """\
- {id: autumn, grant: tia, county: gotland, year: 2026, opens: 2026-09-01, deadline: 2026-10-15, source: x}
- {id: spring, grant: tia, county: gotland, year: 2026, opens: 2026-01-15, deadline: 2026-03-19, source: x}
""",
}


@pytest.fixture(scope="module")
def address(browser, tmp_path_factory) -> Iterator[str]:
    """A site that was built while the call of the spring was open."""
    folder = tmp_path_factory.mktemp("calls")
    for name, text in _FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "translations").symlink_to(ROOT / "translations")
    build(folder / "mkdocs.yml", lambda _line: None, folder / "site", day=BUILT_ON)
    with serve(folder / "site") as served:
        yield served.address


@pytest.mark.parametrize("code", ["sv", "en", "ar"])
@pytest.mark.parametrize(
    ("now", "states"),
    [
        pytest.param("2026-02-01T12:00:00Z", ["upcoming", "open"], id="as it was built"),
        pytest.param("2026-03-19T22:59:00Z", ["upcoming", "open"], id="a minute before midnight in Sweden"),
        pytest.param("2026-03-19T23:00:00Z", ["upcoming", "closed"], id="midnight in Sweden"),
        pytest.param("2026-08-31T22:00:00Z", ["open", "closed"], id="the first day in Swedish summer time"),
        pytest.param("2027-01-01T12:00:00Z", ["closed", "closed"], id="long after"),
    ],
)
def test_states_follow_the_day_in_sweden(new_page, address, code, now, states):
    page = new_page(timezone_id="America/Los_Angeles")
    page.clock.set_fixed_time(now)
    page.goto(f"{address}{code}/")
    calls = page.locator(".call")
    expect(calls).to_have_count(2)
    for call, state in zip(calls.all(), states, strict=True):
        expect(call).to_have_attribute("data-status", state)
        expect(call.locator(".state")).to_have_text(call.get_attribute(f"data-{state}"))
    none_open = page.locator(".no-call")
    expect(none_open).to_be_hidden() if "open" in states else expect(none_open).to_be_visible()


def test_without_script_the_dates_stand_there(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}en/")
    assert page.locator(".call time").all_inner_texts() == [
        "1 September 2026",
        "15 October 2026",
        "15 January 2026",
        "19 March 2026",
    ]
    assert [call.get_attribute("data-status") for call in page.locator(".call").all()] == ["upcoming", "open"]

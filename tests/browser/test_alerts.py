"""Alerts in a page that is older than they are: what is over, or has not begun, is hidden."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.browser.sites import ROOT, Site, serve

from orientera.commands.build import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

_SETTINGS = f"""\
site_name: orientera
site_url: https://orientera.example/
docs_dir: content
theme: {{name: material, custom_dir: {ROOT / "overrides"}, font: false}}
plugins:
  - orientera:
      workers: 1
      languages:
        - {{locale: sv, name: Svenska, default: true}}
        - {{locale: ar, name: العربية}}
"""
_ALERTS = """\
- {id: storm, level: warning, text: Storm., from: 2026-11-22, to: 2026-11-22 18:00}
- {id: vatten, level: emergency, text: {sv: Koka vattnet., ar: اغلوا الماء.}, from: 2026-11-22 12:00, to: 2026-11-23}
"""
STORM, WATER = {"sv": "Storm.", "ar": "Storm."}, {"sv": "Koka vattnet.", "ar": "اغلوا الماء."}


@pytest.fixture(scope="module")
def alert_site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site built on 22 November 2026 with two alerts on its start page."""
    root = tmp_path_factory.mktemp("alerts")
    (root / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (root / "translations").symlink_to(ROOT / "translations")
    files = {"data/alerts.yml": _ALERTS, "sv/index.md": "---\ntitle: Hem\n---\n\nText.\n", "ar/.gitkeep": ""}
    for name, text in files.items():
        (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / name).write_text(text, encoding="utf-8")
    build(root / "mkdocs.yml", lambda _line: None, day=date(2026, 11, 22))
    with serve(root / "site") as served:
        yield served


@pytest.mark.parametrize("code", ["sv", "ar"])
@pytest.mark.parametrize(
    ("now", "shown"),
    [
        pytest.param("2026-11-22T11:59:00+01:00", [STORM], id="before the one begins"),
        pytest.param("2026-11-22T12:00:00+01:00", [WATER, STORM], id="both"),
        pytest.param("2026-11-22T17:59:59+01:00", [WATER, STORM], id="to the last second"),
        pytest.param("2026-11-22T17:00:00Z", [WATER], id="six o'clock in Stockholm, read elsewhere"),
        pytest.param("2026-11-23T23:59:59+01:00", [WATER], id="the last day is whole"),
        pytest.param("2026-11-24T00:00:00+01:00", [], id="all are over"),
    ],
)
def test_what_is_over_is_hidden(
    alert_site: Site, new_page: Callable[..., Page], code: str, now: str, shown: list[dict[str, str]]
) -> None:
    page = new_page(timezone_id="America/New_York")
    page.clock.set_fixed_time(now)
    page.goto(f"{alert_site.address}{code}/")
    assert page.locator(".alerts").is_visible() == bool(shown)
    visible = [alert.locator("p").nth(1).inner_text() for alert in page.locator(".alert").all() if alert.is_visible()]
    assert visible == [text[code] for text in shown]


def test_without_script_alerts_say_how_long_they_are_valid(alert_site: Site, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{alert_site.address}sv/")
    assert page.locator(".alert").count() == 2
    assert "22 november 2026 18:00" in page.locator(".alert.warning .valid").inner_text()

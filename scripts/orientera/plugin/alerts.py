"""Choose the alerts that a page shows: the start page all, a county's pages their own, other pages none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from orientera.model.language import Language

if TYPE_CHECKING:
    from orientera.model.alert import Alert
    from orientera.model.county import County
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage

_LEVELS = ("emergency", "warning", "info")


@dataclass(frozen=True)
class ShownAlert:
    """An alert, its texts for a reader, and the counties to name beside it: none on a county's own page."""

    alert: Alert
    texts: tuple[tuple[Language, str], ...]
    counties: tuple[County, ...]


def has_alerts(page: LanguagePage) -> bool:
    """Say whether a page is one that alerts are shown on."""
    return page.path == "index.md" or bool(page.meta.get("county"))


def alerts_on(plugin: Orientera, page: LanguagePage) -> list[ShownAlert]:
    """The alerts of a page on the day of the build, the gravest first. The clock keeps when others will be."""
    if not has_alerts(page):
        return []
    county, data, is_past = page.meta.get("county", ""), plugin.read_data(), plugin.clock.is_past
    current = [
        alert
        for alert in data.alerts.values()
        if alert.concerns(county) and is_past(alert.first_day - timedelta(days=1)) and not is_past(alert.last_day)
    ]
    current.sort(key=lambda alert: (_LEVELS.index(alert.level), alert.since, alert.id))
    known = {language.code: language for language in plugin.languages}
    shown = []
    for alert in current:
        codes = alert.codes_for(page.language.code)
        texts = tuple((known.get(code, Language(code, code)), alert.text.root[code]) for code in codes)
        named = [] if county else [data.counties[other] for other in alert.counties if other in data.counties]
        shown.append(ShownAlert(alert, texts, tuple(named)))
    return shown

"""What a change of the source makes older."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.freshness import State
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.freshness import PageFreshness, UnitState
    from orientera.model.page import Page


@check(each=Site.changed_sources, severity=Severity.NOTICE)
def source_change(change: tuple[Page, dict[str, tuple[PageFreshness, PageFreshness | None]]]) -> Iterator[Problem]:
    """Who changes the source learns which translations become older by it, by name.

    It holds nobody up: readers are told until a translator has confirmed the new text.
    """
    page, translations = change
    older = {code: _opened(*versions) for code, versions in translations.items()}
    older = {code: opened for code, opened in older.items() if opened}
    if not older:
        return
    urgent = [code for code, opened in older.items() if State.FACTS_CHANGED in opened]
    most = max(len(opened) for opened in older.values())
    parts = "1 part of it is" if most == 1 else f"up to {most} parts of it are"
    also = f"; urgent, for a number has changed: {', '.join(urgent)}" if urgent else ""
    message = f"{parts} older now in {', '.join(older)}{also}"
    hint = f"a change that asks for no translation: orientera minor {page.path} --block NAME"
    yield Problem(Location(page.file), message, hint)


def _opened(now: PageFreshness, before: PageFreshness | None) -> list[State]:
    """What the change has opened: not what was open before it."""
    left = Counter(map(_key, before.open if before is not None else ()))
    opened = []
    for one in now.open:
        if left[_key(one)]:
            left[_key(one)] -= 1
        else:
            opened.append(one.state)
    return opened


def _key(one: UnitState) -> tuple[State, str]:
    unit = one.target or one.source
    return one.state, unit.text if unit is not None else ""

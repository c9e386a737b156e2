"""What a change of the source makes older."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.freshness import State
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.freshness import PageFreshness
    from orientera.model.page import Page


@check(each=Site.changed_sources, severity=Severity.NOTICE)
def source_change(change: tuple[Page, dict[str, PageFreshness]]) -> Iterator[Problem]:
    """Who changes the source learns which translations become older by it, by name.

    It holds nobody up: readers are told until a translator has confirmed the new text.
    """
    page, translations = change
    older = {code: fresh for code, fresh in translations.items() if fresh.open}
    if not older:
        return
    urgent = [code for code, fresh in older.items() if fresh.count(State.FACTS_CHANGED)]
    most = max(len(fresh.open) for fresh in older.values())
    parts = "1 part of it is" if most == 1 else f"up to {most} parts of it are"
    also = f"; urgent, for a number has changed: {', '.join(urgent)}" if urgent else ""
    message = f"{parts} older now in {', '.join(older)}{also}"
    hint = f"a change that asks for no translation: orientera minor {page.path} --block NAME"
    yield Problem(Location(page.file), message, hint)

"""A promise that is still open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE = r"[^.!?\n]{0,120}"
_TEXT = (
    r"(?:strategi|plan|rapport|film|broschyr|dokument|överenskommelse|handbok|blankett|program|version)"
    r"(?:e?n|et|er|erna)?"
)
_PROMISE = re.compile(
    r"\b(?:"
    rf"när\s+(?:\w+\s+)?\w*{_TEXT}\b{_SENTENCE}\bfärdig(?:tryck|ställ)\w*"
    r"|kommer\s+(?:(?:du|ni|man|vi)\s+)?att\s+kunna\s+(?:hitta|läsa|ladda\s+(?:ned|ner))"
    rf"(?:\s+(?:den|det|dem)\b|\b{_SENTENCE}\b(?:här|\w*{_TEXT})\b)"
    r"|kommer\s+att\s+(?:publiceras|läggas\s+ut)\b"
    r"|(?:publiceras|läggs\s+ut)\s+(?:här\s+)?(?:inom\s+kort|så\s+snart\s+(?:den|det|de|som)|snart)\b(?!\s+som)"
    r"|will\s+(?:soon\s+)?be\s+(?:published|available)\s+here\b"
    rf"|(?:when|once|as\s+soon\s+as)\b{_SENTENCE}\b(?:has\s+been|is)\s+printed\b"
    r"|you\s+will\s+be\s+able\s+to\s+(?:find|read|download)\s+(?:it|them|this)\b"
    r")",
    re.IGNORECASE,
)


@check(each=Site.whole, severity=Severity.WARNING)
def open_promise(site: Site) -> Iterator[Problem]:
    """A text does not promise what comes later; what a board has promised is in content/data/plans.yml, with a date.

    Promises in running text are forgotten: the strategy was printed years ago, and the page still says "when". Those
    in the data are listed with their age until they are kept.
    """
    for page in site.documented_pages():
        texts = [(page.meta_lines.get("summary", 1), str(page.meta.get("summary") or ""))]
        texts += list(enumerate(page.body.split("\n"), start=page.body_line))
        for number, line in texts:
            if (found := _PROMISE.search(line)) is not None:
                hint = "write it when it is there, or enter it as promised in content/data/plans.yml"
                yield Problem(Location(page.file, number), f"this is a promise: {found[0]}", hint)
    for placed in site.data.placed("plans"):
        plan = site.data.plans[placed.entry.id]
        if plan.promised is None or site.today is None:
            continue
        days = (site.today - plan.promised.since).days
        promised = plan.promised.text.of("sv")
        age = f"open for {days} {'day' if days == 1 else 'days'}"
        message = f"{plan.title.of('sv')}: promised since {plan.promised.since}, {age}: {promised}"
        hint = "ask the county board, and take promised out when it is kept"
        yield Problem(placed.place, message, hint, severity=Severity.NOTICE)

"""A telephone number that is typed in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.number import Kind, dial, spans
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_LONGEST_NAME = 5


@check(each=Site.pages_with_data, severity=Severity.ERROR)
def typed_phone(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A telephone number comes from content/data/authorities.yml, and is not typed in a text.

    Numbers change: then one line changes, and no page in twelve languages is forgotten. Numbers that are names too
    (112, 1177) may be written.
    """
    page, site = page_with_data
    authorities = site.data.authorities
    by_number = {dial(entry.phone): key for key, entry in authorities.items() if entry.phone}
    texts = [(page.meta_lines.get(key, 1), str(page.meta.get(key) or "")) for key in ("title", "summary")]
    texts += list(enumerate(page.body.replace("](tel:", "]( ").split("\n"), start=page.body_line))
    for number, line in texts:
        for span in spans(line):
            written = line[span.start : span.end]
            if span.kind is not Kind.PHONE or (len(written) <= _LONGEST_NAME and written.isdigit()):
                continue
            known = by_number.get(span.dial)
            hint = f"write [[phone:{known}]]" if known else "add it to content/data/authorities.yml with its source"
            yield Problem(Location(page.file, number), f"the telephone number {written} is typed", hint)

"""A note about a link that is typed by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_NOTE = re.compile(
    r"""länk\ till\ (?:en\ )?(?:annan|extern)\ (?:webbplats|webbsida|sida) | (?<!\w)extern\ länk
      | öppnas\ i\ (?:ett\ )?nytt\ (?:fönster|flik) | öppnas\ i\ (?:en\ )?ny\ flik
      | links?\ to\ (?:an\ external|another)\ (?:web\ ?)?(?:site|page) | (?<!\w)external\ link(?!s)
      | opens\ in\ (?:a\ )?new\ (?:window|tab)""",
    re.IGNORECASE | re.VERBOSE,
)


@check(each=Site.documented_pages, severity=Severity.WARNING)
def typed_link_note(page: Page) -> Iterator[Problem]:
    """The build says which links leave the site: no text does.

    What is typed is in one language, glued to the link's own words, and wrong as soon as the address changes.
    """
    texts = [(page.meta_lines.get(key, 1), str(page.meta.get(key) or "")) for key in ("title", "summary")]
    texts += list(enumerate(page.body.split("\n"), start=page.body_line))
    for number, line in texts:
        for found in _NOTE.finditer(line):
            hint = "take the words out: the build marks links that leave the site, in the reader's language"
            yield Problem(Location(page.file, number), f"a note about a link is typed: {found[0]}", hint)

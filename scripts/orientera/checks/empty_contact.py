"""A heading that promises a contact, with nothing under it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Heading, Page

_WORDS = re.compile(
    r"(?:kontakt|kontakta oss|kontaktuppgifter|contacts?|contact us|contact details)\W*", re.IGNORECASE
)
_ID = "kontakt"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_UNDERLINE = re.compile(r"^[ \t]*(?:=+|-+)[ \t]*$", re.MULTILINE)


@check(each=Site.documented_pages)
def empty_contact(page: Page) -> Iterator[Problem]:
    """Under a heading such as Kontakt or Contact there is somebody to reach.

    Who has read so far has a question. An empty heading sends that person away without saying where.
    """
    for heading, after in zip(page.headings, (*page.headings[1:], None), strict=False):
        if heading.id != _ID and not _WORDS.fullmatch(heading.text):
            continue
        if after is not None and after.level > heading.level:
            continue  # there are parts, each with its own heading
        if not _between(page, heading, after):
            message = f"there is nothing under the heading {heading.text}"
            hint = "write [[contact]] or [[contacts:COUNTY]], or take the heading out"
            yield Problem(Location(page.file, heading.line), message, hint)


def _between(page: Page, heading: Heading, after: Heading | None) -> str:
    lines = page.body.split("\n")
    end = after.line - page.body_line if after is not None else len(lines)
    text = "\n".join(lines[heading.line - page.body_line + 1 : end])
    return _UNDERLINE.sub("", _COMMENT.sub("", text)).strip()

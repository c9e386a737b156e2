"""The format or size of a document, typed by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.page import FENCED
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_FORMAT = r"(?:pdf|word|excel|power ?point|docx?|xlsx?|pptx?|odt)"
_SIZE = r"\d+(?:[.,]\d+)?\s?[kmg]b"
_GLUED = re.compile(r"(?<=[^\W_A-Z])(?:PDF|Word|Excel|Power[Pp]oint)(?![\w-])")
_IN_LINK = re.compile(
    rf"(?:[(,:–-]\s*{_FORMAT}(?:[\s,]+{_SIZE})?\)?|\b{_SIZE}\)?|\[\s*{_FORMAT}\s*\]|\s(?:PDF|Word|Excel|Power[Pp]oint))$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:som|as|och|and|eller|or|en|an?|om|on)\s+PDF$"
    r"|\b(?:som|as|och|and|eller|or|om|on|i|in|för|for|till|to|med|with|dig|använda?|use|using)\s+"
    r"(?:Word|Excel|Power ?Point)$",
    re.IGNORECASE,
)
"""The end of a title that is about a program or a format."""
_AFTER_LINK = re.compile(rf"^\s*\(\s*{_FORMAT}\b[^)\n]{{0,30}}\)", re.IGNORECASE)
_LINK = re.compile(r"(?<!!)\[(?P<text>(?:[^\[\]\\\n]|\\.)+)\](?:\([^)\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]\n]*\])")
_FENCE = re.compile(FENCED, re.DOTALL | re.MULTILINE)
_NOT_TEXT = re.compile(r"`[^`\n]+`|!\[[^\]\n]*\]\([^)\n]*\)|<[^>\n]*>|\bhttps?://\S+")


@check(each=Site.documented_pages)
def typed_label(page: Page) -> Iterator[Problem]:
    """A page does not say by hand what format and size a document has.

    The label is read from the file itself. A typed one is soon wrong: a web page was called PDF, and labels are
    glued to titles when a page is copied. Use [[documents]], or a link with the document's title alone.
    """
    body = _FENCE.sub(lambda code: "\n" * code[0].count("\n"), page.body)
    for number, line in enumerate(body.split("\n"), start=page.body_line):
        where = Location(page.file, number)
        for link in _LINK.finditer(line):
            text = link["text"].strip()
            in_link = None if _ABOUT.search(text) else _IN_LINK.search(text)
            found = _GLUED.search(text) or in_link or _AFTER_LINK.search(line[link.end() :])
            if found is not None:
                yield Problem(where, f"the label {_bare(found[0])} is typed: {text}", _HINT)
        for found in _GLUED.finditer(_NOT_TEXT.sub(" ", _LINK.sub(" ", line))):
            yield Problem(where, f"the label {found[0]} is glued to its title", _HINT)


_HINT = "take the label out: enter the document in content/data/documents.yml and show it with [[documents]]"


def _bare(label: str) -> str:
    return label.strip(" (),:–-[]")

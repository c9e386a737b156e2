"""From a Report to the Markdown that GitHub shows as the summary of a workflow's step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from orientera.model.coverage import table_of
from orientera.model.finding import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from orientera.model.finding import Finding
    from orientera.model.report import Report

LARGEST = 1024 * 1024
"""Bytes of a step's summary (GitHub's "Workflow commands"): of what is larger, nothing is shown."""
FIRST = 10
_LONGEST = 400
"""Characters of a message: a checked text may stand in it."""
_MARKS = re.compile(r"[\\`*_\[\]<>|~&!:]")
_NAMES = re.compile(r"[@#$]")


def to_step_summary(report: Report, address: str = "", room: int = LARGEST) -> str:
    """Write counts, coverage by language, findings by rule, and the first ten of them.

    ``address`` is that of the files in the repository's web pages, with a slash at its end; findings then have links.
    What does not go into ``room`` bytes is left out from the end.
    """
    parts = list(_parts(report, address))
    while parts and len(_joined(parts).encode()) > room:
        parts.pop()
    return _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    return "".join(f"{part}\n\n" for part in parts)


def _parts(report: Report, address: str) -> Iterator[str]:
    yield f"## orientera: {_text(report.found)}"
    yield f"Looked at: {_text(report.looked_at)}."
    if report.coverage:
        columns, cells = table_of(report.coverage)
        rows = [(row.language.code, *own) for row, own in zip(report.coverage, cells, strict=True)]
        yield f"### Languages\n\n{_table(('language', *columns), rows)}"
    if report.first:
        waiting = [(f"{page.code}/{page.path}", page.waiting) for page in report.first]
        yield f"### To translate first\n\n{_table(('page', 'parts'), waiting)}"
    rules = report.by_rule()
    if rules:
        counts = [(rule, found[0].severity.label, str(len(found))) for rule, found in rules.items()]
        yield f"### Findings by rule\n\n{_table(('rule', 'at worst', 'findings'), counts)}"
        shown = report.findings[:FIRST]
        title = f"The first {FIRST} of {len(report.findings)}" if len(report.findings) > FIRST else "All findings"
        yield f"### {title}\n\n" + "\n".join(f"- {_finding(finding, address)}" for finding in shown)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *([_text(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _finding(finding: Finding, address: str) -> str:
    problem = finding.problem
    file, line = problem.location.file, problem.location.line
    place = _text(str(problem.location))
    if address and file != problem.page:  # a page that was built is not in the repository
        place = f"[{place}]({address}{quote(file)}{f'?plain=1#L{line}' if line else ''})"
    hint = f" Hint: {_text(problem.hint)}" if problem.hint else ""
    also = f" {finding.also.capitalize()}." if finding.also else ""
    return f"**{finding.severity.label}** {place}: {_text(problem.message)} ({finding.rule}).{hint}{also}"


def _text(text: str) -> str:
    """Write a text so that Markdown shows it as it is: no marks, no tags, and no name of a user or an issue."""
    clipped = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return _NAMES.sub(r"\g<0><!-- -->", _MARKS.sub(r"\\\g<0>", visible(clipped)))

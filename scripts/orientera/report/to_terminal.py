"""From a Report to what a person reads in the terminal."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from orientera.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding
    from orientera.model.progress import PageProgress
    from orientera.model.report import Report

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_COUNTS: dict[str, Callable[[Coverage], int]] = {
    "fallback": lambda row: row.fallback,
    "missing": lambda row: row.missing,
    "orphan": lambda row: row.orphans,
    "in progress": lambda row: row.in_progress,
    "outdated": lambda row: row.outdated,
    "machine": lambda row: row.machine,
    "reviewed": lambda row: row.reviewed,
    "open parts": lambda row: row.open_units,
    "urgent": lambda row: row.urgent,
    "unconfirmed": lambda row: row.unconfirmed,
    "words left": lambda row: row.words_left,
}
"""What is counted of a language; a column stands there where one of them has some."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def to_terminal(report: Report, *, width: int = 100, color: bool = False, show: Severity = Severity.NOTICE) -> str:
    """Write the coverage table, the findings from ``show`` upwards, and one line that sums up."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=color, no_color=not color, highlight=False)
    if report.coverage:
        console.print(_table(report.coverage))
        console.print()
    if report.first:
        _print_first(console, report.first)
    hidden = 0
    for finding in report.findings:
        if finding.severity >= show:
            _print_finding(console, finding)
        else:
            hidden += 1
    if hidden:
        console.print(Text(f"{hidden} more below {show.label}: --show notice", style="dim"))
    console.print(_summary(report))
    return stream.getvalue()


def _clean(text: str) -> str:
    """Show control characters of the content instead of sending them to the terminal."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def _table(coverage: tuple[Coverage, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    columns = {name: count for name, count in _COUNTS.items() if any(count(row) for row in coverage)}
    table.add_column("language", no_wrap=True)
    for name in ("pages", "messages", "terms", *columns):
        table.add_column(name, justify="right", no_wrap=True)
    for row in coverage:
        table.add_row(
            row.language.code,
            f"{row.present}/{row.total}",
            f"{row.messages_translated}/{row.messages}" if row.messages else "-",
            f"{row.terms}/{row.terms_total}" if row.terms_total else "-",
            *(str(count(row) or "-") for count in columns.values()),
        )
    return table


def _print_first(console: Console, pages: Sequence[PageProgress]) -> None:
    console.print(Text("to translate first:", style="bold"))
    for page in pages:
        urgent = f", {page.urgent} urgent: a number has changed" if page.urgent else ""
        parts = "1 part" if page.open == 1 else f"{page.open} parts"
        state = "not there yet, " if not page.parts else ""
        line = f"  {page.code}/{page.path}: {state}{parts}{urgent}"
        console.print(Text(_clean(line)), soft_wrap=True)
    console.print(Text("  to see one: orientera translations PAGE", style="dim"))
    console.print()


def _print_finding(console: Console, finding: Finding) -> None:
    problem = finding.problem
    line = Text(f"{_clean(str(problem.location))}: ", style="bold")
    line.append(f"{finding.severity.label}: ", style=_STYLES[finding.severity])
    line.append(_clean(problem.message), style="not bold")
    line.append(f"  ({finding.rule})", style="dim")
    console.print(line, soft_wrap=True)
    if problem.page and problem.page != problem.location.file:
        console.print(Text(f"  on the page {_clean(problem.page)}", style="dim"), soft_wrap=True)
    if problem.hint:
        console.print(Text(f"  {_clean(problem.hint)}"), soft_wrap=True)


def _summary(report: Report) -> Text:
    looked_at = ", ".join(f"{count} {name}" for name, count in report.subjects.items())
    if not report.has_run:
        return Text(f"not run: there was nothing to look at ({looked_at})", style="bold red")
    counts = [(report.count(severity), severity) for severity in sorted(Severity, reverse=True)]
    found = ", ".join(f"{count} {s.label}{'' if count == 1 else 's'}" for count, s in counts if count)
    return Text(f"{looked_at}: {found or 'nothing found'}", style="bold")

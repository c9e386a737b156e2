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
    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding, Problem
    from orientera.model.report import Report

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_COLUMNS = ("pages", "fallback", "missing", "orphan", "machine", "messages", "terms", "open", "urgent", "unconfirmed",
            "words left")  # fmt: skip
_NAMED = 3
"""How many other places of a finding are named."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def to_terminal(report: Report, *, width: int = 100, color: bool = False, show: Severity = Severity.NOTICE) -> str:
    """Write the coverage table, the findings from ``show`` upwards, and one line that sums up."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=color, no_color=not color, highlight=False)
    if report.coverage:
        console.print(_table(report.coverage))
        console.print()
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
    table.add_column("language", no_wrap=True)
    for name in _COLUMNS:
        table.add_column(name, justify="right", no_wrap=True)
    for row in coverage:
        numbers = (row.open_units, row.urgent, row.unconfirmed, row.words_left)
        table.add_row(
            row.language.code,
            f"{row.present}/{row.total}",
            *map(_number, (row.fallback, row.missing, row.orphans, row.machine)),
            f"{row.messages_translated}/{row.messages}" if row.messages else "-",
            f"{row.terms}/{row.terms_total}" if row.terms_total else "-",
            *map(_number, numbers),
        )
    return table


def _number(number: int) -> str:
    return str(number) if number else "-"


def _print_finding(console: Console, finding: Finding) -> None:
    problem = finding.problem
    line = Text(f"{_clean(str(problem.location))}: ", style="bold")
    line.append(f"{finding.severity.label}: ", style=_STYLES[finding.severity])
    line.append(_clean(problem.message), style="not bold")
    line.append(f"  ({finding.rule})", style="dim")
    console.print(line, soft_wrap=True)
    if said := _page_and_address(problem):
        console.print(Text(f"  {_clean(said)}", style="dim"), soft_wrap=True)
    if finding.others:
        console.print(Text(f"  {_clean(_also(finding))}", style="dim"), soft_wrap=True)
    if problem.hint:
        console.print(Text(f"  {_clean(problem.hint)}"), soft_wrap=True)


def _page_and_address(problem: Problem) -> str:
    """Name the page, and the address as it is written there, as far as place and message do not."""
    url = problem.url if problem.url and problem.url.strip() not in problem.message else ""
    page = problem.page if problem.page != problem.location.file else ""
    return f"{f'on the page {page}' if page else 'there'}{f' as {url}' if url else ''}" if page or url else ""


def _also(finding: Finding) -> str:
    """Name the other places: the first few, and how many more."""
    places = list(dict.fromkeys(problem.page or str(problem.location) for problem in finding.problems))[1:]
    if not places:
        count = len(finding.others)
        return f"{count} more time{'' if count == 1 else 's'} on the page"
    more = f" and {len(places) - _NAMED} more" if len(places) > _NAMED else ""
    return f"also on {', '.join(places[:_NAMED])}{more}"


def _summary(report: Report) -> Text:
    looked_at = ", ".join(f"{count} {name}" for name, count in report.subjects.items())
    if not report.has_run:
        return Text(f"not run: there was nothing to look at ({looked_at})", style="bold red")
    counts = [(report.count(severity), severity) for severity in sorted(Severity, reverse=True)]
    found = ", ".join(f"{count} {s.label}{'' if count == 1 else 's'}" for count, s in counts if count)
    compared = report.compared
    since = f"; {compared.known} known before are left, {len(compared.gone)} are gone" if compared else ""
    nothing = "nothing new" if compared else "nothing found"
    return Text(f"{looked_at}: {found or nothing}{since}", style="bold")

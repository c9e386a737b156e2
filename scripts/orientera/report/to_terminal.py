"""From a Report to what a person reads in the terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from orientera.model.coverage import table_of
from orientera.model.finding import LABELS, Severity, visible
from orientera.model.said import counted, in_words, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding, Problem
    from orientera.model.progress import PageProgress
    from orientera.model.report import Report

_NAMED = 3
"""How many other places of a finding are named."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def to_terminal(
    report: Report,
    *,
    width: int = 100,
    color: bool = False,
    show: Severity = Severity.NOTICE,
    translate: Callable[[str], str] = str,
) -> str:
    """Write the coverage table, the findings from ``show`` upwards, and one line that sums up.

    ``translate`` gives a template of what is said in the language to write in.
    """
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
            _print_finding(console, finding, translate)
        else:
            hidden += 1
    if hidden:
        more = say("{count} more below {severity}: --show notice", count=hidden, severity=LABELS[show])
        console.print(Text(in_words(more, translate), style="dim"))
    console.print(_summary(report, translate))
    return stream.getvalue()


def _table(coverage: tuple[Coverage, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    columns, rows = table_of(coverage)
    table.add_column("language", no_wrap=True)
    for name in columns:
        table.add_column(name, justify="right", no_wrap=True)
    for row, cells in zip(coverage, rows, strict=True):
        table.add_row(row.language.code, *cells)
    return table


def _print_first(console: Console, pages: Sequence[PageProgress]) -> None:
    console.print(Text("to translate first:", style="bold"))
    for page in pages:
        console.print(Text(visible(f"  {page.code}/{page.path}: {page.waiting}")), soft_wrap=True)
    console.print(Text("  to see one: orientera translations PAGE", style="dim"))
    console.print()


def _print_finding(console: Console, finding: Finding, translate: Callable[[str], str]) -> None:
    def shown(said: str) -> str:
        return visible(in_words(said, translate))

    problem = finding.problem
    line = Text(f"{visible(str(problem.location))}: ", style="bold")
    line.append(f"{shown(LABELS[finding.severity])}: ", style=_STYLES[finding.severity])
    line.append(shown(problem.message), style="not bold")
    line.append(f"  ({finding.rule})", style="dim")
    console.print(line, soft_wrap=True)
    if said := _page_and_address(problem):
        console.print(Text(f"  {shown(said)}", style="dim"), soft_wrap=True)
    if finding.others:
        console.print(Text(f"  {shown(_also(finding))}", style="dim"), soft_wrap=True)
    if problem.hint:
        console.print(Text(f"  {shown(say('{hint}', hint=problem.hint))}"), soft_wrap=True)


def _page_and_address(problem: Problem) -> str:
    """Name the page, and the address as it is written there, as far as place and message do not."""
    url = problem.url if problem.url and problem.url.strip() not in problem.message else ""
    page = problem.page if problem.page != problem.location.file else ""
    if page and url:
        return say("on the page {page} as {url}", page=page, url=url)
    return say("on the page {page}", page=page) if page else say("there as {url}", url=url) if url else ""


def _also(finding: Finding) -> str:
    """Name the other places: the first few, and how many more."""
    places = list(dict.fromkeys(problem.page or str(problem.location) for problem in finding.problems))[1:]
    if not places:
        return counted("{count} more time on the page", "{count} more times on the page", len(finding.others))
    named = tuple(places[:_NAMED])
    if len(places) > _NAMED:
        return say("also on {places} and {count} more", places=named, count=len(places) - _NAMED)
    return say("also on {places}", places=named)


def _summary(report: Report, translate: Callable[[str], str]) -> Text:
    looked_at, found = (in_words(said, translate) for said in (report.looked_at, report.found))
    if not report.has_run:
        return Text(f"{found} ({looked_at})", style="bold red")
    return Text(f"{looked_at}: {found}", style="bold")

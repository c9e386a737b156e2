"""Write a report in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.commands.explain import texts
from orientera.model.finding import Severity
from orientera.report.to_github import to_github
from orientera.report.to_html import to_html
from orientera.report.to_json import to_json
from orientera.report.to_junit import to_junit
from orientera.report.to_sarif import to_sarif
from orientera.report.to_terminal import to_terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientera.model.report import Report

WRITERS: dict[str, Callable[[Report], str]] = {
    "json": lambda report: f"{to_json(report)}\n",
    "github": to_github,
    "sarif": lambda report: f"{to_sarif(report, texts())}\n",
    "junit": to_junit,
    "html": lambda report: to_html(report, texts()),
}
"""The formats beside the terminal's, which has options of its own."""


def written(report: Report, format_: str, *, color: bool = False, show: Severity = Severity.NOTICE) -> str:
    """Write a report; ``color``, and the mildest finding to show, are the terminal's."""
    return WRITERS[format_](report) if format_ in WRITERS else to_terminal(report, color=color, show=show)

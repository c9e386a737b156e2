"""Write a report in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.commands.explain import texts
from orientera.model.finding import Severity
from orientera.read.words import read_words
from orientera.report.to_github import to_github
from orientera.report.to_html import to_html
from orientera.report.to_json import to_json
from orientera.report.to_junit import to_junit
from orientera.report.to_sarif import to_sarif
from orientera.report.to_terminal import to_terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientera.model.report import Report

WRITERS: dict[str, Callable[[Report, Callable[[str], str]], str]] = {
    "json": lambda report, _: f"{to_json(report)}\n",
    "github": to_github,
    "sarif": lambda report, translate: f"{to_sarif(report, texts(), translate)}\n",
    "junit": to_junit,
}
"""The formats for programs. Those for people have words of their own."""


def written(
    report: Report, format_: str, *, color: bool = False, show: Severity = Severity.NOTICE, lang: str = "en"
) -> str:
    """Write a report in a language; ``color``, and the mildest finding to show, are the terminal's.

    JSON stays in English: it is compared with later reports.
    """
    translate = read_words(lang)
    if format_ == "html":
        return to_html(report, texts(), lang, translate)
    if format_ not in WRITERS:
        return to_terminal(report, color=color, show=show, translate=translate)
    return WRITERS[format_](report if format_ == "json" else report.in_words(translate), translate)

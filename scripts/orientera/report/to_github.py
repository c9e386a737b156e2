"""From a Report to GitHub's workflow commands, which become annotations in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.finding import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientera.model.finding import Finding
    from orientera.model.report import Report


def to_github(report: Report, translate: Callable[[str], str] = str) -> str:
    """Write one ``::error file=...`` command a finding (GitHub's "Workflow commands")."""
    return "".join(f"{_command(finding, translate)}\n" for finding in report.findings)


def _command(finding: Finding, translate: Callable[[str], str]) -> str:
    problem = finding.problem
    properties = {"file": problem.location.file, "title": finding.rule}
    if problem.location.line:
        properties["line"] = str(problem.location.line)
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{finding.severity.label} {listed}::{_data(text_of(finding, translate))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

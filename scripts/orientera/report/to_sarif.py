"""From a Report to SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a pull request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from orientera.model.finding import Severity, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from orientera.model.finding import Finding, Location
    from orientera.model.report import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
"""What relative addresses are below: code hosts take it for the repository."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def to_sarif(report: Report, texts: Mapping[str, str], translate: Callable[[str], str] = str) -> str:
    """Write a run with its rules and results; ``texts`` has what each rule demands and why, by its id."""
    rules = sorted({finding.rule for finding in report.findings})
    run = {
        "tool": {
            "driver": {"name": "orientera", "rules": [_rule(rule, texts.get(rule, "")) for rule in rules]},
        },
        "results": [_result(finding, rules.index(finding.rule), translate) for finding in report.findings],
        "invocations": [{"executionSuccessful": report.has_run}],
        "originalUriBaseIds": {ROOT: {"description": {"text": "the project's folder"}}},
        "columnKind": "unicodeCodePoints",
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: str, text: str) -> dict[str, Any]:
    demand, _, reason = text.partition("\n")
    described: dict[str, Any] = {"id": rule}
    if demand:
        described["shortDescription"] = {"text": demand}
        whole = " ".join(f"{demand} {reason}".split())
        described |= {"fullDescription": {"text": whole}, "help": {"text": whole}}
    return described


def _result(finding: Finding, index: int, translate: Callable[[str], str]) -> dict[str, Any]:
    places = list(dict.fromkeys(problem.location for problem in finding.problems))
    also = {"relatedLocations": [_place(place) for place in places[1:]]} if len(places) > 1 else {}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": text_of(finding, translate)},
        "locations": [_place(places[0])],
        **also,
    }


def _place(location: Location) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(location.file)}
    if location.line:
        place["region"] = {"startLine": location.line}
    return {"physicalLocation": place}


def _artifact(file: str) -> dict[str, str]:
    address = quote(file, errors="surrogateescape")
    if file.startswith("/"):  # a tree beside the project
        return {"uri": f"file://{address}"}
    return {"uri": address, "uriBaseId": ROOT}

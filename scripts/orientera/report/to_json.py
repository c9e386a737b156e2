"""From a Report to JSON, for other programs. The shape has a version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from orientera.model.finding import Severity

if TYPE_CHECKING:
    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding, Problem
    from orientera.model.progress import PageProgress
    from orientera.model.report import Report

VERSION = 1


def to_json(report: Report) -> str:
    """Write version, subjects, counts, coverage by language, and findings.

    A finding has rule, severity, page (HTML file below the folder), url (the raw attribute), source (file and line,
    0 for the whole file), message, hint and group; page and url are null for findings of sources. Each place has an
    entry of its own: those with the same group are one finding, and ``counts`` counts findings. ``first`` are the
    pages to translate first. Compared with an earlier run, ``baseline`` says how many places were known and which
    are gone.
    """
    compared = report.compared
    baseline = {"known": compared.known, "gone": [place._asdict() for place in compared.gone]} if compared else None
    return json.dumps(
        {
            "version": VERSION,
            "run": report.has_run,
            "subjects": report.subjects,
            "counts": {severity.label: report.count(severity) for severity in Severity},
            "coverage": [_coverage(row) for row in report.coverage],
            "first": [_first(page) for page in report.first],
            "findings": [
                _finding(finding, problem, group)
                for group, finding in enumerate(report.findings)
                for problem in finding.problems
            ],
            **({"baseline": baseline} if baseline else {}),
        },
        ensure_ascii=False,
        indent=2,
    )


def _coverage(row: Coverage) -> dict[str, Any]:
    return {
        "language": row.language.code,
        "total": row.total,
        "present": row.present,
        "fallback": row.fallback,
        "missing": row.missing,
        "orphans": row.orphans,
        "machine": row.machine,
        "percent": row.percent,
        "messages": row.messages,
        "messages_translated": row.messages_translated,
        "terms": row.terms,
        "terms_total": row.terms_total,
        "in_progress": row.in_progress,
        "outdated": row.outdated,
        "reviewed": row.reviewed,
        "open_units": row.open_units,
        "urgent": row.urgent,
        "unconfirmed": row.unconfirmed,
        "words_left": row.words_left,
    }


def _first(page: PageProgress) -> dict[str, Any]:
    return {
        "language": page.code,
        "path": page.path,
        "state": page.state.value,
        "total": page.total,
        "open_units": page.open,
        "urgent": page.urgent,
        "words_left": page.words_left,
        "weight": page.weight,
    }


def _finding(finding: Finding, problem: Problem, group: int) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "page": problem.page or None,
        "url": problem.url,
        "source": {"file": problem.location.file, "line": problem.location.line},
        "message": problem.message,
        "hint": problem.hint,
        "group": group,
    }

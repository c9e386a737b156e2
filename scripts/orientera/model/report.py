"""What a run of checks found, sorted once, and what it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding
    from orientera.model.progress import PageProgress

PAGES = ("source pages", "HTML pages")
"""The kinds of subjects without which nothing has been checked."""


@dataclass(frozen=True)
class Report:
    """Findings, worst first; ``subjects`` says how many things of each kind were looked at."""

    findings: tuple[Finding, ...]
    subjects: dict[str, int]
    coverage: tuple[Coverage, ...] = ()
    first: tuple[PageProgress, ...] = ()
    """What to translate first."""

    @classmethod
    def of(
        cls,
        findings: Iterable[Finding],
        subjects: dict[str, int],
        coverage: Iterable[Coverage] = (),
        first: Iterable[PageProgress] = (),
    ) -> Report:
        """Sort the findings and leave out what is said twice."""
        ordered = sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key)
        return cls(tuple(ordered), subjects, tuple(coverage), tuple(first))

    @property
    def has_run(self) -> bool:
        """Whether all that should be looked at was there: no page is no pass, and half a check is none."""
        pages = [count for name, count in self.subjects.items() if name in PAGES]
        return all(pages) if pages else any(self.subjects.values())

    @property
    def looked_at(self) -> str:
        """What was looked at, in words: ``11 source pages, 8 translations``."""
        return ", ".join(f"{count} {name}" for name, count in self.subjects.items())

    @property
    def found(self) -> str:
        """How much was found, worst first, in words: ``3 errors, 1 warning``; or why nothing was looked for."""
        if not self.has_run:
            return "not run: there was nothing to look at"
        counts = [(self.count(severity), severity.label) for severity in sorted(Severity, reverse=True)]
        return ", ".join(f"{n} {label}{'' if n == 1 else 's'}" for n, label in counts if n) or "nothing found"

    def by_rule(self) -> dict[str, list[Finding]]:
        """Sort the findings by rule: the rule of the worst finding first."""
        rules: dict[str, list[Finding]] = {}
        for finding in self.findings:
            rules.setdefault(finding.rule, []).append(finding)
        return rules

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def fails(self, threshold: Severity | None) -> bool:
        """Say whether a finding is as bad as the threshold, or worse."""
        return threshold is not None and any(finding.severity >= threshold for finding in self.findings)

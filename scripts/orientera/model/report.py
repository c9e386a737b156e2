"""What a run of checks found, sorted once, and what it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding, Severity
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

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def fails(self, threshold: Severity | None) -> bool:
        """Say whether a finding is as bad as the threshold, or worse."""
        return threshold is not None and any(finding.severity >= threshold for finding in self.findings)

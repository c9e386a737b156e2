"""What a run of checks found, sorted once, and what it looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from orientera.model.finding import Severity
from orientera.model.said import Said, counted, in_words, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from orientera.model.coverage import Coverage
    from orientera.model.finding import Finding, Problem
    from orientera.model.progress import PageProgress

PAGES = ("source pages", "HTML pages")
"""The kinds of subjects without which nothing has been checked."""


class Place(NamedTuple):
    """A problem as two runs know it: its line may have moved."""

    rule: str
    file: str
    page: str
    url: str
    message: str


@dataclass(frozen=True)
class Compared:
    """What became of an earlier run's findings: how many are still there, and which are gone."""

    known: int
    gone: list[Place]


def place_of(rule: str, problem: Problem) -> Place:
    """What is the same of a problem in two runs."""
    return Place(rule, problem.location.file, problem.page, problem.url or "", problem.message)


@dataclass(frozen=True)
class Report:
    """Findings, worst first; ``subjects`` says how many things of each kind were looked at."""

    findings: tuple[Finding, ...]
    subjects: dict[str, int]
    coverage: tuple[Coverage, ...] = ()
    first: tuple[PageProgress, ...] = ()
    """What to translate first."""
    compared: Compared | None = None

    @classmethod
    def of(
        cls,
        findings: Iterable[Finding],
        subjects: dict[str, int],
        coverage: Iterable[Coverage] = (),
        first: Iterable[PageProgress] = (),
    ) -> Report:
        """Sort the findings, leave out what is said twice, and make one of those with the same target."""
        ordered = sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key)
        return cls(tuple(_together(ordered)), subjects, tuple(coverage), tuple(first))

    def since(self, known: frozenset[Place]) -> Report:
        """Leave out what an earlier run found already; of a finding, the places that it is new in are left."""
        here = {place_of(finding.rule, problem) for finding in self.findings for problem in finding.problems}
        new = []
        for finding in self.findings:
            left = [problem for problem in finding.problems if place_of(finding.rule, problem) not in known]
            if left:
                new.append(replace(finding, problem=left[0], others=tuple(left[1:])))
        return replace(self, findings=tuple(new), compared=Compared(len(here & known), sorted(known - here)))

    @property
    def has_run(self) -> bool:
        """Whether all that should be looked at was there: no page is no pass, and half a check is none."""
        pages = [count for name, count in self.subjects.items() if name in PAGES]
        return all(pages) if pages else any(self.subjects.values())

    @property
    def looked_at(self) -> Said:
        """What was looked at, in words: ``11 source pages, 8 translations``."""
        counts = (say("{count} {what}", count=count, what=Said(name, {})) for name, count in self.subjects.items())
        return say("{all}", all=tuple(counts))

    @property
    def found(self) -> Said:
        """How much was found, worst first, in words: ``3 errors, 1 warning``; or why nothing was looked for."""
        if not self.has_run:
            return say("not run: there was nothing to look at")
        counts = (
            counted("{count} error", "{count} errors", self.count(Severity.ERROR)),
            counted("{count} warning", "{count} warnings", self.count(Severity.WARNING)),
            counted("{count} notice", "{count} notices", self.count(Severity.NOTICE)),
        )
        there = tuple(said for said in counts if said.values["count"])
        if self.compared is None:
            return say("{all}", all=there) if there else say("nothing found")
        found = say("{all}", all=there) if there else say("nothing new")
        known, gone = self.compared.known, len(self.compared.gone)
        return say("{found}; {known} known before are left, {gone} are gone", found=found, known=known, gone=gone)

    def in_words(self, translate: Callable[[str], str]) -> Report:
        """Say every finding in another language: ``translate`` gives a template in it."""

        def said(problem: Problem) -> Problem:
            message, hint = (in_words(text, translate) for text in (problem.message, problem.hint))
            return replace(problem, message=message, hint=hint)

        found = tuple(
            replace(one, problem=said(one.problem), others=tuple(map(said, one.others))) for one in self.findings
        )
        return replace(self, findings=found)

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


def _together(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings in their order; those of one rule and one target are one, with the others' places.

    So are those of one link in one line: a Swedish text stands on the pages of every language that has no other.
    """
    same: list[list[Finding]] = []
    of_target: dict[object, list[Finding]] = {}
    of_line: dict[object, list[Finding]] = {}
    for finding in findings:
        problem, kind = finding.problem, (finding.rule, finding.severity)
        target = (kind, problem.target) if problem.target else finding
        line = (kind, problem.location, problem.url) if problem.location.line and problem.url else finding
        group = of_target.get(target)
        if group is None and (alike := of_line.get(line)) and alike[0].problem.page != problem.page:
            group = alike
        if group is None:
            same.append(group := [])
        group.append(finding)
        of_target.setdefault(target, group)
        of_line.setdefault(line, group)
    for first, *rest in same:
        yield replace(first, others=tuple(other.problem for other in rest)) if rest else first

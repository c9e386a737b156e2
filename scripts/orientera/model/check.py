"""A check: a generator of Problems, with the name, severity and text that reports give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orientera.model.finding import Finding, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


@dataclass(frozen=True)
class Check:
    """One rule: which parts of a subject it looks at, what it yields for each, and how bad that is."""

    function: Callable[..., Iterator[Problem]]
    each: Callable[[Any], Iterable[Any]]
    severity: Severity

    @property
    def rule(self) -> str:
        """The rule's id: its file's name, with hyphens."""
        return self.function.__name__.replace("_", "-")

    @property
    def text(self) -> str:
        """What the rule demands and why: its docstring."""
        return self.function.__doc__ or ""

    @property
    def subject(self) -> str:
        """The name of the class whose parts it looks at: ``Site``, ``BuiltSite`` or ``ExternalLinks``."""
        return self.each.__qualname__.split(".")[0]

    def findings(self, subject: object) -> Iterator[Finding]:
        """Yield a Finding for each Problem in each part of the subject."""
        for part in self.each(subject):
            yield from self.of(part)

    def of(self, part: Any) -> Iterator[Finding]:
        """Yield a Finding for each Problem in one part."""
        for problem in self.function(part):
            yield Finding(self.rule, problem.severity or self.severity, problem)


def check(
    each: Callable[[Any], Iterable[Any]], severity: Severity = Severity.ERROR
) -> Callable[[Callable[..., Iterator[Problem]]], Check]:
    """Make a generator of Problems a Check of every part that ``each`` gives."""

    def decorate(function: Callable[..., Iterator[Problem]]) -> Check:
        return Check(function, each, severity)

    return decorate

"""Run our checker on a case, and say what it found in the words of the cases."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from orientera.checks import findings
from orientera.read.built import read_built_site
from tests.conformance.cases import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from orientera.model.finding import Finding
    from tests.conformance.cases import Case

Occurrence = tuple[str, str | None, str]
"""The file, the address as the attribute has it, and the rule."""

RULES = frozenset(get_args(Rule))


def plain(url: str | None) -> str | None:
    """An address without what the URL standard takes out first: white space around it, tabs and line ends in it."""
    return None if url is None else re.sub("[\t\n\r]", "", url).strip(" \f")


def occurrences(found: Iterable[Finding]) -> Iterator[Occurrence]:
    """Yield where each finding of the cases' rules is."""
    for finding in found:
        if finding.rule in RULES:
            yield finding.problem.page, plain(finding.problem.url), finding.rule


def found_in(case: Case, folder: Path) -> Iterator[Finding]:
    """Write a case into a folder and yield what our checker finds there."""
    site = read_built_site(case.write(folder))
    given = {"address": case.address} if case.address else {}
    options = {name: value for name, value in case.options if value}
    return findings(replace(site, **given, **options))


def check(case: Case, folder: Path) -> set[Occurrence]:
    """Write a case into a folder and check it."""
    return set(occurrences(found_in(case, folder)))


def expected(case: Case) -> set[Occurrence]:
    """What a case says is broken. Raises ValueError where it says a thing twice."""
    counts = Counter((one.page, plain(one.url), one.rule) for one in case.broken)
    if twice := [one for one, count in counts.items() if count > 1]:
        raise ValueError(f"{case.id}: {twice} is there twice")
    return set(counts)

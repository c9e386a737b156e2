"""An allowance: a finding that a page's author has looked at and knows to be right as it is, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orientera.model.finding import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientera.model.finding import Finding
    from orientera.model.page import Page


@dataclass(frozen=True)
class Allowance:
    """What ``allow:`` in a page's front matter says: findings of ``rule`` on that page whose message has ``text``."""

    rule: str
    reason: str
    text: str
    place: Location

    def covers(self, finding: Finding) -> bool:
        """Say whether a finding is meant."""
        problem = finding.problem
        return finding.rule == self.rule and problem.location.file == self.place.file and self.text in problem.message


def allowances(page: Page) -> Iterator[Allowance]:
    """Yield what a page allows; what is no allowance is left to front-matter, which says so."""
    place = Location(page.file, page.meta_lines.get("allow", 1))
    listed = page.meta.get("allow")
    for item in listed if isinstance(listed, list) else []:
        if isinstance(item, dict) and not list(wrong_allowance(item)):
            yield Allowance(item["rule"], item["reason"], item.get("text", ""), place)


def wrong_allowance(item: Any) -> Iterator[str]:
    """Yield what is wrong with one item of ``allow:``."""
    if not isinstance(item, dict):
        yield "an allowance is not a rule with a reason"
        return
    for key in ("rule", "reason"):
        if not isinstance(item.get(key), str) or not item[key].strip():
            yield f"an allowance has no {key}"
    if not isinstance(item.get("text", ""), str):
        yield "the text of an allowance is no text"
    for key in set(item) - {"rule", "reason", "text"}:
        yield f"an allowance says {key}, which means nothing"


def sift(found: Iterable[Finding], allowed: Iterable[Allowance]) -> tuple[list[Finding], list[Allowance]]:
    """Take out what is allowed; return the findings that are left, and the allowances that covered nothing."""
    by_file: dict[str, list[Allowance]] = {}
    for one in allowed:
        by_file.setdefault(one.place.file, []).append(one)
    used: set[Allowance] = set()
    left = []
    for finding in found:
        covering = [one for one in by_file.get(finding.problem.location.file, ()) if one.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    return left, [one for many in by_file.values() for one in many if one not in used]

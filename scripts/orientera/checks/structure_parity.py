"""A translation that is built in another way than its source."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page, Pair
    from orientera.model.unit import Unit


@check(each=Site.documented_pairs)
def structure_parity(pair: Pair) -> Iterator[Problem]:
    """A translation has the paragraphs, lists and tables of its source, in the same order.

    A class reads the same piece in six languages; and what is missing in one of them is missing for somebody.
    """
    source, target = pair.source, pair.target
    if pair.is_without_text or list(source.ids()) != list(target.ids()):
        return  # heading-ids says it
    wanted = [(unit.heading, unit.shape) for unit in source.units]
    there = [(unit.heading, unit.shape) for unit in target.units]
    for step, first, last, start, end in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        if step == "equal":
            continue
        missing, added = source.units[first:last], target.units[start:end]
        near = target.units[min(start, len(there) - 1)].line if there else target.body_line
        if step == "insert":
            extra = _alone(target, added[0], {id(one) for _, one in pair.units()})
            message, near = f"the source has no such {extra.name} here", extra.line
            hint = f"compare with {source.file}, and take it out or join it"
        elif step == "delete":
            lost = _alone(source, missing[0], {id(one) for one, _ in pair.units()})
            message = f"a {lost.name} of the source is missing"
            hint = f"compare with {source.file}:{lost.line}; translate what is missing, or divide what was joined"
        else:
            message = f"here is {_called(added[0], missing[0])}, and in the source {_called(missing[0], added[0])}"
            hint = f"build it as in {source.file}:{missing[0].line}"
        yield Problem(Location(target.file, near), message, hint, severity=pair.severity)
        return  # what follows is often the same fault


def _alone(page: Page, like: Unit, matched: set[int]) -> Unit:
    """Of some units in a row that look the same, the one that nothing in the other language stands for."""
    row = (unit for unit in page.units if (unit.heading, unit.shape) == (like.heading, like.shape))
    return next((unit for unit in row if id(unit) not in matched), like)


def _called(unit: Unit, other: Unit) -> str:
    """Say what a unit is, so that it differs from the other."""
    if unit.name != other.name:
        return f"a {unit.name}"
    if unit.name == "heading":
        return f"a heading with {'#' * int(unit.kind[1:])}"
    if ("ol" in unit.around) != ("ol" in other.around):
        return f"{'a numbered' if 'ol' in unit.around else 'an unnumbered'} {unit.name}"
    return f"a {unit.name} ({' > '.join(unit.around) or 'in no list and no box'})"

"""A translation that is built in another way than its source."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Pair


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
            message = f"the source has no such {added[0].name} here"
            hint = f"compare with {source.file}, and take it out or join it"
        elif step == "delete":
            message = f"a {missing[0].name} of the source is missing"
            hint = f"compare with {source.file}:{missing[0].line}, and translate what is missing"
        else:
            message = f"here is a {added[0].name}, and in the source a {missing[0].name}"
            hint = f"build it as in {source.file}:{missing[0].line}"
        yield Problem(Location(target.file, near), message, hint, severity=pair.severity)
        return  # what follows is often the same fault

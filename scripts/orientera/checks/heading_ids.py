"""Heading ids that differ from the source's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Pair


@check(each=Site.pairs)
def heading_ids(pair: Pair) -> Iterator[Problem]:
    """A translation has the heading ids of its source, in the same order.

    Links to a part of a page work in every language because the ids are equal.
    """
    if pair.is_without_text:
        return
    source, target = pair.source, pair.target
    wanted, there = list(source.ids()), list(target.ids())
    for heading in source.headings:
        if heading.id is not None and heading.id not in there:
            hint = f"translate {source.file}:{heading.line}, or give its translation this id"
            message = f"no heading has the id {heading.id}"
            yield Problem(Location(target.file), message, hint, severity=pair.severity)
    for heading in target.headings:
        if heading.id is not None and heading.id not in wanted:
            hint = f"use the id of the same heading in {source.file}"
            message = f"the source has no heading id {heading.id}"
            yield Problem(Location(target.file, heading.line), message, hint, severity=pair.severity)
    common = [id_ for id_ in wanted if id_ in there]
    if sorted(wanted) == sorted(there) and common != there:
        named = [heading for heading in target.headings if heading.id is not None]
        line = next(heading.line for heading, id_ in zip(named, wanted, strict=True) if heading.id != id_)
        hint = f"put the parts in the order of {source.file}: {', '.join(wanted)}"
        message = "the headings are in another order than in the source"
        yield Problem(Location(target.file, line), message, hint, severity=pair.severity)

"""A council, group or network of a county, and the tree that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from orientera.model.entry import Entry, Reference, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Body(Entry):
    """One entry of ``bodies.yml``; ``parent`` is the body of the same county that it answers to."""

    county: Annotated[str, Reference("counties")]
    name: Text
    level: Literal["strategic", "preparatory", "network", "focus-group", "conference"]
    purpose: Text
    chair: Text | None = None
    members: tuple[Annotated[str, Reference("organisations")], ...] = ()
    parent: Annotated[str, Reference("bodies")] | None = None
    meetings_a_year: Annotated[int, Field(ge=1, le=366)] | None = None


def body_tree(bodies: Iterable[Body]) -> Iterator[tuple[Body, int]]:
    """Yield bodies with their depth, each followed by those that answer to it, in the order given.

    One whose parent is not among them stands at the top. Of a circle, its first body does: nothing is left out.
    """
    bodies = list(bodies)
    ids = {body.id for body in bodies}
    tops = [body for body in bodies if body.parent not in ids]
    seen: set[str] = set()

    def below(body: Body, depth: int) -> Iterator[tuple[Body, int]]:
        if body.id in seen:
            return
        seen.add(body.id)
        yield body, depth
        for child in bodies:
            if child.parent == body.id:
                yield from below(child, depth + 1)

    for body in [*tops, *bodies]:
        yield from below(body, 0)

"""A council or network whose parent is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.body import Body
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries)
def body_tree(part: tuple[Placed, Data]) -> Iterator[Problem]:
    """Each group answers to a group of the same county, and none to itself by way of others.

    A group whose parent is of another county stands at the top of the drawing, as if it answered to nobody.
    """
    placed, data = part
    body = placed.entry
    if not isinstance(body, Body) or body.parent is None:
        return
    place = placed.place
    parent = data.bodies.get(body.parent)
    if parent is None:
        return  # unknown-reference says so
    if parent.county != body.county:
        message = f"{body.id}: the parent {parent.id} is of {parent.county}, not of {body.county}"
        yield Problem(place, message, "write the id of a group of the same county")
    else:
        circle = _circle(body, data.bodies)
        if circle and body.id == next(key for key in data.bodies if key in circle):  # once for each circle
            message = f"{body.id}: it answers to itself: {' > '.join([*circle, body.id])}"
            yield Problem(place, message, "take the parent of one of them away")


def _circle(body: Body, bodies: Mapping[str, Body]) -> list[str]:
    """Follow parents from a body back to itself; nothing where the way ends elsewhere."""
    way = [body.id]
    parent = body.parent
    while parent in bodies and parent not in way:
        way.append(parent)  # type: ignore[arg-type]
        parent = bodies[parent].parent  # type: ignore[index]
    return way if parent == body.id else []

"""A group under five that is counted out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.figure import SMALLEST_GROUP, Figure
from orientera.model.finding import Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries)
def masked_figure(placed_in: tuple[Placed, Data]) -> Iterator[Problem]:
    """A group of fewer than five people is written as masked, and not as a number.

    In a small place everybody knows who the three are. The page does not show the number, but the file is public too.
    """
    placed, _ = placed_in
    figure = placed.entry
    if isinstance(figure, Figure) and figure.is_small:
        message = f"the figure {figure.id} counts fewer than {SMALLEST_GROUP} people in clear"
        yield Problem(placed.place, message, "write 'value: masked'")

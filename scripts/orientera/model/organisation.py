"""An organisation that sits in councils and networks."""

from __future__ import annotations

from typing import Annotated

from orientera.model.entry import Entry, Reference, Text


class Organisation(Entry):
    """One entry of ``organisations.yml``; ``authority`` is the entry of authorities.yml that says more of it."""

    name: Text
    authority: Annotated[str, Reference("authorities")] | None = None

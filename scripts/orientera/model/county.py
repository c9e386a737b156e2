"""Counties and municipalities, and the county boards."""

from __future__ import annotations

from typing import Annotated

from pydantic import HttpUrl, StringConstraints

from orientera.model.entry import Entry, Reference


class County(Entry):
    """One county of ``counties.yml``; ``code`` is Statistics Sweden's, of two digits, ``board`` the board's name."""

    code: Annotated[str, StringConstraints(pattern=r"^\d\d$")]
    name: str
    board: str
    website: HttpUrl
    phone: str | None = None


class Municipality(Entry):
    """One municipality of ``municipalities.yml``: ``code`` has four digits, the county's two first."""

    code: Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
    name: str
    full_name: str
    county: Annotated[str, Reference("counties")]

"""What a pull request changes: the files, and the site that it began with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orientera.model.site import Site


@dataclass(frozen=True)
class Change:
    """The files that differ, by their paths below the project, and the site as it was before."""

    files: frozenset[str]
    before: Site

"""A folder that is no language, or a language without folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.site import Folder


@check(each=Site.stray_folders)
def language_folder(folder: Folder) -> Iterator[Problem]:
    """Each folder at the top of content/ is a declared language, assets or data, and each language has its folder.

    A folder that no language claims is not built, and a language without folder shows nothing but fallbacks.
    """
    yield Problem(Location(folder.file), folder.fault.message, folder.fault.hint)

"""Read the termbase: translations/terms.yml, and each language's renderings beside its catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.finding import Location
from orientera.model.term import Rendering, Term, Termbase
from orientera.read.catalogues import TERMS
from orientera.read.content import name_below
from orientera.read.data import read_entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from orientera.model.entry import Entry


def read_terms(folder: Path, codes: Iterable[str], root: Path) -> Termbase:
    """Read the terms and the renderings of some languages; no file is no terms.

    Raises SettingsError with every fault of the first file that has any.
    """
    places: dict[tuple[str, str], Location] = {}

    def read(code: str, model: type[Entry]) -> dict[str, Entry]:
        file = folder / code / TERMS
        found = read_entries(file, model)
        places.update({(code, entry.id): Location(name_below(file, root), line) for entry, line in found})
        return {entry.id: entry for entry, _ in found}

    terms = read("", Term)
    renderings = {code: read(code, Rendering) for code in codes}
    return Termbase(terms, renderings, places)  # type: ignore[arg-type]

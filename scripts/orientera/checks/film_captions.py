"""A film without captions or transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.film import Film
from orientera.model.finding import Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries, severity=Severity.WARNING)
def film_captions(placed_in: tuple[Placed, Data]) -> Iterator[Problem]:
    """A film has captions and a transcript in the language that is spoken in it.

    Who does not hear reads the captions; who cannot load a film reads the transcript, and translates it.
    """
    placed, _ = placed_in
    film = placed.entry
    if not isinstance(film, Film):
        return
    for what, codes in (("captions", film.captions), ("transcript", film.transcripts)):
        if film.spoken not in codes:
            message = f"the film {film.id} has no {what} in the language that is spoken, {film.spoken}"
            hint = f"ask {film.provider} for it and add it here, or choose another film"
            yield Problem(placed.place, message, hint)

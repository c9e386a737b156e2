"""A message that a catalogue does not translate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.catalogue import CataloguePair


@check(each=Site.catalogue_pairs, severity=Severity.WARNING)
def message_missing(pair: CataloguePair) -> Iterator[Problem]:
    """Every message of messages.pot is translated in every language, and none is marked fuzzy.

    A reader who does not read English meets an English button.
    """
    for key in pair.reference.messages:
        message = pair.target.messages.get(key)
        if message is None:
            hint = "run 'orientera messages', then translate it"
            yield Problem(Location(pair.target.file), f"the message “{key}” is not in the catalogue", hint)
        elif message.is_fuzzy:
            hint = "correct it and take out the line '#, fuzzy'"
            yield Problem(Location(pair.target.file, message.line), f"the translation of “{key}” is fuzzy", hint)
        elif not message.is_translated:
            where = Location(pair.target.file, message.line)
            yield Problem(where, f"the message “{key}” has no translation", "fill in its msgstr")

"""Placeholders that differ between a message and its translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.catalogue import placeholders
from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.catalogue import CataloguePair


@check(each=Site.catalogue_pairs)
def message_placeholders(pair: CataloguePair) -> Iterator[Problem]:
    """A translation has the placeholders of its message: ``%(number)s``, no other and none less.

    An unknown placeholder stops the build of the language; a lost one loses a number.
    """
    for key, message in pair.target.messages.items():
        wanted = placeholders(message.id) | placeholders(message.plural)
        needed = placeholders(message.id)  # where the form for one says no number, neither need translations of it
        for string in message.strings:
            there = placeholders(string)
            lost, added = sorted(needed - there), sorted(there - wanted)
            if not string or not (lost or added):
                continue
            said = [f"lacks {', '.join(lost)}"] if lost else []
            said += [f"has {', '.join(added)} that the message has not"] if added else []
            hint = f"use exactly: {', '.join(sorted(wanted)) or 'no placeholder'}"
            where = Location(pair.target.file, message.line)
            yield Problem(where, f"the translation of “{key}” {' and '.join(said)}", hint)

"""A difference between messages.pot and what the templates say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=Site.whole, severity=Severity.WARNING)
def message_unused(site: Site) -> Iterator[Problem]:
    """messages.pot holds the messages that templates use, all of them and no others.

    An unused message costs twelve translators their time; a missing one is never translated.
    """
    if site.reference is None or site.reference.fault is not None:
        return
    for key, message in site.reference.messages.items():
        if key not in site.used_messages:
            where = Location(site.reference.file, message.line)
            yield Problem(where, f"no template uses the message “{key}”", "run 'orientera messages'")
    for key, place in site.used_messages.items():
        if key not in site.reference.messages:
            yield Problem(Location(place), f"the message “{key}” is not in messages.pot", "run 'orientera messages'")

"""A message that the templates' catalogue does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.catalogue import CataloguePair


@check(each=Site.catalogue_pairs, severity=Severity.WARNING)
def message_unknown(pair: CataloguePair) -> Iterator[Problem]:
    """A catalogue holds only messages of messages.pot.

    What was renamed in a template is translated in vain under its old name.
    """
    for key, message in pair.target.messages.items():
        if key not in pair.reference.messages:
            where = Location(pair.target.file, message.line)
            yield Problem(where, f"the message “{key}” is not in messages.pot", "run 'orientera messages'")

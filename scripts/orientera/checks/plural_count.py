"""A catalogue with the wrong number of plural forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.catalogue import CataloguePair


@check(each=Site.catalogue_pairs)
def plural_count(pair: CataloguePair) -> Iterator[Problem]:
    """A catalogue has the plural forms of its language (CLDR): six for Arabic, three for Ukrainian, two for Somali.

    With too few, some numbers are said wrong; with another count in the header, gettext takes the wrong form.
    """
    language = pair.target.language
    if language is None:
        return
    if pair.target.plural_count != language.plural_count:
        said = f"the header says {pair.target.plural_count} plural forms, {language.code} has {language.plural_count}"
        yield Problem(Location(pair.target.file, 1), said, f"write: Plural-Forms: {language.plural_forms}")
    for key, message in pair.target.messages.items():
        if message.plural and len(message.strings) != language.plural_count:
            said = f"“{key}” has {len(message.strings)} plural forms, {language.code} has {language.plural_count}"
            hint = f"give msgstr[0] to msgstr[{language.plural_count - 1}]"
            yield Problem(Location(pair.target.file, message.line), said, hint)

"""From a translator's work to a PO file (GNU gettext), which most translation programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polib import POEntry, POFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientera.model.exchange import Work

_ADVICE = "Texts are Markdown. Keep [[...]], { #... } and what stands in (...) after a link as it is."


def to_po(work: Iterable[Work], source: str, target: str) -> str:
    """Write an entry for each unit, in the order given; its context names page and unit, as ``halsa.md#lakare.2``.

    What is outdated is fuzzy, with the source text that it was made from before it. There are no plural forms.
    """
    file = POFile(wrapwidth=-1)  # a line of text is a line: small diffs
    file.header = _ADVICE
    file.metadata = {
        "Language": target,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source,
    }
    file.extend(_entry(one) for one in work)
    return str(file)


def _entry(one: Work) -> POEntry:
    return POEntry(
        msgctxt=f"{one.path}#{one.name}",
        msgid=one.source,
        msgstr=one.target,
        previous_msgid=one.before or None,
        flags=["fuzzy"] if one.is_outdated else [],
        comment="\n".join(f"{kind}: {' '.join(text.split())}" for kind, text in one.notes()),
        occurrences=[(one.place.file, str(one.place.line))],
    )

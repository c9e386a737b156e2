"""What has changed between two texts, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


def word_changes(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of both texts in order, each with what became of it: ``same``, ``gone`` or ``new``.

    White space is folded. What is ``same`` and ``new`` together is ``after``; with ``gone`` instead, ``before``.
    """
    old, new = (_TOKEN.findall(" ".join(text.split())) for text in (before, after))
    for step, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            yield "same", "".join(old[first:last])
        else:
            if first < last:
                yield "gone", "".join(old[first:last])
            if start < end:
                yield "new", "".join(new[start:end])

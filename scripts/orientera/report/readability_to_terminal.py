"""From what pages come to in LIX to a table for the terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from orientera.model.readability import FEWEST, LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientera.model.readability import Readability


def readability_to_terminal(pages: Mapping[str, Mapping[str, Readability]], *, width: int = 100) -> str:
    """Write a row a page: LIX and words in each language. Of a page with too few words LIX says nothing: a dash."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, no_color=True, highlight=False)
    table = Table(box=None, pad_edge=False)
    table.add_column("page")
    for code, limit in LIMITS.items():
        table.add_column(f"{code} LIX (≤ {limit})", justify="right")
        table.add_column("words", justify="right")
    for path, found in pages.items():
        table.add_row(path, *(cell for code in LIMITS for cell in _cells(found.get(code))))
    console.print(table)
    for code, limit in LIMITS.items():
        judged = [one[code] for one in pages.values() if code in one and one[code].words >= FEWEST]
        if judged:
            over = sum(one.lix > limit for one in judged)
            most, mean = max(one.lix for one in judged), sum(one.lix for one in judged) / len(judged)
            said = f"{code}: {len(judged)} pages, LIX {mean:.1f} on average, {most:.1f} at most, {over} over {limit}"
            console.print(said)
    return stream.getvalue()


def _cells(found: Readability | None) -> tuple[str, str]:
    if found is None:
        return "-", "-"
    return f"{found.lix:.1f}" if found.words >= FEWEST else "-", str(found.words)

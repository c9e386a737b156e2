"""Measure how hard each page for newcomers is to read in Swedish, and in easy Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.readability import LIMITS, Readability, readability
from orientera.read.settings import read_settings
from orientera.read.site import read_site

if TYPE_CHECKING:
    from pathlib import Path


def measure(config_file: Path) -> dict[str, dict[str, Readability]]:
    """Give what each page comes to, by its path and the code of its language; pages for officials are left out."""
    found: dict[str, dict[str, Readability]] = {}
    for page in read_site(read_settings(config_file)).newcomers_pages():
        if page.language.code in LIMITS:
            found.setdefault(page.path, {})[page.language.code] = readability(page)
    return dict(sorted(found.items()))

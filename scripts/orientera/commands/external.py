"""Check the links that leave the site by asking for them: unhurriedly, and each once for all pages that have it."""

from __future__ import annotations

import asyncio
import time
from importlib.metadata import version
from typing import TYPE_CHECKING

from orientera.checks import findings
from orientera.model.external import ExternalLinks, Mention
from orientera.model.report import Report
from orientera.model.settings import InputError
from orientera.model.visit import Memory, noted
from orientera.model.web_address import normalised
from orientera.read.asking import PRODUCT, Asker
from orientera.read.built import read_built_site
from orientera.read.settings import read_settings
from orientera.read.state import CACHE, write_whole
from orientera.read.web import visit_all
from orientera.read.web_cache import memory_json, read_memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientera.model.built import BuiltSite
    from orientera.model.visit import Visit

_NOT_ASKED = frozenset({"action", "formaction", "ping"})
"""Attributes whose addresses are there to send something to, not to look at."""
_SAVED_EVERY = 5.0
"""Seconds. What a killed run loses."""
_FEW = 3
"""As many hosts as may all be gone while this machine reaches the web."""


def check_external(
    config_file: Path,
    folder: Path | None = None,
    cache: Path | None = None,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
    asker: Asker | None = None,
    *,
    address: str = "",
) -> Report:
    """Ask for every address outside the site that it is time to ask for, and report on all of them.

    ``address`` is the site's own, where the folder holds another than that of mkdocs.yml.
    ``tell`` is given how many have been asked for, of how many. What has been answered is in the cache also when the
    run is interrupted. Raises InputError where nobody at all answered: then it is this machine that is cut off.
    """
    settings = read_settings(config_file)
    site = read_built_site(folder or settings.site_dir, settings, address=address)
    file = cache or settings.root / CACHE / "external.json"
    asker = asker or Asker(f"{PRODUCT}/{version('orientera')} (+{address or settings.site_url})")
    mentions = _mentions(site)
    run = _Run(file, read_memory(file), asker, tell)
    asked = run.visit(mentions)
    subjects = {"HTML pages": len(site.pages), "external addresses": len(mentions), "of them asked now": asked}
    return Report.of(findings(ExternalLinks(mentions, run.memory.seen)), subjects)


class _Run:
    """One run over the addresses, with what is known before, during and after it."""

    def __init__(self, file: Path, memory: Memory, asker: Asker, tell: Callable[[int, int], None]) -> None:
        self.file = file
        self.memory = memory
        self.asker = asker
        self.tell = tell
        self.done: dict[str, Visit] = {}
        self.saved_at = time.monotonic()

    def visit(self, addresses: dict[str, tuple[Mention, ...]]) -> int:
        """Visit the addresses that are due, keep what they answered, and say how many they were."""
        now = self.asker.clock()
        self.memory = self.memory.without_old(addresses, now)
        self.asker.resting = self.memory.resting
        seen = self.memory.seen
        due = {one: seen.get(one) for one in addresses if one not in seen or seen[one].is_due(now)}
        if not due:
            return 0

        def told(address: str, visit: Visit) -> None:
            self.done[address] = visit
            self.tell(len(self.done), len(due))
            if time.monotonic() - self.saved_at > _SAVED_EVERY:
                self._save()

        self.tell(0, len(due))
        try:
            asyncio.run(visit_all(self.asker, due, told))
        finally:
            self._save()
        if self.done and not self._reaches_the_web():
            hint = "see whether this machine reaches the web; nothing was noted"
            raise InputError(f"none of {len(self.done)} addresses answered", hint)
        return len(due)

    def _save(self) -> None:
        """Note what was answered, and put it in the file."""
        if self._reaches_the_web():
            for address, visit in self.done.items():
                before = self.memory.seen.get(address)
                if before is None or before.last != visit:
                    self.memory.seen[address] = noted(before, visit)
        write_whole(self.file, memory_json(self.memory))
        self.saved_at = time.monotonic()

    def _reaches_the_web(self) -> bool:
        """Say whether somebody was reached; where few were asked, nobody need have been."""
        lost = {visit.detail for visit in self.done.values() if visit.is_cut_off}
        return len(lost) < _FEW or not all(visit.is_cut_off for visit in self.done.values())


def _mentions(site: BuiltSite) -> dict[str, tuple[Mention, ...]]:
    """Find the addresses outside the site, each with the places that link to it."""
    found: dict[str, list[Mention]] = {}
    for entry in site.readable_files():
        for link, target in entry.outside("http", "https"):
            outside = normalised(target.address)
            if outside is not None and link.attribute not in _NOT_ASKED and link.rel != "pingback":
                address, fragment = outside
                mention = Mention(entry.where(link), entry.page.path, link.url, fragment, link.hreflang or "")
                found.setdefault(address, []).append(mention)
    return {address: tuple(places) for address, places in found.items()}

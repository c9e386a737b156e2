"""Hand out a translator's work as a file, and take the file back into the pages."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from orientera.commands.records import refuse_unreadable, write_records
from orientera.model.exchange import faults_of, work_of
from orientera.model.finding import did_you_mean
from orientera.model.freshness import digest, has_words, names
from orientera.model.page import SHOWN, Fault, Pair
from orientera.model.settings import InputError, SettingsError
from orientera.read.content import name_below
from orientera.read.exchange import read_work
from orientera.read.markdown import read_units, split_front_matter
from orientera.read.rewrite import CannotRewriteError, rewrite
from orientera.read.settings import read_settings
from orientera.read.site import read_site
from orientera.read.state import write_whole
from orientera.report.to_po import to_po
from orientera.report.to_xliff import to_xliff

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from orientera.model.exchange import Returned
    from orientera.model.freshness import UnitState
    from orientera.model.language import Language
    from orientera.model.page import Page
    from orientera.model.settings import Settings
    from orientera.model.site import Site


WRITERS = {"xliff": to_xliff, "po": to_po}
"""The formats of a translator's file."""


def export(config_file: Path, code: str, format_: str = "xliff", *, only_open: bool = False) -> str:
    """Write a language's work in one of WRITERS' formats: all of it, or what is open.

    Raises InputError for an unknown language.
    """
    site = read_site(read_settings(config_file), of=code)
    language = _language(site, code)
    work = [one for one in work_of(site, language) if one.is_open or not only_open]
    return WRITERS[format_](work, site.source.code, code)


def take_back(config_file: Path, file: Path) -> list[str]:
    """Put the texts of a translator's file into the pages, and return what was written, and what was left out.

    All of it or nothing: raises SettingsError with every unit that cannot be taken, and why. What was translated from
    a source that has changed since stays open; what is marked as fuzzy is left out.
    """
    settings = read_settings(config_file)
    site = read_site(settings)
    refuse_unreadable(site)
    code, returned = read_work(file)
    intake = _Intake(settings, site, _language(site, code))
    texts = {}
    for path, units in intake.by_page(returned).items():
        text = intake.page(path, list(units.values()))
        if text is not None:
            texts[settings.content / code / path] = text
    if intake.faults:
        raise SettingsError(str(file), intake.faults)
    written = []
    for target, text in texts.items():
        if _write(target, text):
            written.append(name_below(target, settings.root))
    after = read_site(settings) if written else site
    confirmed = intake.confirmed
    records = write_records(settings, after, lambda pair, one: _is_done(pair, one, code, confirmed))
    return written + records + intake.left_out


def _is_done(pair: Pair, one: UnitState, code: str, confirmed: set[tuple[str, str]]) -> bool:
    if pair.target.language.code != code or one.source is None:
        return False
    return (pair.source.path, one.name) in confirmed


@dataclass(frozen=True)
class _Intake:
    """The texts of a language on their way into the pages: what is wrong with them, and what becomes of them."""

    settings: Settings
    site: Site
    language: Language
    faults: list[Fault] = field(default_factory=list)
    confirmed: set[tuple[str, str]] = field(default_factory=set)
    left_out: list[str] = field(default_factory=list)

    def by_page(self, returned: Iterable[Returned]) -> dict[str, dict[str, Returned]]:
        """Sort what has a text by page and unit. Two texts for one unit are a fault."""
        pages: dict[str, dict[str, Returned]] = {}
        for one in returned:
            if not one.target:
                continue
            units = pages.setdefault(one.path, {})
            if one.name in units:
                self.faults.append(Fault(f"{one.path}, {one.name}: it is in the file twice", "take one of them out"))
            units[one.name] = one
        return pages

    def page(self, path: str, returned: list[Returned]) -> str | None:
        """Give the new text of one page, or None where nothing of it changes; note what is wrong."""
        source = self.site.pages.get((self.site.source.code, path))
        if source is None or source.fault is not None:
            code = self.site.source.code
            self.faults.append(Fault(f"{path}: there is no such page in {code}", "take it out of the file"))
            return None
        target = self.site.pages.get((self.language.code, path))
        there = _present(self.site, Pair(source, target)) if target is not None and target.fault is None else {}
        new = self._new(source, target, returned, there)
        if self.faults or not new:
            return None
        return self._text(source, target, new, there)

    def _new(
        self, source: Page, target: Page | None, returned: list[Returned], there: Mapping[int, int]
    ) -> dict[int, str]:
        """The texts that are not the page's already, by the unit's place in the source."""
        units = source.translatable()
        places = {name: number for number, name in enumerate(names(units))}
        new: dict[int, str] = {}
        for one in returned:
            where = f"{source.path}, {one.name}"
            if one.name not in places:
                hint = did_you_mean(one.name, places, "the source has changed: export the page anew")
                self.faults.append(Fault(f"{where}: the page has no such part", hint))
                continue
            number = places[one.name]
            present = target.translatable()[there[number]].text if target is not None and number in there else None
            is_new = present is None or present.split() != one.target.split()
            if one.is_fuzzy:
                self.left_out.extend([f"{where} is left out: it is marked as fuzzy"] if is_new else [])
                continue
            if is_new:
                said = faults_of(units[number], read_units(one.target, 0)[1])
                hint = "correct the translation of this unit"
                self.faults.extend(Fault(f"{where}: {what}", hint) for what in said)
                new[number] = one.target
            if (is_new or one.is_final) and digest(one.source) == digest(units[number].text):
                self.confirmed.add((source.path, one.name))
        return new

    def _text(
        self, source: Page, target: Page | None, new: Mapping[int, str], there: Mapping[int, int]
    ) -> str | None:
        if target is not None and set(new) <= set(there):
            return self._rewritten(source, target, {there[number]: text for number, text in new.items()}, there)
        units = source.translatable()
        known = {number: target.translatable()[place].text for number, place in there.items()} if target else {}
        whole = {**known, **new}
        if any(has_words(unit) and number not in whole for number, unit in enumerate(units)):
            self.left_out.append(f"{source.path} is not put up: it is when all of it is translated")
            self.confirmed.difference_update((source.path, name) for name in names(units))
            return None
        if target is not None and _has_own(target, there):
            message = f"{source.path}: the translation lacks a part, and has text that its source does not have"
            hint = "put the new part into the page by hand, in its place, and import again"
            self.faults.append(Fault(message, hint))
            return None
        inside = {n: text for n, text in whole.items() if units[n].kind not in SHOWN}
        body = self._rewritten(source, source, inside, {number: number for number in inside})
        if body is None:
            return None
        lines = body.replace("\r\n", "\n").split("\n")[source.body_line - 1 :]
        front = self._front(source, target, whole, there)
        return None if front is None else front + "\n".join(lines)

    def _front(
        self, source: Page, target: Page | None, whole: Mapping[int, str], there: Mapping[int, int]
    ) -> str | None:
        """The front matter of a page that is put together anew: its own, as far as it has one."""
        shown = {number: unit.kind for number, unit in enumerate(source.translatable()) if unit.kind in SHOWN}
        if target is not None and set(shown) <= set(there):
            own = self._rewritten(source, target, {there[number]: whole[number] for number in shown}, there)
            if own is None:
                return None
            text = own.replace("\r\n", "\n")
            return "".join(text.splitlines(keepends=True)[: split_front_matter(text)[3]])
        own_meta = dict(target.meta) if target is not None else {}
        texts = {kind: whole[number] for number, kind in shown.items()}
        meta = {**texts, **own_meta, **texts, "status": own_meta.get("status", "machine")}
        return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10**6)}---\n"

    def _rewritten(self, source: Page, page: Page, new: Mapping[int, str], there: Mapping[int, int]) -> str | None:
        """Put new texts into a page; ``there`` says which of its units belongs to which of the source's."""
        raw = (self.settings.root / page.file).read_bytes().decode("utf-8-sig")
        try:
            return rewrite(raw, page, new)
        except CannotRewriteError as error:
            called = names(source.translatable())
            name = next(called[number] for number, place in there.items() if place == error.place)
            hint = "correct the translation of this unit, or change the page by hand"
            self.faults.append(Fault(f"{source.path}, {name}: {error}", hint))
            return None


def _has_own(target: Page, there: Mapping[int, int]) -> bool:
    """Whether a translation has what would be lost if it were put together anew from its source."""
    used = set(there.values())
    orphans = (unit for place, unit in enumerate(target.translatable()) if place not in used)
    return "<!--" in target.body or any(has_words(unit) for unit in orphans)


def _present(site: Site, pair: Pair) -> dict[int, int]:
    """Find the target unit of each source unit: indices."""
    sources, targets = pair.source.translatable(), pair.target.translatable()
    found: dict[int, int] = {}
    taken: set[int] = set()
    for one in site.freshness_of(pair).units:
        if one.source is None or one.target is None:
            continue
        source = next(n for n, unit in enumerate(sources) if unit == one.source and n not in found)
        target = next(n for n, unit in enumerate(targets) if unit == one.target and n not in taken)
        found[source] = target
        taken.add(target)
    return found


def _write(file: Path, text: str) -> bool:
    old = file.read_bytes() if file.is_file() else b""
    raw = (BOM_UTF8 if old.startswith(BOM_UTF8) else b"") + text.encode()
    if old == raw:
        return False
    write_whole(file, raw)
    return True


def _language(site: Site, code: str) -> Language:
    known = {language.code: language for language in site.targets}
    if code not in known:
        raise InputError(
            f"no language {code or 'is named'}", did_you_mean(code, known, f"there is: {', '.join(known)}")
        )
    return known[code]

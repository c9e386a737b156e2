"""Hand out a translator's work as a file, and take the file back into the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from orientera.commands.records import refuse_unreadable, write_records, write_whole
from orientera.model.exchange import faults_of, work_of
from orientera.model.finding import did_you_mean
from orientera.model.freshness import digest, has_words, names
from orientera.model.page import Fault, Pair
from orientera.model.settings import InputError, SettingsError
from orientera.read.content import name_below
from orientera.read.markdown import read_units
from orientera.read.rewrite import CannotRewriteError, rewrite
from orientera.read.settings import read_settings
from orientera.read.site import read_site
from orientera.read.xliff import read_xliff
from orientera.report.to_xliff import to_xliff

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from orientera.model.freshness import UnitState
    from orientera.model.language import Language
    from orientera.model.page import Page
    from orientera.model.settings import Settings
    from orientera.model.site import Site
    from orientera.read.xliff import Returned


def export(config_file: Path, code: str, *, only_open: bool = False) -> str:
    """Write a language's work as XLIFF 2.1: all of it, or what is open. Raises InputError for an unknown language."""
    site = read_site(read_settings(config_file))
    language = _language(site, code)
    work = [one for one in work_of(site, language) if one.is_open or not only_open]
    return to_xliff(work, site.source.code, code)


def take_back(config_file: Path, file: Path) -> list[str]:
    """Put the texts of a translator's file into the pages, and return what was written.

    All of it or nothing: raises SettingsError with every unit that cannot be taken, and why. What was translated from
    a source that has changed since stays open.
    """
    settings = read_settings(config_file)
    site = read_site(settings)
    refuse_unreadable(site)
    code, returned = read_xliff(file)
    language = _language(site, code)
    pages: dict[str, list[Returned]] = {}
    for one in returned:
        if one.target:
            pages.setdefault(one.path, []).append(one)
    faults: list[Fault] = []
    texts: dict[Path, str] = {}
    confirmed: set[tuple[str, str]] = set()
    for path, units in pages.items():
        source = site.pages.get((site.source.code, path))
        if source is None or source.fault is not None:
            faults.append(Fault(f"{path}: there is no such page in {site.source.code}", "take it out of the file"))
            continue
        text = _page(settings, site, source, language, units, faults, confirmed)
        if text is not None:
            texts[settings.content / code / path] = text
    if faults:
        raise SettingsError(str(file), faults)
    written = []
    for target, text in texts.items():
        if _write(target, text):
            written.append(name_below(target, settings.root))
    after = read_site(settings)
    return written + write_records(settings, after, lambda pair, one: _is_done(pair, one, code, confirmed))


def _is_done(pair: Pair, one: UnitState, code: str, confirmed: set[tuple[str, str]]) -> bool:
    if pair.target.language.code != code or one.source is None:
        return False
    return (pair.source.path, one.name) in confirmed


def _page(
    settings: Settings,
    site: Site,
    source: Page,
    language: Language,
    returned: list[Returned],
    faults: list[Fault],
    confirmed: set[tuple[str, str]],
) -> str | None:
    """Give the new text of one page, or None where nothing of it changes; add what is wrong to ``faults``."""
    units = source.translatable()
    places = {name: number for number, name in enumerate(names(units))}
    target = site.pages.get((language.code, source.path))
    is_there = target is not None and target.fault is None
    there = _present(site, Pair(source, target)) if target is not None and is_there else {}
    new: dict[int, str] = {}
    for one in returned:
        if one.name not in places:
            hint = did_you_mean(one.name, places, "the source has changed: export the page anew")
            faults.append(Fault(f"{source.path}, {one.name}: the page has no such part", hint))
            continue
        number = places[one.name]
        present = target.translatable()[there[number]].text if target is not None and number in there else None
        is_new = present is None or present.split() != one.target.split()
        if is_new:
            said = faults_of(units[number], read_units(one.target, 0)[1])
            hint = "correct the translation of this unit"
            faults += [Fault(f"{source.path}, {one.name}: {what}", hint) for what in said]
            new[number] = one.target
        if (is_new or one.is_final) and digest(one.source) == digest(units[number].text):
            confirmed.add((source.path, one.name))
    if faults or not new:
        return None
    try:
        return _text(settings, source, target, new, there)
    except CannotRewriteError as error:
        faults.append(Fault(f"{source.path}: {error}", "change it by hand"))
        return None


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


def _text(
    settings: Settings, source: Page, target: Page | None, new: Mapping[int, str], there: Mapping[int, int]
) -> str | None:
    units = source.translatable()
    if target is not None and target.fault is None and set(new) <= set(there):
        raw = (settings.root / target.file).read_bytes().decode("utf-8-sig")
        return rewrite(raw, target.translatable(), {there[number]: text for number, text in new.items()})
    known = {number: target.translatable()[place].text for number, place in there.items()} if target else {}
    whole = {**known, **new}
    if any(has_words(unit) and number not in whole for number, unit in enumerate(units)):
        return None  # a page is put up when all of it is translated
    raw = (settings.root / source.file).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    body = rewrite(raw, units, {n: text for n, text in whole.items() if units[n].kind not in ("title", "summary")})
    shown = {unit.kind: whole[number] for number, unit in enumerate(units) if unit.kind in ("title", "summary")}
    meta = {**shown, "status": str(target.meta.get("status", "machine")) if target else "machine"}
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{front}---\n" + "\n".join(body.split("\n")[source.body_line - 1 :])


def _write(file: Path, text: str) -> bool:
    raw = text.encode()
    if file.is_file() and file.read_bytes().removeprefix(b"\xef\xbb\xbf") == raw:
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

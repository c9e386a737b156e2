"""Keep the records: note what the source is now, and what somebody has confirmed or called minor."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from orientera.model.finding import did_you_mean
from orientera.model.freshness import State, digest, is_below, names
from orientera.model.records import entries_of, noted, with_minor
from orientera.model.settings import InputError
from orientera.read.content import name_below
from orientera.read.records import FOLDER, record_name, source_text, translation_text
from orientera.read.settings import read_settings
from orientera.read.site import read_site
from orientera.read.state import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from orientera.model.freshness import Lineage, PageFreshness, UnitState
    from orientera.model.page import Page, Pair
    from orientera.model.settings import Settings
    from orientera.model.site import Site


def sync(config_file: Path) -> list[str]:
    """Note the source pages as they are now, and let records follow renamed pages; return what was written.

    Nothing is confirmed by it: what was open stays open, what was unconfirmed stays so.
    """
    settings = read_settings(config_file)
    return write_records(settings, read_site(settings))


def confirm(
    config_file: Path, pages: Sequence[str], codes: Collection[str], block: str = "", *, everything: bool = False
) -> list[str]:
    """Say that translations match their source now: of some pages, or of all; return what was written.

    ``pages`` are paths below a language's folder, or files of translations; ``codes`` the languages, by default
    those of the files. ``block`` is a unit's name, or a heading's id for all below it. Raises InputError for what
    there is not.
    """
    settings = read_settings(config_file)
    site = read_site(settings)
    wanted = _pairs(site, settings, pages, codes, everything=everything)
    if block:
        _must_have(block, [pair.source for pair in wanted])
        _must_be_translated(site, block, wanted)
    chosen = {(pair.target.language.code, pair.target.path) for pair in wanted}

    def is_confirmed(pair: Pair, one: UnitState) -> bool:
        if (pair.target.language.code, pair.target.path) not in chosen or one.source is None:
            return False
        return not block or is_below(one.name, block)

    return write_records(settings, site, is_confirmed)


def minor(config_file: Path, page: str, block: str) -> list[str]:
    """Say that the last change of a source page's unit asks for no translation; return what was written.

    An older change that nobody has translated stays open. Raises InputError for what there is not, and where no
    change is known.
    """
    settings = read_settings(config_file)
    site = read_site(settings)
    source = _source(site, page)
    _must_have(block, [source])
    wanted = {
        digest(unit.text)
        for unit, name in zip(source.translatable(), names(source.translatable()), strict=True)
        if is_below(name, block)
    }
    marked = 0

    def mark(path: str, lineage: Lineage) -> Lineage:
        nonlocal marked
        changed = with_minor(lineage) if path == source.path and lineage.last.digest in wanted else None
        marked += changed is not None
        return changed or lineage

    texts = _texts(site, mark=mark)
    if not marked:
        raise InputError(f"no change of {block} is known", "change the text first; then say that the change is minor")
    return list(_write_files(settings, texts))


def page_freshness(config_file: Path, page: str, code: str = "") -> tuple[Pair, PageFreshness]:
    """Give a translation beside its source, and what each part of it is. Raises InputError for what is not there."""
    settings = read_settings(config_file)
    site = read_site(settings)
    [pair] = _pairs(site, settings, [page], [code] if code else [], everything=False)
    return pair, site.freshness_of(pair)


def write_records(
    settings: Settings,
    site: Site,
    is_confirmed: Callable[[Pair, UnitState], bool] = lambda _pair, _one: False,
) -> list[str]:
    """Write the records of a site as it is now, with what is confirmed; return what was written.

    Raises InputError as refuse_unreadable() does.
    """
    return list(_write_files(settings, _texts(site, is_confirmed)))


def refuse_unreadable(site: Site) -> None:
    """Refuse a site with a page or a record that cannot be read: what they hold would be taken for gone.

    Raises InputError for the first of them.
    """
    faulty = [(page.file, page.fault) for page in site.every_page() if page.fault is not None]
    for file, fault in (*faulty, *site.unreadable_records()):
        where = f"{file}:{fault.line}" if fault.line else file
        raise InputError(f"{where}: {fault.message}. Nothing was written", fault.hint)


def _texts(
    site: Site,
    is_confirmed: Callable[[Pair, UnitState], bool] = lambda _pair, _one: False,
    mark: Callable[[str, Lineage], Lineage] = lambda _path, lineage: lineage,
) -> dict[tuple[str, str], str]:
    """The texts of all records by language code and path. Raises InputError as refuse_unreadable() does."""
    refuse_unreadable(site)
    records, source = site.records, site.source.code
    texts: dict[tuple[str, str], str] = {}
    referred: set[str] = set()
    for pair in site.documented_pairs():
        status = str(pair.target.meta.get("status") or "machine")
        code, path = pair.target.language.code, pair.target.path
        entries = tuple(entries_of(site.freshness_of(pair), status, partial(is_confirmed, pair)))
        referred |= {entry.source for entry in entries}
        if entries:
            texts[code, path] = translation_text(entries)
    for page in site.sources():
        lineages = noted(records.history(page), referred.__contains__)
        texts[source, page.path] = source_text(mark(page.path, lineage) for lineage in lineages)
    return texts


def _write_files(settings: Settings, texts: dict[tuple[str, str], str]) -> Iterator[str]:
    """Write what has changed, each file whole or not at all, and take out what belongs to no page."""
    wanted = {_file(settings, code, path): text for (code, path), text in texts.items()}
    for file, text in sorted(wanted.items()):
        raw = text.encode()
        if not file.is_file() or file.read_bytes() != raw:
            write_whole(file, raw)
            yield name_below(file, settings.root)
    for language in settings.languages:
        for file in sorted((settings.translations / language.code / FOLDER).rglob("*.json")):
            if file not in wanted:
                file.unlink()
                yield f"{name_below(file, settings.root)} is gone: no page is left of it"


def _file(settings: Settings, code: str, path: str) -> Path:
    return settings.translations / code / FOLDER / record_name(path)


def _pairs(
    site: Site, settings: Settings, pages: Sequence[str], codes: Collection[str], *, everything: bool
) -> list[Pair]:
    known = {language.code for language in site.targets}
    for code in codes:
        if code not in known:
            raise InputError(
                f"no language {code} to confirm", did_you_mean(code, known, f"there is: {', '.join(known)}")
            )
    pairs = {(pair.target.language.code, pair.target.path): pair for pair in site.documented_pairs()}
    if everything:
        return [pair for (code, _), pair in pairs.items() if not codes or code in codes]
    found = []
    for page in pages:
        content = f"{name_below(settings.content, settings.root)}/"
        given = name_below(Path(page), settings.root) if Path(page).is_absolute() else page
        name = given.replace("\\", "/").removeprefix("./").removeprefix(content)
        code, _, path = name.partition("/")
        wanted = [(code, path)] if code in known else [(each, name) for each in codes]
        if not wanted:
            raise InputError(f"{page} does not say which language", "add --lang ar, or name the translation's file")
        for key in wanted:
            if key not in pairs:
                near = did_you_mean("/".join(key), ["/".join(one) for one in pairs], "give its path below content/")
                raise InputError(f"there is no translation {'/'.join(key)}", near)
            found.append(pairs[key])
    return found


def _source(site: Site, page: str) -> Page:
    start = f"{site.source.code}/"
    path = page.replace("\\", "/").removeprefix("./").removeprefix("content/").removeprefix(start)
    pages = {one.path: one for one in site.sources()}
    if path not in pages:
        raise InputError(f"there is no page {page}", did_you_mean(path, pages, "give its path, as halsa/index.md"))
    return pages[path]


def _must_be_translated(site: Site, block: str, pairs: Sequence[Pair]) -> None:
    for pair in pairs:
        wanted = [
            one for one in site.freshness_of(pair).units if one.source is not None and is_below(one.name, block)
        ]
        if wanted and all(one.state is State.MISSING for one in wanted):
            where = f"{pair.target.language.code}/{pair.target.path}"
            hint = f"translate {pair.source.file}:{wanted[0].source.line if wanted[0].source else 0} first"
            raise InputError(f"{where} does not have {block} yet", hint)


def _must_have(block: str, pages: Sequence[Page]) -> None:
    known = [name for page in pages for name in names(page.translatable())]
    if not any(is_below(name, block) for name in known):
        raise InputError(
            f"no unit is called {block}", did_you_mean(block, known, f"there is: {', '.join(known[:8])} ...")
        )

"""Build the site, or put it together from parts."""

from __future__ import annotations

import contextlib
import logging
import os
from typing import TYPE_CHECKING, Any

from orientera.model.settings import InputError
from orientera.read.clock import today
from orientera.read.state import CACHE, Before, Run, engine_key, save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from orientera.plugin.workers import LanguageBuild

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's notice is for those who choose a theme


class BuildFailed(Exception):  # noqa: N818 - says what happened
    """The site was not built; the message says what stops it. What was there before is there still."""


class _Say(logging.Handler):
    """Hand what MkDocs warns of to a function that takes a line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().strip()
        if not text.startswith("Error reading page"):  # the exception that follows says it with file and line
            self._say(f"{record.levelname.lower()}: {text}")


def build(
    config_file: Path,
    say: Callable[[str], None],
    site_dir: Path | None = None,
    only: Sequence[str] = (),
    day: date | None = None,
) -> None:
    """Build what has changed since the last time, and say a line for each language that was touched.

    The site is built for a day, by default today. Raises BuildFailed, SettingsError, and OSError where nothing can
    be written.
    """
    day = day or today()
    before = None if only else Before.read(config_file, site_dir, engine_key())
    if before is not None and before.is_unchanged(day):
        say("nothing has changed")
        return
    with failing(), logging_to(say):
        build_with(config_file, say, site_dir, only, day, before)


def build_with(
    config_file: Path,
    say: Callable[[str], None],
    site_dir: Path | None,
    only: Sequence[str],
    day: date,
    before: Before | None = None,
    **options: Any,
) -> None:
    """Build with MkDocs' options as given; raises what MkDocs raises for wrong content."""
    from orientera.plugin.builder import Builder
    from orientera.plugin.swap import only_one
    from orientera.read.settings import PLUGIN, load_config

    if only:
        _refuse_other_parts(site_dir, only)
    if site_dir is not None:
        options["site_dir"] = str(site_dir.resolve())
    config = load_config(config_file, **options)
    others = [name.removeprefix("material/") for name in config.plugins if name != PLUGIN]
    if others:
        raise InputError(
            f"orientera build runs no other plugins and no hooks, and {config_file} has: {', '.join(others)}",
            "take them out, or build with: mkdocs build",
        )
    plugin: Any = config.plugins[PLUGIN]
    plugin.clock.today = day
    codes = [language.locale for language in plugin.config.languages]
    unknown = sorted(set(only) - set(codes))
    if unknown:
        raise InputError(f"no language {', '.join(unknown)} to build", f"there is: {', '.join(codes)}")
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with only_one(config_file.resolve().parent / CACHE / "lock", say) as waited:
            engine = engine_key()
            builder = Builder(plugin, config, engine, None if waited else before)
            if not builder.build(lambda result: say(_line(result)), only):
                say("the site is as it was")
            save(Run.file(config_file, site_dir), engine, builder.run)
    finally:
        config.plugins.on_shutdown()


def _refuse_other_parts(site_dir: Path | None, only: Sequence[str]) -> None:
    """Some languages go into a folder of their own: in a whole site, the others would be gone."""
    if site_dir is None:
        raise InputError("a part needs a folder of its own", f"say where: --language {','.join(only)} -d DIR")
    others = sorted({entry.name for entry in site_dir.iterdir()} - {*only}) if site_dir.is_dir() else []
    if others:
        raise InputError(
            f"{site_dir} holds more than these languages: {', '.join(others[:5])}", "give another folder"
        )


def assemble(
    config_file: Path, say: Callable[[str], None], parts: Sequence[Path], site_dir: Path | None = None
) -> None:
    """Put a whole site together: each language from the part that has it, and anew what stands once for all.

    Raises InputError for a language that no part has, or two have, and BuildFailed.
    """
    from orientera.plugin.builder import Builder
    from orientera.plugin.swap import only_one
    from orientera.read.settings import PLUGIN, load_config

    config = load_config(config_file, **({"site_dir": str(site_dir.resolve())} if site_dir else {}))
    plugin: Any = config.plugins[PLUGIN]
    folders: dict[str, Path] = {}
    for language in plugin.config.languages:
        code = language.locale
        found = [part for part in parts if (part / code).is_dir()]
        if len(found) != 1:
            there = "is in no part" if not found else f"is in more than one part: {', '.join(map(str, found))}"
            raise InputError(
                f"the language {code} {there}", f"build it once: orientera build --language {code} -d DIR"
            )
        folders[code] = found[0] / code
    with failing(), logging_to(say), only_one(config_file.resolve().parent / CACHE / "lock", say):
        Builder(plugin, config, engine_key()).assemble(folders)
    say(f"{len(folders)} languages from {len(parts)} parts")


@contextlib.contextmanager
def failing() -> Iterator[None]:
    """Turn what MkDocs raises for wrong content into BuildFailed."""
    from mkdocs.exceptions import MkDocsException

    try:
        yield
    except (MkDocsException, SystemExit) as error:
        raise BuildFailed(str(error)) from error


@contextlib.contextmanager
def logging_to(say: Callable[[str], None]) -> Iterator[None]:
    """While it lasts, what MkDocs warns of goes to a function that takes a line."""
    logger = logging.getLogger("mkdocs")
    handler = _Say(say)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated


def _line(result: LanguageBuild) -> str:
    shown = f", {result.fallbacks} of them not translated" if result.fallbacks else ""
    return f"{result.code:10} {result.pages} pages{shown}, {result.seconds:.1f} s"

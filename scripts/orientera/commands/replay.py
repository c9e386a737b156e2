"""Replay a git history of pages: how the state of each unit of each translation would have gone."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from orientera.model.freshness import State
from orientera.model.replay import Replay
from orientera.model.site import Branch
from orientera.read.content import name_below
from orientera.read.dialect import Dialect
from orientera.read.git import commits_since, contents
from orientera.read.markdown import page_of_bytes
from orientera.read.records import FOLDER, read_entries_of
from orientera.read.settings import read_settings
from orientera.read.trees import branches, dialect_of, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from orientera.model.freshness import Entry
    from orientera.model.language import Language
    from orientera.model.page import Page
    from orientera.model.replay import Step
    from orientera.read.git import Commit


def replay(config_file: Path, since: str) -> Iterator[str]:
    """Yield a line for each commit that changes a state, one for each state, and the sum at the end.

    Raises InputError where git does not know the commit.
    """
    settings = read_settings(config_file)
    content = name_below(settings.content, settings.root)
    known = [Branch(language, f"{content}/{language.code}/") for language in settings.languages]
    records = f"{name_below(settings.translations, settings.root)}/"
    yield from _replay(settings.root, known, records, (".md",), since, lambda _: Dialect.PYTHON_MARKDOWN)


def replay_tree(tree: Path, source: str, suffixes: Sequence[str], since: str) -> Iterator[str]:
    """Replay a tree that is not ours: folders of languages as they are now, and no records."""
    yield from _replay(tree, branches(tree, source, suffixes), "", suffixes, since, dialect_of)


def _replay(
    root: Path,
    known: Sequence[Branch],
    records: str,
    suffixes: Sequence[str],
    since: str,
    dialect: Callable[[str], Dialect],
) -> Iterator[str]:
    by_code = {branch.language.code: branch.language for branch in known}
    told = Replay(next(language for language in by_code.values() if language.is_source))
    read: dict[tuple[str, str], Page] = {}
    recorded: dict[tuple[str, str], tuple[Entry, ...]] = {}
    commits = 0
    for commit, tree in commits_since(root, since):
        commits += 1
        pages = {one: place for one in tree.items() if (place := place_of(one[0], known, suffixes))}
        entries = {one: place for one in tree.items() if (place := _record_place(one[0], records, by_code))}
        raw = contents(root, (one[1] for one in (pages.keys() - read.keys()) | (entries.keys() - recorded.keys())))
        for one in pages.keys() - read.keys():
            code, path = pages[one]
            read[one] = page_of_bytes(raw[one[1]], path, one[0], by_code[code], dialect(one[0]))
        for one in entries.keys() - recorded.keys():
            recorded[one] = read_entries_of(raw[one[1]].decode("utf-8", errors="replace"))
        there = {place: read[one] for one, place in pages.items() if read[one].fault is None}
        own = {place: recorded[one] for one, place in entries.items()}
        yield from _lines(commit, list(told.advance(there, own)))
    counts = Counter(state.value for state in told.states.values())
    said = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    yield f"{commits} commits: {said or 'no translations'}"


def _record_place(name: str, folder: str, languages: Mapping[str, Language]) -> tuple[str, str] | None:
    """The language code and page of a record, from its name below the project; None for what is none."""
    if not folder or not name.startswith(folder) or not name.endswith(".json"):
        return None
    code, _, path = name.removeprefix(folder).partition(f"/{FOLDER}/")
    is_translation = path and code in languages and not languages[code].is_source
    return (code, f"{path.removesuffix('.json')}.md") if is_translation else None


def _lines(commit: Commit, steps: list[Step]) -> Iterator[str]:
    if not steps:
        return
    yield f"{commit.id[:8]} {commit.day} {commit.subject}"
    for (code, path), of_page in groupby(steps, lambda step: (step.code, step.path)):
        changes = list(of_page)
        new = [step for step in changes if step.before is None and step.after is State.CURRENT]
        if new:
            yield f"  {code}/{path}: {len(new)} new parts"
        for step in changes:
            if step not in new:
                before, after = (state.value if state is not None else "-" for state in (step.before, step.after))
                yield f"  {code}/{path} {step.name}: {before} -> {after}"

"""Replay a git history of pages: how the state of each unit of each translation would have gone."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from orientera.model.freshness import State
from orientera.model.replay import Replay
from orientera.read.content import languages_by_folder, name_below
from orientera.read.git import commits_since, contents, tree_at
from orientera.read.markdown import page_of
from orientera.read.records import FOLDER, read_entries_of
from orientera.read.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from orientera.model.freshness import Entry
    from orientera.model.language import Language
    from orientera.model.page import Page
    from orientera.model.replay import Pages, Step
    from orientera.read.git import Commit


def replay(config_file: Path, since: str) -> Iterator[str]:
    """Yield a line for each commit that changes a state, one for each state, and the sum at the end.

    Raises InputError where git does not know the commit.
    """
    settings = read_settings(config_file)
    content = name_below(settings.content, settings.root)
    records = name_below(settings.translations, settings.root)
    yield from _replay(settings.root, content, records, settings.languages, (".md",), since)


def replay_tree(content: Path, source: str, suffixes: Sequence[str], since: str) -> Iterator[str]:
    """Replay a tree that is not ours: one folder a language, and no records."""
    yield from _replay(content, ".", "", languages_by_folder(content, source), suffixes, since)


def _replay(
    root: Path, content: str, records: str, languages: Sequence[Language], suffixes: Sequence[str], since: str
) -> Iterator[str]:
    by_code = {language.code: language for language in languages}
    told = Replay(next(language for language in languages if language.is_source))
    read: dict[tuple[str, str], Page] = {}
    commits = 0
    for commit in commits_since(root, since):
        commits += 1
        pages: Pages = {}
        tree = {
            (name, blob): name.removeprefix(f"{content}/").partition("/")
            for name, blob in tree_at(root, commit.id, content).items()
            if name.endswith(tuple(suffixes))
        }
        texts = contents(root, (blob for name, blob in tree if (name, blob) not in read))
        for (name, blob), (code, _, path) in tree.items():
            if code not in by_code:
                continue
            if (name, blob) not in read:
                text = texts[blob].removeprefix("\ufeff").replace("\r\n", "\n")
                read[name, blob] = page_of(text, path, name, by_code[code])
            if read[name, blob].fault is None:
                pages[code, path] = read[name, blob]
        yield from _lines(commit, list(told.advance(pages, _records(root, commit, records, by_code))))
    counts = Counter(state.value for state in told.states.values())
    said = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    yield f"{commits} commits: {said or 'no translations'}"


def _records(
    root: Path, commit: Commit, folder: str, languages: dict[str, Language]
) -> dict[tuple[str, str], tuple[Entry, ...]]:
    tree = tree_at(root, commit.id, folder) if folder else {}
    texts = contents(root, (blob for name, blob in tree.items() if f"/{FOLDER}/" in name))
    found = {}
    for name, blob in tree.items():
        code, _, rest = name.removeprefix(f"{folder}/").partition(f"/{FOLDER}/")
        if rest.endswith(".json") and code in languages and not languages[code].is_source:
            found[code, f"{rest.removesuffix('.json')}.md"] = read_entries_of(texts[blob])
    return found


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

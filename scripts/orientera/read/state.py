"""Read and keep what builds were made from, without loading MkDocs: whether anything has changed is asked first."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orientera.model.clock import Validity
from orientera.read.inputs import Digests, digest, file_digests, is_as_left

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from orientera.read.inputs import Looks

CACHE = ".orientera"
WHOLE = "whole"
DIGESTS = "digests 1"
ENGINE = Path(__file__).parent.parent
LIBRARIES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "pymdown-extensions", "jinja2", "babel")

_MAGIC = b"orientera cache 1\n"
_DIGEST = 32


@dataclass
class SiteState:
    """What the languages of a site, and what stands once for all, were made from."""

    language_keys: dict[str, str] = field(default_factory=dict)
    validities: dict[str, Validity] = field(default_factory=dict)
    shared_key: str = ""
    shared: dict[str, str] = field(default_factory=dict)
    data: str = ""
    inherited: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By the path of a source page: digests of its file, and of the front matter that translations take from it."""
    included: dict[str, dict[str, str]] = field(default_factory=dict)
    """By language: the content files whose blocks its pages show, with the digest they had, or none."""


@dataclass(frozen=True)
class Whole:
    """What a site was made from as a whole, the days on which it holds, and what it looked like when it was done."""

    inputs: str
    validity: Validity
    looks: Looks


@dataclass(frozen=True)
class Inputs:
    """The digests of everything a build reads: of the settings, and of each file by folder and path below it.

    ``links`` are the absolute paths of the symbolic links among them.
    """

    files: dict[str, dict[str, str]]
    settings: str
    whole: str
    links: frozenset[str]

    @classmethod
    def read(cls, config_file: Path, folders: Sequence[Path], watched: Sequence[Path] = ()) -> Inputs:
        """Read the settings file, the variables it names, and the folders.

        What is watched beside them, files or folders, counts as settings: nobody knows which page reads it.
        """
        kept = config_file.resolve().parent / CACHE / "digests"
        digests = Digests(load(kept, DIGESTS) or {})
        text = _with_inherited(config_file)
        named = re.findall(rb"!ENV\s*(\[[^\]]*\]|\S+)", text)
        names = sorted({name for part in named for name in re.findall(rb"\w+", part)})
        variables = [(name, os.environb.get(name)) for name in names]
        beside = [(_below(path, config_file), list(digests.of(path).items())) for path in watched]
        settings = digest(text, variables, beside)
        files = {str(folder): digests.of(folder) for folder in folders}
        if digests.used != digests.known:
            with contextlib.suppress(OSError):  # a build that cannot write says so itself
                save(kept, DIGESTS, digests.used)
        whole = [(_below(Path(folder), config_file), list(found.items())) for folder, found in files.items()]
        return cls(files, settings, digest(settings, whole), frozenset(digests.links))

    def under(self, folder: Path) -> dict[str, str]:
        """The digests of the files below one of the folders, or below a folder in it, by path below it, in order."""
        if str(folder) in self.files:
            return self.files[str(folder)]
        start = f"{folder.name}/"
        files = self.files[str(folder.parent)]
        return {path.removeprefix(start): found for path, found in files.items() if path.startswith(start)}


@cache
def engine_key() -> str:
    """Digest the program itself and the libraries it leans on: another engine trusts nothing of this one's cache."""
    code = [(path, found) for path, found in file_digests(ENGINE).items() if path.endswith(".py")]
    return digest(code, [distribution(name).read_text("METADATA") for name in LIBRARIES])


@dataclass(frozen=True)
class Run:
    """One way of calling the build: the places that it reads, and the site that comes of it."""

    folders: tuple[str, ...]
    watched: tuple[str, ...]
    site: str

    def read_inputs(self, config_file: Path) -> Inputs:
        """Read all that a build with these arguments depends on."""
        return Inputs.read(config_file, [*map(Path, self.folders)], [*map(Path, self.watched)])

    @staticmethod
    def file(config_file: Path, site_dir: Path | None) -> Path:
        """Where the last run with these arguments is kept."""
        given = digest(config_file.name, str(site_dir.resolve()) if site_dir else None)
        return config_file.resolve().parent / CACHE / "runs" / given


def _below(path: Path, config_file: Path) -> str:
    return os.path.relpath(path, config_file.parent)


def _with_inherited(config_file: Path) -> bytes:
    """Read a settings file, and those that it inherits from (MkDocs' INHERIT)."""
    text = config_file.read_bytes()
    for name in re.findall(rb"^INHERIT:\s*['\"]?([^'\"\n]+)", text, re.MULTILINE):
        inherited = config_file.parent / os.fsdecode(name.strip())
        text += _with_inherited(inherited) if inherited.is_file() else b""
    return text


def states_of(root: Path, site: Path) -> Path:
    """Where is kept what a site was made from."""
    return root / CACHE / digest(str(site))


def read_whole(root: Path, site: Path, engine: str) -> Whole:
    """Read what a site was made from: without looks where that is not known, or the site is not as it was left."""
    whole = load(states_of(root, site) / WHOLE, engine)
    return whole if isinstance(whole, Whole) and is_as_left(site, whole.looks) else Whole("", Validity(), {})


@dataclass(frozen=True)
class Before:
    """What is known before MkDocs is loaded, of the last build with the same arguments."""

    run: Run
    inputs: Inputs
    whole: Whole

    @classmethod
    def read(cls, config_file: Path, site_dir: Path | None, engine: str) -> Before | None:
        """Read what the last build left, and what it would read today; None where there was none."""
        run = load(Run.file(config_file, site_dir), engine)
        if not isinstance(run, Run) or not config_file.is_file():
            return None
        whole = read_whole(config_file.resolve().parent, Path(run.site), engine)
        return cls(run, run.read_inputs(config_file), whole)

    def is_unchanged(self, today: date) -> bool:
        """Say whether the site is what a build for this day would write."""
        return bool(self.whole.looks) and self.whole.validity.holds(today) and self.inputs.whole == self.whole.inputs


def load(file: Path, engine: str) -> Any:
    """Load a value that save() wrote with the same engine, or None."""
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + _DIGEST
    payload = raw[head:]
    if raw[: len(_MAGIC)] != _MAGIC or hashlib.sha256(payload).digest() != raw[len(_MAGIC) : head]:
        return None
    try:
        written_by, value = pickle.loads(payload)
    except Exception:  # whatever an old pickle meets in a new engine
        return None
    return value if written_by == engine else None


def save(file: Path, engine: str, value: object) -> None:
    """Write a value, with a digest that load() checks."""
    payload = pickle.dumps((engine, value), protocol=pickle.HIGHEST_PROTOCOL)
    write_whole(file, _MAGIC + hashlib.sha256(payload).digest() + payload)


def write_whole(file: Path, raw: bytes) -> None:
    """Put a file in its place in one step: nobody finds half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.next")
    beside.write_bytes(raw)
    beside.replace(file)

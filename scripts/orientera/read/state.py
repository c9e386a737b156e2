"""Read and keep what builds were made from, without loading MkDocs: whether anything has changed is asked first."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orientera.read.inputs import digest, file_digests, tree_stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from orientera.model.clock import Validity

CACHE = ".orientera"
ENGINE = Path(__file__).parent.parent
LIBRARIES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "pymdown-extensions", "jinja2", "babel")

_MAGIC = b"orientera cache 1\n"
_DIGEST = 32


@dataclass
class SiteState:
    """What a whole site was made from, and what it looked like when it was done."""

    stamp: str = ""
    language_keys: dict[str, str] = field(default_factory=dict)
    validities: dict[str, Validity] = field(default_factory=dict)
    shared_key: str = ""
    shared: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Inputs:
    """The digests of everything a build reads: of the settings, and of each file by folder and path below it."""

    files: dict[str, dict[str, str]]
    settings: str
    whole: str

    @classmethod
    def read(cls, config_file: Path, folders: Sequence[Path], watched: Sequence[Path] = ()) -> Inputs:
        """Read the settings file, the variables it names, and the folders.

        What is watched beside them, files or folders, counts as settings: nobody knows which page reads it.
        """
        text = _with_inherited(config_file)
        named = re.findall(rb"!ENV\s*(\[[^\]]*\]|\S+)", text)
        names = sorted({name for part in named for name in re.findall(rb"\w+", part)})
        variables = [(name, os.environb.get(name)) for name in names]
        beside = [(_below(path, config_file), list(file_digests(path).items())) for path in watched]
        settings = digest(text, variables, beside)
        files = {str(folder): file_digests(folder) for folder in folders}
        whole = [(_below(Path(folder), config_file), list(found.items())) for folder, found in files.items()]
        return cls(files, settings, digest(settings, whole))

    def under(self, folder: Path) -> dict[str, str]:
        """The digests of the files below one of the folders, or below a folder in it, by path below it, in order."""
        if str(folder) in self.files:
            return self.files[str(folder)]
        start = f"{folder.name}/"
        files = self.files[str(folder.parent)]
        return {path.removeprefix(start): found for path, found in files.items() if path.startswith(start)}


def engine_key() -> str:
    """Digest the program itself and the libraries it leans on: another engine trusts nothing of this one's cache."""
    code = [(path, found) for path, found in file_digests(ENGINE).items() if path.endswith(".py")]
    return digest(code, [(name, version(name)) for name in LIBRARIES])


@dataclass(frozen=True)
class Run:
    """One way of calling the build: what it read, and the site that came of it."""

    folders: tuple[str, ...]
    watched: tuple[str, ...]
    site: str
    inputs: str
    stamp: str
    validity: Validity

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


def is_unchanged(config_file: Path, site_dir: Path | None, today: date) -> bool:
    """Say whether the last build with these arguments read just what is there now, and its site is as it left it.

    What it wrote must hold on the day that is asked for.
    """
    run = load(Run.file(config_file, site_dir), engine_key())
    if not isinstance(run, Run) or not config_file.is_file() or not run.validity.holds(today):
        return False
    inputs = Inputs.read(config_file, [*map(Path, run.folders)], [*map(Path, run.watched)])
    return inputs.whole == run.inputs and tree_stamp(Path(run.site)) == run.stamp


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
    """Write a value beside and move it in place, with a digest that load() checks."""
    payload = pickle.dumps((engine, value), protocol=pickle.HIGHEST_PROTOCOL)
    beside = file.with_name(file.name + ".new")
    file.parent.mkdir(parents=True, exist_ok=True)
    beside.write_bytes(_MAGIC + hashlib.sha256(payload).digest() + payload)
    beside.replace(file)

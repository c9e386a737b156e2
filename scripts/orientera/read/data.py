"""Read content/data: entries in YAML, each kind by its model, with file and line of every fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from pydantic import ValidationError

from orientera.model.data import KINDS, Data
from orientera.model.entry import Entry, Placed
from orientera.model.finding import Location
from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.content import name_below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_data(folder: Path, root: Path) -> Data:
    """Read every kind of entry below a folder: ``<kind>.yml`` and ``<kind>/*.yml``; no file is no entries.

    Raises SettingsError with every fault of the first file that has any.
    """
    kinds: dict[str, dict[str, Entry]] = {kind: {} for kind in KINDS}
    places: dict[tuple[str, str], Placed] = {}
    for kind, model in KINDS.items():
        for file in [folder / f"{kind}.yml", *sorted((folder / kind).glob("*.yml"))]:
            name = name_below(file, root)
            for entry, line in read_entries(file, model):
                if entry.id in kinds[kind]:
                    raise SettingsError(str(file), [_twice(entry.id, line)])
                kinds[kind][entry.id] = entry
                places[kind, entry.id] = Placed(kind, entry, Location(name, line))
    return Data(**kinds, places=places)  # type: ignore[arg-type]


def read_entries(file: Path, model: type[Entry]) -> list[tuple[Entry, int]]:
    """Read the entries of one file, each with its line; no file is no entries.

    Raises SettingsError with every fault and its line: broken YAML, unknown fields, wrong values, an id twice.
    """
    if not file.is_file():
        return []
    try:
        text = file.read_text(encoding="utf-8")
        node = _compose(text)
        values = yaml.BaseLoader("").construct_document(node) if node is not None else []
    except UnicodeDecodeError as error:
        raise SettingsError(str(file), [Fault("the file is not UTF-8", "save it as UTF-8")]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        fault = Fault(f"this is not YAML: {error.problem or error.context}", "mend the line", line)
        raise SettingsError(str(file), [fault]) from error
    except (yaml.YAMLError, ValueError) as error:
        message = f"this is not YAML: {str(error).splitlines()[0]}"
        raise SettingsError(str(file), [Fault(message, "mend the file")]) from error
    if not isinstance(values, list):
        raise SettingsError(str(file), [Fault("this is not a list", "begin each entry with '- id: ...'", 1)])
    nodes = node.value if isinstance(node, yaml.SequenceNode) else []
    found: dict[str, tuple[Entry, int]] = {}
    faults: list[Fault] = []
    for value, item in zip(values, nodes, strict=True):
        line = item.start_mark.line + 1
        try:
            entry = model.model_validate(_without_empty(value))
        except ValidationError as error:
            faults.extend(_faults(error, item))
            continue
        if entry.id in found:
            faults.append(_twice(entry.id, line))
        found[entry.id] = (entry, line)
    if faults:
        raise SettingsError(str(file), faults)
    return list(found.values())


def _compose(text: str) -> yaml.Node | None:
    """Read YAML with libyaml where there is one, and again where it fails: PyYAML's own words for faults are better.

    All values are texts: a phone is no number in base 8 or 60.
    """
    try:
        return yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.BaseLoader)


def _twice(entry_id: str, line: int) -> Fault:
    return Fault(f"the id {entry_id} is there twice", "give each entry its own id", line)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(part) for key, part in value.items() if part != ""}
    return [_without_empty(part) for part in value] if isinstance(value, list) else value


def _faults(error: ValidationError, item: yaml.Node) -> Iterator[Fault]:
    for one in error.errors():
        field = ".".join(map(str, one["loc"])) or "entry"
        yield Fault(
            f"{field}: {one['msg'].removeprefix('Value error, ')}", "correct this entry", _line(item, one["loc"])
        )


def _line(node: yaml.Node, path: tuple[int | str, ...]) -> int:
    """Find the line of a field, or of the nearest thing around it."""
    line = node.start_mark.line + 1
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line

"""Read content/data: the authorities that pages refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from pydantic import ValidationError

from orientera.model.authority import Authority
from orientera.model.page import Fault
from orientera.model.settings import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

AUTHORITIES = "authorities.yml"


def read_authorities(file: Path) -> dict[str, Authority]:
    """Read ``authorities.yml`` by id; no file is no authorities.

    Raises SettingsError with every fault and its line: broken YAML, unknown fields, wrong values, an id twice.
    """
    if not file.is_file():
        return {}
    try:
        text = file.read_text(encoding="utf-8")
        entries = yaml.load(text, Loader=yaml.BaseLoader) or []  # all as text: a phone is no number in base 8 or 60
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except UnicodeDecodeError as error:
        raise SettingsError(str(file), [Fault("the file is not UTF-8", "save it as UTF-8")]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        fault = Fault(f"this is not YAML: {error.problem or error.context}", "mend the line", line)
        raise SettingsError(str(file), [fault]) from error
    except (yaml.YAMLError, ValueError) as error:
        message = f"this is not YAML: {str(error).splitlines()[0]}"
        raise SettingsError(str(file), [Fault(message, "mend the file")]) from error
    if not isinstance(entries, list):
        raise SettingsError(str(file), [Fault("this is not a list", "begin each entry with '- id: ...'", 1)])
    lines = [item.start_mark.line + 1 for item in node.value] if isinstance(node, yaml.SequenceNode) else []
    authorities: dict[str, Authority] = {}
    faults: list[Fault] = []
    for entry, line in zip(entries, lines, strict=True):
        if isinstance(entry, dict):
            entry = {key: value for key, value in entry.items() if value != ""}
        try:
            authority = Authority.model_validate(entry)
        except ValidationError as error:
            faults.extend(
                Fault(f"{'.'.join(map(str, e['loc'])) or 'entry'}: {e['msg']}", "correct this entry", line)
                for e in error.errors()
            )
            continue
        if authority.id in authorities:
            faults.append(Fault(f"the id {authority.id} is there twice", "give each entry its own id", line))
        authorities[authority.id] = authority
    if faults:
        raise SettingsError(str(file), faults)
    return authorities

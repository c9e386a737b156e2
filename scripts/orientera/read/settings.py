"""Read mkdocs.yml, with MkDocs' own validation, and say every fault at once."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from orientera.model.finding import did_you_mean
from orientera.model.language import Language
from orientera.model.page import Fault
from orientera.model.settings import Settings, SettingsError

PLUGIN = "orientera"
NAMING = ("a_to_z", "about", "counties", "themes", "news", "progress")
"""The plugin's options that name a page."""
_NOT_YAML = "mend the line, or the one before it"
_UNKNOWN = re.compile(r"Unrecognised configuration name: (?P<name>\S+)")


def read_settings(file: Path) -> Settings:
    """Read the settings file.

    Raises SettingsError with every fault: no file, broken YAML, unknown options, wrong values, languages.
    """
    return settings_of(load_config(file))


def load_config(file: Path, **options: Any) -> MkDocsConfig:
    """Load mkdocs.yml as MkDocs does, but raise one SettingsError with every fault and print nothing."""
    if not file.is_file():
        raise SettingsError(
            str(file),
            [Fault("there is no mkdocs.yml here", "go to the project's folder, or say --config-file FILE")],
        )
    config = MkDocsConfig(config_file_path=str(file))
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with file.open("rb") as stream:
            config.load_file(stream)
        config.load_dict(options)
        errors, warnings = config.validate()
    except ConfigurationError as error:
        _key_lines(file)  # which says where the YAML breaks
        raise SettingsError(str(file), [Fault(_first_line(error), "mend the YAML of the file")]) from error
    except ValueError as error:
        _key_lines(file)
        raise SettingsError(str(file), [Fault(f"this is not YAML: {_first_line(error)}", _NOT_YAML)]) from error
    finally:
        logger.setLevel(level)
    if not errors and not warnings and PLUGIN in config.plugins and config.site_url:
        return config
    lines = _key_lines(file)
    options_known = list(MkDocsConfig().keys())
    if not errors and PLUGIN in config.plugins:
        options_known += [name for name, _ in config.plugins[PLUGIN].config._schema]
    faults = [_fault(key, str(error), lines, options_known) for key, error in [*errors, *warnings]]
    if not errors and PLUGIN not in config.plugins:
        faults.append(
            Fault(
                f"the plugin {PLUGIN} is not in the list",
                f"add '- {PLUGIN}:' with the languages under plugins:",
                lines.get("plugins", 0),
            )
        )
    if not errors and not config.site_url:
        faults.append(Fault("site_url is missing", "give the site's address: links to versions are absolute"))
    raise SettingsError(str(file), faults)


def settings_of(config: MkDocsConfig) -> Settings:
    """Turn a loaded MkDocs configuration into our Settings."""
    file = Path(os.path.abspath(str(config.config_file_path)))  # noqa: PTH100 - links are not followed
    overrides = config.theme.custom_dir
    options = config.plugins[PLUGIN].config
    named = [(option, options[option]) for option in NAMING if options[option]]
    return Settings(
        file=file,
        content=Path(config.docs_dir),
        site_dir=Path(config.site_dir),
        overrides=Path(os.path.abspath(overrides or file.parent / "overrides")),  # noqa: PTH100
        translations=file.parent / "translations",
        site_url=config.site_url or "",
        languages=tuple(Language(entry.locale, entry.name, bool(entry.default)) for entry in options.languages),
        use_directory_urls=config.use_directory_urls,
        only=dict(options.only),
        named_pages=(*named, *(("footer", path) for path in options.footer)),
    )


def _key_lines(file: Path) -> dict[str, int]:
    """Map each key of the file to its line; broken YAML and encoding are settings errors with their line."""
    try:
        text = file.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        message = f"this is not YAML: {error.problem or error.context}"
        raise SettingsError(str(file), [Fault(message, _NOT_YAML, line)]) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise SettingsError(str(file), [Fault(f"this is not YAML: {_first_line(error)}", _NOT_YAML, line)]) from error
    except UnicodeDecodeError as error:
        raise SettingsError(str(file), [Fault("the file is not UTF-8", "save it as UTF-8")]) from error
    lines: dict[str, int] = {}
    _collect_lines(root, lines)
    return lines


def _collect_lines(node: yaml.Node | None, lines: dict[str, int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            lines.setdefault(str(key.value), key.start_mark.line + 1)
            if str(key.value) == "locale":
                lines.setdefault(f"locale {value.value}", value.start_mark.line + 1)
            _collect_lines(value, lines)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _collect_lines(item, lines)


def _fault(key: str, message: str, lines: dict[str, int], options: list[str]) -> Fault:
    unknown = _UNKNOWN.search(message)
    if unknown:
        name = unknown["name"]
        hint = did_you_mean(name, options, "take it out, or see MkDocs' list of settings")
        return Fault(f"the option {name} is unknown", hint, lines.get(name, 0))
    places = [f"locale {word}" for word in re.findall(r"'([^']+)'", message)]
    option = re.search(r"Plugin '[^']+' option '([^']+)'", message)
    places += [option[1]] if option else []
    line = next((lines[place] for place in [*places, key] if place in lines), 0)
    return Fault(f"{key}: {_first_line(message)}", "correct this setting", line)


def _first_line(error: object) -> str:
    return str(error).strip().splitlines()[0]

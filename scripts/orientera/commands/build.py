"""Build the site, and serve it while it is edited."""

from __future__ import annotations

import errno
import logging
import os
import socket
from typing import TYPE_CHECKING, Any

from orientera.model.settings import InputError
from orientera.read.settings import PLUGIN, load_config

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientera.plugin.workers import LanguageBuild

HOST = "127.0.0.1"

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's notice is for those who choose a theme


class BuildFailed(Exception):  # noqa: N818 - says what happened
    """The site was not built; what stops it has been said."""


class _Say(logging.Handler):
    """Hand what MkDocs logs to a function that takes a line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().strip()
        if not text.startswith("Error reading page"):  # the next record says it with file and line
            self._say(f"{record.levelname.lower()}: {text}")


def build(config_file: Path, say: Callable[[str], None], site_dir: Path | None = None) -> None:
    """Build every language, and say a line for each. Raises BuildFailed, SettingsError."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import MkDocsException

    options = {"site_dir": str(site_dir.resolve())} if site_dir else {}
    config = load_config(config_file, **options)
    plugin: Any = config.plugins[PLUGIN]
    plugin.progress = lambda result: say(_line(result))
    with _logging_to(say):
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        except (MkDocsException, SystemExit) as error:
            raise BuildFailed(str(error)) from error
        finally:
            config.plugins.on_shutdown()


def serve(config_file: Path, say: Callable[[str], None], port: int) -> None:
    """Build the site, serve it on this machine, and build it anew when a file changes.

    Raises InputError for a port that is taken, and what build() raises.
    """
    from mkdocs.commands import serve as mkdocs_serve
    from mkdocs.exceptions import MkDocsException

    load_config(config_file)
    _refuse_taken(port)
    with _logging_to(say, logging.INFO):
        try:
            mkdocs_serve.serve(str(config_file), dev_addr=f"{HOST}:{port}", strict=False)
        except (MkDocsException, SystemExit) as error:
            raise BuildFailed(str(error)) from error


class _logging_to:  # noqa: N801 - reads as what it does
    """While it lasts, MkDocs' log goes to a function that takes a line."""

    def __init__(self, say: Callable[[str], None], level: int = logging.WARNING) -> None:
        self._handler = _Say(say) if level == logging.WARNING else _SayAll(say)
        self._level = level
        self._logger = logging.getLogger("mkdocs")

    def __enter__(self) -> None:
        self._logger.addHandler(self._handler)
        self._logger.setLevel(self._level)
        self._logger.propagate = False

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self._handler)
        self._logger.propagate = True


class _SayAll(_Say):
    """Hand over what a person at the keyboard wants to know while a site is served."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(say)
        self.setLevel(logging.INFO)

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno > logging.INFO:
            super().emit(record)
        elif record.name in ("mkdocs.plugins.orientera", "mkdocs.livereload"):
            self._say(record.getMessage().strip())


def _line(result: LanguageBuild) -> str:
    shown = f", {result.fallbacks} of them not translated" if result.fallbacks else ""
    return f"{result.code:10} {result.pages} pages{shown}, {result.seconds:.1f} s"


def _refuse_taken(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OverflowError as error:
            raise InputError(f"{port} is no port", "give one from 1024 to 65535") from error
        except OSError as error:
            if error.errno == errno.EACCES:
                raise InputError(f"the port {port} is not allowed", "give one from 1024 to 65535") from error
            hint = f"stop the other program, or give another: --port {port + 1}"
            raise InputError(f"the port {port} is taken", hint) from error

"""What mkdocs.yml decides: the languages, the folders and the site's own address."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from orientera.model.language import Language
    from orientera.model.page import Fault


DOCUMENT_FOLDER = "assets/documents"
"""The folder of documents that we host, below the content folder."""


@dataclass(frozen=True)
class Settings:
    """The settings that checks and commands need. Paths are absolute."""

    file: Path
    content: Path
    site_dir: Path
    overrides: Path
    translations: Path
    site_url: str
    languages: tuple[Language, ...]
    use_directory_urls: bool = True
    only: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Folders whose pages are for some languages only, with the codes of these."""
    named_pages: tuple[tuple[str, str], ...] = ()
    """Options that name a page, each with the page's path below its language's folder."""

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.file.parent


class SettingsError(Exception):
    """The settings cannot be used; ``faults`` says everything that is wrong, not only the first thing."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        super().__init__(f"{file}: {len(faults)} faults")
        self.file = file
        self.faults = faults


class InputError(Exception):
    """What was asked for cannot be done: the message says why, the hint what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

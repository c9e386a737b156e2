"""Projects for the tests of the build: made in a temporary folder from pages given as text."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from tests.plugin.project import REPOSITORY, Project, settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class MakeProject(Protocol):
    """Make a project of pages (path below content/ to text); the first language is the source."""

    def __call__(
        self,
        files: Mapping[str, str | bytes],
        languages: Iterable[str] = ("sv", "ar", "uk"),
        *,
        nav: list[Any] | None = None,
        plugin: Mapping[str, Any] | None = None,
        **others: Any,
    ) -> Project: ...


@pytest.fixture(scope="session")
def make_project(tmp_path_factory: pytest.TempPathFactory) -> MakeProject:
    def make(
        files: Mapping[str, str | bytes],
        languages: Iterable[str] = ("sv", "ar", "uk"),
        **given: Any,
    ) -> Project:
        project = Project(tmp_path_factory.mktemp("project", numbered=True))
        codes = tuple(languages)
        project.settings.write_text(settings(codes, **given), encoding="utf-8")
        project.write(files)
        for code in codes:
            project.copy_catalogue(code)
        shutil.copy(REPOSITORY / "translations" / "messages.pot", project.root / "translations")
        return project

    return make

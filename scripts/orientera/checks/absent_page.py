"""A page that a language has no version of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.coverage import PageState
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.language import Language
    from orientera.model.page import Page


@check(each=Site.absent_files, severity=Severity.NOTICE)
def absent_page(absence: tuple[Page, Language, PageState, str]) -> Iterator[Problem]:
    """Every page of the source language has a version in every language.

    Until it has, readers see the source's text with a notice (fallback), or nothing (missing). Work to do, no fault.
    """
    source, language, state, file = absence
    shown = f", {source.language.code} is shown" if state is PageState.FALLBACK else ""
    yield Problem(Location(file), f"the page is not there in {language.code}{shown}", f"translate {source.file}")

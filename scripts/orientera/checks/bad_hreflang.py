"""A language that is said of a link and is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltLink, BuiltSite, PageInSite, Target
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.language import is_any_language, is_known_region
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_DEFAULT = "x-default"
_TAG = say("write its tag (BCP 47), as sv or en-GB")
_PRIVATE = "x-"
"""How tags of private use begin (BCP 47, section 2.2.7)."""


@check(each=BuiltSite.readable_files)
def bad_hreflang(entry: PageInSite) -> Iterator[Problem]:
    """What a link says of its language (``hreflang``) is a language, and that of the page it leads to.

    Versions of a page name each other. Search engines believe neither of two versions of which one does not name the
    other, and show readers the page in another language.
    """
    for link, target in entry.followed:
        if link.hreflang is None or link.rel.split() == ["stylesheet"]:
            continue
        fault = _fault(entry, link, target)
        if fault is not None:
            message, hint = fault
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url,
                          target=f"{link.hreflang} {target.address or link.url} {message}")  # fmt: skip


def _fault(entry: PageInSite, link: BuiltLink, target: Target) -> tuple[str, str] | None:
    code = link.hreflang or ""
    if code == _DEFAULT:
        return None if link.is_alternate else (say("hreflang={code} is for versions of a page", code=code), _TAG)
    if not code.startswith(_PRIVATE) and not (is_any_language(code) and is_known_region(code)):
        return say("hreflang={code} is no language", code=code or say("nothing")), _TAG
    page = entry.site.pages.get(target.path) if target.is_inside and not target.is_missing else None
    if page is None or page.fault is not None:
        return None
    is_chooser = entry.site.versions_of(entry.page).get(_DEFAULT) == entry.page.path
    # A page that is the default of itself leads to the languages' start pages, whatever is translated there.
    there = (page.language if is_chooser else page.shown or page.language).lower()
    if there and not _agree(code, there, entry.site.codes):
        message = say("{url} is said to be in {code}, and is in {there}", url=link.url, code=code, there=there)
        return message, say("write hreflang={there}, or another address", there=there)
    if not link.is_alternate or entry.page.shown or page.path == entry.page.path or not entry.page.language:
        return None  # what shows another language is no version itself, and what says none may be no page of a site
    if not there or entry.page.path in entry.site.versions_of(page).values():
        return None
    hint = say("let {other} name {own} with its language, or neither the other", other=page.path, own=entry.page.path)
    named = say("{other} is named as the version in {code}, and does not name this page", other=page.path, code=code)
    return named, hint


def _agree(said: str, there: str, codes: Container[str]) -> bool:
    """Whether two tags can be of one page: the same, or one that says more than the other, which no page has."""
    if said in codes and there in codes:
        return said == there
    return said == there or f"{said}-".startswith(f"{there}-") or f"{there}-".startswith(f"{said}-")

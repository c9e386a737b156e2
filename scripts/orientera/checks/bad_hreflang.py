"""A language that is said of a link and is not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from orientera.model.built import DEFAULT, BuiltLink, BuiltSite, PageInSite, Target
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say
from orientera.model.subtags import agree, is_registered

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABSENT = re.compile(r"(?:^|/)404(?:\.html?|/index\.html)$")
"""The pages that hosts show where there is none."""
_TAG = say("write its tag (BCP 47), as sv or en-GB")


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
    if code == DEFAULT:
        return None if link.is_alternate else (say("hreflang={code} is for versions of a page", code=code), _TAG)
    if not is_registered(code):
        return say("hreflang={code} is no language", code=code or say("nothing")), _TAG
    page = entry.site.pages.get(target.path) if target.is_inside and not target.is_missing else None
    if page is None or page.fault is not None or _is_asked_for(code, target.address):
        return None
    is_chooser = entry.site.versions_of(entry.page).get(DEFAULT) == entry.page.path
    # A page that is the default of itself leads to the languages' start pages, whatever is translated there.
    there = (page.language if is_chooser else page.shown or page.language).lower()
    if there and not (agree(code, there) and _is_nearest(entry.site, page.path, code, there)):
        message = say("{url} is said to be in {code}, and is in {there}", url=link.url, code=code, there=there)
        return message, say("write hreflang={there}, or another address", there=there)
    if not link.is_alternate or page.path == entry.page.path or not there:
        return None
    if entry.page.path in entry.site.versions_of(page).values() or not _is_version(entry):
        return None
    hint = say("let {other} name {own} with its language, or neither the other", other=page.path, own=entry.page.path)
    named = say("{other} is named as the version in {code}, and does not name this page", other=page.path, code=code)
    return named, hint


def _is_asked_for(code: str, address: str) -> bool:
    """Whether the query asks for the language: a script, or the host, then shows another page than the file is."""
    return "?" in address and any(agree(code, value) for _, value in parse_qsl(urlsplit(address).query))


def _is_nearest(site: BuiltSite, path: str, code: str, there: str) -> bool:
    """Whether there is no other version whose language is the very one: pt leads to pt-BR where there is no pt."""
    return code == there or site.version_of(path, code) in (None, path)


def _is_version(entry: PageInSite) -> bool:
    """Whether others name a page where it names them.

    What shows another language is no version itself, what says none may be no page of a site, what is shown in the
    place of a page that is missing has the start pages' versions, and a copy has those of the page it is a copy of.
    """
    page = entry.page
    if not page.language or page.shown or _ABSENT.search(page.path):
        return False
    originals = (target for link, target in entry.followed if link.element == "link" and link.rel == "canonical")
    return all(target.path in ("", page.path) or target.is_missing for target in originals)

"""A link to a page that is shown in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.language_name import names_language
from orientera.model.said import say
from orientera.model.subtags import agree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.built import BuiltLink, BuiltPage


@check(each=BuiltSite.readable_files, severity=Severity.NOTICE)
def fallback_link(entry: PageInSite) -> Iterator[Problem]:
    """A link leads to a page that is translated.

    The reader finds the text in another language there, with a notice. It is work to do, and no mistake of the page.
    """
    own = entry.page.language.lower()
    for link, target in entry.followed if own else ():
        page = entry.site.pages.get(target.path) if link.is_followed and target.is_inside else None
        if page is None or not page.shown or page.language.lower() != own or page.path == entry.page.path:
            continue
        if not _is_meant(link, page.shown.lower(), own) and _is_fallback(entry.site, page):
            said = {"path": page.path, "shown": page.shown, "own": page.language}
            message = say("{path} is not translated: it shows {shown} in a page that is {own}", **said)
            yield Problem(entry.where(link), message, say("translate it, or link to another page"), entry.page.path,
                          link.url, target=page.path)  # fmt: skip


def _is_meant(link: BuiltLink, shown: str, own: str) -> bool:
    """Whether a link says that it leads to that language."""
    said = link.hreflang or link.language
    return (bool(said) and agree(said, shown)) or names_language(link.text, shown, own)


def _is_fallback(site: BuiltSite, page: BuiltPage) -> bool:
    """Whether a page stands for a translation, and is no text that has only the site's frame around it."""
    stands = any(agree(page.language, folder) for folder in site.folder_languages(page.path))
    return stands or site.version_of(page.path, page.shown.lower()) is not None

"""A link that leaves the reader's language for no reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import DEFAULT, BuiltLink, BuiltSite, PageInSite, Target
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.language_name import names_language
from orientera.model.said import say
from orientera.model.subtags import agree

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_files)
def leaves_language(entry: PageInSite) -> Iterator[Problem]:
    """A link leads to the page in the reader's own language, where there is one.

    Who reads Tigrinya and lands on a Swedish page does not know that the same page is there in Tigrinya. A link that
    says its language (``hreflang``, or its own ``lang``), and one to the same page in another language, is meant. Of
    other sites, what the registry of authorities and the site's own links say is known.
    """
    own = entry.page.language.lower() or entry.site.language_of(entry.page.path)
    folders = entry.site.folder_languages(entry.page.path)
    if folders and not any(agree(own, folder) for folder in folders):
        return  # the page or its place says another language than the reader's, and nobody knows which
    for link, target in entry.followed if own else ():
        if not link.is_followed or link.hreflang is not None or target.is_missing:
            continue
        if target.is_inside:
            yield from _inside(entry, link, target, own)
        elif link.language in ("", own) and (version := entry.site.elsewhere(target.address, own)):
            message = say(
                "{address} is a start page, and the site is there in {own}", address=target.address, own=own
            )
            hint = say("link to {version}, with hreflang={own}", version=version, own=own)
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url, Severity.WARNING,
                          target=f"{own} {target.address}")  # fmt: skip


def _inside(entry: PageInSite, link: BuiltLink, target: Target, own: str) -> Iterator[Problem]:
    site, path = entry.site, target.path
    there = site.language_of(path)
    page = site.pages.get(path)
    said = page.language.lower() if page is not None else there
    if not there or own in (there, said) or names_language(link.text, there, own):
        return  # a page that is not translated is in the reader's language all the same, and shows another
    if link.language and (agree(link.language, there) or agree(link.language, said)):
        return
    version = site.version_of(path, own) or site.version_of(path, own.partition("-")[0])
    if version in (None, entry.page.path, path) or path in site.versions_of(entry.page).values():
        return
    named = site.versions_of(site.pages[version]) if version in site.pages else {}
    if [code for code, place in named.items() if place == path] == [DEFAULT]:
        return  # it is no version in a language, but for readers to choose one
    message = say("{path} is in {there}, and the page in {own} is there", path=path, there=there, own=own)
    yield Problem(entry.where(link), message, say("link to {version}", version=version), entry.page.path, link.url,
                  target=f"{own} {path}")  # fmt: skip

"""Mark links that leave the site. Authors write none of it: a mark typed by hand is in one language, and forgotten.

Each such link gets ``rel="external"``, which the style sheet shows as an arrow, and is described by one line at the
end of the page in the reader's language: the arrow's legend, and what screen readers say.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from orientera.model.authority import Authority
    from orientera.model.language import Language

LEGEND_ID = "other-website"

_ATTRIBUTE = r"""(?:[^'">]++|"[^"]*"|'[^']*')*+"""
_LINK = re.compile(
    rf"""<(?:script|style)\b.*?</(?:script|style)>|<!--.*?-->|<a(?P<attributes>\s{_ATTRIBUTE})>""",
    re.DOTALL | re.IGNORECASE,
)
_WHOLE_LINK = re.compile(rf"<a(?P<attributes>\s{_ATTRIBUTE})>.*?</a>", re.DOTALL | re.IGNORECASE)
_HREF = re.compile(r"""\shref=["'](https?://[^"']*)["']""", re.IGNORECASE)
_REL = re.compile(r"""\srel=["']([^"']*)["']""", re.IGNORECASE)
_HREFLANG = re.compile(r"""\shreflang=["']([^"']*)["']""", re.IGNORECASE)


def mark_external(page: str, site_url: str, legend: str) -> str:
    """Mark the links of a whole page that leave the site, and put the legend at the end of its main part."""
    own = urlsplit(site_url).netloc
    marked = False

    def mark(match: re.Match[str]) -> str:
        nonlocal marked
        attributes = match["attributes"] or ""
        if not _leaves(attributes, own):
            return match[0]
        marked = True
        rel = _REL.search(attributes)
        if rel:
            attributes = attributes.replace(rel[0], f' rel="external {rel[1]}"')
        else:
            attributes += ' rel="external"'
        if "aria-describedby" not in attributes:
            attributes += f' aria-describedby="{LEGEND_ID}"'
        return f"<a{attributes}>"

    page = _LINK.sub(mark, page)
    if not marked:
        return page
    before, end, after = page.rpartition("</main>")
    return f'{before}<p id="{LEGEND_ID}">{html.escape(legend)}</p>\n{end}{after}'


def name_languages(
    content: str, site_url: str, authorities: Callable[[], Iterable[Authority]], languages: Sequence[Language]
) -> str:
    """Say after each link that leaves the site which languages are there, where that is known.

    It is known from the link's own hreflang, or from the authority with the same host. Languages that the site does
    not have are left out: their names would be words that no reader of ours looks for.
    """
    if "://" not in content:
        return content
    own = urlsplit(site_url).netloc
    known: dict[str, tuple[str, ...]] | None = None

    def name(match: re.Match[str]) -> str:
        nonlocal known
        address = _leaves(match["attributes"], own)
        if not address:
            return match[0]
        if known is None:
            known = {_host(str(one.website)): one.languages for one in authorities() if one.languages}
        said = _HREFLANG.search(match["attributes"])
        codes = (said[1],) if said else known.get(_host(address), ())
        names = [
            f'<bdi lang="{each.code}" dir="{each.direction}">{html.escape(each.endonym)}</bdi>'
            for each in languages
            if each.code in codes
        ]
        return f"{match[0]} <small>({' · '.join(names)})</small>" if names else match[0]

    return _WHOLE_LINK.sub(name, content)


def _leaves(attributes: str, own: str) -> str:
    """The address of a link that leaves the site, else nothing."""
    found = _HREF.search(attributes)
    return found[1] if found and _place(found[1]) not in ("", own) else ""


def _host(address: str) -> str:
    return _place(address).partition(":")[0].removeprefix("www.")


def _place(address: str) -> str:
    try:
        return urlsplit(html.unescape(address)).netloc.lower()
    except ValueError:  # "https://[": the link check says it
        return ""

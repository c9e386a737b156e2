"""Turn news into Atom feeds (RFC 4287): in each language one of all news, and one for each county."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from orientera.plugin.words import NEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Text
    from orientera.model.language import Language
    from orientera.model.news import News
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage

NAME = "nyheter"
_ATOM = "http://www.w3.org/2005/Atom"
_TYPE = "application/atom+xml"


def feed_files(plugin: Orientera, language: Language, site_name: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of a language's feeds; there is none without dated news."""
    data = plugin.read_data()
    for county in ("", *data.counties):
        news = news_of(data, county)
        if news:
            path = f"{language.code}/{feed_name(county)}"
            yield path, _Feed(plugin, language, site_name).text(path, news, county)


def is_feed(path: str) -> bool:
    """Say whether a file below the site's folder is one of the feeds."""
    folder, _, name = path.partition("/")
    return bool(folder) and name.startswith(NAME) and name.endswith(".xml") and "/" not in name


def feed_of(plugin: Orientera, page: LanguagePage) -> str:
    """The path of the feed of what a page shows, below the site's root; empty where there is none."""
    county = page.meta.get("county", "")
    if page.path != plugin.config.news and not county:
        return ""
    return f"{page.language.code}/{feed_name(county)}" if news_of(plugin.read_data(), county) else ""


def feed_name(county: str) -> str:
    """The file name of the feed of a county, or of all news."""
    return f"{NAME}-{county}.xml" if county else f"{NAME}.xml"


def news_of(data: Data, county: str) -> list[News]:
    """The dated news for a county, its own and those of the whole country, or all news; newest first."""
    chosen = [entry for entry in data.news.values() if not county or entry.county in (None, county)]
    return newest_first(entry for entry in chosen if entry.date)


def newest_first(news: Iterable[News]) -> list[News]:
    """Order news by date, newest first, those without date last; of the same date, in the order of their ids."""
    by_id = sorted(news, key=lambda entry: entry.id)
    return sorted(by_id, key=lambda entry: entry.date or "", reverse=True)


class _Feed:
    """Writes the feeds of one language."""

    def __init__(self, plugin: Orientera, language: Language, site_name: str) -> None:
        self._plugin, self._language, self._name = plugin, language, site_name
        self._root = plugin.settings.site_url.rstrip("/")
        # Where the page of news is not for this language, a reader of the feed is led to the source's.
        is_hidden = plugin.versions.hides(plugin.config.news, language)
        shown = plugin.place("news", plugin.source if is_hidden else language)
        self._page = f"{self._root}/{shown or f'{language.code}/'}"

    def text(self, path: str, news: list[News], county: str) -> str:
        """Write a feed of some news, at least one."""
        counties = self._plugin.read_data().counties
        address = f"{self._root}/{path}"
        # Without namespaces: ElementTree would keep its prefixes for all of the process.
        feed = Element("feed", {"xmlns": _ATOM, "xml:lang": self._language.code})
        words = self._plugin.words.of(self._language).gettext(NEWS)
        parts = [words, *([counties[county].name] if county else []), self._name]
        SubElement(feed, "title").text = " – ".join(parts)
        SubElement(feed, "id").text = address
        SubElement(feed, "updated").text = _updated(news[0])
        SubElement(SubElement(feed, "author"), "name").text = self._name
        SubElement(feed, "link", {"rel": "self", "type": _TYPE, "href": address})
        SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": self._page})
        for one in news:
            self._entry(feed, one)
        indent(feed)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(feed, encoding="unicode")}\n'

    def _entry(self, feed: Element, one: News) -> None:
        entry = SubElement(feed, "entry")
        # The same in the feed of a county and in that of all: a reader who follows both sees it once.
        SubElement(entry, "id").text = f"{self._root}/{self._language.code}/{feed_name('')}#{one.id}"
        self._say(entry, "title", one.title)
        SubElement(entry, "updated").text = _updated(one)
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": f"{self._page}#nyhet-{one.id}"})
        if one.link:
            SubElement(entry, "link", {"rel": "related", "href": str(one.link)})
        self._say(entry, "summary", one.teaser)
        if one.body:
            code = one.body.best(self._language.code)
            paragraphs = (Markup("<p>{}</p>").format(line) for line in one.body.root[code].splitlines() if line)
            content = SubElement(entry, "content", {"type": "html", **self._borrowed(code)})
            content.text = "".join(paragraphs)

    def _say(self, entry: Element, name: str, text: Text) -> None:
        code = text.best(self._language.code)
        SubElement(entry, name, {"type": "text", **self._borrowed(code)}).text = text.root[code].strip()

    def _borrowed(self, code: str) -> dict[str, str]:
        return {} if code == self._language.code else {"xml:lang": code}


def _updated(news: News) -> str:
    """The first day that is known, at noon: the same day everywhere in Europe."""
    return f"{news.first_day}T12:00:00Z"

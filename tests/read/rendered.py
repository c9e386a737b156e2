"""What a reader sees of a Markdown text, as Python-Markdown renders it with the extensions of mkdocs.yml."""

from __future__ import annotations

from html.parser import HTMLParser

from markdown import Markdown

from tests.benchmarks.corpus import settings

ALWAYS = ("toc", "tables", "fenced_code")  # which MkDocs switches on by itself
IN_THE_LINE = frozenset({"a", "strong", "em", "code", "br", "b", "i", "span", "sup", "img", "abbr", "input"})


def extensions():
    """The extensions that mkdocs.yml switches on, and MkDocs itself."""
    named = [one if isinstance(one, str) else next(iter(one)) for one in settings()["markdown_extensions"]]
    return [*ALWAYS, *(name for name in named if name not in ALWAYS)]


class _Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts = [""]
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag == "pre"
        if tag not in IN_THE_LINE:
            self.texts.append("")

    def handle_endtag(self, tag):
        self.hidden -= tag == "pre"
        if tag not in IN_THE_LINE:
            self.texts.append("")

    def handle_data(self, data):
        if not self.hidden:
            self.texts[-1] += data


def rendered(text, *more):
    """The texts of the blocks that a reader sees, in order; without blocks of code."""
    seen = _Seen()
    seen.feed(Markdown(extensions=[*extensions(), *more]).convert(text))
    seen.close()
    return [text.strip() for text in seen.texts if text.strip()]

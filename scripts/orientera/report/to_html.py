"""From a Report to one HTML page without script, to hand on or to keep beside a build."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, StrictUndefined

from orientera.model.coverage import table_of
from orientera.model.finding import LABELS, visible
from orientera.model.said import Said, in_words, say
from orientera.model.writing import script_of, writing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from orientera.model.language import Language
    from orientera.model.report import Report

_LATIN = r"A-Za-z\u00aa-\u024f\u1e00-\u1eff"
_OTHER = rf"[^\W\d_{_LATIN}]"
_RUN = re.compile(rf"{_OTHER}(?:[^{_LATIN}]*{_OTHER})?[\u064b-\u0652]*")
"""Words that are not in Latin letters, with what stands between them and the vowel signs at their end."""
_CODE = re.compile(r"``(.+?)``")

_TEMPLATE = """\
<!doctype html>
<html lang="{{ lang }}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ words(report.found) }} – orientera</title>
<style>
:root { color-scheme: light dark; --text: #1b1b1b; --soft: #555; --back: #fff; --line: #c8c8c8; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --soft: #b4b4b4; --back: #161616; --line: #4a4a4a; --link: #8ec1ff; }
}
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; color: var(--text);
  background: var(--back); }
main { max-inline-size: 64rem; margin-inline: auto; }
h1, h2, h3 { line-height: 1.25; }
h3 { margin-block: 2rem .25rem; }
a { color: var(--link); }
code { font-size: .9375em; overflow-wrap: anywhere; }
.sum { font-size: 1.25rem; }
.soft { color: var(--soft); }
.wide { overflow-x: auto; border-block: 1px solid var(--line); }
table { border-collapse: collapse; }
caption { text-align: start; color: var(--soft); }
th, td { padding: .375rem .5rem; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th { vertical-align: bottom; }
th:first-child { text-align: start; }
tbody tr { border-block-start: 1px solid var(--line); }
ol { padding-inline-start: 0; list-style: none; }
ol > li { margin-block: .75rem; padding-inline-start: .75rem; border-inline-start: 4px solid var(--line);
  overflow-wrap: anywhere; }
.error { border-color: #d13438; }
.warning { border-color: #c27c0e; }
.notice { border-color: #2b7bb9; }
ol p { margin: 0; }
</style>
</head>
<body>
{% macro said(text, file) %}{% for part in pieces(words(text), file) %}{% if part.is_other %}
<bdi{% if part.language %} lang="{{ part.language.code }}" dir="{{ part.language.direction }}"{% endif %}>
{{- part.text }}</bdi>{% else %}{{ part.text }}{% endif %}{% endfor %}{% endmacro %}
<main>
<h1>{{ words(texts.title) }}</h1>
<p class="sum"><strong>{{ words(report.found) }}</strong></p>
<p>{{ words(texts.looked_at(report.looked_at)) }}</p>
{% if report.coverage %}
<h2 id="languages">Languages</h2>
<div class="wide" role="region" aria-labelledby="languages" tabindex="0">
<table>
<caption>How much of the site each language has</caption>
<thead><tr><th scope="col">language</th>
{%- for name in columns %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row, cells in rows %}
<tr><th scope="row">{{ row.language.code }} <bdi lang="{{ row.language.code }}" dir="{{ row.language.direction }}">
{{- row.language.endonym }}</bdi></th>{% for cell in cells %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
</div>
{% endif %}
{% if report.first %}
<h2>To translate first</h2>
<ul>
{% for page in report.first %}
<li><code dir="ltr">{{ clean(page.code ~ "/" ~ page.path) }}</code>: {{ page.waiting }}</li>
{% endfor %}
</ul>
{% endif %}
{% if report.findings %}
<h2>{{ words(texts.by_rule) }}</h2>
<ul>
{% for rule, findings in report.by_rule().items() %}
<li><a href="#rule-{{ rule }}">{{ rule }}</a>: {{ findings | length }}</li>
{% endfor %}
</ul>
{% for rule, findings in report.by_rule().items() %}
<h3 id="rule-{{ rule }}">{{ rule }}</h3>
{% for paragraph in explained(rule) %}
<p class="soft"{% if lang != "en" %} lang="en"{% endif %}>{% for text in paragraph %}
{%- if loop.index is odd %}{{ text }}{% else %}<code>{{ text }}</code>
{%- endif %}{% endfor %}</p>
{% endfor %}
<ol>
{% for finding in findings %}{% set problem = finding.problem %}{% set severity = words(labels[finding.severity]) %}
<li class="{{ finding.severity.label }}">
<p><strong>{{ severity }}</strong> <code dir="ltr">{{ clean(problem.location | string) }}</code></p>
<p>{{ said(problem.message, problem.location.file) }}</p>
{% if problem.page and problem.page != problem.location.file %}
<p class="soft">{{ words(texts.page) }} <code dir="ltr">{{ clean(problem.page) }}</code></p>
{% endif %}
{% if finding.others %}
<details><summary>{{ words(finding.also) }}</summary>
<ul>
{% for other in finding.others %}
<li><code dir="ltr">{{ clean(other.location | string) }}</code>
{%- if other.page and other.page != other.location.file %}, {{ words(texts.page) }}
 <code dir="ltr">{{ clean(other.page) }}</code>
{%- endif %}</li>
{% endfor %}
</ul>
</details>
{% endif %}
{% if problem.hint %}
<p>{{ words(texts.hint) }} {{ said(problem.hint, problem.location.file) }}</p>
{% endif %}
</li>
{% endfor %}
</ol>
{% endfor %}
{% endif %}
</main>
</body>
</html>
"""


class _Piece(NamedTuple):
    """Part of a text in English: words in other letters, and their language where it is known."""

    text: str
    is_other: bool = False
    language: Language | None = None


class _Texts:
    """What the page says beside the findings."""

    title = say("What the checks found")
    by_rule = say("Findings by rule")
    page = say("on the page")
    hint = say("Hint:")

    @staticmethod
    def looked_at(what: Said) -> Said:
        return say("Looked at: {what}.", what=what)


def to_html(report: Report, texts: Mapping[str, str], lang: str = "en", translate: Callable[[str], str] = str) -> str:
    """Write counts, coverage by language, and findings by rule; ``texts`` has what each rule demands, by its id.

    ``translate`` gives a template of what is said in the language ``lang``; rules are explained in English.
    """
    languages = {row.language.code: row.language for row in report.coverage}
    columns, cells = table_of(report.coverage)
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    template = environment.from_string(_TEMPLATE)
    return f"""{
        template.render(
            report=report,
            lang=lang,
            words=lambda said: in_words(said, translate),
            texts=_Texts,
            labels=LABELS,
            columns=columns,
            rows=zip(report.coverage, cells, strict=True),
            clean=visible,
            pieces=lambda text, file: _pieces(visible(text), file, languages),
            explained=lambda rule: _paragraphs(texts.get(rule, "")),
        )
    }\n"""


def _pieces(text: str, file: str, languages: Mapping[str, Language]) -> Iterator[_Piece]:
    """Take the words in other letters out of a text about a file: they are in the language of its folder.

    A language whose letters are not known is not said: a wrong one is worse for a screen reader than none.
    """
    language = next((languages[part] for part in file.split("/") if part in languages), None)
    writing = writing_of(language.code) if language is not None else None
    at = 0
    for run in _RUN.finditer(text):
        is_own = writing is not None and script_of(run[0][0]) == writing.script
        yield _Piece(text[at : run.start()])
        yield _Piece(run[0], True, language if is_own else None)
        at = run.end()
    yield _Piece(text[at:])


def _paragraphs(text: str) -> list[list[str]]:
    """The paragraphs of a rule's text, each as words and code in turn."""
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return [_CODE.split(" ".join(paragraph.split())) for paragraph in paragraphs if paragraph.strip()]

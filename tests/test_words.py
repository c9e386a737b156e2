"""What checks of links say is there in every language that reports are written in."""

from __future__ import annotations

import ast
import re
import string
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import orientera
from orientera.cli import main
from orientera.commands.formats import WRITERS, written
from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report
from orientera.model.said import Said, in_words, say
from orientera.read.words import FOLDER, SPOKEN, read_words
from tests.conformance.cases import read_cases
from tests.conformance.checker import found_in

CODE = Path(orientera.__file__).parent
SUBJECTS = {"HTML pages", "links", "source pages", "external addresses", "of them asked now"}
SAME = {"{url}: {fault}", "{what}: {why}{good}", "{address} {what}", "{all}", "{count} {what}", "{answer} ({phrase})"}
"""Templates without a word of their own."""


def said_in_code():
    """Yield each template that is said, and where."""
    for file in sorted(CODE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if "orientera.model.said import" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "counted"):
                for argument in node.args[: 1 if node.func.id == "say" else 2]:
                    yield argument, f"{file.name}:{node.lineno}"


def catalogue(code):
    with (FOLDER / f"{code}.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file, locale=code) if message.id}


def names(template):
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def test_what_is_said_is_a_literal():
    assert [where for argument, where in said_in_code() if not isinstance(argument, ast.Constant)] == []


@pytest.mark.parametrize("code", SPOKEN[1:])
def test_every_template_is_there_and_none_is_left_over(code):
    said = {argument.value for argument, _ in said_in_code()} | SUBJECTS
    there = catalogue(code)
    assert said - set(there) == set()
    assert set(there) - said == set()
    assert [template for template, text in there.items() if not text] == []
    assert [template for template, text in there.items() if names(template) != names(text)] == []
    assert {template for template, text in there.items() if text == template} <= SAME


def test_the_command_offers_the_languages_that_there_are():
    [option] = [option for option in main.commands["links"].params if option.name == "lang"]
    assert tuple(option.type.choices) == SPOKEN


def english(text, translate):
    """Yield what of a text stays in English: what was not said, and what has no translation."""
    if not isinstance(text, Said):
        yield text
        return
    if translate(text.template) == text.template and text.template not in SAME:
        yield text.template
    yield from (
        part for value in text.values.values() if isinstance(value, Said) for part in english(value, translate)
    )


def test_every_finding_can_be_told_in_swedish(tmp_path):
    translate = read_words("sv")
    problems = [
        finding.problem
        for number, case in enumerate(read_cases())
        for finding in found_in(case, tmp_path / str(number))
    ]
    assert len(problems) > 500
    for problem in problems:
        for text in (problem.message, problem.hint):
            assert list(english(text, translate)) == []
            assert in_words(text, translate) != text


def test_a_report_in_swedish(make_site, orientera):
    site = make_site({"content/sv/index.md": "---\ntitle: a\n---\n", "site/index.html": '<a href="b.html">b</a>'})
    shown = orientera("-f", site.file, "links", "--lang", "sv")
    assert shown.stdout == (
        "index.html: fel: b.html finns inte på webbplatsen  (dead-link)\n"
        "  så rättar du: rätta adressen, eller ta bort länken\n"
        "1 HTML-sidor, 1 länkar: 1 fel\n"
    )
    page = orientera("-f", site.file, "links", "--lang", "sv", "--format", "html").stdout
    assert '<html lang="sv" dir="ltr">' in page
    assert "Så rättar du: rätta adressen" in page
    told = orientera("-f", site.file, "links", "--lang", "sv", "--format", "github").stdout
    assert "b.html finns inte på webbplatsen. rätta adressen" in told
    data = orientera("-f", site.file, "links", "--lang", "sv", "--format", "json").stdout
    assert "b.html is not in the site" in data


@pytest.mark.parametrize("format_", [*sorted(WRITERS.keys() - {"json"}), "html", "terminal"])
def test_every_format_for_people_is_in_the_language(format_):
    problem = Problem(Location("a.html"), say("the link{text} is empty", text=""), target="b/")
    found = Finding("dead-link", Severity.ERROR, problem, (problem, replace(problem, location=Location("c.html"))))
    text = written(Report((found,), {"HTML pages": 2}), format_, lang="sv")
    assert "länken är tom" in text
    assert not re.search(r"\balso\b|\bother\b|\bplaces?\b", text)


def test_that_nothing_was_run_is_said_in_the_language():
    assert "inte kört" in written(Report((), {"HTML pages": 0}), "junit", lang="sv")

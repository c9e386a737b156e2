from __future__ import annotations

import html
import re
from collections import Counter
from typing import get_args

import pytest
import yaml
from pydantic import ValidationError

from tests.conformance.cases import LINKS, Case, Rule, read_cases
from tests.conformance.checker import expected, plain

_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(\n)|(.))", re.DOTALL)


def readings(text):
    """A text as it stands, and with the escapes of HTML, CSS and JSON read: an address stands in one of them."""
    unescaped = _CSS_ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[3] or "", text)
    return [plain(reading) for reading in (text, html.unescape(text), unescaped)]


def test_there_are_enough():
    assert len(read_cases()) >= 300


def test_names_are_unique():
    assert [name for name, count in Counter(case.name for case in read_cases()).items() if count > 1] == []


def test_every_rule_has_broken_and_right_cases():
    cases = read_cases()
    assert {one.rule for case in cases for one in case.broken} == set(get_args(Rule))
    assert sum(bool(case.right) for case in cases) >= len(cases) / 2


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in read_cases()])
def test_a_case_speaks_of_its_files(case):
    texts = [reading for text in case.texts() for reading in readings(text)]
    addresses = [plain(url) for url in [*case.right, *(one.url for one in case.broken if one.url is not None)]]
    assert [url for url in addresses if not any(url in text for text in texts)] == []
    assert len(set(case.right)) == len(case.right)
    expected(case)


@pytest.mark.parametrize("file", sorted(LINKS.glob("*.yml")), ids=lambda file: file.stem)
def test_a_case_does_not_name_its_topic(file):
    assert [entry["name"] for entry in yaml.safe_load(file.read_text("utf-8")) if "topic" in entry] == []


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"right": [], "broken": []}, id="about nothing"),
        pytest.param({"broken": [{"url": "x", "rule": "no-such-rule"}]}, id="unknown rule"),
        pytest.param({"broken": [{"page": "b.html", "url": "x", "rule": "dead-link"}]}, id="unknown page"),
        pytest.param({"broken": [{"url": "a.html", "rule": "dead-link"}]}, id="both broken and right"),
        pytest.param({"files": {"../a.html": ""}}, id="path outside"),
        pytest.param({"address": "https://a.example"}, id="address without slash"),
        pytest.param({"options": {"slash": True}}, id="unknown option"),
        pytest.param({"sources": "x"}, id="unknown field"),
    ],
)
def test_a_wrong_case_is_refused(wrong):
    case = {
        "topic": "t",
        "name": "a case that is fine",
        "source": "HTML 4.6",
        "files": {"index.html": "<a href=a.html>"},
        "right": ["a.html"],
    }
    Case.model_validate(case)
    with pytest.raises(ValidationError):
        Case.model_validate(case | wrong)

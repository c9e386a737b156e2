from __future__ import annotations

import json

import pytest
from pydantic import BaseModel, ConfigDict, NonNegativeInt

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.report.to_json import VERSION, to_json


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Counts(Strict):
    notice: NonNegativeInt
    warning: NonNegativeInt
    error: NonNegativeInt


class LanguageCoverage(Strict):
    language: str
    total: NonNegativeInt
    present: NonNegativeInt
    fallback: NonNegativeInt
    missing: NonNegativeInt
    orphans: NonNegativeInt
    machine: NonNegativeInt
    percent: NonNegativeInt
    messages: NonNegativeInt
    messages_translated: NonNegativeInt
    terms: NonNegativeInt
    terms_total: NonNegativeInt
    in_progress: NonNegativeInt
    outdated: NonNegativeInt
    reviewed: NonNegativeInt
    open_units: NonNegativeInt
    urgent: NonNegativeInt
    unconfirmed: NonNegativeInt
    words_left: NonNegativeInt


class Waiting(Strict):
    language: str
    path: str
    state: str
    total: NonNegativeInt
    open_units: NonNegativeInt
    urgent: NonNegativeInt
    words_left: NonNegativeInt
    weight: NonNegativeInt


class Source(Strict):
    file: str
    line: NonNegativeInt


class Found(Strict):
    rule: str
    severity: str
    page: str | None
    url: str | None
    source: Source
    message: str
    hint: str

    def finding(self) -> Finding:
        where = Location(self.source.file, self.source.line)
        problem = Problem(where, self.message, self.hint, self.page or "", self.url)
        return Finding(self.rule, Severity[self.severity.upper()], problem)


class Shape(Strict):
    version: int
    run: bool
    subjects: dict[str, NonNegativeInt]
    counts: Counts
    coverage: list[LanguageCoverage]
    first: list[Waiting]
    findings: list[Found]


@pytest.mark.parametrize("name", ["full", "clean", "not_run"])
def test_the_shape_of_version_1(request, name):
    shape = Shape.model_validate_json(to_json(request.getfixturevalue(name)))
    assert shape.version == VERSION == 1


def test_the_findings_come_back_as_they_were(full):
    shape = Shape.model_validate_json(to_json(full))
    assert tuple(found.finding() for found in shape.findings) == full.findings
    assert shape.subjects == full.subjects
    assert shape.counts == Counts(notice=1, warning=1, error=3)


def test_nothing_to_look_at_is_not_a_run(not_run):
    assert json.loads(to_json(not_run))["run"] is False


def test_full(full, golden):
    golden("golden/report/full.json", to_json(full) + "\n")


def test_letters_are_written_as_they_are(full):
    assert "ጥዕና/" in to_json(full)

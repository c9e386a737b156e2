from __future__ import annotations

import json

import pytest
from pydantic import BaseModel, ConfigDict, NonNegativeInt

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Place, Report, place_of
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
    group: NonNegativeInt

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


def test_each_place_of_a_finding_is_there_with_its_page_and_address():
    def dead(page, url):
        where = Location(page, 1)
        return Finding(
            "dead-link", Severity.ERROR, Problem(where, "b/ is not in the site", "", page, url, target="b/")
        )

    other = Finding(
        "dead-link", Severity.ERROR, Problem(Location("z.html"), "c/ is not in the site", "", "z.html", "c/")
    )
    found = json.loads(to_json(Report.of([dead("b.html", "b/"), other, dead("a.html", "./b/")], {"HTML pages": 3})))
    assert [(one["group"], one["page"], one["url"]) for one in found["findings"]] == [
        (0, "a.html", "./b/"),
        (0, "b.html", "b/"),
        (1, "z.html", "c/"),
    ]
    assert found["counts"]["error"] == 2


def test_compared_with_an_earlier_run(full):
    places = frozenset(place_of(one.rule, one.problem) for one in full.findings[:2])
    gone = Place("dead-link", "x.html", "x.html", "y/", "y/ is not in the site")
    found = json.loads(to_json(full.since(places | {gone})))
    assert found["baseline"] == {"known": 2, "gone": [gone._asdict()]}
    assert len(found["findings"]) == 3

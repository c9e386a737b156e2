from __future__ import annotations

import json

import jsonschema
import pytest

from orientera.checks import all_checks
from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report
from orientera.report.to_sarif import ROOT, to_sarif


def shape(required, optional=None):
    """An object of the standard: what it must have, what it may have of what we write, and nothing else."""
    properties = required | (optional or {})
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


TEXT = {"type": "string", "minLength": 1}
MESSAGE = shape({"text": TEXT})
ARTIFACT = {"uri": {"type": "string", "format": "uri-reference"}, "uriBaseId": TEXT, "description": MESSAGE}
LINE = {"type": "integer", "minimum": 1}
PLACE = shape({"artifactLocation": shape({}, ARTIFACT)}, {"region": shape({"startLine": LINE})})
RULE = shape({"id": TEXT, "shortDescription": MESSAGE, "fullDescription": MESSAGE, "help": MESSAGE})
RESULT = shape(
    {"message": MESSAGE, "ruleId": TEXT, "ruleIndex": {"type": "integer", "minimum": 0}},
    {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "locations": {"type": "array", "items": shape({"physicalLocation": PLACE})},
    },
)
RUN = shape(
    {
        "tool": shape({"driver": shape({"name": TEXT, "rules": {"type": "array", "items": RULE}})}),
        "results": {"type": "array", "items": RESULT},
    },
    {
        "invocations": {"type": "array", "items": shape({"executionSuccessful": {"type": "boolean"}})},
        "originalUriBaseIds": {"type": "object", "additionalProperties": shape({}, ARTIFACT)},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    },
)
LOG = shape({"version": {"const": "2.1.0"}, "runs": {"type": "array", "items": RUN}}, {"$schema": {"type": "string"}})
"""SARIF 2.1.0, section 3, as far as we write it; its rules for code hosts: every rule has its texts."""


def texts():
    return {rule: check.text for rule, check in all_checks().items()}


def test_full(full, golden):
    golden("golden/report/full.sarif", to_sarif(full, texts()) + "\n")


def test_a_result_names_its_rule_by_its_place(full):
    [run] = json.loads(to_sarif(full, texts()))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [one["ruleId"] for one in run["results"]]


def test_a_name_in_another_script_is_a_uri(full):
    [run] = json.loads(to_sarif(full, {}))["runs"]
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]
    assert all(place.isascii() for place in places)
    assert "translations/ar/a%2Cb%3A%20100%25.po" in places


def test_nothing_that_ran_is_no_success():
    [run] = json.loads(to_sarif(Report((), {"HTML pages": 0}), {}))["runs"]
    assert run["invocations"] == [{"executionSuccessful": False}]


@pytest.mark.parametrize("name", ["full", "clean", "not_run"])
def test_it_has_what_the_standard_demands(name, request):
    log = json.loads(to_sarif(request.getfixturevalue(name), texts()))
    jsonschema.Draft202012Validator(LOG).validate(log)


@pytest.mark.parametrize(
    ("file", "line", "place"),
    [
        pytest.param(
            "content/ar/a.md",
            7,
            {"artifactLocation": {"uri": "content/ar/a.md", "uriBaseId": ROOT}, "region": {"startLine": 7}},
            id="a line",
        ),
        pytest.param(
            "content/ar/a.md", 0, {"artifactLocation": {"uri": "content/ar/a.md", "uriBaseId": ROOT}}, id="a file"
        ),
        pytest.param(
            "/srv/ጥዕና/a.md",
            0,
            {"artifactLocation": {"uri": "file:///srv/%E1%8C%A5%E1%8B%95%E1%8A%93/a.md"}},
            id="beside",
        ),
    ],
)
def test_a_place(file, line, place):
    report = Report.of([Finding("dead-link", Severity.ERROR, Problem(Location(file, line), "x"))], {"links": 1})
    [run] = json.loads(to_sarif(report, texts()))["runs"]
    assert run["results"][0]["locations"] == [{"physicalLocation": place}]
    assert set(run["originalUriBaseIds"]) == {ROOT}


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTICE, "note")]
)
def test_levels(severity, level):
    report = Report.of([Finding("dead-link", severity, Problem(Location("a.md"), "x"))], {"links": 1})
    assert json.loads(to_sarif(report, {}))["runs"][0]["results"][0]["level"] == level


def test_a_finding_in_many_places_is_one_result():
    def dead(page):
        return Finding(
            "dead-link", Severity.ERROR, Problem(Location(page, 2), "b/ is not there", "", page, target="b/")
        )

    [run] = json.loads(to_sarif(Report.of([dead("a.html"), dead("c.html")], {"HTML pages": 2}), {}))["runs"]
    [result] = run["results"]
    assert result["message"] == {"text": "b/ is not there. also in 1 other place"}
    for key, page in (("locations", "a.html"), ("relatedLocations", "c.html")):
        place = {"artifactLocation": {"uri": page, "uriBaseId": ROOT}, "region": {"startLine": 2}}
        assert result[key] == [{"physicalLocation": place}]


def test_a_name_of_a_file_that_is_no_text():
    problem = Problem(Location("\udcfe.html"), "x")
    [run] = json.loads(to_sarif(Report.of([Finding("dead-link", Severity.ERROR, problem)], {"links": 1}), {}))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%FE.html"

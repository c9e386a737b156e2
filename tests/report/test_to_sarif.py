from __future__ import annotations

import json

from orientera.checks import all_checks
from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report
from orientera.report.to_sarif import to_sarif


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


def test_a_finding_in_many_places_is_one_result():
    def dead(page):
        return Finding(
            "dead-link", Severity.ERROR, Problem(Location(page, 2), "b/ is not there", "", page, target="b/")
        )

    [run] = json.loads(to_sarif(Report.of([dead("a.html"), dead("c.html")], {"HTML pages": 2}), {}))["runs"]
    [result] = run["results"]
    assert result["message"] == {"text": "b/ is not there. also in 1 other place"}
    for key, page in (("locations", "a.html"), ("relatedLocations", "c.html")):
        assert result[key] == [{"physicalLocation": {"artifactLocation": {"uri": page}, "region": {"startLine": 2}}}]

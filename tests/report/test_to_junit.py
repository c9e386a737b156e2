from __future__ import annotations

from xml.etree import ElementTree

import pytest

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report
from orientera.report.to_junit import to_junit


def counts(report):
    suite = ElementTree.fromstring(to_junit(report).encode())
    return {name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")}


def test_full(full, golden):
    golden("golden/report/full.junit.xml", to_junit(full))


def test_counts(full, clean):
    assert counts(full) == {"tests": 5, "failures": 4, "errors": 0, "skipped": 1}
    assert counts(clean) == {"tests": 1, "failures": 0, "errors": 0, "skipped": 0}


def test_nothing_that_ran_is_an_error():
    assert counts(Report((), {"HTML pages": 0})) == {"tests": 1, "failures": 0, "errors": 1, "skipped": 0}


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\ufffeb"])
def test_what_xml_cannot_hold(text):
    report = Report.of([Finding("x", Severity.ERROR, Problem(Location("a.md"), text, text))], {"source pages": 1})
    failure = ElementTree.fromstring(to_junit(report).encode()).find("testcase/failure")
    assert failure is not None
    assert (failure.attrib["message"], failure.text) == ("a\ufffdb", "a\ufffdb")


def test_a_finding_in_many_places_is_one_case():
    def dead(page):
        return Finding(
            "dead-link", Severity.ERROR, Problem(Location(page), "b/ is not there", "c/?", page, target="b/")
        )

    report = Report.of([dead("a.html"), dead("c.html")], {"HTML pages": 2})
    [case] = ElementTree.fromstring(to_junit(report)).iter("testcase")
    assert (case.get("name"), case.findtext("failure")) == ("a.html", "c/?\nc.html")

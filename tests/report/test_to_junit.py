from __future__ import annotations

from xml.etree import ElementTree

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

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


def read(report):
    [suite] = JUnitXml.fromstring(to_junit(report).encode())
    return suite


def test_another_program_reads_it(full, clean):
    suite = read(full)
    assert (suite.name, suite.time) == ("orientera", 0)
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (5, 4, 0, 1)
    for case, finding in zip(suite, full.findings, strict=True):
        [result] = case.result
        assert type(result) is (Skipped if finding.severity is Severity.NOTICE else Failure)
        assert (case.classname, result.message) == (finding.rule, finding.problem.message)
        assert (result.text or "") == finding.problem.hint.replace("\r\n", "\n")
    assert [case.is_passed for case in read(clean)] == [True]
    [case] = read(Report((), {"HTML pages": 0}))
    assert type(case.result[0]) is Error


def test_two_findings_at_one_place_are_two_cases():
    where = Location("content/ti/index.md", 12)
    problems = [
        Problem(where, "ጥዕና/ leads to nothing", page="ti/index.html"),
        Problem(where, "ጥዕና/ leads to nothing", page="ti/ap.html"),
        Problem(where, "ሕክምና/ leads to nothing", page="ti/index.html"),
    ]
    report = Report.of([Finding("dead-link", Severity.ERROR, one) for one in problems], {"HTML pages": 1})
    names = [(case.classname, case.name) for case in read(report)]
    assert len(set(names)) == 3


def test_a_finding_in_many_places_is_one_case():
    def dead(page):
        return Finding(
            "dead-link", Severity.ERROR, Problem(Location(page), "b/ is not there", "c/?", page, target="b/")
        )

    report = Report.of([dead("a.html"), dead("c.html")], {"HTML pages": 2})
    [case] = ElementTree.fromstring(to_junit(report)).iter("testcase")
    assert (case.get("name"), case.findtext("failure")) == ("a.html: b/ is not there", "c/?\nc.html")

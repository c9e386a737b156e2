"""From a Report to JUnit's XML, as build servers read it: a rule is a test, and each finding one of its failures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from orientera.model.finding import NOT_XML, Severity
from orientera.model.said import in_words, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientera.model.finding import Finding
    from orientera.model.report import Report


def to_junit(report: Report, translate: Callable[[str], str] = str) -> str:
    """Write a suite with a case for each finding; its name says place and fact, since readers join what has one name.

    What is milder than a warning is a skipped case with its message: work to do, and no failure. Where nothing was
    looked at, the one case is an error.
    """
    suite = Element("testsuite", name="orientera", time="0")  # readers want a time; checks ask no clock
    for finding in report.findings:
        _case(suite, finding)
    if not report.findings:
        case = SubElement(suite, "testcase", classname="orientera", name="checks", time="0")
        if not report.has_run:
            SubElement(case, "error", message=in_words(say("not run: there was nothing to look at"), translate))
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(sum(1 for _ in suite.iter(tag))))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suite, encoding="unicode") + "\n"


def _case(suite: Element, finding: Finding) -> None:
    problem = finding.problem
    page = f" ({problem.page})" if problem.page not in ("", problem.location.file) else ""
    name = _clean(f"{problem.location}: {problem.message}{page}")
    case = SubElement(suite, "testcase", classname=finding.rule, name=name, time="0")
    tag = "skipped" if finding.severity is Severity.NOTICE else "failure"
    said = SubElement(case, tag, message=_clean(problem.message))
    if tag == "failure":
        said.set("type", finding.severity.label)
    more = [str(other.location) for other in finding.others]
    said.text = _clean("\n".join([problem.hint, *more]))


def _clean(text: str) -> str:
    """Show what XML 1.0 cannot hold as the replacement character; line ends are line feeds, as XML reads them."""
    return NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))

"""A report with everything in it that a format has to cope with."""

from __future__ import annotations

import pytest

from orientera.model.coverage import Coverage, PageState
from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.freshness import State
from orientera.model.language import Language
from orientera.model.progress import OpenPart, PageProgress
from orientera.model.report import Report

FINDINGS = [
    Finding(
        "unreadable-page",
        Severity.ERROR,
        Problem(Location("content/ar/halsa/index.md", 3), "the file is not UTF-8", "save it as UTF-8 in your editor"),
    ),
    Finding(
        "dead-link",
        Severity.ERROR,
        Problem(
            Location("content/ti/index.md", 12),
            "ጥዕና/ leads to nothing",
            "did you mean ti/halsa/index.html?",
            page="ti/index.html",
            url="ጥዕና/",
        ),
    ),
    Finding(
        "dead-link",
        Severity.ERROR,
        Problem(Location("404.html"), "an empty address leads to nothing", page="404.html", url=""),
    ),
    Finding(
        "message-placeholders",
        Severity.WARNING,
        Problem(
            Location("translations/ar/a,b: 100%.po", 7),
            "the translation of “%(num)d\npages” lacks %(num)d",
            "write: Plural-Forms: nplurals=6, plural=n%100;\r\nand nothing else",
        ),
    ),
    Finding(
        "absent-page",
        Severity.NOTICE,
        Problem(Location("content/uk/a.md"), "the page is not there in uk, sv is shown", "translate content/sv/a.md"),
    ),
]
COVERAGE = [
    Coverage(Language("sv", "Svenska", is_source=True), 11, 11, 0, 0, 11, 0, 40, 40),
    Coverage(Language("ar", "العربية"), 11, 7, 4, 0, 6, 1, 40, 39),
    Coverage(Language("zh-Hant-TW", "中文"), 11, 0, 0, 11, 0, 0, 0, 0),
]
WAITING = [
    PageProgress("ar", "a.md", PageState.OUTDATED, 9, (OpenPart("a.1", State.FACTS_CHANGED, 1),)),
    PageProgress("uk", "a.md", PageState.FALLBACK, 9, words_left=80),
]
SUBJECTS = {"source pages": 11, "translations": 8, "HTML pages": 1, "links": 2}


@pytest.fixture
def full() -> Report:
    return Report.of(FINDINGS, SUBJECTS, COVERAGE, WAITING)


@pytest.fixture
def clean() -> Report:
    return Report.of([], {"HTML pages": 3, "links": 17})


@pytest.fixture
def not_run() -> Report:
    return Report.of([], {"source pages": 0, "translations": 0}, COVERAGE[:1])

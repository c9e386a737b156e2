from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from orientera import checks
from orientera.checks import all_checks, findings
from orientera.commands.explain import explain, list_rules
from orientera.model.finding import Severity
from orientera.read import site as reading

FILES = sorted(file.stem for file in Path(checks.__file__).parent.glob("*.py") if file.stem != "__init__")
SEVERITIES = {
    "absent-page": Severity.NOTICE,
    "allocation-sum": Severity.ERROR,
    "bad-address": Severity.ERROR,
    "bad-hreflang": Severity.ERROR,
    "bad-mail-address": Severity.ERROR,
    "bad-phone-link": Severity.ERROR,
    "block-cycle": Severity.ERROR,
    "body-tree": Severity.ERROR,
    "call-dates": Severity.ERROR,
    "changed-language": Severity.NOTICE,
    "county-page": Severity.ERROR,
    "cut-teaser": Severity.ERROR,
    "dead-external-link": Severity.ERROR,
    "dead-fragment": Severity.ERROR,
    "dead-link": Severity.ERROR,
    "document-type": Severity.ERROR,
    "duplicate-heading-id": Severity.ERROR,
    "duplicate-id": Severity.WARNING,
    "empty-contact": Severity.ERROR,
    "empty-link": Severity.ERROR,
    "empty-page": Severity.ERROR,
    "event-documentation": Severity.NOTICE,
    "event-times": Severity.ERROR,
    "expired-alert": Severity.NOTICE,
    "expired-plan": Severity.WARNING,
    "fact-parity": Severity.ERROR,
    "fallback-link": Severity.NOTICE,
    "film-captions": Severity.WARNING,
    "front-matter": Severity.ERROR,
    "heading-ids": Severity.ERROR,
    "heading-without-id": Severity.ERROR,
    "insecure-address": Severity.WARNING,
    "kept-unit": Severity.NOTICE,
    "language-folder": Severity.ERROR,
    "law-number": Severity.ERROR,
    "leaves-language": Severity.ERROR,
    "link-parity": Severity.ERROR,
    "local-address": Severity.ERROR,
    "long-copy": Severity.WARNING,
    "marker-parity": Severity.ERROR,
    "masked-figure": Severity.ERROR,
    "message-missing": Severity.WARNING,
    "message-placeholders": Severity.ERROR,
    "message-unknown": Severity.WARNING,
    "message-unused": Severity.WARNING,
    "min-coverage": Severity.ERROR,
    "misplaced-marker": Severity.WARNING,
    "missing-alt": Severity.ERROR,
    "missing-document": Severity.ERROR,
    "missing-rendering": Severity.WARNING,
    "moved-external-link": Severity.NOTICE,
    "mute-picture": Severity.WARNING,
    "named-page": Severity.ERROR,
    "news-date": Severity.WARNING,
    "old-call": Severity.NOTICE,
    "open-promise": Severity.WARNING,
    "orphan-file": Severity.NOTICE,
    "orphan-page": Severity.ERROR,
    "outdated-unit": Severity.NOTICE,
    "personal-email": Severity.ERROR,
    "plural-count": Severity.ERROR,
    "punctuation": Severity.WARNING,
    "readability": Severity.WARNING,
    "review-due": Severity.WARNING,
    "same-document": Severity.WARNING,
    "script-address": Severity.WARNING,
    "script-of-block": Severity.ERROR,
    "soft-404": Severity.WARNING,
    "source-change": Severity.NOTICE,
    "stale-replacement": Severity.WARNING,
    "structure-parity": Severity.ERROR,
    "term-choice": Severity.ERROR,
    "theme-page": Severity.ERROR,
    "typed-deadline": Severity.WARNING,
    "typed-label": Severity.ERROR,
    "typed-link-note": Severity.WARNING,
    "typed-phone": Severity.ERROR,
    "unchecked-external-link": Severity.NOTICE,
    "unconfirmed-page": Severity.NOTICE,
    "unisolated-number": Severity.ERROR,
    "unknown-block": Severity.ERROR,
    "unknown-county": Severity.ERROR,
    "unknown-marker": Severity.ERROR,
    "unknown-reference": Severity.ERROR,
    "unknown-term": Severity.ERROR,
    "unreadable-catalogue": Severity.ERROR,
    "unreadable-html": Severity.ERROR,
    "unreadable-page": Severity.ERROR,
    "unreadable-record": Severity.ERROR,
    "unused-allowance": Severity.WARNING,
    "unused-document": Severity.NOTICE,
}
HTML = {
    "bad-address",
    "bad-hreflang",
    "bad-mail-address",
    "bad-phone-link",
    "dead-fragment",
    "dead-link",
    "duplicate-id",
    "empty-link",
    "fallback-link",
    "insecure-address",
    "leaves-language",
    "local-address",
    "mute-picture",
    "orphan-file",
    "script-address",
    "unisolated-number",
    "unreadable-html",
}
EXTERNAL = {"changed-language", "dead-external-link", "moved-external-link", "soft-404", "unchecked-external-link"}


def test_every_check_has_a_severity_that_was_chosen():
    assert {rule: check.severity for rule, check in all_checks().items()} == SEVERITIES


def test_a_check_looks_at_sources_or_at_html_or_at_what_others_answer():
    subjects = {rule: check.subject for rule, check in all_checks().items()}
    assert subjects == dict.fromkeys(SEVERITIES, "Site") | dict.fromkeys(HTML, "BuiltSite") | dict.fromkeys(
        EXTERNAL, "ExternalLinks"
    )


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_a_check_with_a_test(name):
    rule = name.replace("_", "-")
    assert all_checks()[rule].function.__name__ == name
    assert all_checks()[rule].function.__module__ == f"orientera.checks.{name}"
    assert (Path(__file__).parent / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", FILES)
def test_every_check_says_what_it_demands_and_why(name):
    demand, empty, *reason = all_checks()[name.replace("_", "-")].text.splitlines()
    assert demand[0].isupper() or demand.startswith("messages.pot")
    assert demand.endswith(".")
    assert empty == ""
    assert "".join(reason).strip().endswith(".")


@pytest.mark.parametrize("name", FILES)
def test_explain_prints_every_check(name):
    check = all_checks()[name.replace("_", "-")]
    text = explain(check.rule)
    assert text.startswith(f"{check.rule} ({check.severity.label})\n\n{check.text.splitlines()[0]}\n\n")
    assert text == explain(name)
    assert f"{check.rule} " in list_rules()


def test_a_file_without_its_check_is_a_programming_error(monkeypatch, tmp_path):
    (tmp_path / "inget_har.py").write_text("inget_har = 5\n", encoding="utf-8")
    monkeypatch.setattr(checks, "__path__", [str(tmp_path)])
    monkeypatch.setitem(sys.modules, "orientera.checks.inget_har", ModuleType("inget_har"))
    sys.modules["orientera.checks.inget_har"].inget_har = 5
    all_checks.cache_clear()
    with pytest.raises(TypeError, match=r"checks/inget_har\.py has no check that is named like it"):
        all_checks()
    all_checks.cache_clear()


def test_nothing_is_found_in_what_no_check_looks_at():
    assert list(findings(object())) == []


WRONG = ["5", "true", "[[tolk]]", "{a: b}", "x", "[5]", "null"]


@pytest.mark.parametrize("value", WRONG)
@pytest.mark.parametrize(
    "key", ["allow", "audience", "words", "theme", "sources", "title", "summary", "status", "review_by", "template"]
)
def test_no_value_of_front_matter_stops_the_checks(make_site, key, value):
    texts = {
        f"content/{code}/index.md": f"---\ntheme: 1\n{key}: {value}\n---\nText {'9' * 5000}\n"
        for code in ("sv", "ar")
    }
    assert list(findings(reading.read_site(make_site(texts, "sv ar"))))

from __future__ import annotations

import pytest

from orientera.checks import findings
from orientera.read.site import read_site

FACTS = "---\nallow:\n  - {rule: fact-parity, reason: en annan tideräkning%s}\n---\nسنة 2018\n"
RULES = ("fact-parity", "unused-allowance")


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        pytest.param("", "År 2025", [], id="it allows a finding"),
        pytest.param(", text: '2018'", "År 2025", [], id="it allows one with these words"),
        pytest.param(
            "",
            "År 2018",
            [("unused-allowance", "the page allows fact-parity, and nothing is found")],
            id="it allows nothing",
        ),
        pytest.param(
            ", text: '1999'",
            "År 2025",
            [
                ("fact-parity", "the number 2025 of the source is here the number 2018"),
                ("unused-allowance", "the page allows fact-parity about 1999, and nothing is found"),
            ],
            id="it allows another finding",
        ),
    ],
)
def test_unused_allowance(make_site, text, source, said):
    settings = make_site({"content/sv/index.md": source, "content/ar/index.md": FACTS % text}, "sv ar")
    found = [one for one in findings(read_site(settings)) if one.rule in RULES]
    assert [(one.rule, one.problem.message) for one in found] == said
    assert all(one.problem.location.file == "content/ar/index.md" for one in found)


@pytest.mark.parametrize(
    ("rule", "hint"),
    [("fact-parrity", "did you mean fact-parity?"), ("allt", "'orientera explain' lists the rules")],
)
def test_an_allowance_of_no_rule(make_site, rule, hint):
    settings = make_site({"content/ar/index.md": FACTS.replace("fact-parity", rule) % ""}, "sv ar")
    [one] = [one.problem for one in findings(read_site(settings)) if one.rule == "unused-allowance"]
    assert (str(one.location), one.message, one.hint) == (
        "content/ar/index.md:2",
        f"the page allows {rule}, which is no rule",
        hint,
    )

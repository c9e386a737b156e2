from __future__ import annotations

import pytest

from orientera.checks import all_checks
from orientera.commands.explain import explain, list_rules
from orientera.model.settings import InputError


def test_explain():
    assert explain("empty-page") == (
        "empty-page (error)\n"
        "\n"
        "A page has a text, or a template that fills it.\n"
        "\n"
        "An empty translation hides the fallback: the reader gets nothing instead of the source's text.\n"
    )


def test_a_rule_may_be_named_like_its_file():
    assert explain("empty_page") == explain("empty-page")


@pytest.mark.parametrize(
    ("rule", "hint"),
    [
        ("emty-page", "did you mean empty-page?"),
        ("dead_lnk", "did you mean dead-link?"),
        ("tomt", "run 'orientera explain' for the list of rules"),
    ],
)
def test_a_rule_that_there_is_not(rule, hint):
    with pytest.raises(InputError) as error:
        explain(rule)
    assert (error.value.message, error.value.hint) == (f"there is no rule {rule}", hint)


def test_list_rules():
    lines = list_rules().splitlines()
    assert [line.split()[0] for line in lines] == sorted(all_checks())
    assert "empty-page               A page has a text, or a template that fills it." in lines

from __future__ import annotations

import pytest

from orientera.checks.moved_external_link import moved_external_link
from orientera.model.visit import Result
from tests.checks.external import ADDRESS, FROM, mention, said, visit

NEW = "https://a.se/halsa/"


@pytest.mark.parametrize(
    ("last", "mentions", "hint"),
    [
        pytest.param(visit(), (FROM,), None, id="where it was"),
        pytest.param(visit(address=NEW), (FROM,), None, id="for now"),
        pytest.param(visit(address=NEW, is_permanent=True), (FROM,), f"write {NEW}", id="for good"),
        pytest.param(visit(is_permanent=True), (FROM,), None, id="and back"),
        pytest.param(visit(Result.GONE, address=NEW, is_permanent=True), (FROM,), None, id="to nothing"),
        pytest.param(visit(address="https://a.se/", is_permanent=True), (FROM,), None, id="to the start page"),
        pytest.param(visit(address=NEW, is_permanent=True, says="404"), (FROM,), None, id="to what says it is none"),
        pytest.param(
            visit(address=NEW, is_permanent=True),
            (mention("content/ar/vard.md", 7, fragment="barn"),),
            f"write {NEW}#barn",
            id="with its part of the page",
        ),
    ],
)
def test_moved_external_link(last, mentions, hint):
    expected = [] if hint is None else [("content/ar/vard.md:7", f"{ADDRESS} has moved for good", hint)]
    assert said(moved_external_link, last, mentions=mentions) == expected


def test_each_link_keeps_its_part_of_the_page():
    mentions = (mention("a.md", 1, fragment="barn"), mention("b.md"))
    problems = said(moved_external_link, visit(address=NEW, is_permanent=True), mentions=mentions)
    assert [hint for _, _, hint in problems] == [f"write {NEW}#barn", f"write {NEW}"]

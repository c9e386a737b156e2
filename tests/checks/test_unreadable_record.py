from __future__ import annotations

import pytest

from orientera.checks.unreadable_record import unreadable_record

FILE = "translations/ar/records/halsa/index.json"
HINT = "take it from another branch, or delete it and run 'orientera sync': its units are then unconfirmed"
CONFLICT = '{"version": 1, "units": [\n<<<<<<< HEAD\n{"source": "a", "own": "b"}\n]}\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('{"version": 1, "units": [{"source": "a", "own": "b"}]}', [], id="a record"),
        pytest.param(
            CONFLICT,
            [(f"{FILE}:2", "the record is not JSON: it may hold the marks of a merge conflict", HINT)],
            id="a merge conflict",
        ),
        pytest.param(
            '{"version": 2, "units": []}', [(FILE, "this is no record of version 1", HINT)], id="another version"
        ),
        pytest.param("[]", [(FILE, "this is no record of version 1", HINT)], id="a list"),
        pytest.param(
            '{"version": 1, "units": [{"own": "b"}]}',
            [(FILE, "a unit of the record has no source, or no text of its own", HINT)],
            id="no source",
        ),
        pytest.param(
            '{"version": 1, "units": [\n{"source": "a",\n"own": "\\ud800"}]}',
            [(f"{FILE}:3", "the record has half a character: a lone surrogate, such as \\ud800", HINT)],
            id="half a character",
        ),
        pytest.param(
            '{"version": 1, "units": [{"source": "a", "own": "\\ud83d\\ude00 \\\\ud800"}]}', [], id="a whole one"
        ),
        pytest.param(b"\xff\xfe", [(FILE, "the record cannot be read", HINT)], id="no text"),
    ],
)
def test_unreadable_record(found, text, said):
    assert found(unreadable_record, {FILE: text}) == said


@pytest.mark.parametrize("was", ["null", "5", "[null]", '["a"]'])
def test_older_texts_that_are_none(found, was):
    name = "translations/sv/records/index.json"
    text = f'{{"version": 1, "units": [{{"text": "a", "was": {was}}}]}}'
    assert found(unreadable_record, {name: text}) == [(name, "a unit of the record has no text", HINT)]


def test_the_record_of_a_source_page(found):
    name = "translations/sv/records/index.json"
    assert found(unreadable_record, {name: '{"version": 1, "units": [{"kind": "p"}]}'}) == [
        (name, "a unit of the record has no text", HINT)
    ]

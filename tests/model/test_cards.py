"""Entries of questions, films, figures and contacts: what is refused, and in which words."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from orientera.model.contact import Contact
from orientera.model.figure import Figure
from orientera.model.film import Film
from orientera.model.question import Question

CONTACT = {"id": "a", "county": "gotland", "unit": "Enheten", "phone": "010-223 90 00", "source": {"title": "x"}}
FIGURE = {"id": "a", "label": "Barn", "value": "13", "people": "true", "year": "2020", "source": {"title": "x"}}
FILM = {"id": "a", "title": "Film", "provider": "x", "url": "https://film.example/", "spoken": "sv"}
QUESTION = {"id": "a", "topic": "grants", "question": "Vem?", "answer": "Alla", "laws": ["2016-38"]}


@pytest.mark.parametrize(
    ("model", "values", "said"),
    [
        (Contact, CONTACT | {"phone": None}, "a contact needs a phone, a mailbox or a website"),
        (Contact, CONTACT | {"mailbox": "ingen adress"}, "String should match pattern"),
        (Contact, CONTACT | {"languages": ["svenska!"]}, "String should match pattern"),
        (Figure, FIGURE | {"value": "-1"}, "greater than or equal to 0"),
        (Figure, FIGURE | {"value": "hemligt"}, "Input should be 'masked'"),
        (Figure, FIGURE | {"year": "20"}, "greater than or equal to 1900"),
        (Figure, {**FIGURE, "source": {"title": ""}}, "at least 1 character"),
        (Film, FILM | {"url": "film"}, "Input should be a valid URL"),
        (Film, FILM | {"transcripts": {"sv": "text"}}, "Input should be a valid URL"),
        (Question, QUESTION | {"laws": []}, "an answer needs laws or sources"),
        (Question, QUESTION | {"topic": "annat"}, "Input should be 'settlement', 'grants' or 'cooperation'"),
    ],
)
def test_what_is_refused(model, values, said):
    with pytest.raises(ValidationError, match=said):
        model.model_validate(values)


@pytest.mark.parametrize(
    ("value", "people", "is_masked"),
    [("0", "true", False), ("1", "true", True), ("4", "true", True), ("5", "true", False), ("4", "false", False),
     ("masked", "true", True)],
)  # fmt: skip
def test_a_group_under_five_is_masked(value, people, is_masked):
    assert Figure.model_validate(FIGURE | {"value": value, "people": people}).is_masked is is_masked

from __future__ import annotations

import pytest

from orientera.checks.film_captions import film_captions

FILM = "- {id: soka, title: Så söker du, provider: Länsstyrelsen, url: 'https://film.example/1', spoken: sv%s}\n"
HINT = "ask Länsstyrelsen for it and add it here, or choose another film"
PLACE = "content/data/films.yml:2"


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        pytest.param(", captions: [sv], transcripts: {sv: 'https://film.example/1/text'}", [], id="both"),
        pytest.param(", captions: [sv, ar]", ["transcript"], id="no transcript"),
        pytest.param(", transcripts: {sv: 'https://film.example/1/text'}", ["captions"], id="no captions"),
        pytest.param(
            ", captions: [en], transcripts: {en: 'https://film.example/1/en'}",
            ["captions", "transcript"],
            id="in another language only",
        ),
    ],
)
def test_film_captions(found, fields, missing):
    said = [(PLACE, f"the film soka has no {what} in the language that is spoken, sv", HINT) for what in missing]
    assert found(film_captions, {"content/data/films.yml": f"# Filmer\n{FILM % fields}"}) == said

from __future__ import annotations

import json

import pytest

from orientera.checks.cut_teaser import cut_teaser

FILE = "content/data/news.yml"
WHOLE = "write whole sentences, and end them"


def news(**teaser: str) -> dict[str, str]:
    entry = {"id": "plan", "title": "En plan", "teaser": teaser, "source": "Länsstyrelsen"}
    return {FILE: f"- {json.dumps(entry, ensure_ascii=False)}\n"}


def cut(code: str, tail: str) -> list[tuple[str, str, str]]:
    return [(f"{FILE}:1", f"the teaser of plan in {code} ends in mid-sentence: … {tail}", WHOLE)]


@pytest.mark.parametrize(
    ("teaser", "said"),
    [
        pytest.param({"sv": "Sex myndigheter har en plan."}, [], id="a sentence"),
        pytest.param({"sv": "Varför en plan? ”Det behövs!”"}, [], id="a quotation at the end"),
        pytest.param({"sv": "Det är klart.", "ar": "هل هناك خطة؟"}, [], id="an Arabic question"),
        pytest.param({"sv": "Det är klart.", "ti": "ውጥን ኣሎ።"}, [], id="the Ethiopic full stop"),
        pytest.param({"sv": "Det är klart.", "ps": "پلان شته۔"}, [], id="the full stop of Urdu"),
        pytest.param(
            {"sv": "Regeringen har gett dem i uppdrag att tillsammans ta fram en"},
            cut("sv", "ta fram en"),
            id="as on the national site",
        ),
        pytest.param({"sv": "Sex myndigheter har …"}, cut("sv", "myndigheter har …"), id="an ellipsis"),
        pytest.param({"sv": "Sex myndigheter har..."}, cut("sv", "Sex myndigheter har..."), id="three full stops"),
        pytest.param({"sv": "De ska ta fram en."}, cut("sv", "ta fram en."), id="a full stop put after it"),
        pytest.param(
            {"sv": "Det är klart.", "en": "The boards show that"}, cut("en", "boards show that"), id="in English only"
        ),
        pytest.param({"sv": f"{'Ja. ' * 74}Nej."}, [], id="300 characters"),
        pytest.param(
            {"sv": f"{'Ja. ' * 75}Nej."},
            [(f"{FILE}:1", "the teaser of plan in sv has 304 characters", "say it in 300, and the rest in the body")],
            id="too long",
        ),
    ],
)
def test_cut_teaser(found, teaser, said):
    assert found(cut_teaser, news(**teaser)) == said

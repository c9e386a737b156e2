from __future__ import annotations

import json

import pytest

from orientera.checks.missing_alt import missing_alt

FILE = "content/data/news.yml"
HINT = "say in a few words what one sees"


def news(alt: object, picture: str = "assets/borr_vid-bank.jpg") -> dict[str, str]:
    entry = {
        "id": "plan",
        "title": {"sv": "En plan", "ar": "خطة"},
        "teaser": "En plan.",
        "source": "Länsstyrelsen",
        "picture": {"file": picture, "alt": alt},
    }
    return {FILE: f"- {json.dumps(entry, ensure_ascii=False)}\n"}


def nothing(text: str) -> list[tuple[str, str, str]]:
    return [(f"{FILE}:1", f"the alternative text of the picture of plan says nothing in sv: {text}", HINT)]


ARABIC = "امرأة تمسك مثقابًا."


@pytest.mark.parametrize(
    ("alt", "said"),
    [
        pytest.param({"sv": "En kvinna håller i en borr.", "ar": ARABIC}, [], id="in both languages"),
        pytest.param(
            "En kvinna håller i en borr.",
            [(f"{FILE}:1", "the picture of plan has no alternative text in ar", HINT)],
            id="in one language",
        ),
        pytest.param({"sv": "borr_vid-bank.jpg", "ar": ARABIC}, nothing("borr_vid-bank.jpg"), id="the file's name"),
        pytest.param({"sv": "Borr vid bank", "ar": ARABIC}, nothing("Borr vid bank"), id="the name in words"),
        pytest.param({"sv": "IMG_2041.JPG", "ar": ARABIC}, nothing("IMG_2041.JPG"), id="another file's name"),
        pytest.param({"sv": "Bild.", "ar": ARABIC}, nothing("Bild."), id="only: picture"),
    ],
)
def test_missing_alt(found, alt, said):
    assert found(missing_alt, news(alt)) == said


def test_news_without_picture(found):
    assert found(missing_alt, {FILE: "- {id: plan, title: En plan, teaser: En plan., source: Länsstyrelsen}\n"}) == []


def page(picture: str) -> dict[str, str]:
    return {"content/ar/index.md": f"---\ntitle: أهلا\n---\nنص\n\n{picture}\n"}


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        pytest.param("![امرأة تمسك مثقابًا](../assets/borr.jpg)", [], id="said"),
        pytest.param(
            "![](../assets/borr.jpg)",
            [("content/ar/index.md:6", "the picture ../assets/borr.jpg has no alternative text in ar", HINT)],
            id="nothing",
        ),
        pytest.param(
            "![borr.jpg](../assets/borr.jpg)",
            [
                (
                    "content/ar/index.md:6",
                    "the alternative text of the picture ../assets/borr.jpg says nothing in ar: borr.jpg",
                    HINT,
                )
            ],
            id="the file's name",
        ),
        pytest.param("`![](../assets/borr.jpg)`", [], id="code"),
    ],
)
def test_a_picture_of_a_page(found, picture, said):
    assert found(missing_alt, page(picture)) == said

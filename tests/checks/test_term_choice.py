from __future__ import annotations

import pytest

from orientera.checks.term_choice import term_choice

TERMS = """\
- {id: vardcentral, term: vårdcentral, forms: [vårdcentralen], theme: 7, explanation: Mottagning., easy: Hit går du.}
- {id: tolk, term: tolk, theme: 2, explanation: Översätter tal., easy: Översätter.}
"""
ARABIC = """\
- {id: vardcentral, term: مركز صحي, forms: [المركز الصحي], rejected: [المستوصف], explanation: عيادة.}
- {id: tolk, status: missing}
"""
FILES = {"translations/terms.yml": TERMS, "translations/ar/terms.yml": ARABIC}
SV, AR = "content/sv/index.md", "content/ar/index.md"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        pytest.param(SV, "Ring [[term:vardcentral|vårdcentralen]].", [], id="inflected"),
        pytest.param(SV, "[[term:vardcentral|Vårdcentral]]", [], id="at the beginning"),
        pytest.param(
            SV,
            "Ring [[term:vardcentral|doktorn]].",
            [
                (
                    f"{SV}:1",
                    "vårdcentral is written doktorn, agreed is vårdcentral",
                    "write it as agreed, or add the inflected form to forms: translations/terms.yml:1",
                )
            ],
            id="another word",
        ),
        pytest.param(AR, "اتصل بـ[[term:vardcentral|المركز الصحي]].", [], id="a form"),
        pytest.param(
            AR,
            "نص\n\n[[term:vardcentral|العيادة]]",
            [
                (
                    f"{AR}:3",
                    "vårdcentral is written العيادة, agreed is مركز صحي",
                    "write it as agreed, or add the inflected form to forms: translations/ar/terms.yml:1",
                )
            ],
            id="another word in Arabic",
        ),
        pytest.param(AR, "[[term:tolk|مترجم]]", [], id="a term that is missing"),
        pytest.param(
            AR,
            "اذهب إلى المستوصف الآن",
            [
                (
                    f"{AR}:1",
                    "المستوصف is rejected for vårdcentral",
                    "write مركز صحي: see translations/ar/terms.yml:1",
                )
            ],
            id="a rejected word",
        ),
        pytest.param(
            AR,
            "---\ntitle: المستوصف\nsummary: '[[term:vardcentral|العيادة]]'\n---\n",
            [
                (
                    f"{AR}:3",
                    "vårdcentral is written العيادة, agreed is مركز صحي",
                    "write it as agreed, or add the inflected form to forms: translations/ar/terms.yml:1",
                ),
                (
                    f"{AR}:2",
                    "المستوصف is rejected for vårdcentral",
                    "write مركز صحي: see translations/ar/terms.yml:1",
                ),
            ],
            id="in title and summary",
        ),
        pytest.param(AR, "المستوصفات", [], id="another word that begins like it"),
    ],
)
def test_term_choice(found, file, text, said):
    assert found(term_choice, {**FILES, file: text}) == said

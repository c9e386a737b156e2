"""Questions as structured data, and nothing in them that ends the script element."""

from __future__ import annotations

import json

from orientera.model.question import Question
from orientera.plugin.structured import faq

QUESTION = {
    "id": "a",
    "topic": "grants",
    "question": {"sv": "Vem kan söka?", "en": "Who can apply?"},
    "answer": {"sv": "</script><!-- & kommuner", "en": "Municipalities"},
    "laws": ["2016-38"],
}


def test_faq() -> None:
    text = str(faq([Question.model_validate(QUESTION)], "en"))
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": "en",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Who can apply?",
                "acceptedAnswer": {"@type": "Answer", "text": "Municipalities"},
            }
        ],
    }


def test_nothing_ends_the_script() -> None:
    text = str(faq([Question.model_validate(QUESTION)], "sv"))
    assert not set("<>&") & set(text)
    assert json.loads(text)["mainEntity"][0]["acceptedAnswer"]["text"] == "</script><!-- & kommuner"

"""Write data that search engines read: questions with their answers, as schema.org's FAQPage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientera.model.question import Question


def faq(questions: Iterable[Question], code: str) -> Markup:
    """Write a FAQPage in a language. Nothing in it can end the script element that it stands in."""
    entities = [
        {
            "@type": "Question",
            "name": one.question.of(code),
            "acceptedAnswer": {"@type": "Answer", "text": one.answer.of(code)},
        }
        for one in questions
    ]
    page = {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": code, "mainEntity": entities}
    text = json.dumps(page, ensure_ascii=False)
    for sign in "<>&":  # "</script>" and "<!--" would end or hide the script; JSON reads \u003c as <
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)

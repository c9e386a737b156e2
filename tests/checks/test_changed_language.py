from __future__ import annotations

import pytest

from orientera.checks.changed_language import changed_language
from orientera.model.visit import Result
from tests.checks.external import ADDRESS, mention, said, visit

ARABIC = (mention("content/ar/vard.md", 7, language="ar"),)
ANY = (mention("content/ar/vard.md", 7),)


@pytest.mark.parametrize(
    ("visits", "mentions", "message"),
    [
        pytest.param([visit(language="ar-SE")], ARABIC, None, id="as the link says"),
        pytest.param([visit(language="sv")], ARABIC, "sv, not ar", id="not as the link says"),
        pytest.param([visit(language="sv")], ANY, None, id="a link that says nothing"),
        pytest.param([visit()], ARABIC, None, id="a page that says nothing"),
        pytest.param([visit(language="{{lang}}")], ARABIC, None, id="a page that says nonsense"),
        pytest.param([visit(language="sv")], (mention("a.md", language="på arabiska"),), None, id="a link that does"),
        pytest.param([visit(language="ar"), visit(days=14, language="sv")], ANY, "sv, not ar", id="not as before"),
        pytest.param([visit(language="ar"), visit(days=14, language="ar-EG")], ANY, None, id="as before"),
        pytest.param(
            [visit(language="sv"), visit(days=14, language="ar")],
            ARABIC,
            None,
            id="not as before, but as the link says",
        ),
        pytest.param([visit(language="ar"), visit(Result.GONE, 14, language="sv")], ANY, None, id="not there"),
        pytest.param(
            [visit(language="sv")],
            (mention("content/ar/vard.md", 7, language="sv"), *ARABIC),
            "sv, not ar",
            id="as one link says, and not another",
        ),
    ],
)
def test_changed_language(visits, mentions, message):
    hint = "open it: link to the version in the right language, or say which it is in"
    said_so = f"{ADDRESS} says that it is in the language {message}"
    expected = [] if message is None else [("content/ar/vard.md:7", said_so, hint)]
    assert said(changed_language, *visits, mentions=mentions) == expected

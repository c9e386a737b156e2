from __future__ import annotations

import pytest

from orientera.checks.typed_link_note import typed_link_note

PAGE = "content/sv/a.md"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        pytest.param("Läs på [1177](https://www.1177.se).", [], id="no note"),
        pytest.param(
            "Nulägesanalys Agenda 2030 Länk till annan webbplats.", ["Länk till annan webbplats"], id="after"
        ),
        pytest.param(
            "[Frågor på webbplatsenlänk till annan webbplats](x.md)", ["länk till annan webbplats"], id="glued"
        ),
        pytest.param("[Polisen](https://polisen.se) (öppnas i nytt fönster)", ["öppnas i nytt fönster"], id="window"),
        pytest.param("[Police](https://polisen.se), opens in a new tab", ["opens in a new tab"], id="English tab"),
        pytest.param(
            "[Police](https://polisen.se) Link to another website", ["Link to another website"], id="English"
        ),
        pytest.param(
            "[a](x.md) External link, [b](y.md) external link", ["External link", "external link"], id="two"
        ),
        pytest.param("Vi har en länk till läkaren i texten.", [], id="other words"),
        pytest.param("We list external links with care.", [], id="about external links"),
    ],
)
def test_typed_link_note(found, text, notes):
    hint = "take the words out: the build marks links that leave the site, in the reader's language"
    said = [(f"{PAGE}:4", f"a note about a link is typed: {note}", hint) for note in notes]
    assert found(typed_link_note, {PAGE: f"---\ntitle: Länkar\n---\n{text}\n"}) == said


def test_in_the_summary(found):
    text = "---\ntitle: Länkar\nsummary: Extern länk till polisen.\n---\nText\n"
    assert [place for place, *_ in found(typed_link_note, {PAGE: text})] == [f"{PAGE}:3"]

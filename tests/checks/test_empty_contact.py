from __future__ import annotations

import pytest

from orientera.checks.empty_contact import empty_contact

PAGE = "content/sv/a.md"
HINT = "write [[contact]] or [[contacts:COUNTY]], or take the heading out"


@pytest.mark.parametrize(
    ("body", "line", "heading"),
    [
        pytest.param("## Kontakt { #kontakt }\n\n[[contact]]\n", 0, "", id="a marker"),
        pytest.param("## Kontakt { #kontakt }\n\n## Annat { #annat }\n\nText\n", 4, "Kontakt", id="before another"),
        pytest.param("Text\n\n## Kontakt { #kontakt }\n", 6, "Kontakt", id="at the end"),
        pytest.param("Text\n\n## Kontakt:\n\n<!-- fyll i -->\n", 6, "Kontakt:", id="a comment is nothing"),
        pytest.param("Kontakt\n-------\n\n", 4, "Kontakt", id="underlined"),
        pytest.param("Kontakt\n-------\n\nRing 112\n", 0, "", id="underlined, with text"),
        pytest.param("## Contact us { #a }\n", 4, "Contact us", id="English"),
        pytest.param("## للتواصل { #kontakt }\n", 4, "للتواصل", id="by its id"),
        pytest.param("## Kontakt { #a }\n\n### Region { #b }\n\nText\n", 0, "", id="in parts"),
        pytest.param("## Kontakt { #a }\n\n### Kontakt { #b }\n", 6, "Kontakt", id="a part is empty"),
        pytest.param("Text\n", 0, "", id="no heading"),
        pytest.param("## Kontakt med vården { #a }\n\n## Annat { #b }\n", 0, "", id="another heading"),
    ],
)
def test_empty_contact(found, body, line, heading):
    said = [(f"{PAGE}:{line}", f"there is nothing under the heading {heading}", HINT)] if line else []
    assert found(empty_contact, {PAGE: f"---\ntitle: Vård\n---\n{body}"}) == said

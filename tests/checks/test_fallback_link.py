from __future__ import annotations

import pytest

from orientera.checks.fallback_link import fallback_link

SHOWN = '<html lang="ar"><article lang="sv"><h1>Hälsa</h1></article>'


@pytest.mark.parametrize(
    ("link", "said"),
    [
        pytest.param("", [], id="none"),
        pytest.param('<a href="halsa/">a</a>',
                     [("ar/index.html", "ar/halsa/index.html is not translated: it shows sv in a page that is ar",
                       "translate it, or link to another page")], id="to a page that shows Swedish"),
        pytest.param('<link rel=next href="halsa/">', [], id="what nobody follows"),
        pytest.param('<a href="lan/">a</a>', [], id="to a page that is translated"),
    ],
)  # fmt: skip
def test_fallback_link(found, link, said):
    files = {"site/ar/index.html": f'<html lang="ar">{link}', "site/ar/halsa/index.html": SHOWN}
    assert found(fallback_link, files | {"site/ar/lan/index.html": '<html lang="ar"><h1>x</h1>'}) == said

from __future__ import annotations

import pytest

from orientera.checks.unisolated_number import unisolated_number

HINT = 'give it an element of its own: <bdi dir="ltr">; a template has the filter isolate'


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param('<html lang="ar" dir="rtl"><p>اتصل بـ <bdi dir="ltr">114 14</bdi>', [], id="isolated"),
        pytest.param(
            '<html lang="ar" dir="rtl"><p>اتصل بـ <b>114 14</b> أو 114 14',
            [("ar/index.html", "114 14 is not isolated", HINT)],
            id="loose, said once",
        ),
        pytest.param('<html lang="sv" dir="ltr"><p>Ring 114 14', [], id="left to right"),
        pytest.param('<html lang="ar" dir="rtl"><p lang="sv" dir="ltr">Ring 114 14', [], id="borrowed text"),
        pytest.param('<html lang="ar" dir="rtl"><script>"114 14"</script><p>رقم 18', [], id="script, and one group"),
        pytest.param(
            '<html lang="ar" dir="rtl"><p>قانون 2016:38',
            [("ar/index.html", "2016:38 is not isolated", HINT)],
            id="a law",
        ),
    ],
)
def test_unisolated_number(found, html, said):
    assert found(unisolated_number, {"site/ar/index.html": html}) == said

from __future__ import annotations

import pytest

from orientera.checks.link_parity import link_parity

SV, TI = "content/sv/index.md", "content/ti/index.md"
SOURCE = "[Vård](halsa/index.md)\n[1177](https://www.1177.se/)\n"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param("[ሕክምና](halsa/index.md) [1177](https://www.1177.se/)", [], id="the same"),
        pytest.param("[ሕክምና](halsa/index.md) [1177](https://1177.se/ti/)", [], id="the site's page in the language"),
        pytest.param(
            "[1177](https://www.1177.se/)",
            [(TI, "the link to halsa/index.md is missing", f"see {SV}:1")],
            id="a page is missing",
        ),
        pytest.param(
            "[ሕክምና](halsa/index.md)",
            [(TI, "the link to 1177.se is missing", f"see {SV}:2")],
            id="a site is missing",
        ),
        pytest.param(
            f"{SOURCE}[ገጽ](lan/index.md)\n",
            [
                (
                    f"{TI}:3",
                    "the link to lan/index.md is not in the source",
                    f"{SV} does not link to it: take it out, or add it to the source",
                )
            ],
            id="one more",
        ),
        pytest.param(
            "[ሕክምና](halsa/index.md#vard) [1177](https://www.1177.se/)",
            [
                (TI, "the link to halsa/index.md is missing", f"see {SV}:1"),
                (
                    f"{TI}:1",
                    "the link to halsa/index.md#vard is not in the source",
                    f"{SV} does not link to it: take it out, or add it to the source",
                ),
            ],
            id="to a part of it",
        ),
    ],
)
def test_link_parity(found, target, said):
    assert found(link_parity, {SV: SOURCE, TI: target}) == said

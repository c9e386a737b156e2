from __future__ import annotations

import pytest

from orientera.checks.unknown_block import unknown_block

NATIONAL = "# Uppdrag\n\n## Mottagande { #mottagande }\n\nStaten fördelar.\n\n## Bidrag { #bidrag }\n\nSök.\n"
SV = "content/sv/lan/a.md"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({SV: "[[block:uppdrag#mottagande]]"}, [], id="there"),
        pytest.param({"content/ar/lan/a.md": "[[block:uppdrag#mottagande]]"}, [], id="the source's"),
        pytest.param({SV: "[[instead:uppdrag#bidrag@?]]"}, [], id="a replacement of no version"),
        pytest.param({SV: "[[block:uppdrag]]"}, [
            (f"{SV}:1", "[[block:uppdrag]] names no block", "content/sv/uppdrag.md has #mottagande, #bidrag"),
        ], id="without an id"),
        pytest.param({SV: "Text\n\n[[block:uppdrag#motagande]]"}, [
            (f"{SV}:3", "[[block:uppdrag#motagande]] names no block", "did you mean uppdrag#mottagande?"),
        ], id="a letter missing in the id"),
        pytest.param({SV: "[[instead:updrag#bidrag@12345678]]"}, [
            (f"{SV}:1", "[[instead:updrag#bidrag@12345678]] names no block", "did you mean uppdrag#bidrag?"),
        ], id="a letter missing in the page"),
        pytest.param({SV: "[[block:vård#x]]"}, [
            (f"{SV}:1", "[[block:vård#x]] names no block",
             "write the page's path below the language's folder, # and the id"),
        ], id="nothing like it"),
    ],
)  # fmt: skip
def test_unknown_block(found, files, said):
    assert found(unknown_block, {"content/sv/uppdrag.md": NATIONAL, **files}) == said

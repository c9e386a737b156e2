from __future__ import annotations

import pytest

from orientera.checks.stale_replacement import stale_replacement

NATIONAL = "## Mottagande { #mottagande }\n\nStaten fördelar\nefter samtal.\n"
TIGRINYA = "## ምቕባል { #mottagande }\n\nመንግስቲ የከፋፍል።\n"
VERSION = "397f8c08"
SV, TI = "content/sv/lan/a.md", "content/ti/lan/a.md"
READ = "read content/sv/uppdrag.md:1"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({SV: f"[[instead:uppdrag#mottagande@{VERSION}]]\n\nVårt."}, [], id="today's version"),
        pytest.param({SV: f"[[instead:uppdrag#mottagande@{VERSION}]]",
                      "content/sv/uppdrag.md": NATIONAL.replace("\n", "  \n")}, [], id="other white space"),
        pytest.param({SV: "[[block:uppdrag#mottagande]]"}, [], id="shown, not replaced"),
        pytest.param({SV: "[[instead:uppdrag#finns-inte@?]]"}, [], id="unknown-block says it"),
        pytest.param({SV: "Vårt.\n\n[[instead:uppdrag#mottagande@00000000]]"}, [
            (f"{SV}:3",
             f"uppdrag#mottagande has moved on: the text here replaces version 00000000, now it is {VERSION}",
             f"{READ}, change the text here where it needs it, and write [[instead:uppdrag#mottagande@{VERSION}]]"),
        ], id="moved on"),
        pytest.param({SV: "[[instead:uppdrag#mottagande@?]]"}, [
            (f"{SV}:1", "the replacement of uppdrag#mottagande does not say of which version",
             f"{READ}, and write [[instead:uppdrag#mottagande@{VERSION}]]"),
        ], id="to begin"),
        pytest.param({SV: "[[instead:uppdrag#mottagande]]"}, [
            (f"{SV}:1", "the replacement of uppdrag#mottagande does not say of which version",
             f"{READ}, and write [[instead:uppdrag#mottagande@{VERSION}]]"),
        ], id="no version"),
        pytest.param({TI: f"[[instead:uppdrag#mottagande@{VERSION}]]"}, [], id="the source's, for want of another"),
        pytest.param({TI: f"[[instead:uppdrag#mottagande@{VERSION}]]", "content/ti/uppdrag.md": TIGRINYA}, [
            (f"{TI}:1",
             f"uppdrag#mottagande has moved on: the text here replaces version {VERSION}, now it is 9d65470e",
             "read content/ti/uppdrag.md:1, change the text here where it needs it, "
             "and write [[instead:uppdrag#mottagande@9d65470e]]"),
        ], id="the language's own"),
    ],
)  # fmt: skip
def test_stale_replacement(found, files, said):
    assert found(stale_replacement, {"content/sv/uppdrag.md": NATIONAL, **files}) == said

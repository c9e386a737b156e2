from __future__ import annotations

import pytest

from orientera.checks.unreadable_page import unreadable_page

FRONT_MATTER_HINT = "mend the lines between the two --- at the top of the page"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        pytest.param("---\ntitle: ሰላም\n---\nሰላም", [], id="readable"),
        pytest.param(
            "ሰላም\nä".encode() + b"\xe4",
            [("content/ti/index.md:2", "the file is not UTF-8", "save it as UTF-8 in your editor")],
            id="not UTF-8",
        ),
        pytest.param(
            "---\ntitle: ሰላም\n",
            [
                (
                    "content/ti/index.md:1",
                    "the front matter has no end: the second --- is missing",
                    FRONT_MATTER_HINT,
                )
            ],
            id="unfinished front matter",
        ),
        pytest.param(
            "---\ntitle: ሰላም\nsummary: a: b\n---\n",
            [
                (
                    "content/ti/index.md:3",
                    "the front matter is not YAML: mapping values are not allowed in this context",
                    FRONT_MATTER_HINT,
                )
            ],
            id="broken front matter",
        ),
        pytest.param(
            "ሰ" * 400_000,
            [
                (
                    "content/ti/index.md",
                    "the page is larger than 1 MB",
                    "divide it, and keep pictures and documents in content/assets/",
                )
            ],
            id="too large",
        ),
    ],
)
def test_unreadable_page(found, raw, said):
    assert found(unreadable_page, {"content/ti/index.md": raw}) == said


def test_a_link_that_leaves_the_content(make_site, found, tmp_path):
    (tmp_path / "hemlig.md").write_text("Nej", encoding="utf-8")
    settings = make_site({})
    try:
        (settings.content / "ti" / "hemlig.md").symlink_to(tmp_path / "hemlig.md")
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")
    assert found(unreadable_page, {}) == [
        (
            "content/ti/hemlig.md",
            "this symbolic link leaves content/",
            "put the file itself into content/: what a link points to outside is not published",
        )
    ]

from __future__ import annotations

import pytest

from orientera.checks.long_copy import long_copy

TEXT = (
    "Länsstyrelsen samlar kommuner, myndigheter och föreningar. Tillsammans planerar de hur nyanlända ska få bostad, "
    "skola och arbete. Var sjätte månad följer de upp vad som har hänt, och ändrar det som inte fungerar."
)
ARABIC = (
    "يجمع مجلس المحافظة البلديات والسلطات والجمعيات. ويخططون معًا كيف يحصل القادمون الجدد على السكن والمدرسة والعمل. "
    "وكل ستة أشهر يتابعون ما حدث ويغيرون ما لا ينجح، ويكتبون تقريرًا عن ذلك إلى الحكومة في نهاية السنة."
)
A, B, C = "content/sv/a.md", "content/sv/b.md", "content/sv/c.md"
UNDER = "keep it in one file, under a heading with an id, and show it in the other: [[block:PAGE#ID]]"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({A: TEXT, B: "En annan text."}, [], id="in one file"),
        pytest.param({A: TEXT, B: TEXT[:190]}, [], id="short"),
        pytest.param({A: f"## Ett {{ #ett }}\n\n{TEXT}", B: "[[block:a#ett]]"}, [], id="shown, not copied"),
        pytest.param({A: TEXT, "content/ar/b.md": TEXT}, [], id="in two languages"),
        pytest.param({A: f"```\n{TEXT}\n```", B: f"```\n{TEXT}\n```"}, [], id="code"),
        pytest.param({A: f"[x](https://example.org/{'a-' * 150})", B: f"[y](https://example.org/{'a-' * 150})"}, [],
                     id="a long address"),
        pytest.param({A: TEXT, B: f"Först något annat.\n\n{TEXT}"}, [
            (f"{B}:3", f"206 characters from here stand in {A}:1 too", UNDER),
        ], id="copied"),
        pytest.param({A: f"## Ett {{ #ett }}\n\n{TEXT}", B: TEXT.upper().replace(". ", ".\n**")}, [
            (f"{B}:1", f"206 characters from here stand in {A}:3 too",
             f"keep it in {A}:3, and show it here: [[block:a#ett]]"),
        ], id="other line breaks, letters and signs"),
        pytest.param({A: f"Ett. {TEXT} Två.", B: TEXT, C: f"Tre.\n{TEXT}"}, [
            (f"{B}:1", f"206 characters from here stand in {A}:1 too", UNDER),
            (f"{C}:2", f"206 characters from here stand in {A}:1 too", UNDER),
        ], id="in three files"),
        pytest.param({"content/ar/a.md": ARABIC, "content/ar/b.md": ARABIC}, [
            ("content/ar/b.md:1", "206 characters from here stand in content/ar/a.md:1 too", UNDER),
        ], id="arabic"),
    ],
)  # fmt: skip
def test_long_copy(found, files, said):
    assert found(long_copy, files) == said

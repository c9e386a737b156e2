"""A small site, from strings: every kind of number in every place that a text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.sites import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PREFIX = "/county/orientera/"
CODES = ("sv", "ar", "ckb", "ti", "uk")
ONLY_SWEDISH = "bara-svenska"
FOUND_BY = "مخفر"

DOCTOR = "lakare"
DOCTORS = {
    "sv": "Du kan ringa en vårdcentral och tala med en läkare.",
    "ar": "اتصل بالطبيب في المركز الصحي.",
    "ckb": "پەیوەندی بە پزیشک بکە لە بنکەی تەندروستی.",
    "ti": "ናብ ሓኪም ንሕክምና ደውሉ። ስራሕ ኣለኒ።",
    "uk": "Запишіться на прийом до лікаря. Ваш обов’язок — прийти вчасно.",
}
"""The text of a page of that name, for the search to find."""

NUMBERS = [
    "112",
    "1177",
    "114 14",
    "113 13",
    "114\u00a014",
    "116 111",
    "90101",
    "0-3-90-90",
    "+46 771 11 77 00",
    "+46 (0)771-11 77 00",
    "0771-235 235",
    "010–224 90 00",
    "08-123 45 67",
    "2026-11-22",
    "10.00-11.30",
    "10:00–11:30",
    "1 250 kr",
    "12 500 kronor",
    "25 %",
    "2014:821",
    "19900101-1234",
    "3–5",
    "https://www.1177.se/en/2-4/",
    "1177.se",
    "114.14@polisen.se",
]

PLACES = {
    "paragraph": "اتصل بالرقم {} الآن.",
    "first": "{} هو الرقم الصحيح.",
    "last": "الرقم الصحيح هو {}",
    "parentheses": "الرقم الصحيح (انظر {}) هنا.",
    "after-latin": "اتصل بـ Polisen {} الآن.",
    "after-arabic-comma": "الشرطة، {}، الآن.",
    "list": "- {} هو الرقم.",
    "heading": "## الرقم {} هنا {{ #n{n} }}",
    "table": "| الرقم | النص |\n|---|---|\n| {} | اتصل |\n| اتصل بالرقم {} الآن | نص |",
    "link": "[الرقم {} هنا](#top)",
    "bold": "الرقم **{}** هنا، و**الرقم {} أيضًا**.",
    "admonition": '!!! note\n    الرقم {} هنا.\n\n!!! warning "الرقم {}"\n    نص.',
    "details": '???+ tip "الرقم {}"\n    الرقم {} هنا.',
    "raw-html": '<div><p>الرقم {} هنا</p><span title="الرقم">{}</span></div>',
    "definition": "الرقم {}\n:   اتصل بالرقم {} الآن.",
    "code": "الرقم `{}` هنا.",
    "after-letter": "اتصل بـ{} الآن، و{} أيضًا.",
    "before-letter": "الرقم {}هو هنا.",
    "before-colon": "{}: الشرطة.",
    "after-colon": "الشرطة:{}.",
    "slash": "الشرطة/{}/الإسعاف.",
}

_SETTINGS = """\
site_name: orientera
site_url: https://orientera.example{prefix}
docs_dir: content
theme: {{name: material, custom_dir: {overrides}, font: false}}
plugins:
  - orientera:
      workers: 1
      a_to_z: a-o.md
      languages:
        - {{locale: sv, name: Svenska, default: true}}
        - {{locale: ar, name: العربية}}
        - {{locale: ckb, name: کوردیی ناوەندی}}
        - {{locale: ti, name: ትግርኛ}}
        - {{locale: uk, name: Українська}}
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, pymdownx.details]
"""
_PAGE = '---\ntitle: "{title}"\nsummary: "{summary}"\n{more}---\n\n{text}\n'


def write_small_site(folder: Path) -> Path:
    """Write the site's files and return its settings file."""
    settings = folder / "mkdocs.yml"
    settings.write_text(_SETTINGS.format(prefix=PREFIX, overrides=ROOT / "overrides"), encoding="utf-8")
    (folder / "translations").symlink_to(ROOT / "translations")
    for code in CODES:
        _write(folder, f"{code}/index.md", "orientera", "114 14", "112")
        _write(folder, f"{code}/a-o.md", "A–Ö", "112", "112", more="template: a-z.html\n")
    _write(folder, f"sv/{ONLY_SWEDISH}.md", "Bara 114 14", "Ring 114 14", "Ring 114 14 nu, eller 0771-235 235.")
    _write(
        folder,
        "ar/shurta.md",
        "الشرطة 114 14",
        "اتصل بالرقم 114 14 أو +46 77 114 14 00، 25 %، 1177.se.",
        FOUND_BY,
    )
    _write(folder, "sv/shurta.md", "Polisen", "Polisen", "Polisen")
    for code, text in DOCTORS.items():
        _write(folder, f"{code}/{DOCTOR}.md", "1177", "1177", text)
    for place, pattern in PLACES.items():
        text = "\n\n".join(pattern.replace("{n}", str(n)).format(*[number] * 2) for n, number in enumerate(NUMBERS))
        _write(folder, f"ar/{place}.md", f"الأرقام {place}", "الرقم 114 14", text)
        _write(folder, f"sv/{place}.md", f"Siffror {place}", "Siffror", "112")
    return settings


def _write(folder: Path, path: str, title: str, summary: str, text: str, more: str = "") -> None:
    file = folder / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_PAGE.format(title=title, summary=summary, text=text, more=more), encoding="utf-8")

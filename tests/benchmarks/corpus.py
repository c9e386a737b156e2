"""Make a project of any size: the site's own content, and made-up pages beside it from the same words.

    python -m tests.benchmarks.corpus OUT PAGES

Made-up pages have about 980 words, explicit heading ids, lists, tables, boxes, numbers and links; one page in ten is
missing in every language but the source. The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS_A_PAGE = 980
PAGES_A_SECTION = 12
NUMBERS = ("112", "1177", "114 14", "2026-11-22", "2014:821", "1 250 kr", "25 %", "020-50 50 50")
_WORD = re.compile(r"[^\W\d_]+")


class _Loader(yaml.SafeLoader):
    """Read mkdocs.yml without MkDocs: !ENV gives its last value."""


_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def settings() -> dict[str, Any]:
    """Read the site's own mkdocs.yml."""
    return dict(yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Loader))


def languages() -> list[dict[str, object]]:
    """Read the languages of the site's own mkdocs.yml."""
    [plugin] = [entry for entry in settings()["plugins"] if "orientera" in entry]
    return list(plugin["orientera"]["languages"])


def make_project(out: Path, pages: int, seed: int = 1, *, own: bool = True) -> Path:
    """Write a project with this many pages in all languages together, and return its mkdocs.yml.

    Without ``own``, the site's own pages are left out.
    """
    listed = languages()
    copied = ROOT / "content" if own else ROOT / "content" / "data"
    count = sum(1 for _ in copied.glob("sv/**/*.md"))
    paths = [*([] if own else ["index.md"]), *_paths(max(1, pages // len(listed) - max(count, 1)))]
    for language in listed:
        code = str(language["locale"])
        text = " ".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "content" / code).rglob("*.md")))
        words = sorted(set(_WORD.findall(text)))
        for number, path in enumerate(paths):
            if number % 10 == 9 and not language.get("default"):
                continue
            file = out / "content" / code / path
            file.parent.mkdir(parents=True, exist_ok=True)
            chance = random.Random(f"{seed} {code} {path}")
            file.write_text(_page(chance, words, path, paths), encoding="utf-8")
    shutil.copytree(ROOT / "translations", out / "translations", dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", out / "overrides", dirs_exist_ok=True)
    shutil.copytree(copied, out / copied.relative_to(ROOT), dirs_exist_ok=True)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"^nav:\n(?:  .*\n)+", "", text, flags=re.MULTILINE)
    (out / "mkdocs.yml").write_text(text, encoding="utf-8")
    return out / "mkdocs.yml"


def _paths(count: int) -> list[str]:
    paths = []
    for number in range(count):
        section, page = divmod(number, PAGES_A_SECTION)
        folder = f"tema-{section % 16}/del-{section // 16}"
        paths.append(f"{folder}/index.md" if page == 0 else f"{folder}/sida-{page}.md")
    return paths


def _page(chance: random.Random, words: list[str], path: str, paths: list[str]) -> str:
    def sentence() -> str:
        chosen = chance.choices(words, k=chance.randint(7, 16))
        if chance.random() < 0.15:
            chosen[len(chosen) // 2] = chance.choice(NUMBERS)
        if chance.random() < 0.1:
            chosen[-1] = f"**{chosen[-1]}**"
        return " ".join(chosen).capitalize() + "."

    def paragraph() -> str:
        return "\n".join(sentence() for _ in range(chance.randint(2, 5)))

    def link() -> str:
        target = chance.choice(paths)
        up = "../" * path.count("/")
        return f"[{' '.join(chance.choices(words, k=3))}]({up}{target})"

    title = " ".join(chance.choices(words, k=3)).capitalize()
    lines = ["---", f"title: {title}", f"summary: {sentence()}", "status: machine", "---", "", paragraph(), ""]
    count = 0
    section = 0
    while count < WORDS_A_PAGE:
        section += 1
        part = [f"## {' '.join(chance.choices(words, k=3)).capitalize()} {{ #del-{section} }}", "", paragraph(), ""]
        part += [f"{paragraph()}\n{link()}", ""]
        if section % 4 == 1:
            part += [*(f"- {sentence()}" for _ in range(4)), ""]
        elif section % 4 == 2:
            part += ["| A | B |", "|---|---|", *(f"| {chance.choice(words)} | {sentence()} |" for _ in range(3)), ""]
        elif section % 4 == 3:
            part += ["!!! note", "", f"    {sentence()}", ""]
        count += sum(len(line.split()) for line in part)
        lines += part
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("pages", type=int)
    arguments = parser.parse_args()
    print(make_project(arguments.out, arguments.pages))

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from orientera.commands.schema import schema_of, write_schemas
from orientera.model.data import KINDS
from orientera.model.entry import Text
from orientera.read.data import read_data

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "content" / "data" / "schema"


def test_the_schemas_are_those_of_the_models():
    written = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in SCHEMAS.glob("*.json")}
    assert written == {kind: schema_of(kind) for kind in KINDS}, "run: orientera schema"


def test_each_data_file_names_its_schema():
    for kind in KINDS:
        for file in [*SCHEMAS.parent.glob(f"{kind}.yml"), *(SCHEMAS.parent / kind).glob("*.yml")]:
            up = "../" if file.parent.name == kind else ""
            first = file.read_text(encoding="utf-8").splitlines()[0]
            assert first == f"# yaml-language-server: $schema={up}schema/{kind}.json"


def test_writing_says_what_changed(tmp_path):
    project = tmp_path / "project"
    for folder in ("content/data", "overrides"):
        (project / folder).mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", project)
    assert write_schemas(project / "mkdocs.yml") == [f"{kind}.json" for kind in KINDS]
    assert write_schemas(project / "mkdocs.yml") == []


def test_the_data_of_the_site_can_be_read():
    data = read_data(ROOT / "content" / "data", ROOT)
    assert (len(data.counties), len(data.municipalities)) == (21, 290)
    assert {entry.county for entry in data.municipalities.values()} == set(data.counties)


@pytest.mark.parametrize(
    ("code", "best"), [("ar", "ar"), ("sv-simple", "sv"), ("ti", "sv"), ("en-GB", "en"), ("sv", "sv")]
)
def test_a_text_falls_back_to_swedish(code, best):
    text = Text.model_validate({"sv": "Hej", "en": "Hello", "ar": "مرحبا"})
    assert (text.best(code), text.of(code)) == (best, text.root[best])


@pytest.mark.parametrize("value", [{}, {"en": "Hello"}, {"sv": " "}])
def test_a_text_without_swedish_is_a_fault(value):
    with pytest.raises(ValueError, match="a text needs Swedish"):
        Text.model_validate(value)

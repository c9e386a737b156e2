from __future__ import annotations

from pathlib import Path

import pytest

from orientera.model.language import Language
from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.settings import read_settings

GOOD = """\
site_name: orientera
site_url: https://orientera.example/
docs_dir: content
plugins:
  - orientera:
      languages:
        - {locale: sv, name: Svenska, default: true}
        - {locale: ar, name: العربية}
        - {locale: ti, name: ትግርኛ}
"""
ARABIC = "        - {locale: ar, name: العربية}\n"
NOT_YAML_HINT = "mend the line, or the one before it"


@pytest.fixture
def faults_of(tmp_path):
    def read(text):
        (tmp_path / "content" / "sv").mkdir(parents=True)
        file = tmp_path / "mkdocs.yml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(SettingsError) as error:
            read_settings(file)
        assert error.value.file == str(file)
        assert str(error.value) == f"{file}: {len(error.value.faults)} faults"
        return [
            Fault(fault.message.replace(f"{tmp_path}/", ""), fault.hint, fault.line) for fault in error.value.faults
        ]

    return read


def test_read_settings(tmp_path):
    for folder in ("content/sv", "mallar"):
        (tmp_path / folder).mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"{GOOD}theme: {{name: material, custom_dir: mallar}}\nsite_dir: ut\n", encoding="utf-8")
    settings = read_settings(file)
    assert settings.root == tmp_path
    assert settings.file == file
    assert settings.content == tmp_path / "content"
    assert settings.site_dir == tmp_path / "ut"
    assert settings.overrides == tmp_path / "mallar"
    assert settings.translations == tmp_path / "translations"
    assert settings.site_url == "https://orientera.example/"
    assert settings.use_directory_urls
    assert settings.languages == (
        Language("sv", "Svenska", is_source=True),
        Language("ar", "العربية"),
        Language("ti", "ትግርኛ"),
    )


def test_what_is_not_said_has_its_usual_place(tmp_path):
    (tmp_path / "content" / "sv").mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"{GOOD}use_directory_urls: false\n", encoding="utf-8")
    settings = read_settings(file)
    assert settings.site_dir == tmp_path / "site"
    assert settings.overrides == tmp_path / "overrides"
    assert not settings.use_directory_urls


def test_paths_are_absolute_where_the_settings_file_is_named_from_here(make_site, monkeypatch):
    settings = make_site({})
    monkeypatch.chdir(settings.root.parent)
    assert read_settings(Path("sajt", "mkdocs.yml")) == settings


def test_paths_are_below_the_root_where_the_project_is_behind_a_link(make_site):
    settings = make_site({})
    link = settings.root.with_name("genväg")
    try:
        link.symlink_to(settings.root)
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")
    there = read_settings(link / "mkdocs.yml")
    assert there.content.is_relative_to(there.root)


def test_make_site_says_what_read_settings_reads(make_site):
    settings = make_site({})
    assert read_settings(settings.file) == settings


def test_no_settings_file(tmp_path):
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path / "mkdocs.yml")
    hint = "go to the project's folder, or say --config-file FILE"
    assert error.value.faults == [Fault("there is no mkdocs.yml here", hint)]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param(
            f"{GOOD}nav: [index.md\n",
            [Fault("this is not YAML: expected ',' or ']', but got '<stream end>'", NOT_YAML_HINT, 11)],
            id="a bracket is open",
        ),
        pytest.param(
            f"{GOOD}nav:\n\t- index.md\n",
            [Fault("this is not YAML: found character '\\t' that cannot start any token", NOT_YAML_HINT, 11)],
            id="a tab",
        ),
        pytest.param(
            GOOD.replace("العربية", "å").encode("latin-1", "replace"),
            [Fault("the file is not UTF-8", "save it as UTF-8")],
            id="not UTF-8",
        ),
        pytest.param(
            "- orientera\n",
            [
                Fault(
                    "The configuration is invalid. Expected a key-value mapping (dict) but received: <class 'list'>",
                    "mend the YAML of the file",
                )
            ],
            id="a list",
        ),
        pytest.param(
            f"{GOOD}INHERIT: mall.yml\n",
            [Fault("Inherited config file 'mall.yml' does not exist at 'mall.yml'.", "mend the YAML of the file")],
            id="inherits from nothing",
        ),
        pytest.param(
            "",
            [Fault("site_name: Required configuration not provided.", "correct this setting")],
            id="empty",
        ),
        pytest.param(
            f"{GOOD}site_nam: orientera\n",
            [Fault("the option site_nam is unknown", "did you mean site_name?", 10)],
            id="unknown option, near a known one",
        ),
        pytest.param(
            f"{GOOD}färg: röd\n",
            [Fault("the option färg is unknown", "take it out, or see MkDocs' list of settings", 10)],
            id="unknown option, near nothing",
        ),
        pytest.param(
            f"{GOOD}site_nam: orientera\nuse_directory_urls: ja\n",
            [
                Fault(
                    "use_directory_urls: Expected type: <class 'bool'> but received: <class 'str'>",
                    "correct this setting",
                    11,
                ),
                Fault("the option site_nam is unknown", "did you mean site_name?", 10),
            ],
            id="two faults at once",
        ),
        pytest.param(
            GOOD.replace("site_url:", "#").replace("plugins:", "plugins: [search]\nx:"),
            [
                Fault("the option x is unknown", "take it out, or see MkDocs' list of settings", 5),
                Fault(
                    "the plugin orientera is not in the list",
                    "add '- orientera:' with the languages under plugins:",
                    4,
                ),
                Fault("site_url is missing", "give the site's address: links to versions are absolute"),
            ],
            id="three faults at once",
        ),
        pytest.param(
            "site_name: orientera\nsite_url: https://orientera.example/\ndocs_dir: content\n",
            [
                Fault(
                    "the plugin orientera is not in the list",
                    "add '- orientera:' with the languages under plugins:",
                )
            ],
            id="no plugins",
        ),
        pytest.param(
            "site_name: orientera\nsite_url: https://orientera.example/\ndocs_dir: content\nplugins: [orienterra]\n",
            [Fault('plugins: The "orienterra" plugin is not installed', "correct this setting", 4)],
            id="a plugin that there is not",
        ),
        pytest.param(
            GOOD.replace("site_url: https://orientera.example/\n", ""),
            [Fault("site_url is missing", "give the site's address: links to versions are absolute")],
            id="no site_url",
        ),
        pytest.param(
            GOOD.replace("https://", ""),
            [
                Fault(
                    "site_url: The URL isn't valid, it should include the http:// (scheme)",
                    "correct this setting",
                    2,
                )
            ],
            id="site_url without scheme",
        ),
        pytest.param(
            GOOD.replace("docs_dir: content", "docs_dir: innehåll"),
            [Fault("docs_dir: The path 'innehåll' isn't an existing directory.", "correct this setting", 3)],
            id="no content folder",
        ),
        pytest.param(
            GOOD.replace(", default: true", ""),
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': Could not find a default language to build "
                    "(expecting 'default: true' AND 'build: true').",
                    "correct this setting",
                    6,
                )
            ],
            id="no default language",
        ),
        pytest.param(
            GOOD.replace("العربية", "العربية, default: true"),
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': more than one default language: sv, ar",
                    "correct this setting",
                    6,
                )
            ],
            id="two default languages",
        ),
        pytest.param(
            f"{GOOD}{ARABIC}",
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': the language 'ar' is there twice",
                    "correct this setting",
                    8,
                )
            ],
            id="a language twice",
        ),
        pytest.param(
            GOOD.replace("locale: ar", "locale: ar_EG"),
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': Sub-option 'locale': 'ar_EG' is no language tag "
                    "(BCP 47), such as 'ar', 'prs' or 'sv-simple'",
                    "correct this setting",
                    8,
                )
            ],
            id="no language tag",
        ),
        pytest.param(
            f"{GOOD.replace('locale: ar', 'locale: ar_EG')}site_nam: orientera\n",
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': Sub-option 'locale': 'ar_EG' is no language tag "
                    "(BCP 47), such as 'ar', 'prs' or 'sv-simple'",
                    "correct this setting",
                    8,
                ),
                Fault("the option site_nam is unknown", "did you mean site_name?", 10),
            ],
            id="no language tag, and another fault",
        ),
        pytest.param(
            GOOD.replace(", name: العربية", ""),
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': Sub-option 'name': "
                    "Required configuration not provided.",
                    "correct this setting",
                    6,
                )
            ],
            id="a language without name",
        ),
        pytest.param(
            GOOD.replace("{locale: ar, name: العربية}", "ar"),
            [
                Fault(
                    "plugins: Plugin 'orientera' option 'languages': The configuration is invalid. "
                    "Expected a key-value mapping (dict) but received: <class 'str'>",
                    "correct this setting",
                    6,
                )
            ],
            id="a language that is only a code",
        ),
        pytest.param(
            f"{GOOD}      footr: [a-o.md]\n",
            [Fault("the option footr is unknown", "did you mean footer?", 10)],
            id="unknown option of the plugin",
        ),
        pytest.param(
            f"{GOOD}copyright: \x07\n",
            [
                Fault(
                    "this is not YAML: unacceptable character #x0007: special characters are not allowed",
                    NOT_YAML_HINT,
                    10,
                )
            ],
            id="a control character",
        ),
        pytest.param(
            f"{GOOD}extra: {{day: 2027-02-30}}\n",
            [Fault("this is not YAML: day is out of range for month", NOT_YAML_HINT)],
            id="a day that there is not",
        ),
    ],
)
def test_every_fault_is_said_with_its_line(faults_of, text, faults):
    assert faults_of(text) == faults


@pytest.mark.parametrize("code", ["data", "assets"])
def test_no_language_is_called_like_one_of_our_own_folders(faults_of, code):
    assert len(faults_of(GOOD.replace("locale: ar", f"locale: {code}"))) == 1

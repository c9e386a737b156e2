from __future__ import annotations

import datetime

import pytest

from orientera.model.settings import SettingsError
from orientera.read import site as reading
from orientera.read.site import message_folders, read_site, read_tree
from tests.sites.files import catalogue, write_files

DAY = datetime.date(2026, 3, 1)
POLISEN = (
    "- {id: polisen, name: Polisen, website: 'https://polisen.se', website_seen: true, source: x, source_date: x}\n"
)


def test_read_site(make_site):
    settings = make_site(
        {
            "content/sv/index.md": "Hej",
            "content/ar/index.md": "مرحبا",
            "content/uk/index.md": "Привіт",
            "content/data/authorities.yml": POLISEN,
            "overrides/main.html": "{{ _('Search') }}",
            "translations/messages.pot": catalogue("", 'msgid "Search"\nmsgstr ""\n'),
            "translations/ti/messages.po": None,
        }
    )
    site = read_site(settings, DAY)
    assert site.languages == settings.languages
    assert list(site.pages) == [("sv", "index.md"), ("ar", "index.md")]
    assert site.is_ours
    assert [catalogue.file for catalogue in site.catalogues] == [
        "translations/sv/messages.po",
        "translations/ar/messages.po",
        "translations/ti/messages.po",
    ]
    assert [catalogue.fault is None for catalogue in site.catalogues] == [True, True, False]
    assert list(site.reference.messages) == ["Search"]
    assert site.used_messages == {"Search": "overrides/main.html"}
    assert list(site.data.authorities) == ["polisen"]
    assert [folder.file for folder in site.folders] == ["content/uk"]
    assert site.today == DAY


def test_messages_are_read_from_the_templates_and_from_our_own_code(make_site):
    settings = make_site({})
    assert message_folders(settings) == [settings.overrides, reading.PLUGIN_FOLDER]


def test_our_own_code_is_where_it_is_looked_for():
    assert (reading.PLUGIN_FOLDER / "words.py").is_file()


def test_broken_data_is_a_settings_error(make_site):
    with pytest.raises(SettingsError):
        read_site(make_site({"content/data/authorities.yml": f"{POLISEN}{POLISEN}"}), DAY)


def test_read_tree(tmp_path):
    write_files(
        tmp_path, {"en/index.md": "Hi", "pt-BR/index.mdx": "Oi", "zh_Hant/index.md": "你好", "img/x.md": "Hi"}
    )
    site = read_tree(tmp_path, "en", [".md", ".mdx"])
    assert not site.is_ours
    assert list(site.pages) == [("en", "index.md"), ("pt-BR", "index.mdx"), ("zh-Hant", "index.md")]
    assert [page.file for page in site.pages.values()] == ["en/index.md", "pt-BR/index.mdx", "zh_Hant/index.md"]
    assert site.reference is None
    assert site.catalogues == ()

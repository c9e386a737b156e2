from __future__ import annotations

import pytest

from orientera.model.subtags import agree, is_registered


@pytest.mark.parametrize(
    ("code", "registered"),
    [
        *((code, True) for code in ("sv", "SV-se", "zh-Hant-TW", "zh-cmn-Hans-CN", "es-419", "sl-rozaj-biske", "iw")),
        pytest.param("swl", True, id="Swedish Sign Language, that CLDR does not name"),
        pytest.param("haz", True, id="Hazaragi, that CLDR does not name"),
        pytest.param("i-klingon", True, id="a tag from before BCP 47"),
        pytest.param("x-eget", True, id="private use"),
        pytest.param("en-u-hc-h23", True, id="an extension has no region"),
        pytest.param("swe", False, id="three letters of a language that has two"),
        pytest.param("foo", False, id="three letters that are none"),
        pytest.param("zh-CHS", False, id="no extended language"),
        pytest.param("zh-Trad", False, id="no script"),
        pytest.param("en-UK", False, id="no region"),
        pytest.param("english", False, id="a word"),
        pytest.param("sv_SE", False, id="an underscore"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_registered(code, registered):
    assert is_registered(code) is registered


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        pytest.param("sv", "sv", True, id="the same"),
        pytest.param("SV", "sv-se", True, id="a region"),
        pytest.param("sv_SE", "sv", True, id="an underscore"),
        pytest.param("en-GB", "en-US", False, id="another region"),
        pytest.param("sv", "sv-simple", True, id="a variant"),
        pytest.param("zh-TW", "zh-Hant", True, id="a region that says a script"),
        pytest.param("zh-CN", "zh-Hant", False, id="a region that says another script"),
        pytest.param("sr-RS", "sr-Latn", True, id="a region of two scripts"),
        pytest.param("sr-Cyrl", "sr-Latn", False, id="another script"),
        pytest.param("no-NO", "nb-NO", True, id="a language of several"),
        pytest.param("nn", "nb", False, id="two of one language"),
        pytest.param("ckb", "kmr", False, id="two of one language, of which CLDR takes one for it"),
        pytest.param("ku", "ckb", True, id="Kurdish and Sorani"),
        pytest.param("iw", "he", True, id="an old tag"),
        pytest.param("prs", "fa-AF", True, id="Dari"),
        pytest.param("prs", "fa-IR", False, id="Dari and the Persian of Iran"),
        pytest.param("sv", "", False, id="nothing"),
    ],
)
def test_agree(one, other, agreed):
    assert agree(one, other) is agree(other, one) is agreed

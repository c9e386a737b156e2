from __future__ import annotations

import copy
import pickle

import pytest

from orientera.model.said import Said, counted, in_words, say

SWEDISH = {
    "{url} has no host": "{url} saknar värd",
    "did you mean {name}?": "menade du {name}?",
    "no {kind}; {hint}": "{hint}, ingen {kind}",
    "page": "sida",
    "{count} page": "{count} sida",
    "{count} pages": "{count} sidor",
}


def translate(template):
    return SWEDISH.get(template, template)


@pytest.mark.parametrize(
    ("said", "english", "swedish"),
    [
        pytest.param(say("{url} has no host", url="a{b}"), "a{b} has no host", "a{b} saknar värd", id="a value"),
        pytest.param(
            say("no {kind}; {hint}", kind=say("page"), hint=say("did you mean {name}?", name="x")),
            "no page; did you mean x?", "menade du x?, ingen sida", id="said in said",
        ),
        pytest.param(
            say("{all}", all=tuple(counted("{count} page", "{count} pages", count) for count in (1, 2))),
            "1 page, 2 pages", "1 sida, 2 sidor", id="a list",
        ),
        pytest.param(say("not known"), "not known", "not known", id="not in the catalogue"),
        pytest.param("{url} has no host", "{url} has no host", "{url} has no host", id="a text that was not said"),
    ],
)  # fmt: skip
def test_in_words(said, english, swedish):
    assert said == english
    assert in_words(said, translate) == swedish


def test_a_value_that_is_missing_is_a_fault_of_ours():
    with pytest.raises(KeyError):
        say("{url} has no host")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda said: pickle.loads(pickle.dumps(said))])
def test_a_copy_can_be_translated_too(again):
    said = again(say("{url} has no host", url="x"))
    assert isinstance(said, Said)
    assert in_words(said, translate) == "x saknar värd"
    assert hash(said) == hash("x has no host")

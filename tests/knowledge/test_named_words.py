"""Tests that the code names each word of `named_words.yml`, and no other."""

from pipeline.knowledge import named_words
from pipeline.knowledge.load import load_yaml


def test_every_word_has_a_name_and_every_name_a_word() -> None:
    names = {name: value for name, value in vars(named_words).items() if name.isupper() and not name.startswith("_")}
    assert names == {name.upper(): word for name, word in load_yaml("named_words").items()}

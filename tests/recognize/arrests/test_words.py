"""The word lists of arrests as lexicon entries."""

from __future__ import annotations

from collections import defaultdict

import pytest

from pipeline.recognize.arrests.words import phrases


def test_no_word_stands_in_two_lists_of_one_label() -> None:
    """The lexicon keeps the first, so that the second list would say what is not so."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text, label, value in phrases():
        values[text.casefold(), label].add(str(value).casefold())
    assert {entry: found for entry, found in values.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("cặp đôi", "arrest:person", "pairs"),
        ("bác sỹ", "arrest:person", "nouns"),
        ("bị cáo", "arrest:suspects", "suspects"),
        ("bắt tạm giam", "arrest:trigger", "arrest"),
        ("Campuchia", "arrest:countries", "Campuchia"),
    ],
)
def test_a_list_is_found_under_its_name(text: str, label: str, value: str) -> None:
    assert [entry.value for entry in phrases() if (entry.text, entry.label) == (text, label)] == [value]


def test_lists_of_kinds_of_bodies_are_not_looked_for() -> None:
    assert not {entry.label for entry in phrases()} & {"arrest:judging_kinds", "arrest:corps"}

"""Characters of a set are counted as one would count them by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.characters import CharacterSet

MEMBERS = "đĐơ\u200b\xa0"


@given(st.text(st.sampled_from(MEMBERS + "a b\nữ…\uffff") | st.characters(max_codepoint=0xFFFF), max_size=40))
def test_members_are_counted_wherever_they_stand(text: str) -> None:
    assert CharacterSet(MEMBERS).count(text) == sum(char in MEMBERS for char in text)


def test_a_character_beyond_the_basic_plane_counts_as_two_half_surrogates() -> None:
    assert CharacterSet("\ud83d\ude00").count("Công an 😀") == 2
    assert CharacterSet("a").count("Công an 😀") == 1
    assert CharacterSet("a").count("") == 0

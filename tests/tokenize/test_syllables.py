"""Syllables: exact offsets on any text, folded keys."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tokenize.syllables import fold, split_syllables


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@given(st.text().map(nfc))
def test_every_syllable_stands_where_its_offsets_say(text: str) -> None:
    syllables = split_syllables(text)
    assert [text[a:b] for a, b in zip(syllables.starts, syllables.ends, strict=True)] == syllables.forms
    assert syllables.starts == sorted(syllables.starts)


@given(st.text().map(nfc))
def test_only_white_space_lies_between_syllables(text: str) -> None:
    assert "".join(split_syllables(text).forms) == "".join(text.split())


def test_signs_are_tokens_and_codes_are_whole() -> None:
    assert split_syllables("Đội CSGT số 5 (PC67) TP.HCM, 8/2").forms == (
        ["Đội", "CSGT", "số", "5", "(", "PC67", ")", "TP", ".", "HCM", ",", "8", "/", "2"]
    )


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("Hoà", "hòa"),
        ("THUỶ", "thủy"),
        ("khoẻ", "khỏe"),
        ("Toàn", "toàn"),
        ("quý", "quý"),
        ("bắt", "bắt"),
        ("bất", "bất"),
    ],
)
def test_fold_moves_the_tone_mark_and_keeps_accents(form: str, key: str) -> None:
    assert fold(form) == key


def test_slice_and_glued() -> None:
    syllables = split_syllables("TP.HCM hôm nay")
    assert syllables.slice(0, 3) == "TP.HCM"
    assert syllables.glued(0) and syllables.glued(1) and not syllables.glued(2)
    assert syllables.slice(2, 2) == ""


@given(st.text(alphabet="aBđ.,- \n\r\t").map(nfc))
def test_lines_begin_where_the_white_space_before_a_syllable_holds_a_break(text: str) -> None:
    syllables = split_syllables(text)
    gaps = enumerate(zip(syllables.ends, syllables.starts[1:], strict=False), 1)
    assert syllables.lines() == {k for k, (end, start) in gaps if "\n" in text[end:start]}

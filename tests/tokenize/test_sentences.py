"""Sentences: where one ends."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tokenize.sentences import split_sentences
from pipeline.tokenize.syllables import split_syllables


def sentences(text: str) -> list[str]:
    syllables = split_syllables(text)
    return [syllables.slice(i, j) for i, j in split_sentences(syllables)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an vào cuộc. Hai người bị bắt.", ["Công an vào cuộc.", "Hai người bị bắt."]),
        ("Tại TP. Vinh, ông N.V.A. bị bắt.", ["Tại TP. Vinh, ông N.V.A. bị bắt."]),
        ("Ông N.V.A. (30 tuổi) bị bắt.", ["Ông N.V.A. (30 tuổi) bị bắt."]),
        ("Tiêu đề không chấm\n\nĐoạn đầu", ["Tiêu đề không chấm", "Đoạn đầu"]),
        ("“Tôi sẽ đi.” Ông nói thế.", ["“Tôi sẽ đi.”", "Ông nói thế."]),
        ("Phạt 1.250.000 đồng. 3 người bị xử lý.", ["Phạt 1.250.000 đồng.", "3 người bị xử lý."]),
        ("Vì sao? Chưa rõ! Chờ…", ["Vì sao?", "Chưa rõ!", "Chờ…"]),
        ("Điểm tin 17h: Bắt hai kẻ trộm bò | Mưa to ở Huế", ["Điểm tin 17h: Bắt hai kẻ trộm bò |", "Mưa to ở Huế"]),
        ("Đội hình A|B và |x| ra sân", ["Đội hình A|B và |x| ra sân"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from('aĐ .!?\n"”(T1')).map(lambda t: unicodedata.normalize("NFC", t)))
def test_sentences_cover_all_syllables_in_order(text: str) -> None:
    syllables = split_syllables(text)
    found = split_sentences(syllables)
    assert [k for i, j in found for k in range(i, j)] == list(range(len(syllables)))
    assert all(i < j for i, j in found)


def test_a_very_long_text_is_split_in_one_pass() -> None:
    assert len(sentences("A. " * 100_000)) <= 100_000

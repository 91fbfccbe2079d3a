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


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Nghi phạm Lò Văn Hảo lúc bị bắt Trước đó, Hảo trộm bò.", "Trước đó, Hảo trộm bò."),
        ("Hiện trường vụ cháy (ảnh: An Bình) Theo ông Khướu, lửa bốc từ bếp.", "Theo ông Khướu, lửa bốc từ bếp."),
        ("Chiếc xe của nghi phạm Theo ông Khướu, lửa bốc từ bếp.", "Theo ông Khướu, lửa bốc từ bếp."),
        ("Ngôi nhà nơi ông Hảo ở trọ Sáng 7/2, công an phong tỏa.", "Sáng 7/2, công an phong tỏa."),
        ("Bị cáo Nguyễn Văn Sau khai đã trộm bò.", None),
        ("Tòa tuyên phạt Lò Văn Sáng 3 năm tù.", None),
        ("Nhiều nơi kỷ niệm Ngày 20/10.", None),
        ("Lúc 22h Ngày 7/2, công an phong tỏa.", None),
        ("Đó là chiều muộn, Trước đó trời mưa.", None),
    ],
)
def test_a_caption_that_runs_into_the_text_ends_before_words_that_open_a_sentence(
    text: str, second: str | None
) -> None:
    assert sentences(text)[1:] == ([second] if second else [])


@given(st.text(alphabet=st.sampled_from('aĐ .!?\n"”(T1')).map(lambda t: unicodedata.normalize("NFC", t)))
def test_sentences_cover_all_syllables_in_order(text: str) -> None:
    syllables = split_syllables(text)
    found = split_sentences(syllables)
    assert [k for i, j in found for k in range(i, j)] == list(range(len(syllables)))
    assert all(i < j for i, j in found)


def test_a_very_long_text_is_split_in_one_pass() -> None:
    assert len(sentences("A. " * 100_000)) <= 100_000

"""Names of persons: where they begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles import Article
from pipeline.flow import read


def names(text: str) -> list[str]:
    return [name.text for name in read(Article("a", "a.txt", text)).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Trần Quốc Khải cho biết", ["Trần Quốc Khải"]),
        ("bà Lê Thị Ngọc Hân và anh Tô Vĩnh", ["Lê Thị Ngọc Hân", "Tô Vĩnh"]),
        ("bị can Phạm Văn H. và Đỗ Thị K.L khai nhận", ["Phạm Văn H", "Đỗ Thị K.L"]),
        ("Đại tá ĐẶNG QUỐC BẢO phát biểu", ["ĐẶNG QUỐC BẢO"]),
        ("ông Lò Văn Pản ở bản Nà Lốc", ["Lò Văn Pản"]),
        ("Nguyễn Văn Mới bị bắt", ["Nguyễn Văn Mới"]),
        ("ông Vũ Quang Các, Vụ trưởng", ["Vũ Quang Các"]),
        ("ông Lê Ngọc Tại - Trưởng phòng", ["Lê Ngọc Tại"]),
        ("ông Bùi Hữu Có cho biết", ["Bùi Hữu Có"]),
        ("ông Bùi Hữu Tại hiện là cán bộ", ["Bùi Hữu Tại"]),
        ("ông Bùi Ngọc Hai có ý kiến", ["Bùi Ngọc Hai"]),
        ("ông Bùi Mới (tổ trưởng) chạy đến", ["Bùi Mới"]),
        ("ông Bùi Bộ Giang trình bày", ["Bùi Bộ Giang"]),
        ("Bùi Khắc Tâm Anh và Lê Văn Mão bị bắt", ["Bùi Khắc Tâm Anh", "Lê Văn Mão"]),
        ("trưởng bản Lò Văn Pản nói", ["Lò Văn Pản"]),
    ],
)
def test_names_of_two_to_four_syllables_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "xe chạy trên đường Nguyễn Huệ",
        "trường THPT Trần Phú",
        "tại TP Hồ Chí Minh",
        "sang thăm Hà Lan",
        "tỉnh Cao Bằng",
        "xã Lê Lợi",
    ],
)
def test_streets_schools_and_places_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ông Vũ Hữu Thọ Ảnh: An Khang", "Vũ Hữu Thọ"),
        ("ông Vũ Hữu Thọ Theo cơ quan điều tra", "Vũ Hữu Thọ"),
        ("bà Mai Thị Hiền Bộ trưởng Bộ Y tế", "Mai Thị Hiền"),
        ("ông Bùi Minh Đạt\nSáng nay", "Bùi Minh Đạt"),
    ],
)
def test_a_name_ends_where_a_caption_or_sentence_begins(text: str, expected: str) -> None:
    assert names(text)[0] == expected


def test_a_name_after_a_level_word_is_a_person() -> None:
    assert names("Phó Chủ tịch UBND tỉnh Ngô Đình Khôi ký quyết định") == ["Ngô Đình Khôi"]


@given(st.text(alphabet="NguyễnTrầnLêVăA .,-()\n", max_size=200))
def test_names_lie_apart_in_text_order(text: str) -> None:
    reading = read(Article("a", "a.txt", text))
    assert all(text[name.start : name.end] == name.text for name in reading.names)
    assert all(a.end <= b.start for a, b in zip(reading.names, reading.names[1:], strict=False))


def test_a_name_of_the_highlands_opens_with_one_letter() -> None:
    assert names("Bắt giam Y Khăm Krông và Y Lêng. Trường ĐH Y Huế, Bộ Y Tế cùng dự.") == ["Y Khăm Krông", "Y Lêng"]


def test_a_mong_middle_name_is_no_initial() -> None:
    assert names("ông Hầu A Lềnh cho biết") == ["Hầu A Lềnh"]


def test_in_a_headline_in_capitals_only_names_told_elsewhere_are_names() -> None:
    text = "CÔNG AN BẮT 5 NGƯỜI TĂNG LƯỢNG MA TÚY, KHỞI TỐ LÒ VĂN KHƯỚU NGAY TRONG ĐÊM\n\nLò Văn Khướu đã khai nhận."
    assert names(text) == ["LÒ VĂN KHƯỚU", "Lò Văn Khướu"]


def test_a_name_in_capitals_is_as_long_as_elsewhere() -> None:
    text = "BẮT NGUYÊN CHỦ TỊCH UBND TỈNH BÌNH THUẬN LÒ NGỌC HAI\n\nCông an bắt ông Lò Ngọc Hai."
    assert names(text) == ["LÒ NGỌC HAI", "Lò Ngọc Hai"]

"""Tests of writing names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.spelling import spelling_key
from pipeline.normalize.wording import write_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("tài nguyên môi trường", "Tài nguyên và Môi trường"),
        ("quản lý nước sạch", "Quản lý nước sạch"),
        ("phòng chống tham nhũng", "Phòng, chống tham nhũng"),
        ("vụ iii", "Vụ III"),
        ("pc45", "PC45"),
        ("qlxd", "QLXD"),
        ("cảnh sát manila", "Cảnh sát Manila"),
    ],
)
def test_write_name(words: str, name: str) -> None:
    assert write_name(tuple(words.split())) == name


def test_proper_names_have_capitals() -> None:
    assert write_name(("bát", "sơn"), proper=True) == "Bát Sơn"
    assert write_name(("cửa", "khẩu", "bát", "sơn")) == "Cửa khẩu Bát Sơn"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ban quản lý Khu kinh tế Dung Quất", "Ban Quản lý Khu kinh tế Dung Quất"),
        ("BQL khu kinh tế Vũng Áng", "Ban Quản lý Khu kinh tế Vũng Áng"),
        ("Bộ chỉ huy Thái Bình Dương Mỹ", "Bộ Chỉ huy Thái Bình Dương Mỹ"),
        ("Sở Giao Thông Vận Tải", "Sở Giao thông Vận tải"),
        ("CSGT An Sương", "Đội Cảnh sát giao thông An Sương"),
    ],
)
def test_names_inside_known_functions_keep_capitals(text: str, name: str) -> None:
    body = normalize_agency(text)
    assert body is not None and body.name == name


SYLLABLES = [
    "phòng",
    "chống",
    "tội",
    "phạm",
    "kinh",
    "tế",
    "bộ",
    "công",
    "an",
    "hà",
    "nội",
    "5",
    "pc45",
    "xyz",
]


@given(st.lists(st.sampled_from(SYLLABLES), max_size=8))
def test_writing_changes_no_word(words: list[str]) -> None:
    assert spelling_key(write_name(tuple(words))) == tuple(words)

"""Misprints of names in one article. All persons are invented."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read


def _names(text: str) -> list[str]:
    return [official.name for official in read(Article("a", "a.txt", text)).officials]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Khúc Đứ Lộc đến Huế. Bộ trưởng Khúc Đức Lộc nói. Ông Khúc Đức Lộc về.",
        "Đại tá Khúc Sơ Lộc hứa. Đại tá Khúc Sơn Lộc vắng mặt. Đại tá Khúc Sơn Lộc thay.",
        "Đại biểu Mạc Thị Kiều Hoan nói. Đại biểu Ngạc Thị Kiều Hoan tán thành. Đại biểu Mạc Thị Kiều Hoan hỏi lại.",
        "Chủ tịch UBND xã Khúc Bá Lộc ký. Chủ tịch UBND xã Khúc Văn Lộc nói. Ông Khúc Bá Lộc, Chủ tịch UBND xã, hứa.",
        "Đại tá Khúc Sỹ Lộc hứa. Ông Khúc Sĩ Lộc, Giám đốc Sở Y tế Huế, vắng mặt. Đại tá Khúc Sỹ Lộc thay.",
    ],
    ids=["a letter", "a letter of a rank's bearer", "the family name", "the holder of one post", "i and y"],
)
def test_a_misprint_told_once_is_no_second_person(text: str) -> None:
    assert len(_names(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Khúc Văn Lộc nói. Đại biểu Khúc Đình Lộc hỏi. Đại biểu Khúc Đình Lộc tranh luận.",
        "Bí thư Huyện ủy Khúc Văn Lộc nói. Chủ tịch UBND xã Khúc Vân Lộc ký. Ông Khúc Văn Lộc hứa.",
        "Trung tá Mạc Anh Lộc cho biết. Trung tá Khúc Anh Lộc lập chốt. Trung tá Khúc Anh Lộc bị thương.",
    ],
    ids=["a post of many", "another post", "a short name"],
)
def test_colleagues_with_like_names_are_two(text: str) -> None:
    assert len(_names(text)) == 2

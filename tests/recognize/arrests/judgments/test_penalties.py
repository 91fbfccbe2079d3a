"""Penalties: their length, and those that are counted instead of people."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.judgments.penalties import counted_from, penalties_counted, penalty_at
from tests.recognize.arrests import counts, scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tuyên phạt 12 năm tù", "12 years"),
        ("tuyên phạt 2 năm 6 tháng tù", "2 years"),
        ("tuyên phạt 18 tháng tù", "1 years"),
        ("tuyên phạt 9 tháng tù", "9 months"),
        ("tuyên phạt tử hình", "death"),
        ("tuyên phạt tù chung thân", "life"),
        ("được hưởng án treo", ""),
    ],
)
def test_the_length_of_a_penalty(text: str, expected: str) -> None:
    read = scene(text)
    assert penalty_at(read, max(read.words("penalties"))) == expected


def test_counted_penalties_are_added() -> None:
    read = scene("9 án tử hình, 3 án chung thân cho đường dây ma túy")
    people = penalties_counted(read, 0)
    assert people is not None and (people.i, people.j, people.count) == (0, 9, 12)
    assert counted_from(read, 1) == 0
    assert penalties_counted(scene("9 năm tù cho kẻ trộm"), 0) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ba án tử hình trong đường dây ma túy", [("sentence", 3)]),
        ("9 án tử hình, 3 án chung thân cho đường dây ma túy", [("sentence", 12)]),
        ("Tòa tuyên 2 án tử hình với kẻ giết người.", [("sentence", 1)]),
        ("Án tù cho nữ kế toán tham ô", [("sentence", 1)]),
        ("Tòa phúc thẩm giảm án cho Tạ Văn Lưu từ 12 năm xuống 10 năm tù.", [("sentence", 1)]),
        ("Bản án 12 năm tù đã được tuyên cho Tạ Văn Lưu.", [("sentence", 1)]),
        ("Tạ Văn Lưu chỉ bị TAND huyện Yên Sơn cho hưởng án treo.", [("sentence", 1)]),
        ("Tòa tuyên phạt Tạ Văn Lưu 12 tháng cải tạo không giam giữ.", [("sentence", 1)]),
    ],
)
def test_penalties_tell_judgments(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected

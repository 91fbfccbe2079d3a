"""The people before a passive."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts, told


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Bà kể con gái bà bị bắt.", "con gái bà bị bắt"),
        ("Bạn trai cô Hảo cũng bị công an bắt.", "Bạn trai cô Hảo cũng bị công an bắt"),
        ("Khi chồng bị bắt, chị Hảo về nhà mẹ đẻ.", "chồng bị bắt"),
        ("Đó là vụ cô chống đối cảnh sát và bị bắt.", "cô chống đối cảnh sát và bị bắt"),
        (
            "Tạ Văn Lưu giao ma túy cho một người tên Quý thì bị bắt.",
            "Tạ Văn Lưu giao ma túy cho một người tên Quý thì bị bắt",
        ),
    ],
)
def test_the_one_seized_is_told_by_kinship_or_before_who_got_something(text: str, evidence: str) -> None:
    arrest = told(text)[0]
    assert (arrest.action, arrest.count) == ("arrest", 1)
    assert text[arrest.start : arrest.end] == evidence


def test_kin_is_nobody_by_name() -> None:
    assert told("Con trai bà Hảo bị bắt.")[0].names == []
    assert told("Con trai Tạ Văn Lưu bị bắt.")[0].names == ["Tạ Văn Lưu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến nay vụ phá rừng đã có người bị bắt.", [("arrest", None)]),
        ("Chưa có người bị bắt.", []),
        ("Tạ Văn Lưu cùng vợ bị bắt.", [("arrest", 2)]),
        ("Ông Lưu giết vợ bị bắt.", [("arrest", 1)]),
    ],
)
def test_counts_of_those_not_named(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "evidence", "count"),
    [
        ("Ba công nhân đánh bảo vệ đã bị tạm giữ.", "Ba công nhân đánh bảo vệ đã bị tạm giữ", 3),
        ("Kẻ chém chết anh Sính bị bắt.", "Kẻ chém chết anh Sính bị bắt", 1),
        ("Công an tìm thấy Pọm và Sính trong rẫy. Khi họ bị bắt, trời đã tối.", "họ bị bắt", None),
    ],
)
def test_the_subject_is_who_did_it_and_whom_a_pronoun_means(text: str, evidence: str, count: int | None) -> None:
    [arrest] = told(text)
    assert (text[arrest.start : arrest.end], arrest.count, arrest.names) == (evidence, count, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hai phụ nữ đang vận chuyển ma túy bị bắt giữ.", [("arrest", 2)]),
        ("Ba bao ma túy bị bắt giữ.", []),
        ("Tạ Lưu, Long Hảo, Sơn Ngọc Sính bị khởi tố.", [("charge", 3)]),
        ("Sau khi Tạ Lưu, Long Hảo, Sơn Ngọc Sính bị khởi tố, quán đóng cửa.", [("charge", 3)]),
    ],
)
def test_people_who_handle_goods_and_names_in_a_row(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected

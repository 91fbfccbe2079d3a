"""Who is named in a clause in front of the one that tells the arrest, and who tells it."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts, told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sau khi đâm chết anh Hoan, Tạ Văn Lưu đã bị công an huyện bắt giữ.", ["Tạ Văn Lưu"]),
        ("Tối 3/5, khi đến nhà bà Hiền, Tạ Văn Lưu và Vi Văn Sơn bị bắt.", ["Tạ Văn Lưu", "Vi Văn Sơn"]),
        ("Sau khi Tạ Văn Lưu, Vi Văn Sơn bị bắt, vụ án được mở rộng.", ["Tạ Văn Lưu", "Vi Văn Sơn"]),
        ("Sau khi gây án, Tạ Văn Lưu, Vi Văn Sơn bị bắt.", ["Tạ Văn Lưu", "Vi Văn Sơn"]),
    ],
)
def test_whom_a_clause_in_front_tells_of_is_not_arrested(text: str, names: list[str]) -> None:
    assert [arrest.names for arrest in told(text)] == [names]


@pytest.mark.parametrize(
    "text",
    [
        "Đại tá Vi Văn Sơn, Phó giám đốc Công an tỉnh Lào Cai, cho hay đã khởi tố vụ án, khởi tố bị can.",
        "Trung tá Vi Văn Sơn cho biết cơ quan điều tra đã ra quyết định khởi tố bị can.",
    ],
)
def test_who_tells_of_a_charge_is_not_charged(text: str) -> None:
    assert counts(text) == [("charge", None)]


def test_the_charged_one_may_be_named_behind_its_source() -> None:
    assert counts("Công an cho biết xác định Tạ Văn Lưu là hung thủ nên đã khởi tố bị can.") == [("charge", 1)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tạ Văn Lưu vừa xuống xe thì các trinh sát ập tới bắt giữ.", 1),
        ("Các trinh sát theo chân Lưu đến Lào Cai và ngày 30-5, kẻ trốn nã bị bắt giữ.", 1),
        ("Khi các đối tượng này đang trao đổi ma túy thì bị công an bắt giữ.", None),
        ('Hai "cáo già" bị bắt giữ.', 2),
    ],
)
def test_those_who_seize_are_not_seized(text: str, count: int | None) -> None:
    assert counts(text) == [("arrest", count)]

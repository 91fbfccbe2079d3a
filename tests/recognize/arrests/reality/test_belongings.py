"""A thing or a case that is kept, seized or opened is no arrest of those it belongs to."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ của chiếc xe máy do anh Lý Văn Tám điều khiển bị tạm giữ có nhiều nghi vấn.",
        "Chiếc xe tải do tài xế Tạ Văn Lưu điều khiển bị công an tạm giữ để điều tra.",
        "Cán bộ Đội phát hiện hồ sơ của xe máy do anh Lý Văn Tám (SN 1997) điều khiển bị tạm giữ có nghi vấn.",
        "Lưu không có giấy tờ của đàn trâu nên bị công an lập biên bản tạm giữ.",
        "3 thuyền của các đối tượng đã bị bắt giữ.",
        "Hai sà lan của nhóm cát tặc bị lực lượng chức năng bắt giữ trong đêm.",
        "Giấy phép lái xe của tài xế Lưu bị tạm giữ 2 tháng.",
        "Bà Nụ bị tạm giữ 5 tấn hàng không rõ nguồn gốc.",
        "Anh quăng chài trên sông Tiền thì có con cá lạ nặng 20 kg sa lưới.",
        "Lưu đến trụ sở xin nhận lại xe máy đang bị công an tạm giữ.",
        "Vụ án đánh bạc liên quan bà Nụ đã được khởi tố.",
        "Ông Lý Văn Tám là bị hại trong vụ án cố ý gây thương tích đã được công an khởi tố.",
    ],
)
def test_things_and_cases_are_no_people(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 người và 17 xe máy bị tạm giữ.", [("detain", 31)]),
        ("Bà Nụ bị tạm giữ 9 ngày để điều tra.", [("detain", 1)]),
        ("Giám đốc công ty do ông Tám làm chủ bị bắt.", [("arrest", 1)]),
        ("Vụ án được khởi tố ngày 5/3, ba bị can bị bắt tạm giam.", [("arrest", 3)]),
        ("Ba đàn em của Lưu bị bắt giữ.", [("arrest", 3)]),
        ("Hai đối tượng trên xe của Lưu bị bắt giữ.", [("arrest", 2)]),
        ("Kẻ trộm xe máy của bà Nụ bị bắt giữ.", [("arrest", 1)]),
        ("Đối tượng trộm xe máy do anh Tám quản lý bị bắt.", [("arrest", 1)]),
        ("Lưu không xuất trình được giấy tờ nên bị công an tạm giữ.", [("detain", 1)]),
        ("Công an lập biên bản tạm giữ 12 đối tượng đua xe.", [("detain", 12)]),
        ("Bốn bị can trong vụ án đánh bạc bị khởi tố.", [("charge", 4)]),
    ],
)
def test_people_beside_things_are_arrested(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Con hổ sổng chuồng đã bị bắt lại.",
        "Đàn khỉ phá vườn bị bắt nhốt.",
        "Cá thể gấu nặng 80 kg bị khống chế.",
        "Chú chó dữ cắn 3 người bị bắt giữ.",
    ],
)
def test_animals_are_nobody(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tên trộm con chó bị bắt.", [("arrest", 1)]),
        ("Hai thanh niên trộm đàn bò bị bắt giữ.", [("arrest", 2)]),
        ("Con chó bị trộm, hai thanh niên bị bắt.", [("arrest", 2)]),
        ("Tạ Văn Hổ bị bắt vì đánh bạc.", [("arrest", 1)]),
    ],
)
def test_people_beside_animals_count(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


def test_a_case_whose_people_follow_is_theirs() -> None:
    found = counts("Vụ việc này được Công an huyện Yên Sơn khởi tố, bắt tạm giam ông Tạ Văn Lưu.")
    assert found == [("charge", 1), ("arrest", 1)]

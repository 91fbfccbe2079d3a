"""What did not happen, or was not done by the state, is no arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Công an chưa bắt được hai nghi phạm.",
        "Công an huyện Yên Sơn sẽ khởi tố hai đối tượng này.",
        "Nếu bị bắt, hai đối tượng có thể lãnh án nặng.",
        "Gia đình kiến nghị khởi tố hai bảo vệ.",
        "Ông Lưu không bị bắt.",
        "Luật sư lo ngại, nếu ông Tạ Văn Lưu bị khởi tố thì sẽ oan.",
        "Đã bắt được Tạ Văn Lưu hay chưa?",
        "Phạm tội trong thời gian đang bị tạm giữ, tạm giam thì bị xử nặng hơn.",
        "Người bị bắt, bị tạm giữ có quyền im lặng.",
        "Công an vận động nghi phạm ra đầu thú.",
    ],
)
def test_unreal_acts_are_none(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Người dân bắt giữ tên trộm rồi giao cho công an.",
        "Hai tên cướp bị người dân khống chế, bàn giao cho công an.",
        "Tạ Văn Lưu khai đã rủ bạn đi chơi. Sau đó, Lưu bắt tài xế dừng xe.",
        "Nhóm côn đồ bắt bác sĩ quỳ xin lỗi.",
        "Tòa triệu tập 40 người có quyền lợi liên quan.",
    ],
)
def test_private_persons_make_no_arrest(text: str) -> None:
    assert counts(text) == []


def test_a_denied_clause_before_the_subject_is_another_s() -> None:
    assert counts("Biết không thể lẩn trốn, Tạ Văn Lưu đến Công an huyện Yên Sơn đầu thú.") == [("surrender", 1)]


def test_a_street_is_nobody() -> None:
    found = counts("Trần Văn Khải và Lê Quang Tú chạy trên đường Trần Phú thì bị công an bắt giữ.")
    assert found == [("arrest", 2)]


def test_a_list_goes_on_after_what_one_of_it_did() -> None:
    text = "Công an tạm giữ Lê Văn Trí (20 tuổi) về hành vi cướp và đối tượng Ngô Văn Diễn (30 tuổi) về hành vi gá bạc."
    assert counts(text) == [("detain", 2)]


def test_residents_and_police_together_make_one() -> None:
    text = "Người dân phối hợp với Công an xã Yên Sơn bắt giữ 2 đối tượng trộm chó."
    assert counts(text) == [("arrest", 2)]


def test_done_cancels_a_plan() -> None:
    text = "Sau khi có yêu cầu phối hợp, Công an huyện Yên Sơn đã bắt giữ 3 đối tượng."
    assert counts(text) == [("arrest", 3)]


def test_an_offender_overpowers_his_victim() -> None:
    assert counts("Lưu lẻn vào nhà, dùng dao khống chế bà Hoàng Thị Nụ rồi lấy đi 6 triệu đồng.") == []


def test_police_overpower_a_suspect() -> None:
    assert counts("Tổ tuần tra đã khống chế ông Tạ Văn Lưu.") == [("arrest", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tạ Văn Lưu đã đến Công an huyện Yên Mô để tự thú.", [("surrender", 1)]),
        ("Tạ Văn Lưu rốt cuộc phải lĩnh án 13 năm tù.", [("sentence", 1)]),
        ("'Thầy mo' không giấy phép bị bắt sau khi bán bùa cho con bệnh", [("arrest", 1)]),
        ("Tạ Văn Lưu không bị bắt.", []),
        ("Họ rất dễ bị bắt quả tang.", []),
    ],
)
def test_words_that_only_look_like_denials(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected

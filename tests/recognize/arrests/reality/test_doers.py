"""Who seizes, calls or wishes somebody away without being the police is told from them."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Người dân bắt giữ tên trộm rồi giao cho công an.",
        "Hai tên cướp bị người dân khống chế, bàn giao cho công an.",
        "Tạ Văn Lưu khai đã rủ bạn đi chơi. Sau đó, Lưu bắt tài xế dừng xe.",
        "Nhóm côn đồ bắt bác sĩ quỳ xin lỗi.",
        "Tòa triệu tập 40 người có quyền lợi liên quan.",
        "HLV trưởng triệu tập 28 cầu thủ cho giải tới.",
        "Bộ Ngoại giao triệu tập đại biện của nước láng giềng.",
        "Cướp biển bắt giữ 3 thuyền viên.",
        "Bảo vệ ngân hàng dùng roi điện, bắt giữ được tên cướp.",
        "Dù liên tục bị bắt, các đầu nậu vẫn buôn lậu.",
        "3 thuyền viên bị cướp biển bắt giữ.",
        "Bị kích động, công dân ngăn cản, bắt giữ cán bộ thi hành nhiệm vụ.",
        "Đám đông đuổi đánh và bắt giữ anh Nguyễn Văn Tám - cán bộ xã.",
        "Gặp lại kẻ trộm ngoài chợ, ông Lường đưa người này về Công an phường Tân Hòa làm việc.",
        "Anh Lường lao đến khống chế gã say thì bị đâm.",
        "Một tên cướp bị khống chế bởi 2 người đàn ông.",
        "Ông Lý Văn Tám, Chủ tịch UBND xã Yên Sơn, cho biết người dân vừa vây bắt một người nghi trộm chó.",
        "Ông Tấn đến phòng trọ ở thị trấn của bà N. thì bị chồng bà N. bắt quả tang khi 2 người ở trong phòng.",
    ],
)
def test_private_persons_make_no_arrest(text: str) -> None:
    assert counts(text) == []


def test_residents_and_police_together_make_one() -> None:
    text = "Người dân phối hợp với Công an xã Yên Sơn bắt giữ 2 đối tượng trộm chó."
    assert counts(text) == [("arrest", 2)]


def test_an_offender_overpowers_his_victim() -> None:
    assert counts("Lưu lẻn vào nhà, dùng dao khống chế bà Hoàng Thị Nụ rồi lấy đi 6 triệu đồng.") == []


def test_police_overpower_a_suspect() -> None:
    assert counts("Tổ tuần tra đã khống chế ông Tạ Văn Lưu.") == [("arrest", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Âm mưu đưa vợ cũ vào tù của gã chồng bị vạch trần.", []),
        ("Bà Nụ nói ông Tấn muốn đẩy con bà vào tù.", []),
        ("Hai cựu giám đốc vào tù vì tham ô.", [("sentence", 2)]),
        ("Gã trai từng vào tù ra tội lại đi trộm.", []),
    ],
)
def test_who_has_another_one_jailed_is_no_court(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mời tài xế taxi lên làm việc vụ chặt chém khách", [("summon", 1)]),
        ("Mời tài xế chặt chém khách lên làm việc", [("summon", 1)]),
        ("Mời chuyên gia nước ngoài về làm việc", []),
        ("Công an mời phụ huynh của nhóm học sinh đến trụ sở làm việc.", []),
        ("Công an xã mời gia đình 4 thiếu niên lên làm việc.", []),
    ],
)
def test_a_title_that_calls_somebody_up_means_the_police(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công an tạm giữ Tạ Văn Lưu. Trước đó, công an phường đưa người này về trụ sở làm việc.",
            {"detain", "summon"},
        ),
        ("Công an phường khống chế Tạ Văn Lưu. Sau đó, Lưu được đưa về trụ sở công an.", {"arrest"}),
        ("Người ký cáo trạng truy tố là ông Tạ Văn Lưu.", set()),
        ("Các bị can bị truy tố là Tạ Văn Lưu và Vũ Đình Khải.", {"charge"}),
    ],
)
def test_who_is_taken_along_and_who_signs(text: str, expected: set[str]) -> None:
    assert {action for action, _ in counts(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc nghe chuyện là chúng tôi bị triệu tập họp ngay.",
        "Đại hội khai mạc khi quá nửa số đại biểu được triệu tập đã đến.",
        "Cục Thủy sản đã triệu tập các trưởng phòng để bàn việc thu chi.",
        "Sở Giáo dục và Đào tạo triệu tập các hiệu trưởng đến họp.",
        "Cục đã triệu tập các trưởng phòng để bàn việc thu chi.",
        "Hiệu trưởng triệu tập giáo viên đến họp.",
        "Năm cầu thủ của đội được triệu tập khi phong độ không tốt ở V-League.",
    ],
)
def test_who_is_called_to_a_meeting_or_a_match_is_not_summoned(text: str) -> None:
    assert counts(text) == []


def test_who_is_called_in_by_nobody_told_is_summoned() -> None:
    assert counts("Một cán bộ phường được triệu tập để làm rõ vụ việc.") == [("summon", 1)]


def test_seized_by_police_told_behind_the_verb() -> None:
    assert counts("Hai kẻ trộm bị bắt giữ bởi lực lượng cảnh sát.") == [("arrest", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hai đối tượng bị người dân cùng Công an xã Yên Sơn bắt giữ, giao nộp cho Công an huyện.", [("arrest", 2)]),
        ("Người dân quay cảnh tên cướp bị bắt rồi giao nộp cho công an.", []),
        ("Tên cướp bị dân vây bắt ngay giữa phố", []),
        ("Thấy Tạ Văn Lưu (là nhân viên bảo vệ) khả nghi nên công an mời về trụ sở.", [("summon", 1)]),
        ("Trộm chó\n\nCác đối tượng bị người dân bắt quả tang. Hai kẻ thoát. Ba kẻ bị bắt là người xã khác.", []),
        ("Trộm chó\n\nHai kẻ bị người dân bắt quả tang. Hôm sau, công an bắt thêm Tạ Văn Lưu.", [("arrest", 1)]),
    ],
)
def test_residents_and_police_are_told_apart(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thấy lạ, bố mẹ Mây dẫn Lường lên công an phường.",
        "CSGT đưa cụ bà đi lạc về trụ sở nghỉ ngơi, tìm người thân.",
        "Khi được đưa về trụ sở Đội CSGT số 3, được sưởi ấm, cụ ông dần hồi phục.",
    ],
)
def test_who_is_helped_or_brought_to_a_station_is_not_summoned(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "corps",
    ["lực lượng chống buôn lậu", "đội tuần tra", "dân quân", "an ninh sân bay", "chính quyền địa phương", "tổ 142"],
)
def test_any_force_of_the_state_arrests(corps: str) -> None:
    assert counts(f"Hai đối tượng bị {corps} bắt giữ.") == [("arrest", 2)]


def test_residents_charge_nobody() -> None:
    assert counts("Bảo vệ trường học bị hại: Khởi tố hai anh em Lường") == [("charge", 2)]

"""Triggers: which words tell an arrest, and which only look like it."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.triggers import find_triggers
from tests.recognize.arrests import scene


def actions(text: str) -> list[str]:
    return [trigger.action for trigger in find_triggers(scene(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an bắt quả tang hai đối tượng", ["arrest"]),
        ("khởi tố bị can, bắt tạm giam ông Tạ Văn Lưu", ["charge", "arrest"]),
        ("ra lệnh tạm giam 4 tháng", ["detain"]),
        ("Công an bắt cướp Tạ Văn Lưu", ["arrest"]),
        ("cảnh sát truy lùng bắt gọn nhóm cướp", ["arrest"]),
        ("mời hai thanh niên lên làm việc", ["summon"]),
        ("đưa nhóm này về trụ sở", ["summon"]),
        ("nghi phạm ra đầu thú", ["surrender"]),
        ("tòa phạt bị cáo 7 năm tù", ["sentence"]),
        ("bị cáo lãnh 20 năm tù", ["sentence"]),
    ],
)
def test_words_have_their_legal_meaning(text: str, expected: list[str]) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "buổi lễ bắt đầu lúc 8 giờ",
        "Mức án nào cho kẻ đốt chợ?",
        "tập đoàn công khai thâu tóm đối thủ",
        "bị tổ công tác lập biên bản vì ví cưới vợ như ngồi tù",
        "quy định bắt buộc phải nắm bắt kịp thời",
        "vụ bắt cóc trẻ em",
        "tội bắt giữ người trái pháp luật",
        "được bổ nhiệm làm Cục trưởng Cục Cảnh sát quản lý tạm giữ, tạm giam và thi hành án hình sự tại cộng đồng",
        "công an khởi tố vụ án để điều tra",
        "cơ quan điều tra đề nghị truy tố 5 bị can",
        "ra quyết định truy nã Lò Văn Tám với tội danh bị khởi tố là phá rừng",
        "đang truy bắt nghi phạm",
        "tạm giữ xe máy của bà Hường",
        "triệu tập cuộc họp khẩn",
        "mời chuyên gia nước ngoài",
        "bị phạt tiền 3 triệu đồng",
        "đưa nạn nhân đi cấp cứu",
    ],
)
def test_lookalikes_are_no_triggers(text: str) -> None:
    assert actions(text) == []

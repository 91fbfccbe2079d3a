"""Custody and prison as the time or the fate that a sentence speaks of."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Trong thời gian bị tạm giam, Tạ Văn Lưu có hành vi chuyển thư ra ngoài.",
        "Trong thời gian cô bị tạm giam, mẹ cô nuôi con gái.",
        "Trong quá trình bị tạm giữ, Lưu nhiều lần kêu oan.",
        "Trại trẻ\n\nEm ở với bà từ ngày mẹ phải ngồi tù.",
        "Trại trẻ\n\nNhiều bậc cha mẹ có con ngồi tù.",
        "Trước khi bị bắt, Tạ Văn Lưu làm lái xe cho một tiệm vàng.",
        "Theo cáo trạng, trước lúc bị bắt giữ, Lưu nhờ bạn trông xe.",
        "Tại thời điểm bị bắt, Tạ Văn Lưu nợ tiền trọ ba tháng.",
        "Năm 1968, bà bị bắt giam ở nhà tù Côn Đảo.",
        "Tân binh trình diện đơn vị vào sáng 8/2.",
        "Hoa hậu trình diện bộ sưu tập mới.",
        "Nam diễn viên vào vai tên cướp bị bắt.",
        "Ông Tấn, người ngồi tù oan 10 năm, được bồi thường.",
    ],
)
def test_told_only_as_background(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tòa xử\n\nBa giám đốc ngồi tù vì tham ô.", [("sentence", 3)]),
        ("Tòa xử\n\nTạ Văn Lưu phải ngồi tù 3 năm vì tham ô.", [("sentence", 1)]),
        ("Tài xế gây tai nạn đã đến công an trình diện.", [("surrender", 1)]),
        ("Công an khởi tố 3 cán bộ làm giả hồ sơ người hoạt động kháng chiến.", [("charge", 3)]),
        ("Tạ Văn Lưu đốt 3 chiếc xe trước khi bị bắt giữ.", [("arrest", 1)]),
        ("Tạ Văn Lưu bị tạm giam 4 tháng.", [("detain", 1)]),
    ],
)
def test_told_as_an_event(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected

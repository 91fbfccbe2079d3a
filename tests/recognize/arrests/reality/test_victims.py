"""Victims who are seized, overpowered or forced by others than the police."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Uống thuốc sâu, chồng khống chế vợ trong phòng kín",
        "Gã trai xông vào nhà khống chế mẹ già rồi cố thủ.",
        "Tên cướp khống chế nữ nhân viên ngân hàng rồi lấy đi 2 tỷ đồng.",
        "Người phụ nữ khai mình đã bắt 3 trẻ em đem bán.",
        "Hai bé trai đang được trung tâm bảo trợ tạm giữ để chăm sóc.",
        "Lưu gọi điện nói đã bắt cháu bé và đòi 200 triệu đồng.",
        "Chúng trói rồi bắt anh Lường gọi điện về nhà xin tiền chuộc.",
        "Người phụ nữ bắt anh này nghe điện thoại của ai đó.",
        "Bà khách bắt anh CSGT trực chốt phải nghe máy.",
        "Chúng bắt hai thuyền viên làm tù binh.",
        "Chủ nhân bệnh viện phát điên và bắt giữ nhiều bệnh nhân làm tù binh.",
        "Liên tục xảy ra các vụ tấn công bệnh viện, khống chế bác sĩ và đâm chém bệnh nhân.",
        "Ngay cả nhân viên bảo vệ cũng bị khống chế trước sự hung hãn của côn đồ.",
        "Cô gái rút súng, bắt anh ta chui vào xe.",
        "Mẹ chồng giục giã, bắt vợ chồng tôi phải đi khám.",
        "Hai học sinh bị bắt quỳ trước lớp.",
        "Ông Tấn từng bị bắt đi phu ở mỏ than.",
        "Ba ngư dân bị bắt làm con tin.",
        "Hiệu trưởng ra văn bản bắt giáo viên mua gạo.",
        "Vụ bắt vợ giữa đường\n\nCô gái bị bắt lên xe là chị Vi Thị Nụ.",
    ],
)
def test_victims_are_not_arrested(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an khống chế cô gái ngáo đá cầm dao.", [("arrest", 1)]),
        ("Cảnh sát ập vào khống chế người chồng.", [("arrest", 1)]),
        ("Các đối tượng bị bắt gồm: Lý Văn Thắng (SN 1976) và Lý Thị Bé (SN 1980).", [("arrest", 2)]),
        ("Công an bắt 3 thiếu niên trộm xe máy.", [("arrest", 3)]),
        ("Công an bắt Tạ Văn Lưu mở sới bạc tại nhà.", [("arrest", 1)]),
        ("Bắt cô gái mở sới bạc tại nhà", [("arrest", 1)]),
        ("Bắt vợ chồng Tạ Văn Lưu mở sới bạc tại nhà", [("arrest", 2)]),
    ],
)
def test_police_arrest_whoever_it_is(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an huyện đang giam giữ 2 đối tượng cướp giật.", [("detain", 2)]),
        ("Sáu nghi phạm hiện bị giam giữ tại nhà tạm giữ.", [("detain", 6)]),
        ("Hai kỹ sư Hàn Quốc vẫn bị Bình Nhưỡng giam giữ.", [("detain", 2)]),
        ("Trinh sát nắm tin các đối tượng đang giam giữ chị Nụ.", []),
        ("Bà Tẻo biết nơi em họ đang bị giam giữ.", []),
        ("Chiến sĩ bị giam giữ ở đình làng Hạ.", []),
    ],
)
def test_who_is_confined_by_the_state(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected

"""Whether words tell an offence."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    "text",
    [
        "Sáng sau, Tạ Văn Lưu mang con dao gây án tới công an phường xin đầu thú.",
        "Công an đưa người phụ nữ về trụ sở, triệu tập Tạ Văn Lưu.",
        "Ban chuyên án chặt đứt đường dây, bắt Tạ Văn Lưu.",
        "Cảnh sát chống khủng bố bắt Tạ Văn Lưu.",
        "Tạ Văn Lưu bị bắt và không còn là mối đe dọa.",
    ],
)
def test_what_the_police_do_is_no_offence(text: str) -> None:
    assert all(arrest.offence is None for arrest in told(text))
    assert told(text)


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Người dân trình báo chồng đổ nước sôi vào vợ. Công an triệu tập Tạ Văn Lưu.", "đổ nước sôi vào vợ"),
        ("Y giết bạn nhậu, vứt xác trong nghĩa địa. Tạ Văn Lưu đã bị bắt.", "giết bạn nhậu, vứt xác trong nghĩa địa"),
        ("Xe tải chạy quá tốc độ, chạy ngược chiều. Công an khởi tố bị can Tạ Văn Lưu.",
         "chạy quá tốc độ, chạy ngược chiều"),
        ("Bắt nhóm thanh niên bảo kê, siết nợ ở bến cá", "bảo kê, siết nợ"),
        ("Khởi tố 3 người rao bán tài khoản ngân hàng", "rao bán tài khoản ngân hàng"),
        ("Họ chiếm dụng số tiền giải phóng mặt bằng. Công an bắt Tạ Văn Lưu.",
         "chiếm dụng số tiền giải phóng mặt bằng"),
    ],
)  # fmt: skip
def test_a_deed_told_around_is_read_whole(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    "text",
    [
        "Y mang chậu nước ra sân đánh răng rửa mặt. Công an triệu tập Tạ Văn Lưu.",
        "Y đi đánh giày, bán vé số ở bến đò. Công an triệu tập Tạ Văn Lưu.",
        "Y cho đập căn nhà bê tông rộng 40 m2. Công an triệu tập Tạ Văn Lưu.",
        "Mẹ y cởi trói cho con lợn. Công an triệu tập Tạ Văn Lưu.",
        "Y hay ngồi ở tiệm game bắn cá đầu chợ. Công an triệu tập Tạ Văn Lưu.",
    ],
)
def test_a_harmless_act_is_no_offence(text: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [None]

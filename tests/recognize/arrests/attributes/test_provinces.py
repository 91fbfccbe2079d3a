"""Where an arrest took place."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Công an tỉnh Hà Giang bắt 2 đối tượng quê Nghệ An.", "02"),
        ("Công an bắt ông Tạ Văn Lưu (quê Nghệ An) tại TP Đà Nẵng.", "48"),
        ("Công an bắt ông Tạ Văn Lưu, trú tại TP Đà Nẵng.", "48"),
        ("Công an bắt ông Tạ Văn Lưu, quê Nghệ An.", None),
        ("Công an bắt ông Tạ Thái Bình.", None),
        ("Ngày 5/6, cảnh sát Nhật Bản bắt giữ Tạ Văn Lưu, trú tại Hà Nội.", None),
        ("Công an bắt ông Tạ Văn Lưu. Trời mưa to. Chợ vắng. Đường lầy. UBND tỉnh Hà Giang đang họp.", "02"),
    ],
)
def test_the_province_is_that_of_the_body_or_of_the_scene(text: str, province: str | None) -> None:
    assert [arrest.province_code for arrest in told(text)] == [province]

"""Tests of cutting a name into its bodies."""

import pytest

from pipeline.normalize.parts import split_parts, strip_joints, without_joints
from pipeline.normalize.shorthand import expand


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("Công an tỉnh Hà Tĩnh", ["công an tỉnh hà tĩnh"]),
        ("Phòng CSHS Công an TP Hà Nội", ["phòng cảnh sát hình sự", "công an thành phố hà nội"]),
        ("Phòng 5 – Cục Cảnh sát hình sự", ["phòng 5", "cục cảnh sát hình sự"]),
        ("Thanh tra bộ Nội vụ", ["thanh tra", "bộ nội vụ"]),
        ("Đội 3, PC04 Công an TP Hà Nội", ["đội 3", "pc04", "công an thành phố hà nội"]),
        ("Phòng PC45", ["phòng pc45"]),
        (
            "Ban Chỉ đạo Trung ương về phòng, chống thiên tai",
            ["ban chỉ đạo trung ương về phòng chống thiên tai"],
        ),
        ("Trung tâm A thuộc Sở Tài chính Hà Nội", ["trung tâm a", "sở tài chính hà nội"]),
        ("Cục Tổ chức cán bộ", ["cục tổ chức cán bộ"]),
        ("Hội đồng nghĩa vụ quân sự huyện", ["hội đồng nghĩa vụ quân sự huyện"]),
        ("Ban Chỉ đạo chuyển đổi số của Chính phủ", ["ban chỉ đạo chuyển đổi số", "chính phủ"]),
        ("UBND xã Ninh Sở", ["ủy ban nhân dân xã ninh sở"]),
    ],
)
def test_split_parts(form: str, parts: list[str]) -> None:
    assert [" ".join(word.text for word in part) for part in split_parts(expand(form))] == parts


def test_joints_are_left_out() -> None:
    words = expand("Cục A của Bộ thuộc")
    assert [word.text for word in strip_joints(words)] == ["cục", "a", "của", "bộ"]
    assert [word.text for word in without_joints(words)] == ["cục", "a", "bộ"]

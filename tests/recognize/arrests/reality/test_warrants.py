"""A warrant against somebody at large is no arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an huyện Yên Mô ra lệnh bắt Lò Văn Sáu. Đường đi khó. Sáu hiện vắng mặt tại địa phương.", []),
        (
            "Sáu từng vắng mặt tại địa phương. Mưa to. Công an huyện Yên Mô thực hiện lệnh bắt Lò Văn Sáu.",
            [("arrest", 1)],
        ),
        ("Công an ra lệnh bắt Lò Văn Sáu khi đang lẩn trốn ở quê.", [("arrest", 1)]),
        ("Công an ra lệnh bắt Sáu và Páo. Mưa to. Cả hai hiện vắng mặt tại địa phương.", []),
        ("Công an ra lệnh bắt 4 bị can. Mưa to. Riêng Páo không rõ đang ở đâu.", [("arrest", 4)]),
        ("Nhà chức trách Pháp đã phát lệnh bắt 7 thủy thủ.", []),
        ("Cảnh sát Pháp đã thi hành lệnh bắt 7 thủy thủ.", [("arrest", 7)]),
    ],
)
def test_a_warrant_is_an_arrest_unless_they_are_at_large(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected

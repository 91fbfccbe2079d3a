"""Where the people before a passive can begin."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vụ 7 người ngạt khí dưới hầm: 1 giám đốc và 2 thợ điện của mỏ bị bắt.", [("arrest", 3)]),
        ("Bốn công nhân ngộ độc: Hai đầu bếp của nhà máy bị tạm giữ.", [("detain", 2)]),
        ("Năm đối tượng: Tạ Văn Lưu, Hà Văn Bích và 3 người khác bị bắt.", [("arrest", 5)]),
    ],
)
def test_those_behind_a_colon_are_told_of(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected

"""One act told twice in other words."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts

FILLER = "Vụ việc gây chú ý. " * 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an bắt giữ Tạ Văn Lưu. Lưu được đưa về trụ sở.", [("arrest", 1)]),
        ("Công an bắt giữ Tạ Văn Lưu. Sau đó công an đưa 3 nhân viên về trụ sở.", [("arrest", 1), ("summon", 3)]),
        (f"Công an bắt giữ Tạ Văn Lưu. {FILLER}Lưu được đưa về trụ sở.", [("arrest", 1), ("summon", 1)]),
        (f"Lưu được đưa về trụ sở. {FILLER}Công an bắt giữ Tạ Văn Lưu.", [("summon", 1), ("arrest", 1)]),
        ("Công an tạm giam Tạ Văn Lưu. Lệnh bắt tạm giam Tạ Văn Lưu đã được phê chuẩn.", [("arrest", 1)]),
    ],
)
def test_who_was_just_arrested_is_not_called_in(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected

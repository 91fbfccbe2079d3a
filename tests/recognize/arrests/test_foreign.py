"""Arrests made abroad."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Ba người bị bắt ở Pakistan.", True),
        ("Lực lượng an ninh nước này đã bắt giữ 7 đối tượng.", True),
        ("Công an huyện Yên Mô bắt giữ 7 đối tượng.", False),
        ("Ông Mỹ cho biết cô Nga bị bắt ngay trong đêm.", False),
        ("Cựu thị trưởng Sri Lanka bị bắt vì nhận hối lộ của nhà thầu.", True),
    ],
)
def test_arrests_abroad_are_marked(text: str, foreign: bool) -> None:
    assert [arrest.foreign for arrest in told(text)] == [foreign]

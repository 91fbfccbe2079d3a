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
        ("Bộ Nội vụ Pháp nói hơn 40 người bị bắt trong đêm.", True),
        ("Bắt tạm giam ca sĩ Long Nhật vì dùng ma túy", False),
    ],
)
def test_arrests_abroad_are_marked(text: str, foreign: bool) -> None:
    assert [arrest.foreign for arrest in told(text)] == [foreign]


def test_a_parliament_takes_nobody_into_custody() -> None:
    [arrest] = told("FBI phá âm mưu đánh bom nghị viện New York\n\nMột cô gái tại New York bị bắt vì chế bom.")
    assert (arrest.foreign, arrest.agency_text) == (True, "FBI")

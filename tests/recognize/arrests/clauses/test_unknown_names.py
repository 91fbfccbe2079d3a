"""Capitalised words right before a verb: a person's name, or that of a company, a street or a place."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hôm qua, khán giả biết tin Ngọc Miêu bị bắt.", [["Ngọc Miêu"]]),
        ("Giám đốc công ty đa cấp Thiên Phú bị bắt.", [[]]),
        ("Chủ tịch Tập đoàn Hưng Thái bị khởi tố.", [[]]),
    ],
)
def test_a_company_is_nobody_s_name(text: str, names: list[list[str]]) -> None:
    assert [arrest.names for arrest in told(text)] == names


def test_a_title_with_a_company_is_told_again_in_the_lead() -> None:
    text = "Giám đốc công ty đa cấp Thiên Phú bị bắt\n\nBộ Công an bắt tạm giam ông Tạ Văn Lưu và ông Vũ Đình Khải."
    assert [arrest.count for arrest in told(text)] == [2]

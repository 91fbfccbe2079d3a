"""English names of other states' bodies."""

from __future__ import annotations

import pytest

from pipeline.normalize.agencies import normalize_agency


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Cảnh sát Nhật Bản", "Police of Japan"),
        ("Hải quân Hoàng gia Anh", "Navy of the United Kingdom"),
        ("Bộ Y tế Pháp", "Ministry of Health of France"),
        ("Cảnh sát London", "Police of London"),
        ("Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào", "Parliament of Laos"),
        ("Bộ Năng lượng và Mỏ Lào", None),
        ("Hạ viện", None),
    ],
)
def test_a_body_abroad_is_named_by_what_it_is_and_its_country(name: str, english: str | None) -> None:
    assert normalize_agency(name, foreign=True).name_en == english

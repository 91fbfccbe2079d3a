"""Offices that only a district has, where their names tell none."""

from __future__ import annotations

import pytest

from pipeline.normalize.agencies import normalize_agency
from tests.link.agencies.test_told_places import name_of

OFFICE = "phòng Quản lý đô thị"


def test_the_one_district_of_an_article_has_them() -> None:
    text = f"Chủ tịch UBND thành phố Uông Bí giao {OFFICE} báo cáo, Công an phường Vàng Danh (TP Uông Bí) giúp."
    assert name_of(text, OFFICE) == "Phòng Quản lý đô thị thành phố Uông Bí, tỉnh Quảng Ninh"


def test_none_of_two_districts_has_them_nor_another_owner_s() -> None:
    for text in (
        f"UBND quận 1 và UBND quận 3 họp, {OFFICE} báo cáo.",
        f"UBND quận 1 họp với {OFFICE} của ngành.",
    ):
        assert name_of(text, OFFICE) == "Phòng Quản lý đô thị"


def test_their_level_is_the_district_s() -> None:
    assert normalize_agency("Phòng Tư pháp").level == "district"
    assert normalize_agency("Phòng Pháp chế").level == "province"


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        (
            "Ông Lưu Văn Vinh đi kiểm tra. Tại huyện Thạch Hà, Phòng Tư pháp xử lý.",
            "Phòng Tư pháp",
            "Phòng Tư pháp huyện Thạch Hà, tỉnh Hà Tĩnh",
        ),
        (
            "UBND huyện Thạch Hà và UBND huyện Can Lộc họp. Sau đó, thị xã Hồng Lĩnh cử Phòng Kinh tế.",
            "Phòng Kinh tế",
            "Phòng Kinh tế thị xã Hồng Lĩnh, tỉnh Hà Tĩnh",
        ),
        ("Tại huyện Thạch Hà, Phòng Tổng hợp đã họp.", "Phòng Tổng hợp", "Phòng Tổng hợp"),
        ("Theo Phòng Tư pháp, việc đó đúng luật.", "Phòng Tư pháp", "Phòng Tư pháp"),
    ],
)
def test_without_a_body_of_one_district_the_only_district_named_near_has_them(text: str, form: str, name: str) -> None:
    assert name_of(text, form) == name

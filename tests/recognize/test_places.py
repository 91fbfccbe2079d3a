"""Places in sentences written for these tests."""

from __future__ import annotations

import pytest

from tests.recognize.agencies.reading import reading_of

PLACES = [
    ("xảy ra tại huyện Củ Chi, TP.HCM", [("Củ Chi", "district", "79"), ("HCM", "province", "79")]),
    ("ở H.Bình Chánh và Q.1", [("Bình Chánh", "district", "79"), ("1", "district", None)]),
    ("tại xã Ninh Sở, huyện Thường Tín", [("Ninh Sở", "commune", "01"), ("Thường Tín", "district", "01")]),
    ("từ Hà Tĩnh vào Đà Nẵng", [("Hà Tĩnh", "province", "42"), ("Đà Nẵng", "province", "48")]),
    ("các huyện Nghi Lộc, Diễn Châu và Yên Thành", [("Nghi Lộc, Diễn Châu và Yên Thành", "district", "40")]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [(place.name, place.level, place.province_code) for place in reading_of(text).places]
    assert found == expected


@pytest.mark.parametrize("text", ["xã hội phát triển", "phường 1000 người"])
def test_no_places(text: str) -> None:
    assert reading_of(text).places == []


def test_offsets_are_the_evidence() -> None:
    text = "Ngày 3/2, tại phường Trảng Dài, TP Biên Hòa, tỉnh Đồng Nai."
    assert [text[p.start : p.end] for p in reading_of(text).places] == [
        "phường Trảng Dài",
        "TP Biên Hòa",
        "tỉnh Đồng Nai",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xe đi từ đường Điện Biên Phủ đến công viên Thống Nhất.", []),
        ("Chuyến bay đến sân bay Tân Sơn Nhất bị chậm.", []),
        ("Công ty Hòa Bình đóng ở Hòa Bình.", ["Hòa Bình"]),
        ("Cấm đường quận 3.", ["3"]),
    ],
)
def test_streets_parks_and_companies_are_no_places(text: str, names: list[str]) -> None:
    assert [place.name for place in reading_of(text).places] == names

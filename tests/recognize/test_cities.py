"""Cities that are centrally run on one day and not on another."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.recognize.cities import is_city


def level_of(text: str, date: str | None, name: str = "Huế") -> str:
    places = read(Article("a", "a", text, published_on=date)).places
    return next(place.level for place in places if place.name == name)


@pytest.mark.parametrize(
    ("text", "date", "level"),
    [
        ("Công an TP Huế bắt hai người.", "2017-05-02", "district"),
        ("Công an TP Huế bắt hai người.", "2025-05-02", "province"),
        ("Công an TP Huế và Công an tỉnh Thừa Thiên Huế bắt hai người.", None, "district"),
    ],
)
def test_hue_is_a_centrally_run_city_since_2025(text: str, date: str | None, level: str) -> None:
    assert level_of(text, date) == level


@pytest.mark.parametrize("date", [None, "2024-03-10", "2026-03-10"])
def test_a_city_inside_another_city_is_never_centrally_run(date: str | None) -> None:
    assert level_of("Công an TP.HCM và Công an TP. Thủ Đức bắt hai người.", date, "Thủ Đức") == "district"
    assert level_of("Công an TP. Thủ Đức bắt hai người.", date, "Thủ Đức") == "district"


def test_cities() -> None:
    assert is_city("01")
    assert not is_city("42")

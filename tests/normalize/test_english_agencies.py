"""Tests of English names of Vietnamese bodies."""

import pytest

from pipeline.normalize.english_agencies import read_english


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Hanoi City Police", "Công an thành phố Hà Nội"),
        ("Police of Nam Dinh province", "Công an tỉnh Nam Định"),
        ("Hanoi Party Committee", "Thành ủy Hà Nội"),
        ("Nghe An Provincial Party Committee", "Tỉnh ủy Nghệ An"),
        ("Department of Health of Ho Chi Minh City", "Sở Y tế thành phố Hồ Chí Minh"),
        ("Ministry of Finance", "Bộ Tài chính"),
        ("Sub-department of Animal Health of Hue", "Chi cục Thú y thành phố Huế"),
        ("Animal Health Sub-department of Hue", "Chi cục Thú y thành phố Huế"),
        (
            "Department of Labor, Invalids and Social Affairs of Hue",
            "Sở Lao động - Thương binh và Xã hội thành phố Huế",
        ),
        ("Police of Buon Ho Ward", None),
        ("Metropolitan Police of Springfield", None),
        ("a small shop", None),
    ],
)
def test_read_english(english: str, vietnamese: str | None) -> None:
    assert read_english(english) == vietnamese


@pytest.mark.parametrize(("year", "kind"), [(2018, "huyện"), (2022, "thành phố"), (None, "thành phố")])
def test_the_kind_of_a_place_is_that_of_the_year(year: int | None, kind: str) -> None:
    assert read_english("Phu Quoc Police", year) == f"Công an {kind} Phú Quốc"
    assert read_english("Hue Police", year) == "Công an thành phố Huế"
    assert read_english("Hue Police Band") is None

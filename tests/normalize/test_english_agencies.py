"""Tests of English names of Vietnamese bodies."""

import pytest

from pipeline.normalize.english_agencies import english_name, read_english
from tests.normalize.test_places import find


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Hanoi City Police", "Công an thành phố Hà Nội"),
        ("Police of Nam Dinh province", "Công an tỉnh Nam Định"),
        ("Hanoi Party Committee", "Thành ủy Hà Nội"),
        ("Nghe An Provincial Party Committee", "Tỉnh ủy Nghệ An"),
        ("Department of Health of Ho Chi Minh City", "Sở Y tế thành phố Hồ Chí Minh"),
        ("Ministry of Finance", "Bộ Tài chính"),
        ("Metropolitan Police of Springfield", None),
        ("a small shop", None),
    ],
)
def test_read_english(english: str, vietnamese: str | None) -> None:
    assert read_english(english) == vietnamese


@pytest.mark.parametrize(
    ("head", "place", "name"),
    [
        ("Police", "tỉnh Nam Định", "Nam Dinh Provincial Police"),
        ("Police", "TP.HCM", "Ho Chi Minh City Police"),
        ("Police", "quận 1", "District 1 Police"),
        ("People's Committee", "huyện Củ Chi", "People's Committee of Cu Chi District"),
    ],
)
def test_english_name(head: str, place: str, name: str) -> None:
    found = find(place)
    assert found is not None
    assert english_name(head, found) == name

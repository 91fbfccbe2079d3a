"""Where the places in English names of bodies and posts begin and end."""

import pytest

from pipeline.recognize.english.agencies.bounds import region_at, seat_at
from tests.recognize.english.reading import read_english


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the central province of Nghe An", "Nghe An"),
        ("the old port city of Hai Phong", "Hai Phong"),
        ("District 1, Ho Chi Minh City", "District 1, Ho Chi Minh City"),
        ("Hanoi, where it rained", "Hanoi"),
        ("the rain", ""),
    ],
)
def test_seat_of_a_body(text: str, place: str) -> None:
    reading = read_english(text)
    assert reading.syllables.slice(*seat_at(reading, 0)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("south central province of Binh Thuan", "province of Binh Thuan"),
        ("northern province", "province"),
        ("old province of Binh Thuan", ""),
        ("Province of Binh Thuan", ""),
    ],
)
def test_place_told_by_its_region(text: str, place: str) -> None:
    reading = read_english(text)
    assert reading.syllables.slice(*region_at(reading, 0)) == place

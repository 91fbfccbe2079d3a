"""Numbers and ages in English."""

import pytest

from pipeline.recognize.english.arrests.numbers import after_age, number_at
from tests.recognize.english.reading import read_english


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22", 22),
        ("1,250 people", 1250),
        ("twenty-two", 22),
        ("thirty four", 34),
        ("a dozen", 12),
        ("4/2025", None),
        ("9:30", None),
        ("people", None),
    ],
)
def test_numbers(text: str, value: int | None) -> None:
    reading = read_english(text)
    found = number_at(reading, 0, len(reading.syllables))
    assert (found[0] if found else None) == value


@pytest.mark.parametrize(("text", "end"), [("34-year-old man", 5), ("34 men", 0)])
def test_ages(text: str, end: int) -> None:
    assert after_age(read_english(text), 0) == end

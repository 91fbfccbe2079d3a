"""How many people an English phrase speaks of, and which."""

import pytest

from pipeline.recognize.english.arrests.people import People, people_at
from tests.recognize.english.reading import read_english


@pytest.mark.parametrize(
    ("text", "count", "approx", "names"),
    [
        ("22 people", 22, "exact", []),
        ("more than 40 gamblers", 40, "at_least", []),
        ("dozens of gamblers", None, "unknown", []),
        ("a 34-year-old man", 1, "exact", []),
        ("a man named Vo Van Sau", 1, "exact", ["Vo Van Sau"]),
        ("Vo Van Sau, 34, and Ho Van Tu", 2, "exact", ["Vo Van Sau", "Ho Van Tu"]),
        ("the couple", 2, "exact", []),
        ("them", None, "unknown", []),
    ],
)
def test_people_of_a_phrase(text: str, count: int | None, approx: str, names: list[str]) -> None:
    reading = read_english(text)
    found = people_at(reading, 0, len(reading.syllables))
    assert found is not None
    assert (found.count, found.approx, found.names) == (count, approx, names)


@pytest.mark.parametrize("text", ["for fraud", "2024 budget", "the rain"])
def test_other_phrases_speak_of_nobody(text: str) -> None:
    reading = read_english(text)
    assert people_at(reading, 0, len(reading.syllables)) is None


def test_two_groups_joined_are_a_third_one() -> None:
    one, others = People(0, 3, 1, basis="names", names=["Vo Van Sau"]), People(5, 7, 13, "about")
    both = one.joined(others)
    assert (both.i, both.j, both.count, both.approx, both.basis) == (0, 7, 14, "about", "number")
    assert (one.j, one.count, one.names) == (3, 1, ["Vo Van Sau"])

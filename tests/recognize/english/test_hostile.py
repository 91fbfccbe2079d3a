"""Texts that no paper prints are read in bounded time."""

import pytest

from tests.growth import GROWS, growth
from tests.recognize.english.reading import read_english

UNITS = [
    "Hanoi Police ",
    "Ministry of Health of the ",
    "arrested on April 25 ",
    "Ministry of Health's ",
    "Colonel ",
    "a ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length(unit: str) -> None:
    read_english(unit)
    assert growth(read_english, unit, 600 * len(unit)) < GROWS

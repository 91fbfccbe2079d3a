"""Texts that no paper prints are read in bounded time."""

import time

import pytest

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
    times = []
    for size in (300, 1200):
        started = time.perf_counter()
        read_english(unit * size)
        times.append(time.perf_counter() - started)
    assert times[1] < 12 * times[0] + 1.0

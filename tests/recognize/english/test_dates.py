"""Dates in English articles."""

import pytest

from tests.recognize.english.reading import read_english

CASES = [
    ("It began on April 25.", "2025-04-25"),
    ("It began on April 3, 2024.", "2024-04-03"),
    ("It began on 3 April 2024.", "2024-04-03"),
    ("It began on the 3rd of April.", "2025-04-03"),
    ("It began in March 2023.", "2023-03"),
    ("It began on 3/4/2024.", "2024-04-03"),
    ("It began on December 28.", "2024-12-28"),
]


COUNTED = [  # 20 June 2025 is a Friday
    ("The police seized it on Friday.", ["2025-06-20"]),
    ("The police seized it last Friday.", ["2025-06-13"]),
    ("Police seized it late Wednesday night.", ["2025-06-18"]),
    ("Yesterday police seized it.", ["2025-06-19"]),
    ("It was seized on Tuesday, June 10.", ["2025-06-10"]),
    ("It was seized on June 10 (Tuesday).", ["2025-06-10"]),
    ("It opens next Monday, as every Monday.", []),
    ("On Black Friday Friday-night shops were full.", []),
]


@pytest.mark.parametrize(("text", "values"), COUNTED)
def test_days_counted_from_the_article(text: str, values: list[str]) -> None:
    assert [date.value for date in read_english(text).dates] == values
    assert [date.value for date in read_english(text, None).dates if date.found_by == "date:en counted"] == []


def test_days_counted_from_the_one_before() -> None:
    text = "It began the next day. It rained on June 3. It stopped the same day. It began anew two days later."
    assert [date.value for date in read_english(text).dates] == ["2025-06-03", "2025-06-03", "2025-06-05"]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_dates(text: str, value: str) -> None:
    assert [date.value for date in read_english(text).dates] == [value]


def test_year_is_open_where_nothing_tells_it() -> None:
    assert [date.value for date in read_english("It began on May 9.", None).dates] == ["XXXX-05-09"]


def test_what_is_no_date() -> None:
    assert read_english("In May they may march 40 km; April 45 is no day.").dates == []

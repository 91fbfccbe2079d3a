"""Partial dates, and days that cannot be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalize.dates import (
    full_year,
    nearest_year,
    parse_day,
    partial_date,
    possible,
    shifted,
    shifted_month,
)

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("month", "day", "year", "expected"),
    [(2, 29, None, True), (2, 30, None, False), (13, 1, None, False), (4, 31, 2017, False), (5, 1, 1200, False)],
)
def test_possible_days(month: int, day: int, year: int | None, expected: bool) -> None:
    assert possible(month, day, year) is expected


def test_partial_dates() -> None:
    assert partial_date(2025, 4, 3) == "2025-04-03"
    assert partial_date(2025, 4) == "2025-04"
    assert partial_date(None, 4, 25) == "XXXX-04-25"


@pytest.mark.parametrize(("digits", "expected"), [("17", 2017), ("85", 1985), ("2017", 2017), ("175", None)])
def test_years_of_two_figures(digits: str, expected: int | None) -> None:
    assert full_year(digits) == expected


@pytest.mark.parametrize("value", [None, "", "2017-05", "hôm nay", "2017-02-30"])
def test_no_day_can_be_read(value: str | None) -> None:
    assert parse_day(value) is None


def test_a_day_is_read_with_its_time() -> None:
    assert parse_day("2017-05-09T08:00:00+07:00") == date(2017, 5, 9)


@pytest.mark.parametrize(
    ("published", "month", "day", "future", "expected"),
    [
        (date(2017, 5, 10), 5, 9, False, 2017),
        (date(2017, 1, 5), 12, 30, False, 2016),
        (date(2017, 5, 12), 7, 1, False, 2017),
        (date(2017, 5, 12), 11, 20, False, 2016),
        (date(2017, 5, 12), 11, 20, True, 2017),
        (date(2016, 12, 20), 1, 15, False, 2017),
        (date(2017, 3, 3), 2, 29, False, 2017),
        (date(2017, 5, 2), 5, None, False, 2017),
    ],
)
def test_the_year_nearest_to_the_article(
    published: date, month: int, day: int | None, future: bool, expected: int
) -> None:
    assert nearest_year(published, month, day, future) == expected


@given(DAYS, st.integers(0, 250))
def test_a_past_day_of_the_last_months_keeps_its_year(published: date, ago: int) -> None:
    told = published - timedelta(ago)
    assert nearest_year(published, told.month, told.day) == told.year


@given(DAYS, st.integers(-400, 400))
def test_shifting_there_and_back(day: date, days: int) -> None:
    assert shifted(shifted(day.isoformat(), days), -days) == day.isoformat()


def test_a_day_without_year_shifts_within_its_year() -> None:
    assert shifted("XXXX-06-30", 1) == "XXXX-07-01"
    assert shifted("XXXX-12-31", 1) == ""
    assert shifted("2017-06", 1) == ""


def test_months_counted_from_a_day() -> None:
    assert shifted_month(date(2017, 1, 15), -1) == "2016-12"
    assert shifted_month(date(2017, 12, 15), 1) == "2018-01"

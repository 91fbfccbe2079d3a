"""Dates in every form in which crawlers and pages write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.published import date_in_address, parse_date


@pytest.mark.parametrize(
    "value",
    [
        "2025-04-11",
        "2025-04-11 09:35:00",
        "2025-04-11T09:35:00+07:00",
        "2025-04-11T02:35:00Z",
        "2025-04-10T17:00:00.000Z",
        "2025-04-10 20:00:00 -0400",
        "2025/04/11",
        "20250411",
        "20250411T093500Z",
        "11/04/2025 09:35 SA",
        "11-4-2025",
        "11.04.2025",
        "Thứ sáu, 11/4/2025, 09:35 (GMT+7)",
        "Thứ sáu, ngày 11 tháng 4 năm 2025",
        "Fri, 11 Apr 2025 02:35:00 GMT",
        "Thu, 10 Apr 2025 23:35:00 +0000",
        1744338900,
        1744338900000,
        1744338900.5,
        "1744338900",
        {"$date": "2025-04-11T02:35:00Z"},
        {"$date": 1744338900000},
        {"$date": {"$numberLong": "1744338900000"}},
    ],
)
def test_dates(value: object) -> None:
    assert parse_date(value) == "2025-04-11"


@pytest.mark.parametrize(
    "value",
    ["", "hôm nay", "25/4", "2025", "31/02/2025", "2025-13-01", "0001-01-01", "11/04/25", True, None, [],
     {}, 5, 1e300, -1, float("nan"), "9" * 400, {"$date": {}}],
)  # fmt: skip
def test_what_is_no_date(value: object) -> None:
    assert parse_date(value) is None


@given(st.one_of(st.text(), st.integers(), st.floats(), st.dictionaries(st.just("$date"), st.text() | st.integers())))
def test_nothing_raises(value: object) -> None:
    day = parse_date(value)
    assert day is None or datetime.date.fromisoformat(day).isoformat() == day


@given(st.dates(min_value=datetime.date(1946, 1, 1), max_value=datetime.date(2099, 12, 30)))
def test_every_date_is_read_back(day: object) -> None:
    assert parse_date(f"{day:%d/%m/%Y}") == parse_date(f"{day:%Y-%m-%d}") == f"{day:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://tin.example/bao-so-4-185260520130320123.htm", "2026-05-20"),
        ("https://tin.example/bao-so-4-20180311083428158.htm", "2018-03-11"),
        ("https://tin.example/bao-so-4-100211105130320.html?rss=1#top", "2021-11-05"),
        ("https://tin.example/2024/6/25/bao-so-4.html", "2024-06-25"),
        ("https://tin.example/bao-so-4-4755275.html", None),
        ("https://tin.example/bao-so-4-185269920130320.htm", None),
        ("https://tin.example/2024/13/45/bao-so-4.html", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(url: str | None, day: str | None) -> None:
    assert date_in_address(url) == day

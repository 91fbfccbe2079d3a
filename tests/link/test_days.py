"""Days of articles: distance and order."""

from __future__ import annotations

from datetime import date

from pipeline.link.days import days_between, in_time


def test_days_lie_apart_by_the_calendar_and_nothing_is_said_of_an_unknown_one() -> None:
    assert days_between("2024-02-28", "2024-03-01") == days_between("2024-03-01", "2024-02-28") == 2
    assert days_between("", "2024-03-01") is None


def test_articles_are_in_the_order_of_their_days_and_those_without_one_come_last() -> None:
    articles = [(None, "a"), ("2024-03-01", "c"), (date(2024, 3, 1), "b"), ("", "0"), ("2023-12-31", "d")]
    assert [name for _, name in sorted(articles, key=lambda article: in_time(*article))] == ["d", "b", "c", "0", "a"]

"""The days of articles: how far apart they are, and in which order they come; an article without one comes last."""

from __future__ import annotations

from datetime import date

NO_DAY = -1
_LAST = "9999"


def day_number(day: str) -> int:
    """A day as a number, NO_DAY where it is not known (empty)."""
    return date.fromisoformat(day).toordinal() if day else NO_DAY


def days_between(one: str, other: str) -> int | None:
    """How many days lie between two days, None where one is not known (empty)."""
    return abs(day_number(one) - day_number(other)) if one and other else None


def in_time(day: date | str | None, article_id: str) -> tuple[str, str]:
    """What articles are ordered by: the day, those without one last, then the id."""
    return str(day or _LAST), article_id

"""Partial dates: `2025-04-03`, `2025-04`, `XXXX-04-25`, and for a year alone `2025`."""

from __future__ import annotations

from datetime import date, timedelta

from pipeline.knowledge.load import load_yaml

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def possible(month: int, day: int | None = None, year: int | None = None) -> bool:
    """Whether a month, a day of it and a year can be those of a date in the news."""
    if not 1 <= month <= 12 or (year is not None and not 1900 <= year <= 2100):
        return False
    return day is None or 1 <= day <= _DAYS[month - 1]


def full_year(digits: str) -> int | None:
    """The year of four or two figures (*17* is 2017, *85* is 1985), or None for none."""
    if len(digits) not in (2, 4):
        return None
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < 50 else 1900)


def partial_date(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Write the known parts as a partial date; a year that is not known is `XXXX`."""
    text = "XXXX" if year is None else f"{year:04}"
    return text + "".join(f"-{part:02}" for part in (month, day) if part is not None)


def parse_day(value: str | None) -> date | None:
    """The day of a full date such as an article's `published_on`; None for a partial or unreadable one."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def nearest_year(published: date, month: int, day: int | None, future: bool = False) -> int:
    """The year that puts a day and month nearest to the day of the article.

    News tells what has happened, so a day ahead costs more than one past; the other way round where the text speaks
    of the future.
    """
    unlikely = int(load_yaml("dates")["future_cost"])
    cost_ahead, cost_past = (1, unlikely) if future else (unlikely, 1)

    def cost(year: int) -> int:
        ahead = (_day_in(year, month, day) - published).days
        if day is None and abs(ahead) < 31 and (year, month) == (published.year, published.month):
            return 0
        return ahead * cost_ahead if ahead > 0 else -ahead * cost_past

    return min((published.year, published.year - 1, published.year + 1), key=cost)


def _day_in(year: int, month: int, day: int | None) -> date:
    """A day of that month; 29 February is 28 where the year has none."""
    try:
        return date(year, month, day or 15)
    except ValueError:
        return date(year, month, 28)


def shifted(value: str, days: int) -> str:
    """The partial date some days later; across a month's end only a full date can be shifted (else "")."""
    whole = parse_day(value.replace("XXXX", "2001"))
    if whole is None or len(value) != 10:
        return ""
    moved = whole + timedelta(days)
    if value.startswith("XXXX"):
        return partial_date(None, moved.month, moved.day) if moved.year == whole.year else ""
    return moved.isoformat()


def shifted_month(published: date, months: int) -> str:
    """The month some months after that of a day, as a partial date."""
    count = published.year * 12 + published.month - 1 + months
    return partial_date(count // 12, count % 12 + 1)

"""Dates counted from others.

*hôm qua*, *năm ngoái* from the article's day, *cùng ngày*, *3 ngày sau* from the day last named.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.normalize.dates import shifted, shifted_month
from pipeline.normalize.numbers import read_number
from pipeline.recognize.dates.place import DatePlace

_MOST_DAYS = 31


def counted_from_article(place: DatePlace, written: list[DateSpan]) -> list[DateSpan]:
    """The days, months and years counted from the article's day; a date written beside one is its value."""
    today = place.published.isoformat() if place.published else _told_today(place, written)
    taken = {k for span in written for k in range(span.i, span.j)}
    beside = {span.i: span.value for span in written if len(span.value) == 10}
    counted = [*_days(place, today), *_months_and_years(place)]
    for span in counted:
        span.value = beside.get(span.j) or beside.get(span.j + 1) or span.value
    return [span for span in counted if span.i not in taken and span.j - 1 not in taken]


def _told_today(place: DatePlace, written: list[DateSpan]) -> str:
    """The day of an article that names it itself: *hôm nay (8/6)*, *sáng nay 8/6*, *hôm qua, 7/6*."""
    ends = {hit.j: hit.value for hit in place.reading.hits.of("date:relative")}
    for span in written:
        for end in (span.i, span.i - 1):
            if end in ends and len(span.value) == 10:
                return shifted(span.value, -ends[end])
    return ""


def _days(place: DatePlace, today: str) -> Iterator[DateSpan]:
    for hit in place.reading.hits.of("date:relative"):
        value = shifted(today, hit.value) if today else ""
        yield place.span(place.with_cue(hit.i), hit.j, value, "relative", 0.9)


def _months_and_years(place: DatePlace) -> Iterator[DateSpan]:
    """*tháng trước*, *năm ngoái*; not where they are counted (*nhiều năm trước*, *2 năm nay*)."""
    published = place.published
    for label in ("relative_months", "relative_years"):
        for hit in place.reading.hits.of(f"date:{label}"):
            if place.follows(hit.i, "counted_before") or place.key(hit.i - 1).isdecimal():
                continue
            value = ""
            if published and label == "relative_months":
                value = shifted_month(published, hit.value)
            elif published:
                value = str(published.year + hit.value)
            yield place.span(hit.i, hit.j, value, "relative", 0.8)


def counted_days(place: DatePlace, dated: list[DateSpan]) -> Iterator[DateSpan]:
    """*cùng ngày*, *hôm sau* and *3 ngày sau*, with the day last named before them."""
    shifts = {"date:same_day": 0, "date:next_day": 1}
    found = [(hit.i, hit.j, add) for label, add in shifts.items() for hit in place.reading.hits.of(label)]
    found += _days_later(place)
    taken = {d.i for d in dated} | {d.j - 1 for d in dated}
    days = [d for d in dated if len(d.value) == 10 and d.found_by != "date:birth"]
    last = 0
    for i, j, add in sorted(hit for hit in found if hit[1] - 1 not in taken):
        while last < len(days) and days[last].i < i:
            last += 1
        value = shifted(days[last - 1].value, add) if last else ""
        yield place.span(i, j, value, "same_day", 0.8)


def _days_later(place: DatePlace) -> Iterator[tuple[int, int, int]]:
    """The syllables of *3 ngày sau* and the number of days."""
    for hit in place.reading.hits.of("date:days_later"):
        number = read_number(place.syllables, hit.i - 1) if hit.i else None
        if number and isinstance(number.value, int) and number.j == hit.i and number.value <= _MOST_DAYS:
            yield hit.i - 1, hit.j, number.value

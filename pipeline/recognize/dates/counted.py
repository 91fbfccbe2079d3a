"""Dates counted from others.

*hôm qua*, *năm ngoái* from the article's day, *cùng ngày*, *3 ngày sau*, *hai hôm trước* from the day last told.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.normalize.dates import parse_day, shifted, shifted_month
from pipeline.recognize.dates.context import DateContext

_DAY = 10
_MONTH = 7
"""The lengths of the values of a day and a month."""
_LEAD = 150
_UNITS = {
    "days_later": ("day", 1),
    "days_before": ("day", -1),
    "months_later": ("month", 1),
    "years_later": ("year", 1),
}


def counted_from_article(context: DateContext, written: list[DateSpan]) -> list[DateSpan]:
    """The days, months and years counted from the article's day; a date written beside one is its value."""
    today = context.published.isoformat() if context.published else _told_today(context, written)
    taken = {k for span in written for k in range(span.i, span.j)}
    beside = {span.i: span.value for span in written if len(span.value) == _DAY}
    counted = [*_days(context, today), *_months_and_years(context), *_long_ago(context)]
    for span in counted:
        span.value = beside.get(span.j) or beside.get(span.j + 1) or span.value
    return [span for span in counted if span.i not in taken and span.j - 1 not in taken]


def _told_today(context: DateContext, written: list[DateSpan]) -> str:
    """The day of an article that names it itself: *hôm nay (8/6)*, *sáng nay 8/6*, *hôm qua, 7/6*.

    Else the day of the news that its lead tells (*Ngày 8/6, CÔNG AN huyện Yên Sơn CHO BIẾT …*).
    """
    ends = {hit.j: hit.value for hit in context.reading.hits.of("date:relative")}
    for span in written:
        for end in (span.i, span.i - 1):
            if end in ends and len(span.value) == _DAY:
                return shifted(span.value, -ends[end])
    lead = [span for span in written if span.i < _LEAD and len(span.value) == _DAY and span.found_by != "date:birth"]
    return next((span.value for span in lead[:1] if ends and context.of_news(span.j)), "")


def _days(context: DateContext, today: str) -> Iterator[DateSpan]:
    for hit in context.reading.hits.of("date:relative"):
        value = shifted(today, hit.value) if today else ""
        yield context.span(context.with_cue(hit.i), hit.j, value, "relative", 0.9)


def _months_and_years(context: DateContext) -> Iterator[DateSpan]:
    """*tháng trước*, *năm ngoái*; not where they are counted (*nhiều năm trước*, *2 năm nay*)."""
    published = context.published
    for label in ("relative_months", "relative_years"):
        for hit in context.reading.hits.of(f"date:{label}"):
            if context.follows(hit.i, "counted_before") or context.key(hit.i - 1).isdecimal():
                continue
            value = ""
            if published and label == "relative_months":
                value = shifted_month(published, hit.value)
            elif published:
                value = str(published.year + hit.value)
            yield context.span(hit.i, hit.j, value, "relative", 0.8)


def _long_ago(context: DateContext) -> Iterator[DateSpan]:
    """*ba tháng trước*, *cách đây hơn 2 năm*: a time of which not even the month is sure, with the value ""."""
    for hit in context.reading.hits.of("date:ago"):
        if _counted(context, hit.i - 1) and not context.leads(hit.j, "not_counted"):
            yield context.span(hit.i - 1, hit.j, "", "relative", 0.8)
    for hit in context.reading.hits.of("date:since"):
        k = hit.j + context.leads(hit.j, "roughly")
        if _counted(context, k) and context.leads(k + 1, "since_units"):
            yield context.span(hit.i, k + 2, "", "relative", 0.8)


def _counted(context: DateContext, k: int) -> bool:
    """Whether syllable `k` tells how many."""
    return context.key(k).isdecimal() or context.leads(k, "counted_before")


def counted_days(context: DateContext, dated: list[DateSpan]) -> Iterator[DateSpan]:
    """*cùng ngày*, *hôm sau*, *3 ngày sau*, *2 hôm trước* from the day last told before them, and *hai tháng sau*,
    *một năm sau* from the date.
    """
    taken = {d.i for d in dated} | {d.j - 1 for d in dated}
    told = [
        d for d in dated if d.found_by != "date:birth" and not (d.found_by == "date:relative" and context.quoted(d.i))
    ]
    at, end, day, date = 0, 0, "", ""
    for i, j, unit, add in sorted(hit for hit in _counts(context) if hit[1] - 1 not in taken):
        if i < end:
            continue
        while at < len(told) and told[at].i < i:
            date, at = told[at].value, at + 1
            day = date if len(date) == _DAY or told[at - 1].found_by == "date:relative" else day
        start = context.with_cue(i)
        end, date = j, _moved(day if unit == "day" else date, unit, add)
        day = date if unit == "day" else day
        yield context.span(start if start not in taken else i, j, date, "same_day", 0.8)


def _moved(date: str, unit: str, add: int) -> str:
    """A day some days, the month some months or the year some years after a date; "" where that is not known."""
    if unit == "day":
        return shifted(date, add)
    if not date[:4].isdecimal():
        return ""
    if unit == "year":
        return str(int(date[:4]) + add)
    month = parse_day(f"{date[:_MONTH]}-01")
    return shifted_month(month, add) if month else ""


def _counts(context: DateContext) -> Iterator[tuple[int, int, str, int]]:
    """The syllables of phrases that count from the date last told, the unit in which they do, and how many of it."""
    for label, add in (("same_day", 0), ("next_day", 1), ("previous_day", -1)):
        for hit in context.reading.hits.of(f"date:{label}"):
            yield hit.i, hit.j, "day", add
    for label, (unit, sign) in _UNITS.items():
        for hit in context.reading.hits.of(f"date:{label}"):
            number = context.number_before(hit.i)
            if number and not (sign < 0 and context.leads(hit.j, "not_counted")):
                yield number.i, hit.j, unit, sign * int(number.value or 0)
    for hit in context.reading.hits.of("date:earlier"):
        number = context.number_at(hit.j)
        if number and context.leads(number.j, "day"):
            yield hit.i, number.j + 1, "day", -int(number.value or 0)

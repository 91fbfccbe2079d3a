"""Dates with the words for month and year: *ngày 12 tháng 11 năm 2013*, *tháng tư*, *năm 2013*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dates import possible
from pipeline.recognize.dates.context import DateContext
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.word_sets import word_set


def dates_in_words(context: DateContext) -> Iterator[DateSpan]:
    """*tháng 7/2016*, *tháng 5 năm 2017*, *ngày 12 tháng 11 năm 2013*, *mùng 8 tháng ba*."""
    for hit in context.reading.hits.of("date:month"):
        j, month = _month(context, hit.j)
        if month is None or not possible(month):
            continue
        year, j = _year(context, j)
        if _counts(context, hit, year is not None):
            continue
        start, day = _day(context, hit.i, month, year)
        yield context.span(start, j, _value(context, hit.i, j, month, day, year), "words", 0.95)
        if day:
            yield from context.joined_days(start, month, year)


def years(context: DateContext) -> Iterator[DateSpan]:
    """*năm 2013*."""
    for hit in context.reading.hits.of("date:year"):
        year = context.figure(hit.j, year=True)
        if year and possible(1, None, year):
            yield context.span(hit.i, hit.j + 1, str(year), "year", 0.9)


def _month(context: DateContext, j: int) -> tuple[int, int | None]:
    """The month at `j`, in figures or words, with the syllable after it."""
    months: dict[str, int] = load_yaml("dates")["months"]
    month = context.figure(j)
    if month is not None:
        return j + 1, month
    for word in (f"{context.key(j)} {context.key(j + 1)}", context.key(j)):
        if word in months:
            return j + len(word.split()), months[word]
    return j, None


def _year(context: DateContext, j: int) -> tuple[int | None, int]:
    """The year after a month: *năm 2016*, */2016*, or counted from the article's (*năm ngoái*)."""
    hit = context.reading.hits.at("date:relative_years").get(j)
    if hit:
        return (context.published.year + hit.value if context.published else None), hit.j
    return context.year_after(j)


def _counts(context: DateContext, hit: Hit, with_year: bool) -> bool:
    """Whether the month word counts months: *5 tháng*, *ba tháng*."""
    before = context.key(hit.i - 1)
    day_word = context.follows(hit.i - 1, "day", "first_days", "times", "joins")
    return (before.isdecimal() and not with_year and not day_word) or context.follows(hit.i, "months_counted")


def _day(context: DateContext, k: int, month: int, year: int | None) -> tuple[int, int | None]:
    """The day before a month word, with its first syllable: *ngày 12 tháng 11*; else the month word itself."""
    day = context.figure(k - 1)
    if day is None or not possible(month, day):
        return k, None
    if not year and not context.follows(k - 1, "day", "first_days", "times", "joins"):
        return k, None
    return context.with_cue(context.opening(k - 1, "first_days")), day


def _value(context: DateContext, k: int, j: int, month: int, day: int | None, year: int | None) -> str:
    """The value of a date in words; a date of the moon calendar has none."""
    keys = context.syllables.keys
    after = j + (context.key(j) == "(")
    lunar = any(tuple(keys[after : after + size]) in word_set("dates", "lunar") for size in (1, 2))
    return "" if lunar or context.leads(j - 1, "lunar_months") else context.value(k, month, day, year)

"""Dates with the words for month and year: *ngày 12 tháng 11 năm 2013*, *tháng tư*, *năm 2013*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dates import possible
from pipeline.recognize.dates.place import DatePlace, date_words
from pipeline.recognize.lexicon import Hit


def dates_in_words(place: DatePlace) -> Iterator[DateSpan]:
    """*tháng 7/2016*, *tháng 5 năm 2017*, *ngày 12 tháng 11 năm 2013*, *mùng 8 tháng ba*."""
    for hit in place.reading.hits.of("date:month"):
        j, month = _month(place, hit.j)
        if month is None or not possible(month):
            continue
        year, j = _year(place, j)
        if _counts(place, hit, year is not None):
            continue
        start, day = _day(place, hit.i, month, year)
        yield place.span(start, j, _value(place, hit.i, j, month, day, year), "words", 0.95)
        if day:
            yield from place.joined_days(start, month, year)


def years(place: DatePlace) -> Iterator[DateSpan]:
    """*năm 2013*."""
    for hit in place.reading.hits.of("date:year"):
        year = place.figure(hit.j, year=True)
        if year and possible(1, None, year):
            yield place.span(hit.i, hit.j + 1, str(year), "year", 0.9)


def _month(place: DatePlace, j: int) -> tuple[int, int | None]:
    """The month at `j`, in figures or words, with the syllable after it."""
    months: dict[str, int] = load_yaml("dates")["months"]
    month = place.figure(j)
    if month is not None:
        return j + 1, month
    for word in (f"{place.key(j)} {place.key(j + 1)}", place.key(j)):
        if word in months:
            return j + len(word.split()), months[word]
    return j, None


def _year(place: DatePlace, j: int) -> tuple[int | None, int]:
    """The year after a month: *năm 2016*, */2016*, or counted from the article's (*năm ngoái*)."""
    hit = place.reading.hits.at("date:relative_years").get(j)
    if hit:
        return (place.published.year + hit.value if place.published else None), hit.j
    return place.year_after(j)


def _counts(place: DatePlace, hit: Hit, with_year: bool) -> bool:
    """Whether the month word counts months: *5 tháng*, *ba tháng*."""
    before = place.key(hit.i - 1)
    day_word = place.follows(hit.i - 1, "day", "first_days", "times", "joins")
    return (before.isdecimal() and not with_year and not day_word) or place.follows(hit.i, "months_counted")


def _day(place: DatePlace, k: int, month: int, year: int | None) -> tuple[int, int | None]:
    """The day before a month word, with its first syllable: *ngày 12 tháng 11*; else the month word itself."""
    day = place.figure(k - 1)
    if day is None or not possible(month, day):
        return k, None
    if not year and not place.follows(k - 1, "day", "first_days", "times", "joins"):
        return k, None
    return place.with_cue(place.opening(k - 1, "first_days")), day


def _value(place: DatePlace, k: int, j: int, month: int, day: int | None, year: int | None) -> str:
    """The value of a date in words; a date of the moon calendar has none."""
    keys = place.syllables.keys
    after = j + (place.key(j) == "(")
    lunar = any(tuple(keys[after : after + size]) in date_words("lunar") for size in (1, 2))
    return "" if lunar or (place.key(j - 1),) in date_words("lunar_months") else place.value(k, month, day, year)

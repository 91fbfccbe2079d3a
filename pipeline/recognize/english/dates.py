"""Recognize dates in English: *April 25*, *April 3, 2025*, *3 April 2025*, *March 2024*, *last Friday*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dates import nearest_year, parse_day, partial_date, possible
from pipeline.reading import Reading
from pipeline.recognize.english.counted import counted_from_article, counted_from_before


@cache
def _months() -> dict[str, int]:
    return {form.lower(): n for n, forms in enumerate(load_yaml("english_dates")["months"], 1) for form in forms}


@cache
def _pattern() -> re.Pattern[str]:
    """A month's name with a day before or after it and a year after both, or a date in figures."""
    month = "|".join(sorted((form.title() for form in _months()), key=lambda form: (-len(form), form)))
    join = "|".join(load_yaml("english_dates")["joins"])
    day, year = r"\d{1,2}(?!\d)", r"(?:,? (?P<{}>(?:19|20)\d\d)(?!\d))?"
    first = rf"(?P<month1>{month})\.? (?P<day1>{day})(?:st|nd|rd|th)?" + year.format("year1")
    last = rf"(?P<day2>{day})(?:st|nd|rd|th)?(?: {join})? (?P<month2>{month})\b\.?" + year.format("year2")
    alone = rf"(?P<month3>{month}),? (?P<year3>(?:19|20)\d\d)(?!\d)"
    figures = r"(?P<day4>\d{1,2})/(?P<month4>\d{1,2})/(?P<year4>(?:19|20)\d\d)(?!\d)"
    return re.compile(rf"(?<![\w/])(?:{first}|{last}|{alone}|{figures})")


def recognize_dates(reading: Reading) -> list[DateSpan]:
    """Find the dates of an English article, in text order."""
    written = list(_written(reading))
    dates = sorted([*written, *counted_from_article(reading, written)], key=lambda date: date.i)
    return sorted([*dates, *counted_from_before(reading, dates)], key=lambda date: date.i)


def _written(reading: Reading) -> Iterator[DateSpan]:
    published = parse_day(reading.article.published_on)
    for match in _pattern().finditer(reading.text):
        groups = {name[:-1]: text for name, text in match.groupdict().items() if text}
        month = _months().get(groups["month"].lower()) or (int(groups["month"]) if groups["month"].isdigit() else 0)
        day, year = (int(groups[name]) if name in groups else None for name in ("day", "year"))
        if not possible(month, day, year):
            continue
        if year is None and published:
            year = nearest_year(published, month, day)
        i, j = reading.syllables_within(match.start(), match.end())
        yield DateSpan(match.start(), match.end(), i, j, "date:en", 0.95, partial_date(year, month, day))

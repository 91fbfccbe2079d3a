"""Recognize days counted in English: *on Tuesday* from the article's day, *the next day* from the one told before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dates import parse_day
from pipeline.reading import Reading
from pipeline.recognize.english.words import key

_WEEK = 7
_SIGNS = frozenset("(,")


@cache
def _pattern() -> re.Pattern[str]:
    """A weekday with *last* before it, or words that count days, but for what is no day of this week."""
    words = load_yaml("english_dates")
    before = "".join(rf"(?<!\b{word} )" for word in words["other_weekdays"])
    weekday = rf"(?:(?P<last>{'|'.join(words['last'])}) )?{before}(?P<weekday>{'|'.join(words['weekdays'])})"
    ago = "|".join(sorted(words["days_ago"], key=len, reverse=True))
    return re.compile(rf"\b(?:{weekday}|(?P<ago>(?i:{ago})))\b(?!-)")


def counted_from_article(reading: Reading, written: Sequence[DateSpan]) -> Iterator[DateSpan]:
    """Find the days counted from the article's, where that is known, unless their date is told, too (*Monday, May 5*).

    `written` are the dates with a month.
    """
    published = parse_day(reading.article.published_on)
    starts, ends = {span.i for span in written}, {span.j for span in written}
    for match in _pattern().finditer(reading.text) if published else ():
        i, j = reading.syllables_within(match.start(), match.end())
        told = not starts.isdisjoint((j, j + 1)) or (key(reading, i - 1) in _SIGNS and i - 1 in ends)
        if published and not told:
            value = (published - timedelta(_days_ago(match, published))).isoformat()
            yield DateSpan(match.start(), match.end(), i, j, "date:en counted", 0.9, value)


@cache
def _behind() -> re.Pattern[str]:
    """Words that count days from the one told before them."""
    words = sorted(load_yaml("english_dates")["days_after"], key=len, reverse=True)
    return re.compile(rf"\b(?i:{'|'.join(words)})\b(?!-)")


def counted_from_before(reading: Reading, dates: Sequence[DateSpan]) -> Iterator[DateSpan]:
    """Find the days counted from the one told last before them, `dates` being in text order (*the same day*)."""
    known: list[DateSpan] = list(dates)
    for match in _behind().finditer(reading.text):
        at = bisect_left(known, match.start(), key=lambda span: span.start)
        day = parse_day(known[at - 1].value) if at else None
        if day:
            i, j = reading.syllables_within(match.start(), match.end())
            value = (day + timedelta(load_yaml("english_dates")["days_after"][match[0].lower()])).isoformat()
            known.insert(at, DateSpan(match.start(), match.end(), i, j, "date:en counted", 0.85, value))
            yield known[at]


def _days_ago(match: re.Match[str], published: date) -> int:
    """How many days before the article a day is; a weekday is the last one, of *last* not the article's own."""
    words = load_yaml("english_dates")
    if ago := match["ago"]:
        return int(words["days_ago"][ago.lower()])
    days = (published.weekday() - words["weekdays"].index(match["weekday"])) % _WEEK
    return days or (_WEEK if match["last"] else 0)

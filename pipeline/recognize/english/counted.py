"""Recognize days counted from that of an English article: *on Tuesday*, *last Friday*, *yesterday*."""

from __future__ import annotations

import re
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


def _days_ago(match: re.Match[str], published: date) -> int:
    """How many days before the article a day is; a weekday is the last one, of *last* not the article's own."""
    words = load_yaml("english_dates")
    if ago := match["ago"]:
        return int(words["days_ago"][ago.lower()])
    days = (published.weekday() - words["weekdays"].index(match["weekday"])) % _WEEK
    return days or (_WEEK if match["last"] else 0)

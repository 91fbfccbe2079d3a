"""Dates in figures: *8/2*, *08.02.2017*, *đến 5/2017*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dates import full_year, possible
from pipeline.recognize.dates.context import DateContext

_DAY = re.compile(
    r"(?P<day>[0-9][0-9]?)(?P<sign>[/.–-])(?P<month>\d{1,2}?)"
    r"(?:(?P=sign)(?P<year>\d{4}|\d{2})|(?P<typo>(?<=[/.-]\d)(?:19|20)\d\d|(?<=[/.-]\d\d)(?:19|20)\d\d))?"
    r"(?!\d|[/.–-]\d|[^\W\d_])"
)
"""*8/2*, *8-2-2017*, *08.02.17*; also *24/42017*, where a sign was lost.

What stands before is looked at afterwards (`_stands_alone`), and the first figure is written by itself: a pattern that
begins with one of some characters is searched faster.
"""

_MONTH = re.compile(r"(?P<month>[0-9][0-9]?)[/-](?P<year>(?:19|20)\d\d)(?![\w/-])")
_MONTH_SIGNS = ("/19", "/20", "-19", "-20")
"""What stands in every such date: much quicker to look for."""


def dates_in_figures(context: DateContext) -> Iterator[DateSpan]:
    """The dates in figures, with the days joined before them (*ngày 8 và 9/2*)."""
    last_end = -1
    for match in _DAY.finditer(context.reading.text):
        if not _stands_alone(match, "/."):
            continue
        i, j = context.reading.syllables_within(*match.span())
        span = _day(context, match, i, j, last_end)
        if span:
            digits = match["year"] or match["typo"]
            yield from context.joined_days(span.i, int(match["month"]), full_year(digits) if digits else None)
            yield span
            last_end = span.j
    yield from _months(context)


def _stands_alone(match: re.Match[str], signs: str) -> bool:
    """Whether neither a letter, a figure nor one of some signs stands before a match."""
    before = match.string[match.start() - 1] if match.start() else " "
    return not (before.isalnum() or before == "_" or before in signs)


def _day(context: DateContext, match: re.Match[str], i: int, j: int, last_end: int) -> DateSpan | None:
    day, month = int(match["day"]), int(match["month"])
    digits = match["year"] or match["typo"]
    year, j = (full_year(digits), j) if digits else context.year_after(j, signs=False)
    if not possible(month, day, year) or not _is_date(context, match, (i, j), last_end):
        return None
    start = context.with_cue(i)
    strong = start < i or (digits is not None and len(digits) == 4)
    return context.span(start, j, context.value(i, month, day, year), "figures", 0.97 if strong else 0.85)


def _is_date(context: DateContext, match: re.Match[str], span: tuple[int, int], last_end: int) -> bool:
    """Whether figures that could be a date are one, by the words around them."""
    i, j = span
    if match["year"] and len(match["year"]) == 4:
        return not context.follows(i, "never_before")
    if context.follows(i, "month"):
        return False
    if context.follows(i, "day", "times", "strong_before") or _joined_to_day(context, i):
        return True
    if match["year"] or context.follows(i, "never_before") or context.goes_on(j, "never_behind"):
        return False
    before = context.key(i - 1)
    beside_today = before in ("(", ",") and context.follows(i - 1, "relative")
    if beside_today or (i == last_end + 1 and context.leads(i - 1, "joins")) or _ends_hour(before):
        return True
    weak = context.follows(i, "weak_before", "joins") or before in ("(", "[")
    return weak and match["sign"] == "/" and match[0] not in load_yaml("dates")["fractions"]


def _joined_to_day(context: DateContext, k: int) -> bool:
    """Whether a day that shares the month of figures at `k` stands before them (*ngày 12 VÀ 13.8*)."""
    return context.leads(k - 1, "joins") and context.figure(k - 2) is not None and context.follows(k - 2, "day")


def _ends_hour(key: str) -> bool:
    """Whether a syllable is a time of the day: *22h*, *22h30*."""
    head, sign, tail = key.partition("h")
    return bool(sign) and head.isdecimal() and (not tail or tail.isdecimal())


def _months(context: DateContext) -> Iterator[DateSpan]:
    """A month and year that the words before show to be a date: *từ tháng 3 đến 5/2017*."""
    text = context.reading.text
    if not any(sign in text for sign in _MONTH_SIGNS):
        return
    for match in _MONTH.finditer(text):
        if not _stands_alone(match, "/.,-"):
            continue
        i, j = context.reading.syllables_within(*match.span())
        month, year = int(match["month"]), int(match["year"])
        if possible(month, None, year) and context.follows(i, "month_before"):
            yield context.span(i, j, context.value(i, month, None, year), "figures", 0.85)

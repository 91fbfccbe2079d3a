"""Recognize dates: in figures, in words, and counted from the day of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dates import (
    full_year,
    nearest_year,
    parse_day,
    partial_date,
    possible,
    shifted,
    shifted_month,
)
from pipeline.normalize.numbers import number_phrases
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit, Phrase
from pipeline.tokenize.syllables import Syllables, split_syllables

_FIGURES = re.compile(
    r"(?<![\w/.])(?P<day>\d{1,2})(?P<sign>[/.–-])(?P<month>\d{1,2}?)"
    r"(?:(?P=sign)(?P<year>\d{4}|\d{2})|(?P<typo>(?<=[/.-]\d)(?:19|20)\d\d|(?<=[/.-]\d\d)(?:19|20)\d\d))?"
    r"(?!\d|[/.–-]\d|[^\W\d_])"
)
"""*8/2*, *8-2-2017*, *08.02.17*; also *24/42017*, where a sign was lost."""

_MAX_LIST = 8


def phrases() -> Iterator[Phrase]:
    """The words of dates and numbers, under the labels `date:day`, `date:relative` … and `number`."""
    data = load_yaml("dates")
    for kind in ("day", "month", "year", "first_days", "same_day", "next_day"):
        for text in data[kind]:
            yield Phrase(text, f"date:{kind}")
    for kind in ("relative", "relative_months", "relative_years"):
        for text, value in data[kind].items():
            yield Phrase(text, f"date:{kind}", value)
    for text in data["future"]:
        yield Phrase(text, "date:future")
    yield from number_phrases()


@cache
def _phrase_set(kind: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(split_syllables(text).keys) for text in load_yaml("dates")[kind])


def _follows(syllables: Syllables, k: int, *kinds: str) -> bool:
    """Whether a phrase of one of the kinds ends just before syllable `k`."""
    ends = [tuple(syllables.keys[max(k - size, 0) : k]) for size in (1, 2)]
    return any(end in _phrase_set(kind) for kind in kinds for end in ends)


def recognize_dates(reading: Reading) -> list[DateSpan]:
    """Find dates in text order, each with a partial date as `value`.

    A day counted from the article's (*hôm qua*) has the value "" where that day is not known; a year alone
    (*năm 2013*) has the value `2013`. `found_by` is `date:birth` for the date of a birth.
    """
    finder = _Finder(reading)
    spans = [*finder.in_figures(), *finder.in_words(), *finder.years()]
    spans = finder.without_overlaps(spans)
    return finder.counted(spans)


class _Finder:
    """Finds the dates of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syllables = reading.syllables
        self.published: date | None = parse_day(reading.article.published_on)
        self.future = sorted(reading.hits.at("date:future"))

    def span(self, i: int, j: int, value: str, rule: str, confidence: float) -> DateSpan:
        if _follows(self.syllables, i, "birth"):
            rule = "birth"
        s = self.syllables
        return DateSpan(s.starts[i], s.ends[j - 1], i, j, f"date:{rule}", confidence, value)

    def value(self, k: int, month: int, day: int | None, year: int | None) -> str:
        """The partial date of parts that stand at syllable `k`."""
        if year is None and self.published:
            year = nearest_year(self.published, month, day, self._in_future(k))
        return partial_date(year, month, day)

    def _in_future(self, k: int) -> bool:
        first = self.reading.sentence_at(k)[0]
        hits = self.reading.hits.at("date:future")
        return any(i in hits for i in range(max(first, k - 12), k))

    # Dates in figures

    def in_figures(self) -> Iterator[DateSpan]:
        """*8/2*, *ngày 8-2-2017*, *tháng 7/2016*, and the days joined before them (*ngày 8 và 9/2*)."""
        last_end = -1
        for match in _FIGURES.finditer(self.reading.text):
            i, j = self.reading.syllables_within(*match.span())
            span = self._from_figures(match, i, j, last_end)
            if span:
                yield from self._joined_days(span, match["month"], match["year"] or match["typo"])
                yield span
                last_end = span.j

    def _from_figures(self, match: re.Match[str], i: int, j: int, last_end: int) -> DateSpan | None:
        day, month = int(match["day"]), int(match["month"])
        digits = match["year"] or match["typo"]
        year, j = (full_year(digits), j) if digits else self._year_after(j, words_only=True)
        if not possible(month, day, year) or not self._is_date(match, i, last_end):
            return None
        start = self._with_cue(i)
        strong = start < i or (digits is not None and len(digits) == 4)
        return self.span(start, j, self.value(i, month, day, year), "figures", 0.97 if strong else 0.85)

    def _is_date(self, match: re.Match[str], i: int, last_end: int) -> bool:
        """Whether figures that could be a date are one, by the words before them."""
        s = self.syllables
        if match["year"] and len(match["year"]) == 4:
            return not _follows(s, i, "never_before")
        if _follows(s, i, "month"):
            return False
        if _follows(s, i, "day", "times", "strong_before"):
            return True
        if match["year"] or _follows(s, i, "never_before"):
            return False
        before = s.keys[i - 1] if i else ""
        if i == last_end + 1 and (before,) in _phrase_set("joins"):
            return True
        if match["sign"] != "/":
            return _ends_hour(before)
        weak = _follows(s, i, "weak_before", "joins") or before in ("(", "[") or _ends_hour(before)
        return weak and match[0] not in ("24/7", "1/2", "1/3", "2/3", "1/4", "3/4")

    def _with_cue(self, i: int) -> int:
        """The first syllable of a date with the words that open it: *tối ngày 8/2*, *rạng sáng 8/2*."""
        keys = self.syllables.keys
        while i and ((keys[i - 1],) in _phrase_set("day") or (keys[i - 1],) in _phrase_set("times")):
            i -= 1
        return i

    def _joined_days(self, span: DateSpan, month: str, digits: str | None) -> Iterator[DateSpan]:
        """The days that share the month of the date after them: *ngày 8 và 9/2*, *từ 8 đến 9/2*."""
        year = full_year(digits) if digits else None
        days, cued, k = [], False, span.i
        for _ in range(_MAX_LIST):
            day = _figure(self.syllables, k - 2) if (self._key(k - 1),) in _phrase_set("joins") else None
            if day is None or not possible(int(month), day, year):
                break
            start = self._with_cue(k - 2)
            days.append((start, k - 1, day))
            cued = cued or start < k - 2 or self._key(start - 1) == "từ"
            k = start
        for i, j, day in days if cued else ():
            yield self.span(i, j, self.value(i, int(month), day, year), "joined", 0.9)

    def _key(self, k: int) -> str:
        return self.syllables.keys[k] if 0 <= k < len(self.syllables) else ""

    # Dates in words

    def in_words(self) -> Iterator[DateSpan]:
        """*tháng 7/2016*, *tháng 5 năm 2017*, *ngày 12 tháng 11 năm 2013*, *mùng 8 tháng ba*."""
        for hit in self.reading.hits.of("date:month"):
            found = self._month(hit)
            if not found:
                continue
            j, month, year = found
            start, day = self._day_before(hit.i, month, year)
            yield self.span(start, j, self._value_in_words(hit.i, j, month, day, year), "words", 0.95)
            if day:
                yield from self._joined_days(self.span(start, j, "", "", 0.0), str(month), str(year) if year else None)

    def _value_in_words(self, k: int, j: int, month: int, day: int | None, year: int | None) -> str:
        """The value of a date in words; a date of the moon calendar has none."""
        keys = self.syllables.keys
        lunar = any(tuple(keys[j : j + size]) in _phrase_set("lunar") for size in (1, 2))
        return "" if lunar or keys[j - 1] in ("giêng", "chạp") else self.value(k, month, day, year)

    def _month(self, hit: Hit) -> tuple[int, int, int | None] | None:
        """The month that a month word names, as (syllable after it, month, year)."""
        s, j = self.syllables, hit.j
        months: dict[str, Any] = load_yaml("dates")["months"]
        month = _figure(s, j)
        if month is None:
            two = " ".join(s.keys[j : j + 2])
            word = two if two in months else s.keys[j] if j < len(s) else ""
            month, j = months.get(word), j + len(word.split())
        else:
            j += 1
        if month is None or not possible(month):
            return None
        year, j = self._year_after(j)
        return None if self._counted_months(hit.i, year is not None) else (j, month, year)

    def _counted_months(self, k: int, with_year: bool) -> bool:
        """Whether the month word counts months: *5 tháng*, *ba tháng*."""
        before = self._key(k - 1)
        counted = before.isdecimal() and not with_year and not self._day_word(k - 2)
        return counted or (before,) in _phrase_set("months_counted")

    def _day_word(self, k: int) -> bool:
        if k < 0:
            return False
        key = (self.syllables.keys[k],)
        return any(key in _phrase_set(kind) for kind in ("day", "first_days", "times", "joins"))

    def _year_after(self, j: int, words_only: bool = False) -> tuple[int | None, int]:
        """The year after a month, and the syllable after it: */2016*, *-2016*, *năm 2016*."""
        s = self.syllables
        for size, sign in ((1, ("năm",)), (2, (",",)), (1, ("/", "-", ".", "–")))[: 2 if words_only else 3]:
            if j + size < len(s) and s.keys[j] in sign and (size == 1 or s.keys[j + 1] == "năm"):
                year = _figure(s, j + size, 4)
                if year and possible(1, None, year):
                    return year, j + size + 1
        return None, j

    def _day_before(self, k: int, month: int, year: int | None) -> tuple[int, int | None]:
        """The day before a month word, with its first syllable: *ngày 12 tháng 11*; else the month word itself."""
        day = _figure(self.syllables, k - 1) if k else None
        if day is None or not possible(month, day) or not (year or self._day_word(k - 2)):
            return k, None
        start = self._with_cue(k - 1)
        first = (self.syllables.keys[k - 2],) in _phrase_set("first_days")
        return (self._with_cue(k - 2) if first else start), day

    # Years, and dates counted from others

    def years(self) -> Iterator[DateSpan]:
        """*năm 2013*."""
        for hit in self.reading.hits.of("date:year"):
            year = _figure(self.syllables, hit.j, 4)
            if year and possible(1, None, year):
                yield self.span(hit.i, hit.j + 1, str(year), "year", 0.9)

    def without_overlaps(self, spans: list[DateSpan]) -> list[DateSpan]:
        """Of spans that overlap keep the one that begins first, then the longer."""
        kept: list[DateSpan] = []
        for span in sorted(spans, key=lambda d: (d.i, -d.j)):
            if not kept or span.i >= kept[-1].j:
                kept.append(span)
        return kept

    def counted(self, spans: list[DateSpan]) -> list[DateSpan]:
        """Add the dates that are counted from the article's day or from the date before them."""
        today = self.published.isoformat() if self.published else self._told_today(spans)
        taken = {k for d in spans for k in range(d.i, d.j)}
        extra = [d for d in self._relative(today) if d.i not in taken and d.j - 1 not in taken]
        self._agree(spans, extra)
        return self._same_days(sorted([*spans, *extra], key=lambda d: d.i))

    def _agree(self, spans: list[DateSpan], counted: list[DateSpan]) -> None:
        """Give a counted day the date written beside it: *rạng sáng nay (8/6)*."""
        values = {d.i: d.value for d in spans if len(d.value) == 10}
        for day in counted:
            day.value = values.get(day.j) or values.get(day.j + 1, day.value)

    def _told_today(self, spans: list[DateSpan]) -> str:
        """The day of an article that names it itself: *hôm nay (8/6)*, *sáng nay 8/6*, *hôm qua, 7/6*."""
        hits = self.reading.hits.at("date:relative")
        ends = {hit.j: hit.value for hit in hits.values()}
        for span in spans:
            for gap in (0, 1):
                if span.i - gap in ends and len(span.value) == 10:
                    return shifted(span.value, -ends[span.i - gap])
        return ""

    def _relative(self, today: str) -> Iterator[DateSpan]:
        hits = self.reading.hits
        for hit in hits.of("date:relative"):
            start = self._with_cue(hit.i)
            yield self.span(start, hit.j, shifted(today, hit.value) if today else "", "relative", 0.9)
        for hit in hits.of("date:relative_months"):
            value = shifted_month(self.published, hit.value) if self.published else ""
            yield self.span(hit.i, hit.j, value, "relative", 0.7)
        for hit in hits.of("date:relative_years"):
            value = str(self.published.year + hit.value) if self.published else ""
            yield self.span(hit.i, hit.j, value, "relative", 0.8)

    def _same_days(self, spans: list[DateSpan]) -> list[DateSpan]:
        """Add *cùng ngày* and *hôm sau* with the day last named before them."""
        shifts = {"date:same_day": 0, "date:next_day": 1}
        found = [(hit, days) for label, days in shifts.items() for hit in self.reading.hits.of(label)]
        days = [d for d in spans if len(d.value) == 10 and d.found_by != "date:birth"]
        last, extra = 0, []
        for hit, add in sorted(found, key=lambda pair: pair[0].i):
            while last < len(days) and days[last].i < hit.i:
                last += 1
            value = shifted(days[last - 1].value, add) if last else ""
            extra.append(self.span(hit.i, hit.j, value, "same_day", 0.8))
        return self.without_overlaps([*spans, *extra])


def _figure(syllables: Syllables, k: int, size: int = 2) -> int | None:
    """The number at `k` if it is of at most two figures, or of exactly four."""
    form = syllables.forms[k] if 0 <= k < len(syllables) else ""
    if not (form.isascii() and form.isdecimal()):
        return None
    return int(form) if len(form) == size or (size == 2 and len(form) == 1) else None


def _ends_hour(key: str) -> bool:
    """Whether a syllable is a time of the day: *22h*, *22h30*."""
    head, sign, tail = key.partition("h")
    return bool(sign) and head.isdecimal() and (not tail or tail.isdecimal())

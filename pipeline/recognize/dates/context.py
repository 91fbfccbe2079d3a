"""What the ways of writing a date share: the words before it, its year, its list."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.normalize.dates import nearest_year, parse_day, partial_date, possible
from pipeline.normalize.numbers import NumberSpan, read_number
from pipeline.reading import Reading
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set

_MAX_LIST = 8
_FUTURE_REACH = 12
_STATEMENT_REACH = 40
_ACTOR_REACH = 3
_MOST_COUNTED = 31
_LONGEST_NUMBER = 3


class DateContext:
    """Reads around the dates of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syllables = reading.syllables
        self.published = parse_day(reading.article.published_on)
        self._future = reading.hits.at("date:future")

    def key(self, k: int) -> str:
        """The folded syllable `k`, or "" outside the text."""
        return self.syllables.keys[k] if 0 <= k < len(self.syllables.keys) else ""

    def figure(self, k: int, year: bool = False) -> int | None:
        """The number at `k` if it has one or two figures, or four for a year."""
        form = self.syllables.forms[k] if 0 <= k < len(self.syllables.keys) else ""
        if not (form.isascii() and form.isdecimal()) or len(form) not in ((4,) if year else (1, 2)):
            return None
        return int(form)

    def follows(self, k: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds ends just before syllable `k`."""
        return phrase_start(self.reading, k, word_set("dates", *kinds)) < k

    def goes_on(self, k: int, kind: str) -> bool:
        """Whether a phrase of a kind begins at syllable `k`."""
        return phrase_end(self.reading, k, word_set("dates", kind)) > k

    def opening(self, k: int, kind: str) -> int:
        """The first syllable of the longest phrase of a kind that ends before `k`, or `k`."""
        return phrase_start(self.reading, k, word_set("dates", kind))

    def leads(self, k: int, kind: str) -> bool:
        """Whether a word of a kind stands at syllable `k`."""
        return (self.key(k),) in word_set("dates", kind)

    def number_before(self, k: int) -> NumberSpan | None:
        """The exact number of days, months or years that ends right before syllable `k` (*HAI MƯƠI MỐT ngày sau*)."""
        numbers = (self.number_at(i) for i in range(max(k - _LONGEST_NUMBER, 0), k))
        number = next((number for number in numbers if number and number.j == k), None)
        return number if number and not self.follows(number.i, "roughly") else None

    def number_at(self, k: int) -> NumberSpan | None:
        """The exact number of days, months or years at syllable `k`, if it is no large one."""
        number = read_number(self.syllables, k)
        if number is None or not isinstance(number.value, int) or number.approx != "exact":
            return None
        return number if number.value <= _MOST_COUNTED else None

    def quoted(self, k: int) -> bool:
        """Whether syllable `k` opens a quotation (*“CHIỀU nay …”*)."""
        return self.leads(k - 1, "quotes")

    def of_news(self, k: int) -> bool:
        """Whether, after the day that ends before syllable `k`, its sentence tells the news of an authority."""
        told, acting = (self.reading.hits.at(f"date:{kind}") for kind in ("statements", "actors"))
        last = min(self.reading.sentence_at(k - 1)[1], k + _STATEMENT_REACH)
        return any(i in told for i in range(k, last)) or any(i in acting for i in range(k, min(k + _ACTOR_REACH, last)))

    def with_cue(self, k: int) -> int:
        """The first syllable of a date at `k` with the words that open it: *tối ngày 8/2*, *rạng sáng 8/2*."""
        first = self.reading.sentence_at(k)[0] if k < len(self.syllables.keys) else 0
        for _ in range(3):
            start = min(self.opening(k, "day"), self.opening(k, "times"))
            if start == k or start < first:
                break
            k = start
        return k

    def span(self, i: int, j: int, value: str, rule: str, confidence: float) -> DateSpan:
        """A date at the syllables `i` to before `j`."""
        s = self.syllables
        rule = "birth" if self.follows(i, "birth") else rule
        return DateSpan(s.starts[i], s.ends[j - 1], i, j, f"date:{rule}", confidence, value)

    def value(self, k: int, month: int, day: int | None, year: int | None) -> str:
        """The partial date of parts that stand at syllable `k`; the article's day tells a year that is not written."""
        if year is None and self.published:
            year = nearest_year(self.published, month, day, self._in_future(k))
        return partial_date(year, month, day)

    def _in_future(self, k: int) -> bool:
        """Whether words before `k` in its sentence speak of what is to come."""
        first = self.reading.sentence_at(k)[0]
        return any(i in self._future for i in range(max(first, k - _FUTURE_REACH), k))

    def year_after(self, j: int, signs: bool = True) -> tuple[int | None, int]:
        """The year after a month, and the syllable after it: *năm 2016*, *, năm 2016*, and with `signs` */2016*."""
        if self.key(j) in ("/", "-", ".", "–"):
            at = j + 1 if signs else len(self.syllables)
        else:
            j_word = j + (self.key(j) == ",")
            at = j_word + 1 if self.leads(j_word, "year") else len(self.syllables)
        year = self.figure(at, year=True)
        return (year, at + 1) if year and possible(1, None, year) else (None, j)

    def joined_days(self, k: int, month: int, year: int | None) -> Iterator[DateSpan]:
        """The days before the date at `k` that share its month: *ngày 8 và 9/2*, *từ 8 đến 9/2*."""
        days, cued = [], False
        for _ in range(_MAX_LIST):
            at = k - 1 if self.leads(k, "overnight") else k - 2
            joined = at == k - 1 or self.leads(k - 1, "joins")
            day = self.figure(at) if joined else None
            if day is None or not possible(month, day, year):
                break
            start = self.with_cue(at)
            days.append((start, at + 1, day))
            cued = cued or start < at or self.leads(start - 1, "range_starts")
            k = start
        for i, j, day in days if cued else ():
            yield self.span(i, j, self.value(i, month, day, year), "joined", 0.9)

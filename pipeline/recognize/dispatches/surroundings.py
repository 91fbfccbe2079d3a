"""What stands around a citation: who issued the document, when, and what it is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import BY, OF
from pipeline.reading import Reading
from pipeline.recognize.dispatches.issuers import Issuer, Issuers
from pipeline.recognize.dispatches.subjects import subject_end, whole_subject
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set

_REACH = 42
_NEAR = 9
_SENT = 14
_CLAUSE = 40
_APPROVED = 16
_CLOCK = 7


@dataclass(slots=True)
class Details:
    """What a citation's surroundings tell; the citation with its date and issuer ends before syllable `j`."""

    j: int
    issuer: Issuer | None = None
    date: DateSpan | None = None
    subject: tuple[int, int] | None = None
    recent: bool = False


class Surroundings:
    """Reads around the citations of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.keys = reading.syllables.keys
        self.issuers = Issuers(reading)
        self._date_starts = [d.i for d in reading.dates]
        self._dates_at = {d.i: d for d in reading.dates}
        self._places = {place.i: place for place in reading.places}

    def _key(self, k: int) -> str:
        return self.keys[k] if 0 <= k < len(self.keys) else ""

    def read(self, i: int, j: int, between: range) -> Details:
        """Read around the citation at the syllables `i` to before `j`, and between its type and number."""
        details = Details(j)
        self._read_between(details, between)
        self._read_after(details)
        self._read_before(details, i)
        return details

    def speaker(self, i: int, j: int) -> Issuer | None:
        """Who speaks in the document at `i` to `j`: *chỉ đạo của Bộ X tại Công văn*, *tại Công văn 5, Bộ X …*."""
        teller = self.issuers.ending.get(i - 1) if (self._key(i - 1),) in word_set("issuers", "within") else None
        if teller and (self._key(teller.i - 1),) in word_set("issuers", "by"):
            return teller
        if phrase_start(self.reading, i, word_set("issuers", "opening")) == i or self._key(j) != ",":
            return None
        return self.issuers.starting.get(j + 1) or self._place_at(j + 1)

    def _place_at(self, k: int) -> Issuer | None:
        """The province or district at syllable `k`, which stands for its authorities (*…, tỉnh Lào Cai đã …*)."""
        place = self._places.get(k)
        return Issuer(place.i, place.j) if place and place.level != "commune" else None

    def read_unnumbered(self, i: int, j: int) -> Details:
        """Read around a document without a number, whose issuer must be known and stand beside it."""
        details = Details(j)
        self._read_after(details)
        asked = any((key,) in word_set("issuers", "unissued") for key in self.keys[max(i - _NEAR, 0) : i])
        if asked or (details.issuer is None and self._verb_before(i) is None):
            return Details(j)
        self._read_before(details, i)
        issuer = details.issuer
        known = issuer and issuer.j in self.issuers.ending and not (issuer.agency and issuer.agency.foreign)
        return details if known else Details(j)

    def _read_between(self, details: Details, between: range) -> None:
        """*Giấy phép khai thác cát được UBND tỉnh cấp (số 135/GP-UBND)*."""
        for k in between:
            if (self.keys[k],) in word_set("issuers", "by") and k + 1 in self.issuers.starting:
                details.issuer = self.issuers.starting[k + 1]
                return

    # Before the citation: *Ngày 9/5, UBND tỉnh đã ban hành Quyết định …*

    def _read_before(self, details: Details, i: int) -> None:
        k = self._verb_before(i)
        first = self.reading.sentence_at(i)[0]
        if k is None:
            details.issuer = details.issuer or self._approving(i, first)
            return
        while (start := phrase_start(self.reading, k, word_set("issuers", "before_issue"))) < k and start >= first:
            details.recent = details.recent or (self._key(start),) in word_set("issuers", "recent")
            k = start
        details.issuer = details.issuer or self.issuers.before(k, first)
        details.date = details.date or self._date_before(k, max(first, k - _REACH))

    def _approving(self, i: int, first: int) -> Issuer | None:
        """Who did something by the document at `i`: *UBND tỉnh đã phê duyệt dự án tại Quyết định …*."""
        if (self._key(i - 1),) not in word_set("issuers", "within"):
            return None
        for end in range(i - 1, max(first, i - _APPROVED), -1):
            k = phrase_start(self.reading, end, word_set("issuers", "approve"))
            if k < end:
                while (start := phrase_start(self.reading, k, word_set("issuers", "before_issue"))) < k:
                    k = start
                return self.issuers.ending.get(k)
        return None

    def _verb_before(self, i: int) -> int | None:
        """The first syllable of the verb of issuing that governs the document at `i` (*đã KÝ 6 quyết định*)."""
        k = i - (i > 0 and self.keys[i - 1].isdecimal())
        while (start := phrase_start(self.reading, k, word_set("issuers", "after_issue"))) < k:
            k = start
        verb = phrase_start(self.reading, k, word_set("issuers", "issue"))
        return verb if verb < k and not self._is_passed(i, k) else None

    def _is_passed(self, i: int, k: int) -> bool:
        """Whether the verb before syllable `k` tells what is done to another body's document (*thông qua tờ trình*)."""
        kind = self.reading.hits.at("document:type").get(i)
        others = kind is not None and kind.value in load_yaml("issuers")["others_write"]
        return others and phrase_start(self.reading, k, word_set("issuers", "pass")) < k

    def _date_before(self, k: int, first: int) -> DateSpan | None:
        """The last date before `k`, if it can be the day of issue."""
        index = bisect_right(self._date_starts, k - 1) - 1
        if index < 0 or self._date_starts[index] < first:
            return None
        return self._usable(self.reading.dates[index])

    def _usable(self, date: DateSpan) -> DateSpan | None:
        if len(date.value) < 7 or date.found_by == "date:birth":
            return None
        return date if phrase_start(self.reading, date.i, word_set("issuers", "undated")) == date.i else None

    # After the citation: *… ngày 9/5 của UBND tỉnh về …*

    def _read_after(self, details: Details) -> None:
        for _ in range(6):
            k = self._skip_signs(details.j)
            if not (self._read_date(details, k) or self._read_issuer(details, k)):
                break
        k = self._skip_signs(details.j)
        if phrase_end(self.reading, k, word_set("issuers", "subject")) > k:
            self._read_clause(details, k, subject_end(self.reading, self.issuers, k))

    def _skip_signs(self, k: int) -> int:
        """The syllable after at most two signs at `k`."""
        for _ in range(2):
            k += self._key(k) in (",", "(", ")", "-", "–")
        return k

    def _read_date(self, details: Details, k: int) -> bool:
        end = self._beyond_clock(phrase_end(self.reading, k, word_set("issuers", "dated")))
        date = self._dates_at.get(k) or self._dates_at.get(end) or self._dates_at.get(end - 1)
        if date is None or details.date is not None or self._opens_clause(date) or self._on_next_line(details, date):
            return False
        if not self._usable(date) and (self._key(date.i),) not in word_set("dates", "year"):
            return False
        details.date, details.j = date, date.j
        return True

    def _beyond_clock(self, k: int) -> int:
        """The syllable after the time of day told at `k` (*hồi 10h30 ngày …*), if a date follows; else `k`."""
        for j in range(k, min(k + _CLOCK, len(self.keys))):
            if j in self._dates_at:
                return j
            if not (self.keys[j][0].isdigit() or (self.keys[j],) in word_set("issuers", "clock")):
                break
        return k

    def _on_next_line(self, details: Details, date: DateSpan) -> bool:
        """Whether a line ends between a citation and a date (a title that ends with *Nghị định 67*)."""
        syllables = self.reading.syllables
        return "\n" in syllables.text[syllables.ends[details.j - 1] : syllables.starts[date.i]]

    def _opens_clause(self, date: DateSpan) -> bool:
        """Whether a date begins the next clause: *theo Nghị định 67, ngày 25/8, Bộ X có thông tư*."""
        return self._key(date.i - 1) == "," == self._key(date.j) and date.j + 1 in self.issuers.starting

    def _read_issuer(self, details: Details, k: int) -> bool:
        after = phrase_end(self.reading, k, word_set("issuers", "by"))
        if after == k:
            return False
        owner = self._key(k) == OF
        if details.issuer is not None:
            signed = self.issuers.after_signing(after) if self._key(k) == BY else after
            details.j = max(details.j, signed if signed > after else 0)
            return signed > after
        issuer = self.issuers.after(after, owner)
        if issuer and (self._key(k),) in word_set("issuers", "only_signed"):
            issuer = issuer if self.issuers.after_signing(issuer.j) > issuer.j else None
        if issuer:
            details.issuer, details.j = issuer, issuer.j if owner else self.issuers.after_signing(issuer.j)
        return issuer is not None

    def _read_clause(self, details: Details, k: int, end: int) -> None:
        """Read the subject, *do X ban hành (ngày …)* behind it, and the day on which a letter was sent."""
        for n in range(k, min(end, k + _CLAUSE)):
            if details.issuer is None and self._signed_by(details, n):
                end = n
                break
        if (self._key(k),) in word_set("issuers", "sent"):
            at = bisect_left(self._date_starts, k)
            date = self.reading.dates[at] if at < len(self._date_starts) else None
            if date and date.i < min(end, k + _SENT):
                details.date = details.date or self._usable(date)
            k = next((n for n in range(k, end) if self._is_topic(n)), end)
        start = phrase_end(self.reading, k, word_set("issuers", "topic"))
        details.subject = whole_subject(self.reading, start, end)

    def _is_topic(self, k: int) -> bool:
        return (self._key(k),) in word_set("issuers", "topic")

    def _signed_by(self, details: Details, k: int) -> bool:
        """Take *do X ban hành* at `k` as the issuer, with the date behind it."""
        if k + 1 not in self.issuers.starting or (self.keys[k],) not in word_set("issuers", "agent"):
            return False
        issuer = self.issuers.starting[k + 1]
        signed = self.issuers.after_signing(issuer.j)
        if signed == issuer.j:
            return False
        after = Details(signed)
        self._read_date(after, signed)
        details.issuer, details.date = issuer, details.date or after.date
        return True

"""What stands around a citation: who issued the document, when, and what it is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.facts import AgencySpan, DateSpan
from pipeline.normalize.dispatches import issuer_code
from pipeline.reading import Reading
from pipeline.recognize.dispatches.words import phrase_end, phrase_start, word_set

_BEFORE = 14
_NAME = 9
_CLAUSE = 40
_SUBJECT = 60
_STOPS = frozenset(',.;:“”"-–(')


class Issuer(NamedTuple):
    """An issuer as written at the syllables `i` to before `j`, and the span of its body where there is one."""

    i: int
    j: int
    agency: AgencySpan | None = None


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
        self._date_starts = [d.i for d in reading.dates]
        self._dates_at = {d.i: d for d in reading.dates}
        issuers = self._issuers()
        self._issuers_at = {s.i: s for s in sorted(issuers, key=lambda s: s.j)}
        self._issuers_end = {s.j: s for s in sorted(issuers, key=lambda s: -s.i)}

    def _issuers(self) -> list[Issuer]:
        """Bodies, listed issuers and posts, each with the post before it: *Bộ trưởng Bộ Tài chính*."""
        bodies = [Issuer(a.i, a.j, a) for a in self.reading.agencies]
        known = {span[:2] for span in bodies}
        hits = self.reading.hits.of("document:issuer")
        bodies += [Issuer(hit.i, hit.j) for hit in hits if (hit.i, hit.j) not in known]
        posts: dict[int, int] = {}
        for hit in self.reading.hits.of("document:post"):
            posts.setdefault(hit.j, hit.i)
        return [Issuer(posts.get(b.i, b.i), b.j, b.agency) for b in bodies]

    def _key(self, k: int) -> str:
        return self.keys[k] if 0 <= k < len(self.keys) else ""

    def read(self, i: int, j: int, between: range) -> Details:
        """Read around the citation at the syllables `i` to before `j`, and between its type and number."""
        details = Details(j)
        self._read_between(details, between)
        self._read_after(details)
        self._read_before(details, i)
        return details

    def issuer_in_sentence(self, i: int, codes: frozenset[str]) -> Issuer | None:
        """The last issuer before syllable `i` in its sentence whose code is one of a symbol's codes."""
        first = self.reading.sentence_at(i)[0]
        for end in range(i, max(first, i - _CLAUSE), -1):
            issuer = self._issuers_end.get(end)
            if issuer and issuer_code(self.reading.syllables.slice(issuer.i, issuer.j)) in codes:
                return issuer
        return None

    def read_unnumbered(self, i: int, j: int) -> Details:
        """Read around a document without a number, whose issuer must be known and stand beside it."""
        details = Details(j)
        self._read_after(details)
        verb = self._verb_before(i)
        if (details.issuer is None and verb is None) or self._key(i - 1) in ("theo", "bằng"):
            return Details(j)
        self._read_before(details, i)
        if any((key,) in word_set("issuers", "unissued") for key in self.keys[max(i - _NAME, 0) : i]):
            return Details(j)
        issuer = details.issuer
        known = issuer and issuer.j in self._issuers_end and not (issuer.agency and issuer.agency.foreign)
        return details if known else Details(j)

    def _read_between(self, details: Details, between: range) -> None:
        """*Giấy phép khai thác cát được UBND tỉnh cấp (số 135/GP-UBND)*."""
        for k in between:
            if (self.keys[k],) in word_set("issuers", "by") and k + 1 in self._issuers_at:
                details.issuer = self._issuers_at[k + 1]
                return

    # Before the citation: *Ngày 9/5, UBND tỉnh đã ban hành Quyết định …*

    def _read_before(self, details: Details, i: int) -> None:
        verb = self._verb_before(i)
        if verb is None:
            return
        first = self.reading.sentence_at(i)[0]
        k = verb
        while (start := phrase_start(self.reading, k, word_set("issuers", "before_issue"))) < k and start >= first:
            details.recent = details.recent or self._key(start) in ("vừa", "mới")
            k = start
        if details.issuer is None:
            details.issuer = self._issuer_before(k, first)
        if details.date is None:
            details.date = self._date_before(k, max(first, k - 3 * _BEFORE))

    def _verb_before(self, i: int) -> int | None:
        """The first syllable of the verb of issuing that governs the document at `i`."""
        k = i
        while (start := phrase_start(self.reading, k, word_set("issuers", "after_issue"))) < k:
            k = start
        verb = phrase_start(self.reading, k, word_set("issuers", "issue"))
        return verb if verb < k else None

    def _issuer_before(self, k: int, first: int) -> Issuer | None:
        """The issuer that ends at `k`, or shortly before it with a name or a place between."""
        for end in range(k, max(first, k - _BEFORE), -1):
            if end in self._issuers_end and self._issuers_end[end].i >= first:
                return self._issuers_end[end]
            if self._key(end - 1) in (".", ";", ":"):
                break
        return self._unknown_before(k, first)

    def _unknown_before(self, k: int, first: int) -> Issuer | None:
        """A body that no list knows, as the subject of the verb: *Hiệp hội Thép (VSA) đã có*."""
        end = k
        if self._key(end - 1) == ")":
            end = next((n for n in range(end - 1, max(first, end - _NAME), -1) if self.keys[n] == "("), end)
        start = next((n for n in range(end, max(first, end - _BEFORE), -1) if self._key(n - 1) in _STOPS), first)
        forms = self.reading.syllables.forms
        start = next((n for n in range(start, end) if forms[n][0].isupper()), end)
        capitals = sum(form[0].isupper() for form in forms[start + (start == first) : end])
        if end - start > _BEFORE or phrase_end(self.reading, start, word_set("issuers", "no_issuer")) > start:
            return None
        return Issuer(start, end) if capitals and start not in self._dates_at else None

    def _date_before(self, k: int, first: int) -> DateSpan | None:
        """The last date before `k`, if it can be the day of issue."""
        index = bisect_right(self._date_starts, k - 1) - 1
        if index < 0 or self._date_starts[index] < first:
            return None
        return self._usable(self.reading.dates[index])

    def _usable(self, date: DateSpan) -> DateSpan | None:
        undated = word_set("issuers", "undated")
        if len(date.value) < 7 or date.found_by == "date:birth":
            return None
        return date if phrase_start(self.reading, date.i, undated) == date.i else None

    # After the citation: *… ngày 9/5 của UBND tỉnh về …*

    def _read_after(self, details: Details) -> None:
        for _ in range(6):
            k = self._skip_signs(details.j)
            if not (self._read_date(details, k) or self._read_issuer(details, k)):
                break
        k = self._skip_signs(details.j)
        subject = word_set("issuers", "subject")
        if phrase_end(self.reading, k, subject) > k:
            details.subject = (k, self._clause_end(k))
            self._read_clause(details, *details.subject)

    def _skip_signs(self, k: int) -> int:
        """The syllable after at most two signs at `k`."""
        for _ in range(2):
            k += self._key(k) in (",", "(", ")", "-", "–")
        return k

    def _read_date(self, details: Details, k: int) -> bool:
        end = phrase_end(self.reading, k, word_set("issuers", "dated"), 4)
        date = self._dates_at.get(k) or self._dates_at.get(end) or self._dates_at.get(end - 1)
        if date is None or details.date is not None or not self._usable(date) or self._opens_clause(date):
            return False
        details.date, details.j = date, date.j
        return True

    def _opens_clause(self, date: DateSpan) -> bool:
        """Whether a date begins the next clause: *theo Nghị định 67, ngày 25/8, Bộ X có thông tư*."""
        return self._key(date.i - 1) == "," == self._key(date.j) and date.j + 1 in self._issuers_at

    def _read_issuer(self, details: Details, k: int) -> bool:
        after = phrase_end(self.reading, k, word_set("issuers", "by"))
        if after == k:
            return False
        if details.issuer is not None:
            signed = self._after_signing(after) if self._key(k) == "do" else after
            details.j = max(details.j, signed if signed > after else 0)
            return signed > after
        issuer = self._issuer_after(after, self._key(k) == "của")
        if issuer is None:
            return False
        details.issuer, details.j = issuer, issuer.j
        if self._key(k) != "của":
            details.j = self._after_signing(issuer.j)
        return True

    def _issuer_after(self, k: int, directly: bool) -> Issuer | None:
        """The issuer that begins at `k`; after *do* and *được* a person's name may stand before it."""
        for start in range(k, k + (2 if directly else _NAME)):
            if start in self._issuers_at:
                return self._issuers_at[start]
            if self._key(start) in (".", ";", ":"):
                break
        return self._unknown_issuer(k) if directly else None

    def _unknown_issuer(self, k: int) -> Issuer | None:
        """A body that no list knows, from its capital letter up to the next sign or known word."""
        forms = self.reading.syllables.forms
        if k >= len(forms) or not forms[k][0].isupper():
            return None
        stops = word_set("issuers", "subject") | word_set("issuers", "dated") | word_set("issuers", "by")
        limit = min(k + _BEFORE, self.reading.sentence_at(k)[1])
        end = k + 1
        for n in range(k + 1, limit):
            if not (forms[n][0].isalnum() or forms[n] in "&-") or (self.keys[n],) in stops or n > end + 2:
                break
            end = n + 1 if forms[n][0].isupper() or forms[n].isdecimal() else end
        return Issuer(k, end)

    def _after_signing(self, k: int) -> int:
        """The syllable after *ban hành* or *ký* that follows an issuer, perhaps after a name."""
        for start in range(k, k + _NAME):
            end = phrase_end(self.reading, start, word_set("issuers", "signed"))
            if end > start:
                return end
            if self._key(start) in (".", ";", ":"):
                break
        return k

    def _clause_end(self, k: int) -> int:
        """Where the subject that begins at `k` ends: at a full stop, semicolon, colon or closing quote."""
        end = min(self.reading.sentence_at(k)[1], k + _SUBJECT)
        return next((n for n in range(k, end) if self.keys[n] in (".", ";", ":", "”", ")")), end)

    def _read_clause(self, details: Details, k: int, end: int) -> None:
        """Find *do X ban hành (ngày …)* behind the subject, and the day on which a letter was sent."""
        for n in range(k, min(end, k + _CLAUSE)):
            if self.keys[n] in ("do", "được") and details.issuer is None and n + 1 in self._issuers_at:
                issuer = self._issuers_at[n + 1]
                signed = self._after_signing(issuer.j)
                if signed > issuer.j:
                    details.issuer = issuer
                    after = Details(signed, issuer)
                    self._read_date(after, signed)
                    details.date = details.date or after.date
                    details.subject = (k, n)
                    return
        if self.keys[k] == "gửi" and details.date is None:
            at = bisect_left(self._date_starts, k)
            date = self.reading.dates[at] if at < len(self._date_starts) else None
            details.date = self._usable(date) if date and date.i < min(end, k + _BEFORE) else None

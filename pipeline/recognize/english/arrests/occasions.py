"""What an English clause tells of an arrest beside who: the offence, the date, whether it is a statistic."""

from __future__ import annotations

from pipeline.facts import DateSpan
from pipeline.reading import Reading
from pipeline.recognize.english.words import among, hit, key, small

_LONGEST = 25
_NEAR = 10
_FAR = 30
"""So far off a post or a penalty told of the people may push an offence; there only plain words open one."""
_CHARGES = 6
_MANY = 300
_REACH, _MOST_DATES = 60, 3
_QUOTE_SIGNS = "\"“”'‘’"
_QUOTES = frozenset(_QUOTE_SIGNS)
_SIGNS = frozenset('.;,("”')


def offence_after(reading: Reading, k: int, last: int) -> str | None:
    """The offence that *for*, *on charges of*, *accused of* … opens behind syllable `k`, or *on drug charges* tells."""
    for p in range(k, min(k + _FAR, last)):
        if p < k + _NEAR and (charged := _before_charges(reading, p, last)):
            return charged
        opener = hit(reading, "offence", p)
        if key(reading, p) in (";", ":") or (p > k + _NEAR and hit(reading, "trigger", p)):
            return None
        if opener is None or (p >= k + _NEAR and small(reading, "loose_openers", p)):
            continue
        i = opener.j
        while (more := hit(reading, "offence", i)) is not None:
            i = more.j
        i += key(reading, i) in _QUOTES
        j = _offence_end(reading, i, last)
        text = reading.syllables.slice(i, j).strip(_QUOTE_SIGNS)
        term = text[:1].isdigit() or hit(reading, "number", i) or hit(reading, "not_offences", i)
        if j > i and not term:
            return text
    return None


def _before_charges(reading: Reading, k: int, last: int) -> str | None:
    """The offence between *on* or *over* at syllable `k` and a noun for charges: *on drug charges*."""
    if not small(reading, "charge_openers", k) or hit(reading, "vague_charges", k + 1):
        return None
    for p in range(k + 1, min(k + _CHARGES, last)):
        if hit(reading, "charges", p):
            return reading.syllables.slice(k + 1, p) if p > k + 1 and not small(reading, "of", p + 1) else None
        if hit(reading, "number", p) or not (reading.syllables.forms[p].isalpha() or key(reading, p) == "-"):
            return None
    return None


def _offence_end(reading: Reading, i: int, last: int) -> int:
    for k in range(i, min(i + _LONGEST, last)):
        if _ends(reading, k) or (k > i and hit(reading, "offence_end", k)):
            return k
    return min(i + _LONGEST, last)


def _ends(reading: Reading, k: int) -> bool:
    """Whether a sign at syllable `k` ends a phrase, rather than stand inside a number."""
    return key(reading, k) in _SIGNS and not (key(reading, k) in ".," and reading.syllables.glued(k))


def date_of(reading: Reading, i: int, j: int, first: int, last: int) -> str | None:
    """The date of the act at syllables `i` to `j`: the nearest in its sentence that no verb of saying parts from it."""
    dates = among(reading.dates, max(first, i - _REACH), min(last, j + _REACH))
    nearest = sorted(dates, key=lambda date: min(abs(date.i - j), abs(i - date.j)))[:_MOST_DATES]
    return next((date.value for date in nearest if not _said(reading, date, i, j)), None)


def _said(reading: Reading, date: DateSpan, i: int, j: int) -> bool:
    """Whether a date is that of a statement, or of something told in a bracket."""
    low, high = (date.j, i) if date.j <= i else (j, date.i)
    between = any(hit(reading, "said", k) for k in (*range(low, high), date.i - 1, date.i - 2))
    document = any(date.i < d.j for d in among(reading.dispatches, date.i - _NEAR, date.i + 1))
    return between or document


def raid_date(reading: Reading) -> str | None:
    """The date of a raid that an article tells elsewhere (*the raid on March 12*)."""
    for date in reading.dates:
        if any(hit(reading, "raid", k) for k in range(max(date.i - 3, 0), date.i)):
            return date.value
    return None


def scope_of(reading: Reading, count: int | None, first: int, last: int) -> str:
    """Whether a sentence tells totals over a period (`statistic`) or a `case`; no case has as many people."""
    period = any(hit(reading, "period", k) for k in range(first, last))
    return "statistic" if period or (count or 0) >= _MANY else "case"

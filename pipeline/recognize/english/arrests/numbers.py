"""Read numbers and ages in English: *1,250*, *twenty-two*, *34-year-old*."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.english.words import hit, key, small

_DIGITS = 9


def number_at(reading: Reading, k: int, end: int) -> tuple[int, int] | None:
    """The number in figures or words at syllable `k`, and the syllable after it: *1,250*, *twenty-two*."""
    if k >= end:
        return None
    form = reading.syllables.forms[k]
    figures = form.isascii() and form.isdecimal() and len(form) < _DIGITS
    return _figures(reading, k, end) if figures else _words(reading, k)


def _figures(reading: Reading, k: int, end: int) -> tuple[int, int] | None:
    """A number in figures at syllable `k`, with signs between thousands; none in a date, time or fraction."""
    s = reading.syllables
    digits, j = s.forms[k], k + 1
    while j + 1 < end and s.forms[j] in ",." and s.glued(j - 1) and s.glued(j) and _thousand(s.forms[j + 1]):
        digits, j = digits + s.forms[j + 1], j + 2
    part = j + 1 < end and s.forms[j] in "/.:" and s.glued(j - 1) and s.glued(j) and s.forms[j + 1].isdecimal()
    return None if part or len(digits) >= _DIGITS else (int(digits), j)


def _words(reading: Reading, k: int) -> tuple[int, int] | None:
    """A number in words at syllable `k`, tens with the unit behind them."""
    found = hit(reading, "number", k)
    if found is None:
        return None
    value, j = int(found.value), found.j
    behind = j + (key(reading, j) == "-")
    unit = hit(reading, "number", behind) if 20 <= value < 100 and not small(reading, "articles", behind) else None
    return (value + unit.value, unit.j) if unit and 0 < unit.value < 10 else (value, j)


def _thousand(form: str) -> bool:
    return len(form) == 3 and form.isascii() and form.isdecimal()


def after_age(reading: Reading, k: int) -> int:
    """The syllable after *34-year-old* at syllable `k`, or `k`."""
    keys = reading.syllables.keys
    if keys[k + 1 : k + 3] != ["-", "year"]:
        return k
    return k + 5 if keys[k + 3 : k + 4] == ["-"] else k + 4

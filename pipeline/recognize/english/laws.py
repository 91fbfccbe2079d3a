"""Named laws in English articles: *Penal Code*, *2013 Land Law*, *Law on Extradition*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DispatchSpan
from pipeline.knowledge.named_words import YEAR
from pipeline.normalize.dates import possible
from pipeline.reading import Reading
from pipeline.recognize.english.words import capital, key, small

_LONGEST = 8


def find_laws(reading: Reading, taken: set[int]) -> Iterator[DispatchSpan]:
    """The named laws outside the syllables `taken`; `subject` is the Vietnamese name, as far as it is known."""
    last = 0
    for found in sorted([*reading.hits.of("en:law"), *reading.hits.of("en:law_word")], key=lambda h: (h.i, -h.j)):
        if found.i in taken or found.i < last or not capital(reading, found.i):
            continue
        j = found.j if found.label == "en:law" else _name_end(reading, found.j)
        if j == found.j and found.label == "en:law_word":
            continue
        last = j
        yield _law(reading, found.i, j, found.value)


def _name_end(reading: Reading, k: int) -> int:
    """Where the capitalised name of a law ends."""
    j = last = k
    while j < min(k + _LONGEST, len(reading.syllables)):
        if capital(reading, j):
            j = last = j + 1
        elif last > k and small(reading, "law_inside", j):
            j += 1
        else:
            break
    return last


def _law(reading: Reading, i: int, j: int, value: tuple[str, str] | str) -> DispatchSpan:
    s = reading.syllables
    doc_type, name = value if isinstance(value, tuple) else (value, s.slice(i, j))
    year, i, j = _year(reading, i, j)
    subject = f"{name} {YEAR} {year}" if year else name
    return DispatchSpan(
        s.starts[i], s.ends[j - 1], i, j, "dispatch:en law", 0.88,
        text=s.slice(i, j), doc_type=doc_type, year=year, subject=subject, law=True,
    )  # fmt: skip


def _year(reading: Reading, i: int, j: int) -> tuple[int | None, int, int]:
    """The year before or after a law's name, and the bounds of the citation with it."""
    if (year := _year_at(reading, i - 1)) is not None:
        return year, i - 1, j
    if (year := _year_at(reading, j)) is not None:
        return year, i, j + 1
    if small(reading, "law_year", j) and (year := _year_at(reading, j + 1)) is not None:
        return year, i, j + 2
    return None, i, j


def _year_at(reading: Reading, k: int) -> int | None:
    form = key(reading, k)
    figures = len(form) == 4 and form.isdecimal() and form.isascii()
    return int(form) if figures and possible(1, year=int(form)) else None

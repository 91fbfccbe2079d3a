"""Republished articles: near duplicates by MinHash (Broder 1997) with banding, verified by exact Jaccard similarity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.link.stories.terms import SyllableHashes, hash_syllables
from pipeline.reading import Reading

SHINGLE = 4
"""Syllables in a shingle."""

BANDS, ROWS = 16, 4
"""A pair whose similarity is s shares a band with probability 1 - (1 - s⁴)¹⁶: 0.89 at 0.6, 0.99 at 0.7."""

SIMILAR = 0.6
"""Least Jaccard similarity of an article with the one that it republishes."""

SHORT, SOON_DAYS = 60, 1
"""Texts of fewer shingles are republished only within so many days: a teaser said again later is that of a series."""

Shingles = npt.NDArray[np.uint32]
Bands = npt.NDArray[np.uint32]

_RANDOM = np.random.RandomState(1)
# Multiply-shift hashing (Dietzfelbinger et al. 1997): odd factors of 64 bits, the product taken modulo 2^64.
_FACTORS = _RANDOM.randint(0, 2**63, size=(BANDS * ROWS, 1), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS = _RANDOM.randint(0, 2**63, size=(BANDS * ROWS, 1), dtype=np.uint64)
_MOST = 4096
_FRAME = 8
_AFTER_LEAD_IN = frozenset("-–—)")
_ENDS = frozenset(".!?…")
_FIRST, _BEFORE = 12, 8


class Told(NamedTuple):
    """An article as duplicates are looked for: its place in time and the bands of its signature."""

    day: str
    article_id: str
    bands: tuple[int, ...]


def shingles(reading: Reading, hashes: SyllableHashes | None = None) -> Shingles:
    """The different shingles of the body in ascending order; signs, lead-ins and credits are no part of it.

    `hashes` is what `hash_syllables` returns for the article as a Vietnamese one, if it is known already.
    """
    body, end = _body(reading)
    hashes = (hash_syllables(reading.syllables, "vi") if hashes is None else hashes)[body:end]
    words = hashes[hashes >= 0].astype(np.uint64)
    if not len(words):
        return np.empty(0, np.uint32)
    size = min(SHINGLE, len(words))
    mixed = np.zeros(len(words) - size + 1, np.uint64)
    for k in range(size):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + words[k : len(words) - size + k + 1]
    ordered = np.sort(((mixed ^ (mixed >> np.uint64(31))) & np.uint64(0xFFFFFFFF)).astype(np.uint32))
    is_first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]


def _body(reading: Reading) -> tuple[int, int]:
    """Syllable numbers of the text after title and lead-in (*(Dân trí) -*), up to by-line and credits at its end."""
    _, title = reading.syllables_within(0, len(reading.article.title or ""))
    start = title if title < len(reading.syllables) else 0
    forms = reading.syllables.forms
    opening = [k for k in range(start, min(start + _FRAME, len(forms))) if forms[k] in _AFTER_LEAD_IN]
    start = opening[-1] + 1 if opening else start
    end = len(forms)
    for i, j in reversed(reading.sentences):
        if i <= start or j - i > _FRAME or forms[j - 1] in _ENDS:
            break
        end = i
    return start, end


def signature_bands(values: Shingles) -> Bands:
    """A MinHash signature folded to one number a band; of a very long text only the least shingles are hashed."""
    if not len(values):
        return np.empty(0, np.uint32)
    least = (_FACTORS * values[:_MOST].astype(np.uint64) + _SHIFTS).min(axis=1).reshape(BANDS, ROWS)
    folded = np.arange(BANDS, dtype=np.uint64)
    for row in range(ROWS):
        folded = folded * np.uint64(0x9E3779B97F4A7C15) + least[:, row]
    return (folded >> np.uint64(32)).astype(np.uint32)


def jaccard(one: Shingles, other: Shingles) -> float:
    """Shared shingles as a part of all."""
    if not len(one) or not len(other):
        return 0.0
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared)


def republishes(one: Shingles, other: Shingles, days_apart: int | None) -> bool:
    """Whether of two texts one is the other over again; `days_apart` is None where a day is not known."""
    series = min(len(one), len(other)) < SHORT and (days_apart or 0) > SOON_DAYS
    return not series and jaccard(one, other) >= SIMILAR


def days_between(one: str, other: str) -> int | None:
    """How many days lie between two days, None where one is not known (empty)."""
    if not one or not other:
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def in_time(day: str, article_id: str) -> tuple[str, str]:
    """What articles are ordered by: the day, those without one last, then the id."""
    return day or "9999", article_id


def pairs_of_band(articles: Sequence[Told], band: int) -> Iterator[tuple[str, str]]:
    """Pairs (later, earlier) of articles that share this band and none before it.

    In a large group each article is compared with the first and with those just before it.
    """
    ordered = sorted(articles, key=lambda article: in_time(article.day, article.article_id))
    for k, later in enumerate(ordered):
        for earlier in ordered[:_FIRST] + ordered[max(_FIRST, k - _BEFORE) : k]:
            if earlier is later:
                break
            if next(n for n in range(BANDS) if later.bands[n] == earlier.bands[n]) == band:
                yield later.article_id, earlier.article_id

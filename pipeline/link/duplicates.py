"""Republished articles: near duplicates by MinHash (Broder 1997) with banding, verified by exact Jaccard similarity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.link.days import in_time
from pipeline.link.stories.terms import SyllableHashes
from pipeline.link.stories.vectors import numbers_within, side_by_side
from pipeline.reading import Reading

SHINGLE = 4
"""Syllables in a shingle."""

BANDS, ROWS = 16, 4
"""A pair whose similarity is s shares a band with probability 1 - (1 - s⁴)¹⁶: 0.89 at 0.6, 0.99 at 0.7."""

SIMILAR = 0.6
"""Least Jaccard similarity of an article with the one that it republishes."""

SHORT, SOON_DAYS = 60, 1
"""Texts of fewer shingles are republished only within so many days: a teaser said again later is that of a series."""

Words = npt.NDArray[np.uint32]
Shingles = npt.NDArray[np.uint32]
Bands = npt.NDArray[np.uint32]
Borders = npt.NDArray[np.int64]

_RANDOM = np.random.RandomState(1)
# Multiply-shift hashing (Dietzfelbinger et al. 1997): odd factors of 64 bits, the product taken modulo 2^64.
_FACTORS = _RANDOM.randint(0, 2**63, size=BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS = _RANDOM.randint(0, 2**63, size=BANDS * ROWS, dtype=np.uint64)
_MOST = 4096
_MIX = np.uint64(0x9E3779B97F4A7C15)
_FRAME = 8
_AFTER_LEAD_IN = frozenset("-–—)")
_ENDS = frozenset(".!?…")
_FIRST, _BEFORE = 12, 8


class Told(NamedTuple):
    """An article as duplicates are looked for: its place in time and the bands of its signature."""

    day: str
    article_id: str
    bands: tuple[int, ...]


def body_words(reading: Reading, hashes: SyllableHashes) -> Words:
    """The hashes of the words of the body, of which shingles are made; signs, lead-ins and credits are no part of it.

    `hashes` is what `hash_syllables` returns for the article as a Vietnamese one. A text of fewer words than a shingle
    has is filled up with zeros before it.
    """
    body, end = _body(reading)
    inside = hashes[body:end]
    words: Words = inside[inside >= 0].astype(np.uint32)
    return np.r_[np.zeros(SHINGLE - len(words), np.uint32), words] if 0 < len(words) < SHINGLE else words


def shingles(bodies: Sequence[Words]) -> tuple[Borders, Shingles]:
    """The different shingles of each body in ascending order, one body's after the other's, and where each begins."""
    borders, words = side_by_side(bodies, np.uint64)
    mixed = np.zeros(max(len(words) - SHINGLE + 1, 0), np.uint64)
    for k in range(SHINGLE):
        mixed = mixed * _MIX + words[k : len(words) - SHINGLE + k + 1]
    folded = (mixed ^ (mixed >> np.uint64(31))).astype(np.uint32)
    parts = [_different(folded[begin : max(end - SHINGLE + 1, begin)]) for begin, end in pairwise(borders.tolist())]
    return side_by_side(parts, np.uint32)


def _different(values: Shingles) -> Shingles:
    ordered = np.sort(values)
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


def signatures(borders: Borders, values: Shingles) -> tuple[Borders, Bands]:
    """MinHash signatures, folded to one number a band, of some texts' shingles; none for a text without shingles.

    Of a very long text only the least shingles are hashed.
    """
    sizes = np.diff(borders)
    least = _least(values[numbers_within(borders) < _MOST], np.minimum(sizes[sizes > 0], _MOST))
    folded = np.repeat(np.arange(BANDS, dtype=np.uint64), least.shape[1]).reshape(BANDS, -1)
    for row in range(ROWS):
        folded = folded * _MIX + least[row::ROWS]
    bands = (folded >> np.uint64(32)).astype(np.uint32)
    return BANDS * np.cumsum([0, *(sizes > 0)]), bands.T.reshape(-1)


def _least(values: Shingles, sizes: Borders) -> npt.NDArray[np.uint64]:
    """The least hash of each text by each function: a row a function, a column a text; no text is empty."""
    starts = np.cumsum([0, *sizes])[:-1]
    wide = values.astype(np.uint64)
    hashes = np.empty_like(wide)
    least = np.empty((BANDS * ROWS, len(starts)), np.uint64)
    for factor, shift, row in zip(_FACTORS, _SHIFTS, least, strict=True):
        np.multiply(wide, factor, out=hashes)
        hashes += shift
        np.minimum.reduceat(hashes, starts, out=row)
    return least


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

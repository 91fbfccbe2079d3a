"""Vectors: the weighted terms of many articles side by side in flat arrays, so that no article costs a call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.link.stories.terms import Hashes, SyllableHashes, Things, Weights

Indices = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.integer[Any]]
Number = TypeVar("Number", np.int64, np.float32, np.float64)
Keyed = npt.NDArray[np.uint64]
"""Hashes of 32 bits, and in the two bits below where they stand."""

IN_TITLE, IN_LEAD, LEAD_SYLLABLES = 2.0, 1.25, 80
"""What a term counts in the title and in the first syllables after it; elsewhere it counts 1."""

_WEIGHTS = np.array([1, IN_LEAD, IN_TITLE], np.float32)
_PLACE_BITS = np.uint64(2)
_FIRST, _SECOND = np.uint64(0x9E3779B1), np.uint64(0x85EBCA77)


@dataclass(frozen=True, slots=True)
class Vectors:
    """Those of article `k` are the terms from `borders[k]` up to `borders[k + 1]`, by ascending hash."""

    borders: Indices
    hashes: Hashes
    weights: Weights

    def owners(self) -> Indices:
        """The number of the article that each term is of."""
        return np.repeat(np.arange(len(self.borders) - 1), np.diff(self.borders))


def word_vectors(words: Sequence[SyllableHashes], titles: Sequence[int]) -> Vectors:
    """What articles are told with: syllables and pairs of neighbouring ones; of English texts words and pairs.

    `words` holds the hashes of each article's syllables, -1 for what is no word, `titles` how many are of its title.
    """
    borders, every = side_by_side(words, np.int64)
    numbers = numbers_within(borders)
    is_word = every >= 0
    is_pair = is_word[:-1] & is_word[1:] & (numbers[1:] > 0)
    hashes = every.astype(np.uint32)
    # A place for each syllable and for the pair that begins with it.
    found = np.zeros((len(every), 2), bool)
    found[:, 0], found[:-1, 1] = is_word, is_pair
    keyed = np.empty((len(every), 2), np.uint64)
    keyed[:, 0], keyed[:-1, 1] = hashes, _pair_hashes(hashes[:-1], hashes[1:])
    keyed = keyed << _PLACE_BITS | _places(numbers, borders, titles)[:, None]
    return _gather(np.r_[0, np.cumsum(found)][2 * borders], keyed[found])


def thing_vectors(things: Sequence[Things], titles: Sequence[int]) -> Vectors:
    """What articles name, by the hashes of the names and the numbers of the syllables that they begin at."""
    borders, hashes = side_by_side([hashes for hashes, _ in things], np.uint64)
    _, numbers = side_by_side([numbers for _, numbers in things], np.int64)
    return _gather(borders, hashes << _PLACE_BITS | _places(numbers, borders, titles))


def side_by_side(values: Sequence[npt.ArrayLike], dtype: type[Any]) -> tuple[Indices, npt.NDArray[Any]]:
    """The values of some articles one after the other, and where those of each begin and end."""
    borders = np.cumsum([0, *map(len, values)])  # type: ignore[arg-type]
    return borders, np.concatenate([np.empty(0, dtype), *(np.asarray(each, dtype) for each in values)])


def numbers_within(borders: Indices) -> Indices:
    """The how manieth of its article each value is, from 0."""
    return np.arange(borders[-1]) - np.repeat(borders[:-1], np.diff(borders))


def look_up(wanted: Numbers, listed: Numbers, values: npt.NDArray[Number], missing: int = 0) -> npt.NDArray[Number]:
    """The values of some numbers, `missing` for one that is not listed; `listed` ascend."""
    absent = values.dtype.type(missing)
    if not len(listed):
        return np.full(len(wanted), absent)
    places = np.minimum(np.searchsorted(listed, wanted), len(listed) - 1)
    return np.where(listed[places] == wanted, values[places], absent)


def _pair_hashes(first: Hashes, second: Hashes) -> Keyed:
    mixed = first.astype(np.uint64) * _FIRST + second.astype(np.uint64) * _SECOND
    return (mixed ^ (mixed >> np.uint64(29))) & np.uint64(0xFFFFFFFF)


def _places(numbers: Indices, borders: Indices, titles: Sequence[int]) -> Keyed:
    """Where syllables stand, by their numbers in their articles: 2 in the title, 1 in the lead, 0 elsewhere."""
    after = numbers - np.repeat(np.asarray(titles, np.int64), np.diff(borders))
    return (after < 0).astype(np.uint64) + (after < LEAD_SYLLABLES)


def _gather(borders: Indices, keyed: Keyed) -> Vectors:
    """Each different hash of an article once, with the root of how often it is there times its weightiest place."""
    for begin, end in pairwise(borders.tolist()):
        keyed[begin:end].sort()
    hashes = keyed >> _PLACE_BITS
    is_first = np.ones(len(keyed) + 1, bool)
    np.not_equal(hashes[1:], hashes[:-1], out=is_first[1:-1])
    is_first[borders] = True
    ends = is_first.nonzero()[0]
    first, counts = ends[:-1], np.diff(ends)
    best = _WEIGHTS[(keyed[ends[1:] - 1] & np.uint64(3)).astype(np.intp)]
    weights = (np.sqrt(counts) * best).astype(np.float32)
    return Vectors(np.searchsorted(first, borders), hashes[first].astype(np.uint32), weights)


def read_vectors(table: pa.Table, kind: str) -> Vectors:
    """The vectors of a kind that a table's columns hold, a row an article."""
    borders, hashes = flat_values(table.column(kind), np.uint32)
    _, weights = flat_values(table.column(f"{kind}_weights"), np.float16)
    return Vectors(borders, hashes, weights.astype(np.float32))


def vector_columns(kind: str, vectors: Vectors) -> dict[str, pa.Array]:
    """The columns that hold vectors of a kind, as `read_vectors` reads them."""
    weights = vectors.weights.astype(np.float16)
    return {kind: binary_column(vectors.borders, vectors.hashes),
            f"{kind}_weights": binary_column(vectors.borders, weights)}  # fmt: skip


def flat_values(column: pa.ChunkedArray, dtype: type[Any]) -> tuple[Indices, npt.NDArray[Any]]:
    """Where the values of each row of a binary column begin and end, and all values one after the other."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if isinstance(array, pa.ChunkedArray):
        array = pa.concat_arrays(array.chunks) if array.num_chunks else pa.array([], pa.binary())
    if not len(array):
        return np.zeros(1, np.int64), np.empty(0, dtype)
    _, offsets, content = array.buffers()
    ends = np.frombuffer(offsets, np.int32, len(array) + 1, 4 * array.offset).astype(np.int64)
    size = np.dtype(dtype).itemsize
    borders = (ends - ends[0]) // size
    return borders, np.frombuffer(content, dtype, borders[-1], ends[0]) if borders[-1] else np.empty(0, dtype)


def binary_column(borders: Indices, values: npt.NDArray[Any]) -> pa.Array:
    """Values one after the other as a binary column; row `k` holds those from `borders[k]` up to the next."""
    ends = (borders * values.dtype.itemsize).astype(np.int32)
    content = pa.py_buffer(np.ascontiguousarray(values).tobytes())
    return pa.Array.from_buffers(pa.binary(), len(borders) - 1, [None, pa.py_buffer(ends.tobytes()), content])

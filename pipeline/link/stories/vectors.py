"""Vectors: the weighted terms of many articles side by side in flat arrays, so that no article costs a call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.link.stories.terms import Hashes, Terms, Weights

Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Those of article `k` are the terms from `borders[k]` up to `borders[k + 1]`, by ascending hash."""

    borders: Indices
    hashes: Hashes
    weights: Weights

    def owners(self) -> Indices:
        """The number of the article that each term is of."""
        return np.repeat(np.arange(len(self.borders) - 1), np.diff(self.borders))


def vectors_of(terms: Sequence[Terms]) -> Vectors:
    """The terms of some articles, put side by side."""
    borders = np.cumsum([0, *(len(each.hashes) for each in terms)])
    hashes = np.concatenate([np.empty(0, np.uint32), *(each.hashes for each in terms)])
    return Vectors(borders, hashes, np.concatenate([np.empty(0, np.float32), *(each.weights for each in terms)]))


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

"""What the tasks that look for republished texts and for stories share: traits of articles, and pairs of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from pipeline.engine.parts import part_name
from pipeline.engine.storage import Storage

PAIRS = pa.schema(
    [("one", pa.int64()), ("other", pa.int64()), ("score", pa.float32()), ("batch", pa.int64()),
     ("other_batch", pa.int64())]
)  # fmt: skip
"""Alike articles by handle, the smaller first, and the batches that they are in."""


def read_traits(storage: Storage, shards: Sequence[str], columns: list[str]) -> pa.Table:
    """Some columns of the traits of a batch of shards."""
    return pa.concat_tables(storage.read_table(part_name(shard, "traits"), columns) for shard in shards)


def write_pairs(storage: Storage, name: str, one: np.ndarray, other: np.ndarray, scores: np.ndarray,
                batch: np.ndarray, other_batch: np.ndarray) -> None:  # fmt: skip
    """Write alike pairs with the smaller handle first."""
    swap = one > other
    columns = [np.where(swap, other, one), np.where(swap, one, other), scores,
               np.where(swap, other_batch, batch), np.where(swap, batch, other_batch)]  # fmt: skip
    storage.write_table(name, pa.table(list(map(pa.array, columns)), schema=PAIRS))

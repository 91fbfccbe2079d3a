"""What the tasks that look for republished texts and for stories share: traits of articles, and pairs of them."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from pipeline.engine.parts import part_name
from pipeline.engine.scatter import scatter
from pipeline.engine.storage import Storage

PAIRS = pa.schema(
    [("one", pa.int64()), ("other", pa.int64()), ("score", pa.float32()), ("batch", pa.int64()),
     ("other_batch", pa.int64())]
)  # fmt: skip
"""Alike articles by handle, the smaller first, and the batches that they are in."""

SIDES = pa.schema([pa.field("node", pa.int64()), *list(PAIRS)[1:]])
"""The same seen from one of the two articles."""


def read_traits(storage: Storage, shards: Sequence[str], columns: list[str]) -> pa.Table:
    """Some columns of the traits of a batch of shards."""
    return pa.concat_tables(storage.read_table(part_name(shard, "traits"), columns) for shard in shards)


def scatter_pairs(storage: Storage, source: int, pairs: pa.Table, total: int) -> None:
    """Send alike pairs to the bucket of their lesser article; `source` is the number of the task that sends them."""
    scatter(storage, "pairs", source, pairs, pairs.column("one").to_numpy() % total)

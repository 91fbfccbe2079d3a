"""Scatter and gather: rows sent to the bucket that their key falls to, so that a bucket reads only its own.

Each task that sends writes one file, in which the rows of a bucket stand together: as many files as tasks, not as pairs
of task and bucket.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.engine.storage import Storage

Numbers = npt.NDArray[np.int64]

_BUCKETS = b"buckets"
"""Under which name the schema of a file holds the numbers of the buckets that its batches are for, ascending."""


def scatter(storage: Storage, folder: str, source: int, table: pa.Table, buckets: Numbers) -> None:
    """Write the rows of each bucket as a batch of one file; `source` is the number of the task that writes."""
    if not table.num_rows:
        return
    order = np.argsort(buckets, kind="stable")
    numbers, starts = np.unique(buckets[order], return_index=True)
    (rows,) = (table if len(numbers) == 1 else table.take(order)).combine_chunks().to_batches()
    batches = (rows.slice(start, end - start) for start, end in pairwise([*starts.tolist(), len(order)]))
    schema = table.schema.with_metadata({_BUCKETS: numbers.astype(np.int64).tobytes()})
    storage.write_batches(f"{folder}/{source:012d}.arrow", schema, batches)


def gather(storage: Storage, folder: str, bucket: int, schema: pa.Schema) -> pa.Table:
    """All rows of a bucket, in the order of the tasks that wrote them."""
    return concat(_sent(storage, folder, bucket), schema)


def _sent(storage: Storage, folder: str, bucket: int) -> Iterator[pa.Table]:
    for name in storage.names(folder):
        with storage.open_table(f"{folder}/{name}") as file:
            numbers = np.frombuffer(file.schema.metadata[_BUCKETS], np.int64)
            place = int(np.searchsorted(numbers, bucket))
            if place < len(numbers) and numbers[place] == bucket:
                yield pa.Table.from_batches([file.get_batch(place)]).replace_schema_metadata()


def read_all(storage: Storage, folder: str, schema: pa.Schema) -> pa.Table:
    """All tables of a folder as one."""
    return concat((storage.read_table(f"{folder}/{name}") for name in storage.names(folder)), schema)


def concat(tables: Iterable[pa.Table], schema: pa.Schema) -> pa.Table:
    """Some tables as one, in one piece a column; an empty one where there are none."""
    return pa.concat_tables(list(tables) or [schema.empty_table()]).combine_chunks()

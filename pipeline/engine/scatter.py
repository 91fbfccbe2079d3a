"""Scatter and gather: rows sent to the bucket that their key falls to, so that a bucket reads only its own."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.engine.storage import Storage

Numbers = npt.NDArray[np.int64]


def scatter(storage: Storage, folder: str, source: int, table: pa.Table, buckets: Numbers) -> None:
    """Write each row to the folder of its bucket; `source` is the number of the task that writes."""
    order = np.argsort(buckets, kind="stable")
    borders = np.flatnonzero(np.diff(buckets[order])) + 1
    for part in np.split(order, borders):
        if len(part):
            storage.write_table(f"{folder}/{buckets[part[0]]:06d}/{source:012d}.parquet", table.take(part))


def gather(storage: Storage, folder: str, bucket: int, schema: pa.Schema) -> pa.Table:
    """All rows of a bucket, in the order of the tasks that wrote them."""
    return read_all(storage, f"{folder}/{bucket:06d}", schema)


def read_all(storage: Storage, folder: str, schema: pa.Schema) -> pa.Table:
    """All tables of a folder as one."""
    return concat((storage.read_table(f"{folder}/{name}") for name in storage.names(folder)), schema)


def concat(tables: Iterable[pa.Table], schema: pa.Schema) -> pa.Table:
    """Some tables as one, in one piece a column; an empty one where there are none."""
    return pa.concat_tables(list(tables) or [schema.empty_table()]).combine_chunks()

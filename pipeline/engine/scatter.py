"""Scatter and gather: rows sent to the bucket that their key falls to, so that a bucket reads only its own.

Each task that sends writes one file, in which the rows of a bucket stand together: as many files as tasks, not as pairs
of task and bucket. Where the files are very many, they are merged before buckets read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.engine.storage import Storage

Numbers = npt.NDArray[np.int64]

MOST_FILES = 512
"""How many files a bucket reads, and one task merges."""

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
    _write(storage, f"{folder}/0/{source:012d}.arrow", table.schema, numbers, batches)


def _write(storage: Storage, name: str, schema: pa.Schema, buckets: Numbers, batches: Iterable[pa.RecordBatch]) -> None:
    storage.write_batches(name, schema.with_metadata({_BUCKETS: buckets.astype(np.int64).tobytes()}), batches)


def gather(storage: Storage, folder: str, bucket: int, schema: pa.Schema) -> pa.Table:
    """All rows of a bucket, in the order of the tasks that wrote them."""
    return concat(_sent(storage, folder, bucket), schema)


def _sent(storage: Storage, folder: str, bucket: int) -> Iterator[pa.Table]:
    """What each file holds for a bucket; of files that were merged, the merged ones."""
    for level in storage.names(folder)[-1:]:
        for name in storage.names(f"{folder}/{level}"):
            with storage.open_table(f"{folder}/{level}/{name}") as file:
                yield from _rows_of(file, bucket)


def _rows_of(file: pa.ipc.RecordBatchFileReader, bucket: int) -> Iterator[pa.Table]:
    buckets = _buckets_of(file)
    place = int(np.searchsorted(buckets, bucket))
    if place < len(buckets) and buckets[place] == bucket:
        yield pa.Table.from_batches([file.get_batch(place)]).replace_schema_metadata()


def _buckets_of(file: pa.ipc.RecordBatchFileReader) -> Numbers:
    return np.frombuffer(file.schema.metadata[_BUCKETS], np.int64)


def plan_merging(storage: Storage, folder: str) -> list[tuple[object, ...]]:
    """The tasks that merge the files of a folder, none where they are few."""
    for level in storage.names(folder)[-1:]:
        names = storage.names(f"{folder}/{level}")
        groups = [names[start : start + MOST_FILES] for start in range(0, len(names), MOST_FILES)]
        return [(storage, folder, int(level), *item) for item in enumerate(groups)] if len(groups) > 1 else []
    return []


def merge_sent(storage: Storage, folder: str, level: int, number: int, names: Sequence[str]) -> None:
    """Merge some files, which follow each other, to one of the next level; one bucket at a time is in memory."""
    with ExitStack() as stack:
        files = [stack.enter_context(storage.open_table(f"{folder}/{level}/{name}")) for name in names]
        buckets = np.unique(np.concatenate([_buckets_of(file) for file in files]))
        parts = ([part for file in files for part in _rows_of(file, bucket)] for bucket in buckets.tolist())
        batches = (pa.concat_tables(part).combine_chunks().to_batches()[0] for part in parts)
        schema = files[0].schema
        _write(storage, f"{folder}/{level + 1}/{number:012d}.arrow", schema, buckets, batches)


def read_all(storage: Storage, folder: str, schema: pa.Schema) -> pa.Table:
    """All tables of a folder as one."""
    return concat((storage.read_table(f"{folder}/{name}") for name in storage.names(folder)), schema)


def concat(tables: Iterable[pa.Table], schema: pa.Schema) -> pa.Table:
    """Some tables as one, in one piece a column; an empty one where there are none."""
    return pa.concat_tables(list(tables) or [schema.empty_table()]).combine_chunks()

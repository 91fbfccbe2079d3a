"""Third task of a run: join what shards say of the same entity, one bucket of keys at a time.

No bucket sees another's rows and no step compares all with all; a run has as many buckets as its rows need, so memory
stays bounded. What a bucket decides about ids is laid down by batch of shards, for the last task to apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import pyarrow as pa

from pipeline.engine.parts import ENTITIES, part_name
from pipeline.engine.scatter import gather, scatter
from pipeline.engine.storage import Storage
from pipeline.link.across.blocks import KEY_COLUMNS, LINKERS, blocking_key, name_articles
from pipeline.link.across.merging import Row
from pipeline.link.stories import stories_of
from pipeline.schema import TABLES
from pipeline.write.ids import replace_ids
from pipeline.write.tables import arrow_table

BATCH = 16
"""Shards whose ids are laid down together, and that one task finishes."""

ROWS_A_BUCKET = 60_000

KINDS = ("articles", *ENTITIES)

_IDS = pa.schema([("old", pa.string()), ("new", pa.string())])


@dataclass(frozen=True, slots=True)
class Bucket:
    """The rows of one kind whose blocking key falls to `number` of `total`."""

    kind: str
    number: int
    total: int


def batches_of(shards: Sequence[str]) -> list[Sequence[str]]:
    """The shards of each batch, in order."""
    return [shards[start : start + BATCH] for start in range(0, len(shards), BATCH)]


def plan_buckets(counts: dict[str, int]) -> list[Bucket]:
    """As many buckets of each kind as its number of rows needs."""
    totals = {kind: 1 + counts.get(kind, 0) // ROWS_A_BUCKET for kind in KINDS}
    return [Bucket(kind, number, total) for kind, total in totals.items() for number in range(total)]


def linked_name(bucket: Bucket) -> str:
    """The file of a bucket's finished rows."""
    return f"linked/{bucket.kind}/{bucket.number:05d}.arrow"


def scatter_articles(storage: Storage, batch: int, shards: Sequence[str], total: int) -> None:
    """Send the ids of a batch's articles to buckets."""
    table = _read_batch(storage, shards, "articles", ["article_id", "source_path"])
    _send(storage, batch, "articles", table, total)


def scatter_entities(storage: Storage, batch: int, shards: Sequence[str], buckets: Sequence[Bucket]) -> None:
    """Send what a batch's articles say of bodies, persons and documents to the buckets of their blocking keys."""
    articles, stories = read_ids(storage, batch, "articles"), read_ids(storage, batch, "stories")
    for kind, total in {bucket.kind: bucket.total for bucket in buckets if bucket.kind in ENTITIES}.items():
        table = replace_ids(_read_batch(storage, shards, kind), "article_id", articles)
        owners = stories_of(table.column("article_id").to_pylist(), stories)
        table = table.append_column("story", pa.array(owners, pa.string()))
        _send(storage, batch, kind, table, total)


def _read_batch(storage: Storage, shards: Sequence[str], kind: str, columns: list[str] | None = None) -> pa.Table:
    return pa.concat_tables(storage.read_table(part_name(shard, kind), columns) for shard in shards)


def _send(storage: Storage, batch: int, kind: str, table: pa.Table, total: int) -> None:
    table = table.append_column("batch", pa.array(np.full(table.num_rows, batch)))
    rows = table.select(KEY_COLUMNS[kind]).to_pylist()
    keys = (crc32(blocking_key(kind, row).encode("utf-8", "replace")) for row in rows)
    scatter(storage, f"rows/{kind}", batch, table, np.fromiter(keys, np.int64, table.num_rows) % total)


def link_bucket(storage: Storage, bucket: Bucket) -> int:
    """Join the rows of a bucket; returns how many rows it leaves."""
    rows = gather(storage, f"rows/{bucket.kind}", bucket.number, pa.schema([])).to_pylist()
    if bucket.kind == "articles":
        ids = name_articles(rows)
        linked: list[Row] = []
    else:
        ids, linked = LINKERS[bucket.kind](rows)
        storage.write_table(linked_name(bucket), arrow_table(TABLES[bucket.kind], linked))
    key = "source_path" if bucket.kind == "articles" else TABLES[bucket.kind].key[0]
    changes = ((row["batch"], row[key], ids[row[key]]) for row in rows if row[key] in ids)
    write_changes(storage, bucket.kind, bucket.number, changes)
    return len(linked)


def write_changes(storage: Storage, kind: str, number: int, changes: Iterable[tuple[int, str, str]]) -> None:
    """Lay down ids that a bucket changes: the batch of shards that each is in, the old id and the new one."""
    listed = list(changes)
    batches, old, new = zip(*listed, strict=True) if listed else ((), (), ())
    table = pa.table([pa.array(old, pa.string()), pa.array(new, pa.string())], schema=_IDS)
    scatter(storage, f"ids/{kind}", number, table, np.array(batches, np.int64))


def read_ids(storage: Storage, batch: int, kind: str) -> dict[str, str]:
    """All ids that a batch of shards changes in one kind, old to new."""
    table = gather(storage, f"ids/{kind}", batch, _IDS)
    return dict(zip(table.column("old").to_pylist(), table.column("new").to_pylist(), strict=True))

"""Last task of a run: put the linked ids into a batch of shards, then join all batches to the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline.articles import Reject
from pipeline.engine.duplicates import read_duplicates
from pipeline.engine.link import BATCH, linked_name, plan_buckets, read_ids
from pipeline.engine.parts import ENTITIES, PARTS, part_name
from pipeline.engine.storage import Storage
from pipeline.engine.tell import STORY_TABLES, send_stories, tell_buckets, told_name
from pipeline.link.stories import story_of
from pipeline.schema import TABLES
from pipeline.write.ids import give_ids, replace_ids
from pipeline.write.tables import arrow_table

_BY_SHARD = tuple(name for name in PARTS if name not in ENTITIES)


def final_name(batch: int, table: str) -> str:
    """The file of a batch's finished rows of one table."""
    return f"final/{table}/{batch:06d}.parquet"


def finish_batch(storage: Storage, batch: int, shards: Sequence[str], buckets: int) -> None:
    """Write the finished rows of a batch of shards, and send to the buckets of its stories what it says of them."""
    own = shards[batch * BATCH : (batch + 1) * BATCH]
    ids = {kind: read_ids(storage, batch, kind) for kind in ("articles", "officials", "dispatches", "stories")}
    ids["duplicates"] = read_duplicates(storage, batch)
    finished = {}
    for name in _BY_SHARD:
        parts = [storage.read_table(part_name(shard, name)) for shard in own]
        table = _finish(name, pa.concat_tables(parts), ids)
        storage.write_table(final_name(batch, name), table)
        if name in ("articles", "arrests"):
            finished[name] = table
    send_stories(storage, batch, finished["articles"], finished["arrests"], buckets)


def _finish(name: str, part: pa.Table, ids: dict[str, dict[str, str]]) -> pa.Table:
    part = _place(part, ids) if name == "articles" else replace_ids(part, "article_id", ids["articles"])
    part = replace_ids(part, "official_id", ids["officials"])
    part = replace_ids(part, "entity_id", ids["officials"] | ids["dispatches"])
    return give_ids(name, part)


def _place(part: pa.Table, ids: dict[str, dict[str, str]]) -> pa.Table:
    """Articles with their final ids, their stories and what they republish."""
    named = [ids["articles"][path] for path in part.column("source_path").to_pylist()]
    alone = map(story_of, named)
    columns = {
        "article_id": named,
        "story_id": [ids["stories"].get(story, story) for story in alone],
        "duplicate_of": [ids["duplicates"].get(article) for article in named],
    }
    for name, values in columns.items():
        index = part.column_names.index(name)
        part = part.set_column(index, part.schema.field(index), pa.array(values, pa.string()))
    return part


def join_tables(
    storage: Storage, out: Path, format: str, counts: dict[str, int], batches: int, rejects: Sequence[Reject]
) -> dict[str, int]:
    """Write every table of the schema beside its place in `out`, then put all in place; returns row counts.

    `rejects` are inputs of which no record could be read, and come first in their table.
    """
    names = {table: [final_name(batch, table) for batch in range(batches)] for table in _BY_SHARD}
    for bucket in plan_buckets(counts):
        if bucket.kind in ENTITIES:
            names.setdefault(bucket.kind, []).append(linked_name(bucket))
    for table in STORY_TABLES:
        names[table] = [told_name(table, number) for number in range(tell_buckets(counts["articles"]))]
    rows = {}
    for table in TABLES:
        parts: Iterable[pa.Table] = _tables(storage, names.get(table, []))
        if table == "rejects":
            parts = chain([_rejected(rejects)], parts)
        rows[table] = _write(table, parts, _beside(out, table, format))
    for table in TABLES:
        _beside(out, table, format).replace(out / f"{table}.{format}")
    return rows


def _rejected(rejects: Sequence[Reject]) -> pa.Table:
    rows = [{"source_path": r.source_path, "stage": r.stage, "error": r.error} for r in rejects]
    return arrow_table(TABLES["rejects"], rows)


def _beside(out: Path, table: str, format: str) -> Path:
    return out / f".{table}.{format}"


def _tables(storage: Storage, names: Iterable[str]) -> Iterator[pa.Table]:
    for name in names:
        yield storage.read_table(name)


def _write(table: str, parts: Iterable[pa.Table], path: Path) -> int:
    schema = TABLES[table].arrow()
    count = 0
    with _writer(path, schema) as writer:
        for part in parts:
            writer.write_table(part.cast(schema))
            count += part.num_rows
    return count


def _writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter | pyarrow.csv.CSVWriter:
    if path.suffix == ".csv":
        return pyarrow.csv.CSVWriter(path, schema)
    return pq.ParquetWriter(path, schema, compression="zstd")

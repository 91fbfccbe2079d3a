"""End of a run: join what the tasks have finished to the tables, and put all tables in place at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import pyarrow as pa

from pipeline.articles import Reject
from pipeline.engine.finish import BY_SHARD, final_name
from pipeline.engine.link import linked_name, plan_buckets
from pipeline.engine.parts import ENTITIES
from pipeline.engine.report import REPORT
from pipeline.engine.storage import Storage
from pipeline.engine.tell import STORY_TABLES, tell_buckets, told_name
from pipeline.schema import TABLES
from pipeline.write.tables import FORMATS, arrow_table, write_parts


def join_tables(
    storage: Storage, out: Path, format: str, counts: dict[str, int], batches: int, rejects: Sequence[Reject]
) -> dict[str, int]:
    """Write every table of the schema beside its place in `out`, then put all in place; returns row counts.

    `rejects` are inputs of which no record could be read, and come first in their table.
    """
    names = _finished(counts, batches)
    rows = {}
    with _beside(out, format) as places:
        for table, place in places.items():
            parts: Iterable[pa.Table] = _tables(storage, names.get(table, []))
            if table == "rejects":
                parts = chain([_rejected(rejects)], parts)
            rows[table] = write_parts(TABLES[table].arrow(), parts, place)
        _put_in_place(out, format, places)
    return rows


def _finished(counts: dict[str, int], batches: int) -> dict[str, list[str]]:
    """The files that hold each table's rows, in order."""
    names = {table: [final_name(batch, table) for batch in range(batches)] for table in BY_SHARD}
    for bucket in plan_buckets(counts):
        if bucket.kind in ENTITIES:
            names.setdefault(bucket.kind, []).append(linked_name(bucket))
    for table in STORY_TABLES:
        names[table] = [told_name(table, number) for number in range(tell_buckets(counts.get("articles", 0)))]
    return names


@contextmanager
def _beside(out: Path, format: str) -> Iterator[dict[str, Path]]:
    """Where to write each table first; what is left there in the end is removed."""
    places = {table: out / f".{table}.{format}" for table in TABLES}
    try:
        yield places
    finally:
        for place in places.values():
            place.unlink(missing_ok=True)


def _put_in_place(out: Path, format: str, places: dict[str, Path]) -> None:
    """Replace the tables of an earlier run; while there is no `run.json`, they are not all of one run."""
    (out / REPORT).unlink(missing_ok=True)
    for table, place in places.items():
        place.replace(out / f"{table}.{format}")
        for other in FORMATS - {format}:
            (out / f"{table}.{other}").unlink(missing_ok=True)


def _rejected(rejects: Sequence[Reject]) -> pa.Table:
    rows = [{"source_path": r.source_path, "stage": r.stage, "error": r.error} for r in rejects]
    return arrow_table(TABLES["rejects"], rows)


def _tables(storage: Storage, names: Iterable[str]) -> Iterator[pa.Table]:
    for name in names:
        yield storage.read_table(name)

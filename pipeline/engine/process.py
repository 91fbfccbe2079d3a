"""Second task of a run: take a shard's records through every stage and leave their rows as part files."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pipeline.engine.matched import MATCHED
from pipeline.engine.parts import PARTS, TRAITS, part_name, part_table
from pipeline.engine.patience import is_expendable
from pipeline.engine.settings import Settings
from pipeline.engine.spool import read_spool, spool_name
from pipeline.engine.storage import Storage
from pipeline.engine.suspects import Care

Rows = dict[str, list[dict[str, Any]]]


def done_name(shard: str) -> str:
    """The file that says that a shard's parts are whole; it holds their row counts."""
    return f"done/{shard}.json"


def process_shard(storage: Storage, shard: str, settings: Settings, care: Care | None = None) -> dict[str, int]:
    """Write the part files of a shard and return the number of rows of each; its records are of no more use then."""
    from pipeline.engine.record import make_ready, rows_of, uncollected  # only workers need what is behind it

    if storage.exists(done_name(shard)):  # by a worker that was lost before it could say so
        return dict(storage.read_json(done_name(shard)))
    if is_expendable():
        make_ready()
    rows: Rows = {name: [] for name in (*PARTS, TRAITS, MATCHED)}
    with uncollected():
        for item in read_spool(storage, shard):
            lost = care.reject(item.source_path) if care else None
            for name, part in rows_of(lost or item, settings).items():
                rows[name].extend(part)
    counts = dict(Counter(row["name"] for row in rows.pop(MATCHED)))
    counts |= {name: len(part) for name, part in rows.items()}
    for name, part in rows.items():
        storage.write_table(part_name(shard, name), part_table(name, part))
    storage.write_json(done_name(shard), counts)
    storage.remove(spool_name(shard))
    return counts

"""Last task of a run: put the linked ids into a batch of shards."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.csv

from pipeline.engine.duplicates import read_duplicates
from pipeline.engine.link import read_ids
from pipeline.engine.parts import ENTITIES, PARTS, part_name
from pipeline.engine.storage import Storage
from pipeline.engine.tell import send_stories
from pipeline.link.stories import stories_of
from pipeline.write.ids import give_ids, replace_ids

BY_SHARD = tuple(name for name in PARTS if name not in ENTITIES)
"""Tables whose rows stay in the order of the shards that they come from."""


def final_name(batch: int, table: str) -> str:
    """The file of a batch's finished rows of one table."""
    return f"final/{table}/{batch:06d}.arrow"


def finish_batch(storage: Storage, batch: int, shards: Sequence[str], buckets: int) -> None:
    """Write the finished rows of a batch of shards, and send to the buckets of its stories what it says of them."""
    ids = {kind: read_ids(storage, batch, kind) for kind in ("articles", "officials", "dispatches", "stories")}
    ids["duplicates"] = read_duplicates(storage, batch)
    finished = {}
    for name in BY_SHARD:
        parts = [storage.read_table(part_name(shard, name)) for shard in shards]
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
    columns = {
        "article_id": named,
        "story_id": stories_of(named, ids["stories"]),
        "duplicate_of": [ids["duplicates"].get(article) for article in named],
    }
    for name, values in columns.items():
        index = part.column_names.index(name)
        part = part.set_column(index, part.schema.field(index), pa.array(values, pa.string()))
    return part

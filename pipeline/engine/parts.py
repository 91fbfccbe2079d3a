"""Part files: a shard's rows by table, as the linking across articles reads them.

In them an article goes by its `source_path`, which no two share, and a sentence by its first code point; officials and
dispatches bear ids that hold within the article. The ids of the tables are given when everything is linked.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Any

import pyarrow as pa

from pipeline.link.traits import trait_table
from pipeline.schema import TABLES
from pipeline.write.tables import arrow_table, column_array

ENTITIES = ("agencies", "officials", "dispatches")
"""Tables whose rows are joined across articles; their parts have one row per article and entity."""

PARTS = ("articles", "sentences", "mentions", "positions", "arrests", *ENTITIES, "rejects")

TRAITS = "traits"
"""The part that holds what articles are compared by."""

_SEEN = [pa.field("article_id", pa.string()), pa.field("published_on", pa.date32()), pa.field("language", pa.string()),
         pa.field("mentions", pa.int64())]  # fmt: skip
_POSTS = pa.field("posts", pa.list_(pa.string()))


def part_name(shard: str, table: str) -> str:
    """The file of a shard's rows of one table."""
    return f"parts/{shard}/{table}.arrow"


def part_table(name: str, rows: list[Any]) -> pa.Table:
    """A shard's rows, or the sketches of its articles, as an Arrow table; rows of entities say where they were seen."""
    if name == TRAITS:
        return trait_table(rows)
    table = arrow_table(TABLES[name], rows)
    if name in ENTITIES:
        for field in [*_SEEN, *([_POSTS] if name == "officials" else [])]:
            table = table.append_column(field, column_array(field.type, list(map(itemgetter(field.name), rows))))
    return table

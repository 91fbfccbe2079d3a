"""Give rows their ids, once it is known which article and which entity each belongs to."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from pipeline.link.identity import content_id

_PARTS_OF_ID = {
    "sentences": ("se", ("article_id", "start")),
    "mentions": ("me", ("article_id", "kind", "start", "end", "entity_id")),
    "positions": ("po", ("article_id", "official_id", "start", "end", "position", "agency_text")),
    "arrests": ("ar", ("article_id", "start", "end", "action", "count")),
}
"""For each table the prefix of its ids and the columns that make a row what it is."""


def replace_ids(part: pa.Table, column: str, ids: Mapping[str, str]) -> pa.Table:
    """Change the values of a column that `ids` names; others stay."""
    if column not in part.column_names:
        return part
    values = [ids.get(value, value) for value in part.column(column).to_pylist()]
    return _with(part, column, values)


def give_ids(name: str, part: pa.Table) -> pa.Table:
    """Fill in a table's own key, and the key of the sentence that a row begins in."""
    if "sentence_id" in part.column_names:
        starts = "start" if name == "sentences" else "sentence_id"
        rows = zip(part.column("article_id").to_pylist(), part.column(starts).to_pylist(), strict=True)
        part = _with(part, "sentence_id", [content_id("se", article, start) for article, start in rows])
    if name in _PARTS_OF_ID and name != "sentences":
        prefix, columns = _PARTS_OF_ID[name]
        rows = zip(*(part.column(column).to_pylist() for column in columns), strict=True)
        part = _with(part, part.column_names[0], [content_id(prefix, *row) for row in rows])
    return part


def _with(part: pa.Table, column: str, values: list[str]) -> pa.Table:
    index = part.column_names.index(column)
    return part.set_column(index, part.schema.field(index), pa.array(values, pa.string()))

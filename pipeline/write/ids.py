"""Give rows their ids, once it is known which article and which entity each belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

import pyarrow as pa
import pyarrow.compute as pc

_PARTS_OF_ID = {
    "sentences": ("se", ("article_id", "start")),
    "mentions": ("me", ("article_id", "kind", "start", "end", "entity_id")),
    "positions": ("po", ("article_id", "official_id", "start", "end", "position", "agency_text")),
    "arrests": ("ar", ("article_id", "start", "end", "action", "count")),
}
"""For each table the prefix of its ids and the columns that make a row what it is."""


def replace_ids(part: pa.Table, column: str, ids: Mapping[str, str]) -> pa.Table:
    """Change the values of a column that `ids` names; others stay."""
    if column not in part.column_names or not ids:
        return part
    old, new = (pa.array(list(values), pa.string()) for values in (ids.keys(), ids.values()))
    values = part.column(column)
    return _with(part, column, pc.coalesce(new.take(pc.index_in(values, value_set=old).combine_chunks()), values))


def give_ids(name: str, part: pa.Table) -> pa.Table:
    """Fill in a table's own key, and the key of the sentence that a row begins in."""
    if "sentence_id" in part.column_names:
        start = "start" if name == "sentences" else "sentence_id"
        part = _with(part, "sentence_id", content_ids("se", [part.column("article_id"), part.column(start)]))
    if name in _PARTS_OF_ID and name != "sentences":
        prefix, columns = _PARTS_OF_ID[name]
        part = _with(part, part.column_names[0], content_ids(prefix, [part.column(column) for column in columns]))
    return part


def content_ids(prefix: str, columns: Sequence[pa.ChunkedArray]) -> pa.Array:
    """What `content_id` says of each row of some columns of texts and whole numbers."""
    texts = [pc.cast(column, pa.string()) for column in columns]
    joined = pc.binary_join_element_wise(*texts, "\x1f", null_handling="replace", null_replacement="")
    rows = pc.cast(joined, pa.binary()).to_pylist()
    digits = b"".join([sha256(row).digest()[:6] for row in rows]).hex()
    return pa.array([f"{prefix}_{digits[k : k + 12]}" for k in range(0, len(digits), 12)], pa.string())


def _with(part: pa.Table, column: str, values: pa.Array) -> pa.Table:
    index = part.column_names.index(column)
    return part.set_column(index, part.schema.field(index), values)

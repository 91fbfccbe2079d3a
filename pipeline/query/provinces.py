"""The names behind the codes of provinces, as a table to ask."""

from __future__ import annotations

import pyarrow as pa

from pipeline.knowledge.load import load_csv

_TEXTS = pa.schema(
    [(name, pa.string()) for name in ("code", "name", "kind", "name_en", "valid_from", "valid_to", "successor")]
)


def provinces() -> pa.Table:
    """The provinces of today and of before (`knowledge/provinces.csv`): `02` is Hà Giang, joined to `08` in 2025."""
    texts = [row | {"name_en": row["name_en"].split("|")[0]} for row in load_csv("provinces")]
    table = pa.Table.from_pylist([{name: row[name] or None for name in _TEXTS.names} for row in texts], _TEXTS)
    return table.cast(pa.schema([field.with_type(_type(field)) for field in _TEXTS]))


def _type(field: pa.Field) -> pa.DataType:
    return pa.date32() if field.name.startswith("valid_") else field.type

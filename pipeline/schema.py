"""The tables, read from `schema.yml`: every column with its type and meaning."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import yaml

TYPES = {"text": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "date": pa.date32()}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: name, type (a key of `TYPES`), meaning, and whether it may be empty."""

    name: str
    type: str
    meaning: str
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what one row is, its columns, and the columns that its rows are sorted by."""

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """The column names in order."""
        return [column.name for column in self.columns]

    def arrow(self) -> pa.Schema:
        """The Arrow schema, with each column's meaning as field metadata and the table's as its own."""
        fields = [
            pa.field(c.name, TYPES[c.type], c.nullable, metadata={"description": c.meaning}) for c in self.columns
        ]
        return pa.schema(fields, metadata={"description": self.row, "table": self.name})


def _column(name: str, definition: str) -> Column:
    type_, meaning = definition.split(maxsplit=1)
    return Column(name, type_.rstrip("?"), meaning, type_.endswith("?"))


def _table(name: str, definition: dict[str, Any]) -> Table:
    columns = tuple(_column(*item) for item in definition["columns"].items())
    return Table(name, definition["row"], columns, tuple(definition["key"]))


def _load() -> dict[str, Table]:
    text = files("pipeline").joinpath("schema.yml").read_text(encoding="utf-8")
    return {name: _table(name, definition) for name, definition in yaml.safe_load(text).items()}


TABLES: dict[str, Table] = _load()
"""All tables by name, in the order in which they are documented."""


def table_path(folder: Path, name: str) -> Path:
    """The file of a table in a run's folder, Parquet or CSV.

    Raises FileNotFoundError where there is none, ValueError where it is damaged or holds other columns.
    """
    for suffix in ("parquet", "csv"):
        if (path := folder / f"{name}.{suffix}").exists():
            _check(path, TABLES[name])
            return path
    raise FileNotFoundError(f"{folder} holds no table {name}: is it the --out folder of a run?")


def _check(path: Path, table: Table) -> None:
    """Raise ValueError where a file does not begin (CSV) or end (Parquet) as a table does."""
    try:
        missing = set(table.names).difference(_column_names(path))
    except (pa.ArrowException, csv.Error, UnicodeDecodeError, StopIteration) as error:
        raise ValueError(f"{path} is damaged: the same pipeline run as before writes it anew") from error
    if missing:
        raise ValueError(f"{path} is no table of a run: it has no column {', '.join(sorted(missing))}")


def _column_names(path: Path) -> list[str]:
    if path.suffix == ".parquet":
        return list(pq.read_schema(path).names)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader([file.readline(1 << 16)]))

"""Load the tables of a run as pandas DataFrames."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline.schema import TABLES, table_path
from pipeline.write.spreadsheets import unguard

_BLOCK = 1 << 27
"""Bytes that are read at once: no row may be longer."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a run (`tables.arrests`), each with the columns that the schema names."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    agencies: pd.DataFrame
    officials: pd.DataFrame
    positions: pd.DataFrame
    dispatches: pd.DataFrame
    arrests: pd.DataFrame
    stories: pd.DataFrame
    story_arrests: pd.DataFrame
    rejects: pd.DataFrame


def load(folder: str | Path) -> Tables:
    """Load a run's tables from its folder, Parquet or CSV; raises FileNotFoundError where one is missing."""
    return Tables(**{name: _load(Path(folder), name) for name in TABLES})


def _load(folder: Path, name: str) -> pd.DataFrame:
    schema = TABLES[name].arrow()
    path = table_path(folder, name)
    table = pq.read_table(path) if path.suffix == ".parquet" else _read_csv(path, name)
    return table.cast(schema).to_pandas(types_mapper=_types().get)


def _read_csv(path: Path, name: str) -> pyarrow.Table:
    types = {field.name: field.type for field in TABLES[name].arrow()}
    convert = pyarrow.csv.ConvertOptions(column_types=types, strings_can_be_null=True, quoted_strings_can_be_null=False)
    parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
    read = pyarrow.csv.ReadOptions(block_size=_BLOCK)
    return unguard(pyarrow.csv.read_csv(path, read, parse, convert))


def _types() -> dict[pyarrow.DataType, pd.api.extensions.ExtensionDtype]:
    """Whole numbers that may be missing stay whole."""
    return {pyarrow.int64(): pd.Int64Dtype()}

"""Read a run's tables row by row, in the order in which it was written, without holding one whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline.export.output import ExportError
from pipeline.schema import TABLES, table_path
from pipeline.write.spreadsheets import unguard

Row = dict[str, Any]

_BATCH = 2_000
_CSV_BLOCK = 1 << 26
"""Bytes; a row of a CSV table must fit into one block."""


def iter_rows(folder: Path, name: str, columns: list[str] | None = None) -> Iterator[Row]:
    """The rows of a table, with the columns of the schema or those that are named."""
    for table in iter_batches(folder, name, columns):
        yield from table.to_pylist()


def iter_batches(folder: Path, name: str, columns: list[str] | None = None) -> Iterator[pa.Table]:
    """The rows of a table some thousands at a time."""
    path = table_path(folder, name)
    names = columns or TABLES[name].names
    return _parquet(path, names) if path.suffix == ".parquet" else _csv(path, name, names)


def _parquet(path: Path, names: list[str]) -> Iterator[pa.Table]:
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_BATCH, columns=names):
            yield pa.Table.from_batches([batch])


def _csv(path: Path, name: str, names: list[str]) -> Iterator[pa.Table]:
    types = {field.name: field.type for field in TABLES[name].arrow()}
    convert = pyarrow.csv.ConvertOptions(
        column_types=types, include_columns=names, strings_can_be_null=True, quoted_strings_can_be_null=False
    )
    parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
    read = pyarrow.csv.ReadOptions(block_size=_CSV_BLOCK)
    for batch in pyarrow.csv.open_csv(path, read, parse_options=parse, convert_options=convert):
        yield unguard(pa.Table.from_batches([batch]))


class ByArticle:
    """Walks a table beside the articles, which a run writes in the same order in every table."""

    def __init__(self, folder: Path, name: str) -> None:
        """Open the table at its first article."""
        self._name = name
        self._groups = groupby(iter_rows(folder, name), lambda row: row["article_id"])
        self._next = self._take()

    def _take(self) -> tuple[str, list[Row]] | None:
        group = next(self._groups, None)
        return (group[0], list(group[1])) if group else None

    def rows(self, article: str) -> list[Row]:
        """The rows of an article; ask for every article, in the order of the table `articles`."""
        if not self._next or self._next[0] != article:
            return []
        rows = self._next[1]
        self._next = self._take()
        return rows

    def finish(self) -> None:
        """Raise ExportError where rows are left: the table is not in the order of the articles."""
        if self._next:
            raise ExportError(f"{self._name}: rows of article {self._next[0]} are out of order; run the pipeline again")

"""Which files of a folder that tables are to be written to are somebody else's."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.schema import TABLES
from pipeline.write.tables import FORMATS


def table_places(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every table's name and the files in which it may lie in a folder, there or not."""
    for name in TABLES:
        for format in sorted(FORMATS):
            yield name, folder / f"{name}.{format}"


def strange_files(folder: Path) -> list[Path]:
    """The files that bear a table's name but do not begin with its columns (an `articles.csv` of the reader's own)."""
    return [path for name, path in table_places(folder) if path.is_file() and not _is_table(path, name)]


def refusal(path: Path, what: str = "no table of a run") -> str:
    """What to say of a file that a table would take the place of."""
    return f"{path} is {what} and would be replaced: name another folder with --out"


def _is_table(path: Path, name: str) -> bool:
    """Tell whether a file is a table as written here, or nothing that could be lost."""
    names = _column_names(path)
    return not names or names[0] == TABLES[name].columns[0].name


def _column_names(path: Path) -> list[str]:
    """The names of a file's columns; none where it is empty or damaged."""
    try:
        if path.suffix == ".parquet":
            return list(pq.read_schema(path).names)
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            return next(csv.reader([file.readline(1 << 16)]), [])
    except (pa.ArrowException, csv.Error):
        return []
    except OSError:
        return ["cannot be read"]

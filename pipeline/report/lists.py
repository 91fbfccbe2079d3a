"""The searchable tables of the site, as `lists.yml` declares them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import yaml

from pipeline.report.chunks import as_json, write_script
from pipeline.report.tables import rows

_SIZE = 800_000


@cache
def declared_lists() -> dict[str, Any]:
    """The declarations of `lists.yml`, by list."""
    text = files("pipeline.report").joinpath("lists.yml").read_text(encoding="utf-8")
    lists: dict[str, Any] = yaml.safe_load(text)
    return lists


def write_lists(connection: duckdb.DuckDBPyConnection, data: Path) -> dict[str, Any]:
    """Write the rows of every list in files of even size; returns what a page must know of each list."""
    return {name: _write(connection, data, name, declared) for name, declared in declared_lists().items()}


def _write(connection: duckdb.DuckDBPyConnection, data: Path, name: str, declared: dict[str, Any]) -> dict[str, Any]:
    part: list[list[Any]] = []
    total = number = filled = 0
    for row in rows(connection, declared["query"]):
        part.append(list(row.values()))
        total += 1
        filled += len(as_json(part[-1]))
        if filled >= _SIZE:
            write_script(data, f"lists/{name}-{number}", part)
            part, filled, number = [], 0, number + 1
    write_script(data, f"lists/{name}-{number}", part)
    columns = [_column(*item) for item in declared["columns"].items()]
    return {"rows": total, "files": number + 1, "sort": declared["sort"], "columns": columns}


def _column(name: str, declared: str) -> dict[str, Any]:
    kind, _, link = declared.partition(" -> ")
    return {"name": name, "kind": kind, "link": link.split() or None}

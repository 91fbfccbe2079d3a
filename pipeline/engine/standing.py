"""Tables that stand: where nothing has changed since a run wrote them, they are not linked and written again."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import file_digest
from pathlib import Path
from typing import Any

from pipeline.articles import Reject
from pipeline.engine.settings import Settings, digest
from pipeline.engine.storage import Storage
from pipeline.schema import TABLES
from pipeline.write.places import table_places

STANDING = "tables.json"
"""The file of a run's storage that tells what the tables of the last run were made of, and their content."""


def made_of(settings: Settings, format: str, shards: Sequence[str], rejects: Sequence[Reject]) -> str:
    """A digest of all that the tables of a run follow from; shards are named by their content."""
    told = (f"{reject.source_path}\n{reject.stage}\n{reject.error}" for reject in rejects)
    return digest(settings.key(), format, *shards, *told)


def standing_rows(storage: Storage, out: Path, made: str) -> dict[str, int] | None:
    """The row counts of the tables in `out` where they are those that a run would write again, to the byte."""
    if not storage.exists(STANDING):
        return None
    told: dict[str, Any] = storage.read_json(STANDING)
    if (told["made_of"], told["files"]) != (made, _digests(out)):
        return None
    return {table: told["rows"][table] for table in TABLES}


def note_tables(storage: Storage, out: Path, made: str, rows: dict[str, int]) -> None:
    """Lay down of what the tables in `out` were made, for a later run."""
    storage.write_json(STANDING, {"made_of": made, "rows": rows, "files": _digests(out)})


def _digests(out: Path) -> dict[str, str]:
    """A digest of each file in `out` that bears a table's name."""
    return {path.name: _digest(path) for _, path in table_places(out) if path.is_file()}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()

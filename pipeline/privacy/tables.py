"""Replace the names of private persons in the tables of a run, for a report or an export of them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.privacy.key import key_name, pseudonym
from pipeline.privacy.persons import private_names
from pipeline.privacy.rewrite import replace_names
from pipeline.privacy.rows import Row, Rows, pseudonymize, syllables_of
from pipeline.report.streams import Sorted
from pipeline.report.tables import open_tables, rows
from pipeline.schema import TABLES
from pipeline.write.tables import arrow_table

OWN = ("sentences", "mentions", "positions", "arrests")
"""Tables whose rows belong to one article each."""

_ROWS_A_GROUP = 5_000


def privacy_of(folder: Path) -> str:
    """What the run that wrote a folder did with private names: `keep` or `pseudonyms`."""
    path = folder / "run.json"
    run = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return str(run.get("settings", {}).get("privacy", "keep"))


def pseudonymize_tables(folder: Path, out: Path, key: str) -> None:
    """Write the tables of `folder` to `out` (Parquet) with pseudonyms, ids as they were, and a `run.json` that says so.

    The articles are read again to find the names. Raises FileNotFoundError where a table is missing.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as files:
        tables = {name: files.enter_context(_File(out, name)) for name in TABLES}
        connection = open_tables(folder, Path(scratch))
        files.callback(connection.close)
        renamed = _Renamed()
        for name, part in _articles_changed(connection, renamed, key):
            tables[name].add(part)
        for name in (name for name in TABLES if name not in ("articles", *OWN)):
            for row in rows(connection, f"SELECT * FROM {name} ORDER BY ALL"):
                tables[name].add([renamed.apply(name, row)])
    _write_run(folder, out, key)


def _articles_changed(
    connection: duckdb.DuckDBPyConnection, renamed: _Renamed, key: str
) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each article, and those that belong to it, with pseudonyms, by the name of their table."""
    parts = {
        name: Sorted(rows(connection, f'SELECT * FROM {name} ORDER BY article_id, start, "end", 1'), "article_id")
        for name in OWN
    }
    for article in rows(connection, "SELECT * FROM articles ORDER BY article_id"):
        own = {name: part.take(article["article_id"]) for name, part in parts.items()}
        yield from renamed.change(article, own, key).items()


class _Renamed:
    """Titles of stories and words of documents, which come from articles that name private persons."""

    def __init__(self) -> None:
        self._titles: dict[str, str] = {}
        self._names: dict[str, dict[tuple[str, ...], str]] = {}

    def change(self, article: Row, own: Rows, key: str) -> Rows:
        """The rows of an article with pseudonyms."""
        reading = read(Article(article["article_id"], "", article["text"], language=article["language"]))
        names = private_names(reading)
        changed = pseudonymize({"articles": [article], **own}, names, key)
        known = {syllables_of(article["text"][n.start : n.end]): pseudonym(key, n.person) for n in names}
        if known:
            title = article["title"] or article["text"].partition("\n")[0]
            self._titles[title] = replace_names(title, known)
            for mention in own["mentions"]:
                if mention["kind"] == "dispatch":
                    self._names.setdefault(mention["entity_id"], {}).update(known)
        return {name: part for name, part in changed.items() if name in TABLES and name != "dispatches"}

    def apply(self, table: str, row: Row) -> Row:
        """A row of another table."""
        if table == "stories" and row["title"] in self._titles:
            return row | {"title": self._titles[row["title"]]}
        if table == "dispatches" and row["dispatch_id"] in self._names:
            names = self._names[row["dispatch_id"]]
            return row | {name: replace_names(row[name], names) for name in ("issuer", "subject") if row[name]}
        return row


class _File:
    """A table that is written some rows at a time."""

    def __init__(self, out: Path, name: str) -> None:
        self._table = TABLES[name]
        self._path = out / f"{name}.parquet"
        self._rows: list[Row] = []

    def __enter__(self) -> _File:
        self._writer = pq.ParquetWriter(self._path, self._table.arrow(), compression="zstd")
        return self

    def __exit__(self, *_: Any) -> None:
        self._write()
        self._writer.close()

    def add(self, part: list[Row]) -> None:
        """Add rows."""
        self._rows += part
        if len(self._rows) >= _ROWS_A_GROUP:
            self._write()

    def _write(self) -> None:
        self._writer.write_table(arrow_table(self._table, self._rows))
        self._rows = []


def _write_run(folder: Path, out: Path, key: str) -> None:
    path = folder / "run.json"
    run = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    run["settings"] = run.get("settings", {}) | {"privacy": "pseudonyms", "privacy_key": key_name(key)}
    (out / "run.json").write_text(json.dumps(run, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

"""Pages of bodies, officials, documents and stories: what is known of each, with every sentence that says so."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from pipeline.report.chunks import Chunks, is_empty
from pipeline.report.streams import Sorted
from pipeline.report.tables import Row, rows

_MOST = 3_000
"""How many rows of a sort a page shows; it says so where there are more."""

_SPOT = 'h.article_id, h.title, h.published_on, h.story_id, {row}.start, {row}."end", e.before, e.span, e.after'
_LAST = 'h.published_on DESC NULLS LAST, h.article_id, {row}.start, {row}."end"'


def _said(table: str, key: str, columns: str, owner: str, condition: str = "true") -> str:
    """A query for the rows of a table with their evidence, by owner, the latest first."""
    spot, last = _SPOT.format(row="r"), _LAST.format(row="r")
    return f"""SELECT {owner} AS owner, {columns} {spot} FROM {table} r JOIN heads h USING (article_id)
        JOIN evidence e ON e.row_id = r.{key} LEFT JOIN agencies g ON g.agency_id = r.agency_id
        LEFT JOIN officials o ON o.official_id = r.official_id
        WHERE {condition} AND owner IS NOT NULL ORDER BY owner, {last}"""


_POSITION = (
    "r.position, r.rank, r.former, r.agency_text, r.agency_id, g.name AS agency, r.official_id, o.name AS official,"
)
_ARREST = 'r.action, r.count, r.approx, r.scope, r."foreign", r.offence, r.occurred_on, r.province_code,'
_ARRESTS = "(SELECT *, NULL AS official_id FROM arrests)"


def _mentions(kind: str) -> str:
    spot, last = _SPOT.format(row="r"), _LAST.format(row="r")
    return f"""SELECT r.entity_id AS owner, r.anaphor, r.nested, r.confidence, r.found_by, {spot} FROM mentions r
        JOIN heads h USING (article_id) JOIN evidence e ON e.row_id = r.mention_id
        WHERE r.kind = '{kind}' ORDER BY owner, {last}"""


_OFFICERS = "(SELECT *, concat_ws(' ', rank, name) AS label FROM officials)"


def _together(kind: str, other: str, table: str, key: str, name: str) -> str:
    """A query for the entities of another kind that share articles with each entity, the most frequent first."""
    return f"""WITH seen AS (SELECT DISTINCT article_id, kind, entity_id FROM mentions
            QUALIFY row_number() OVER (PARTITION BY article_id, kind ORDER BY entity_id) <= 100)
        SELECT a.entity_id AS owner, b.entity_id AS id, t.{name} AS name, count(*) AS n FROM seen a
        JOIN seen b USING (article_id) JOIN {table} t ON t.{key} = b.entity_id
        WHERE a.kind = '{kind}' AND b.kind = '{other}'
        GROUP BY a.entity_id, b.entity_id, t.{name}
        QUALIFY row_number() OVER (PARTITION BY owner ORDER BY n DESC, id) <= 40 ORDER BY owner, n DESC, id"""


_AGENCIES = {
    "own": """SELECT a.* REPLACE (coalesce(n.n_articles, 0) AS n_articles, coalesce(n.n_mentions, 0) AS n_mentions),
        p.name AS parent FROM agencies a LEFT JOIN agencies p ON p.agency_id = a.parent_id
        LEFT JOIN named n ON n.entity_id = a.agency_id ORDER BY a.agency_id""",
    "mentions": _mentions("agency"),
    "parts": """SELECT parent_id AS owner, agency_id AS id, name, n_articles AS n FROM agencies
        WHERE parent_id IS NOT NULL ORDER BY owner, n DESC, id""",
    "positions": _said("positions", "position_id", _POSITION, "r.agency_id"),
    "arrests": _said(_ARRESTS, "arrest_id", _ARREST, "r.agency_id"),
    "issued": """SELECT issuer_id AS owner, dispatch_id AS id, label AS name, n_articles AS n FROM documents
        WHERE issuer_id IS NOT NULL ORDER BY owner, n DESC, id""",
}

_OFFICIALS = {
    "own": "SELECT * FROM officials ORDER BY official_id",
    "mentions": _mentions("official"),
    "positions": _said("positions", "position_id", _POSITION, "r.official_id"),
    "dispatches": _together("official", "dispatch", "documents", "dispatch_id", "label"),
}

_DISPATCHES = {
    "own": """SELECT d.*, d.title AS name, g.name AS issuer_name FROM documents d
        LEFT JOIN agencies g ON g.agency_id = d.issuer_id ORDER BY d.dispatch_id""",
    "mentions": _mentions("dispatch"),
    "officials": _together("dispatch", "official", _OFFICERS, "official_id", "label"),
    "agencies": _together("dispatch", "agency", "agencies", "agency_id", "name"),
}

_STORIES = {
    "own": "SELECT *, title AS name FROM stories ORDER BY story_id",
    "counts": "SELECT story_id AS owner, action, count, count_low, count_high, n_articles FROM people ORDER BY 1, 2",
    "articles": """SELECT story_id AS owner, article_id, title, published_on, publisher, duplicate_of FROM heads
        ORDER BY owner, published_on NULLS LAST, article_id""",
    "arrests": _said(_ARRESTS, "arrest_id", _ARREST, "h.story_id"),
}

_KINDS = {
    "agency": ("agency_id", _AGENCIES),
    "official": ("official_id", _OFFICIALS),
    "dispatch": ("dispatch_id", _DISPATCHES),
    "story": ("story_id", _STORIES),
}


def write_entities(connection: duckdb.DuckDBPyConnection, data: Path, told: Callable[[str], None]) -> None:
    """Write the records of all entity pages, one sort after the other; `told` hears which."""
    for kind, (key, queries) in _KINDS.items():
        told(kind)
        own = rows(connection, queries["own"])
        parts = {name: Sorted(rows(connection, sql), "owner") for name, sql in queries.items() if name != "own"}
        chunks = Chunks(data, f"{kind}-pages")
        for row in own:
            chunks.add(row[key], _record(row, key, {name: part.take(row[key]) for name, part in parts.items()}))
        chunks.close()


def _record(row: Row, key: str, found: dict[str, list[Row]]) -> dict[str, Any]:
    """What is known of an entity without what is empty; of a long list the first rows and how many there are."""
    record: dict[str, Any] = {name: value for name, value in row.items() if not is_empty(value) and name != key}
    record["lists"] = {name: [_kept(r) for r in islice(part, _MOST)] for name, part in found.items()}
    record["totals"] = {name: len(part) for name, part in found.items()}
    return record


def _kept(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "owner" and not is_empty(value)}

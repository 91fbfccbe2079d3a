"""The numbers of the first page, and the tables that the report adds to those of a run."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.knowledge.load import load_csv
from pipeline.normalize.gazetteer import latest_provinces
from pipeline.report.tables import rows
from pipeline.schema import TABLES
from pipeline.write.titles import document_title

_TOP = 12
_MERGER = "2025-07-01"
_MOST_DAYS = 62
_MOST_MONTHS = 3_700

_OPENING = r"""
CASE WHEN length(split_part(a.text, chr(10), 1)) <= 160 THEN split_part(a.text, chr(10), 1)
  ELSE regexp_replace(left(split_part(a.text, chr(10), 1), 161), '\s+\S*$', '') || '…' END
"""
"""The first line of an article that has no title, or its first words."""

_HEADS = """
CREATE TABLE heads AS SELECT a.article_id,
  coalesce(nullif(trim(a.title), ''), {opening}) AS title,
  a.published_on, a.publisher, a.language, a.story_id, a.duplicate_of,
  coalesce(m.n_agencies, 0) AS n_agencies, coalesce(m.n_officials, 0) AS n_officials,
  coalesce(m.n_dispatches, 0) AS n_dispatches, coalesce(r.n_arrests, 0) AS n_arrests
FROM articles a
LEFT JOIN (SELECT article_id, count(DISTINCT entity_id) FILTER (kind = 'agency') AS n_agencies,
  count(DISTINCT entity_id) FILTER (kind = 'official') AS n_officials,
  count(DISTINCT entity_id) FILTER (kind = 'dispatch') AS n_dispatches FROM mentions GROUP BY article_id) m
  USING (article_id)
LEFT JOIN (SELECT article_id, count(*) AS n_arrests FROM arrests GROUP BY article_id) r USING (article_id)
"""

_NAMED = """
CREATE TABLE named AS SELECT kind, entity_id, count(*) AS n_mentions, count(DISTINCT article_id) AS n_articles
FROM mentions GROUP BY ALL
"""

_SAID = """
CREATE TABLE said AS SELECT h.story_id, r.province_code, lower(r.offence) AS offence
FROM arrests r JOIN heads h USING (article_id) WHERE r.scope = 'case' AND NOT r."foreign"
"""

_PEOPLE = """
CREATE TABLE people AS SELECT t.story_id, t.action, t.count, t.count_low, t.count_high, t.n_articles, s.title,
  s.first_published_on, p.province_code, o.offence
FROM story_arrests t JOIN stories s USING (story_id)
LEFT JOIN ({province_code}) p USING (story_id) LEFT JOIN ({offence}) o USING (story_id)
"""

_COMMONEST = """
SELECT story_id, {column} FROM said WHERE {column} IS NOT NULL GROUP BY story_id, {column}
QUALIFY row_number() OVER (PARTITION BY story_id ORDER BY count(*) DESC, {column}) = 1
"""

_SUMS = """
SELECT {column} AS key, action, sum(coalesce(count, 0))::BIGINT AS people, count(*) AS stories FROM people
WHERE {column} IS NOT NULL GROUP BY ALL ORDER BY people DESC, key, action
"""

_SHOWN = {
    "actions": "SELECT action, sum(coalesce(count, 0))::BIGINT, count(*) FROM people GROUP BY ALL ORDER BY 2 DESC, 1",
    "provinces": _SUMS.format(column="province_code"),
    "offences": _SUMS.format(column="offence"),
    "agencies": f"""SELECT agency_id, name, n.n_articles FROM agencies JOIN named n ON entity_id = agency_id
        WHERE NOT "foreign" ORDER BY 3 DESC, n.n_mentions DESC, 1 LIMIT {_TOP}""",
    "dispatches": f"""SELECT dispatch_id, label, coalesce(subject, ''), n_articles FROM documents
        ORDER BY n_articles DESC, dispatch_id LIMIT {_TOP}""",
    "rejects": f"SELECT stage, error, count(*) FROM rejects GROUP BY ALL ORDER BY 3 DESC, 1, 2 LIMIT {_TOP}",
}
"""Lists of the first page by name."""

_DOCUMENTS = """
CREATE TABLE documents AS SELECT d.*, t.title,
  CASE WHEN contains(t.title, left(d.subject, 40)) THEN t.title ELSE concat_ws(' — ', t.title, d.subject) END AS label
FROM dispatches d JOIN titles t USING (dispatch_id)
"""


def add_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Add `heads`, articles without texts, `named`, what is named how often, `documents`, `people`.

    `documents` are dispatches with a title, and a label that tells their subject, too; `people` are counts by province
    and offence.
    A story's province and offence are those that most of its arrests in Viet Nam state.
    """
    connection.execute(_HEADS.format(opening=_OPENING))
    connection.execute(_NAMED)
    connection.execute(_SAID)
    common = {column: _COMMONEST.format(column=column) for column in ("province_code", "offence")}
    connection.execute(_PEOPLE.format(**common))
    _add_documents(connection)


def _add_documents(connection: duckdb.DuckDBPyConnection) -> None:
    titles = [(row["dispatch_id"], document_title(row)) for row in rows(connection, "FROM dispatches")]
    keys, names = zip(*titles, strict=True) if titles else ((), ())
    table = pa.table({"dispatch_id": pa.array(keys, pa.string()), "title": pa.array(names, pa.string())})
    connection.register("titles", table)
    connection.execute(_DOCUMENTS)
    connection.unregister("titles")


def overview(connection: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """What the first page shows; `people` are sums of `story_arrests.count`."""

    def ask(sql: str) -> list[list[Any]]:
        return [list(row.values()) for row in rows(connection, sql)]

    days = Counter({str(day)[:10]: n for day, n in ask("SELECT published_on, count(*) FROM heads GROUP BY ALL")})
    undated = days.pop("None", 0)
    return {
        "rows": {name: ask(f"SELECT count(*) FROM {name}")[0][0] for name in TABLES},
        "dates": _bars(days),
        "undated": undated,
        **{name: ask(sql) for name, sql in _SHOWN.items()},
        "tiles": tiles(),
        "merged": sum(n for day, n in days.items() if day >= _MERGER) * 2 > sum(days.values()),
    }


def _bars(days: Counter[str]) -> list[list[Any]]:
    """Articles by day where two months or less are covered, by month up to ten years, else by year; no gaps."""
    if not days:
        return []
    first, last = (date.fromisoformat(day) for day in (min(days), max(days)))
    covered = (last - first).days
    length = 10 if covered <= _MOST_DAYS else 7 if covered <= _MOST_MONTHS else 4
    bars = {(first + timedelta(days=n)).isoformat()[:length]: 0 for n in range(covered + 1)}
    for day, n in days.items():
        bars[day[:length]] += n
    return [[bar, n] for bar, n in bars.items()]


def tiles() -> list[dict[str, Any]]:
    """Every province with its latest names, its place in both maps, and the province of today that it is part of."""
    places = {row["code"]: row for row in load_csv("province_tiles")}
    known = latest_provinces()
    found = []
    for code, row in known.items():
        place = places.get(code, {})
        names = {"vi": row["name"], "en": row["name_en"].partition("|")[0]}
        found.append({"code": code, **names, "today": _today(code, places, known), "old": _cell(place, ""),
                      "new": _cell(place, "_2025")})  # fmt: skip
    return found


def _cell(place: dict[str, str], suffix: str) -> list[int] | None:
    row, column = place.get(f"row{suffix}"), place.get(f"column{suffix}")
    return [int(row), int(column)] if row and column else None


def _today(code: str, places: dict[str, dict[str, str]], known: dict[str, dict[str, str]]) -> str:
    for _ in range(len(known)):
        if _cell(places.get(code, {}), "_2025") or not known[code]["successor"]:
            return code
        code = known[code]["successor"]
    return code

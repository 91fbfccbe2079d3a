"""Link articles: the same person and document in several articles is one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pipeline.link.identity import content_id

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def link_corpus(articles: Iterable[Rows]) -> Rows:
    """Join the rows of all articles, giving officials and dispatches ids that hold across articles."""
    rows: Rows = defaultdict(list)
    for tables in articles:
        for name, part in tables.items():
            rows[name].extend(part)
    days = {row["article_id"]: row["published_on"] for row in rows["articles"]}
    officials = {r["official_id"]: content_id("of", r["name"].casefold(), r["foreign"]) for r in rows["officials"]}
    dispatches = {r["dispatch_id"]: _dispatch_key(r) for r in rows["dispatches"]}
    for row in rows["mentions"]:
        row["entity_id"] = officials.get(row["entity_id"]) or dispatches.get(row["entity_id"]) or row["entity_id"]
    for row in rows["positions"]:
        row["official_id"] = officials[row["official_id"]]
    for row in rows["articles"]:
        row["story_id"] = content_id("st", row["article_id"])
    seen = _seen(rows["mentions"], days)
    rows["agencies"] = _merge(rows["agencies"], "agency_id", {}, seen)
    rows["officials"] = _merge(rows["officials"], "official_id", officials, seen)
    rows["dispatches"] = _merge(rows["dispatches"], "dispatch_id", dispatches, seen)
    return rows


def _dispatch_key(row: Row) -> str:
    if row["symbol"]:
        return content_id("di", row["doc_type"], row["symbol"], row["year"])
    return content_id("di", row["doc_type"], row["issuer"], row["issued_on"], row["subject"])


def _seen(mentions: list[Row], days: dict[str, Any]) -> dict[str, Row]:
    """For each entity its number of mentions and articles and the first and last day."""
    where: dict[str, list[str]] = defaultdict(list)
    for row in mentions:
        where[row["entity_id"]].append(row["article_id"])
    result = {}
    for entity, ids in where.items():
        dated = sorted(day for i in set(ids) if (day := days[i]))
        first, last = (dated[0], dated[-1]) if dated else (None, None)
        result[entity] = {"n_mentions": len(ids), "n_articles": len(set(ids)), "first_seen_on": first, "last_seen_on": last}
    return result


def _merge(rows: list[Row], key: str, ids: dict[str, str], seen: dict[str, Row]) -> list[Row]:
    nothing = {"n_mentions": 0, "n_articles": 0, "first_seen_on": None, "last_seen_on": None}
    merged: dict[str, Row] = {}
    for row in rows:
        entity = ids.get(row[key], row[key])
        known = merged.setdefault(entity, {**row, key: entity, **seen.get(entity, nothing)})
        known.update({name: value for name, value in row.items() if known[name] is None})
    return [merged[entity] for entity in sorted(merged)]

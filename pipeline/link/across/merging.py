"""Merging: one row from the rows of several articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from pipeline.link.days import in_time

Row = dict[str, Any]
Linked = tuple[dict[str, str], list[Row]]
"""New ids by the ids that hold within an article, and the finished rows."""

_STRAY = 0.05
"""A rank that a smaller part of the articles give is a slip, of theirs or of the recognizer's."""


def by_day(row: Row) -> tuple[str, str]:
    """What rows are ordered by: the day of the article, then its id."""
    return in_time(row["published_on"], row["article_id"])


def link_groups(groups: dict[str, list[Row]], key: str) -> Linked:
    """The ids of all rows, and one row a group; `groups` holds the rows by final id."""
    ids = {row[key]: entity for entity, rows in groups.items() for row in rows}
    return ids, [{**merge_rows(groups[entity]), key: entity} for entity in sorted(groups)]


def merge_rows(group: Iterable[Row]) -> Row:
    """The first value that any row has in each column, the latest rank, and counts over those that name the entity.

    An article in Vietnamese comes before a translation. A body may be in an article only as part of another's name;
    then the article does not name it.
    """
    rows = sorted(group, key=lambda row: (row.get("language") == "en", *by_day(row)))
    merged = dict(rows[0])
    for name in [name for name, value in merged.items() if value is None] if len(rows) > 1 else ():
        merged[name] = next((row[name] for row in rows if row[name] is not None), None)
    if "rank" in merged:
        merged["rank"] = _latest_rank(rows)
    naming = [row for row in rows if row["mentions"]]
    days = [row["published_on"] for row in naming if row["published_on"]]
    merged["n_mentions"] = sum(row["mentions"] for row in naming)
    merged["n_articles"] = len({row["article_id"] for row in naming})
    merged["first_seen_on"], merged["last_seen_on"] = (min(days), max(days)) if days else (None, None)
    return merged


def _latest_rank(rows: Sequence[Row]) -> str | None:
    """The rank that most of the latest articles give; where days are not known, that most of all give."""
    by_rank: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row["rank"] is not None:
            by_rank[str(row["published_on"] or "")][row["rank"]] += 1
    totals = sum(by_rank.values(), Counter())
    kept = {rank for rank, count in totals.items() if count > _STRAY * len(rows)}
    for day in sorted(by_rank, reverse=True):
        ranks = {rank: count for rank, count in by_rank[day].items() if rank in kept}
        if ranks:
            return max(sorted(ranks), key=lambda rank: (ranks[rank], totals[rank]))
    return None

"""Link articles: the same article id, body, person or document in several articles, one block of rows at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from pipeline.link.documents import document_block, document_ids
from pipeline.link.identity import content_id

Row = dict[str, Any]
Linked = tuple[dict[str, str], list[Row]]
"""New ids by the ids that hold within an article, and the finished rows."""

_SUFFIX = re.compile(r"(-\d{1,9})+$")


def blocking_key(kind: str, row: Row) -> str:
    """What two rows must share to be compared at all."""
    if kind == "articles":
        return _SUFFIX.sub("", row["article_id"])
    if kind == "agencies":
        return str(row["agency_id"])
    if kind == "officials":
        return str(row["name"]).casefold()
    return document_block(row)


def name_articles(rows: Iterable[Row]) -> dict[str, str]:
    """Final article ids by `source_path`: an id that an earlier article has taken gets `-2`, `-3` …"""
    taken: set[str] = set()
    last: dict[str, int] = {}
    names = {}
    for row in rows:
        name = own = row["article_id"]
        while name in taken:
            last[own] = last.get(own, 1) + 1
            name = f"{own}-{last[own]}"
        taken.add(name)
        names[row["source_path"]] = name
    return names


def link_agencies(rows: Iterable[Row]) -> Linked:
    """One row a body; its id already says which body it is."""
    return {}, _merge(rows, lambda row: row["agency_id"], "agency_id")


def link_officials(rows: Iterable[Row]) -> Linked:
    """One row a person."""
    return _link(rows, "official_id", lambda row: content_id("of", row["name"].casefold(), row["foreign"]))


def link_dispatches(rows: Iterable[Row]) -> Linked:
    """One row a document."""
    rows = list(rows)
    ids = document_ids(rows)
    return _link(rows, "dispatch_id", lambda row: ids[row["dispatch_id"]])


def _link(rows: Iterable[Row], key: str, identify: Callable[[Row], str]) -> Linked:
    rows = list(rows)
    return {row[key]: identify(row) for row in rows}, _merge(rows, identify, key)


def _merge(rows: Iterable[Row], identify: Callable[[Row], str], key: str) -> list[Row]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[identify(row)].append(row)
    return [{**_joined(groups[entity]), key: entity} for entity in sorted(groups)]


def _joined(group: list[Row]) -> Row:
    """The first value that any row has in each column, and counts over all of them; the latest rank."""
    ordered = sorted(group, key=lambda row: (str(row["published_on"] or "9999"), row["article_id"]))
    joined = {name: next((r[name] for r in ordered if r[name] is not None), None) for name in ordered[0]}
    if "rank" in joined:
        joined["rank"] = next((r["rank"] for r in reversed(ordered) if r["rank"] is not None), None)
    days = [row["published_on"] for row in ordered if row["published_on"]]
    joined["n_mentions"] = sum(row["mentions"] for row in group)
    joined["n_articles"] = len({row["article_id"] for row in group})
    joined["first_seen_on"], joined["last_seen_on"] = (days[0], days[-1]) if days else (None, None)
    return joined


LINKERS: dict[str, Callable[[Iterable[Row]], Linked]] = {
    "agencies": link_agencies,
    "officials": link_officials,
    "dispatches": link_dispatches,
}

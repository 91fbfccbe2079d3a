"""What decisions on mentions mean for the bodies, officials and documents that they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.write.rows import agency_row

Row = dict[str, Any]
Rows = dict[str, list[Row]]

ENTITIES = ("agencies", "officials", "dispatches")

_KEYS = {"agency": ("agencies", "agency_id"), "official": ("officials", "official_id"),
         "dispatch": ("dispatches", "dispatch_id")}  # fmt: skip
_REFERENCES = {"positions": "agency_id", "arrests": "agency_id", "dispatches": "issuer_id"}
_CORRECTED = {"official": ("name", "rank"), "dispatch": ("doc_type", "symbol", "issuer", "issued_on", "subject")}


def correct_entity(rows: Rows, mention: Row, values: Mapping[str, Any]) -> bool:
    """Correct the entity of a mention within the article; False where that cannot be done.

    Another name of a body makes the mention one of that body; officials and documents are corrected for all their
    mentions in the article.
    """
    if not values:
        return True
    if mention["kind"] == "agency":
        name = values.get("name")
        return (
            set(values) == {"name"} and isinstance(name, str) and bool(name.strip()) and _name_body(rows, mention, name)
        )
    if not set(values) <= set(_CORRECTED[mention["kind"]]) or ("name" in values and not values["name"]):
        return False
    table, key = _KEYS[mention["kind"]]
    entity = next(row for row in rows[table] if row[key] == mention["entity_id"])
    entity.update(values)
    return True


def _name_body(rows: Rows, mention: Row, name: str) -> bool:
    """Make a mention one of the body of that name, and add the body's row, and its parents', where they are missing."""
    known = {row["agency_id"]: row for row in rows["agencies"]}
    seen = known[mention["entity_id"]]
    named = normalize_agency(name)
    body: Agency | None = named
    while body is not None and body.agency_id not in known:
        row = seen | agency_row(body) | {"mentions": 0}
        rows["agencies"].append(row)
        known[body.agency_id] = row
        body = body.parent
    mention["entity_id"] = named.agency_id
    return True


def drop_unnamed(before: Rows, rows: Rows) -> Rows:
    """Drop entities that no mention names any more, and what refers to them; count the mentions that are left."""
    left = Counter(mention["entity_id"] for mention in rows["mentions"])
    gone = {mention["entity_id"] for mention in before["mentions"]} - set(left)
    rows = dict(rows)
    for table, column in _REFERENCES.items():
        rows[table] = [row | {column: None} if row[column] in gone else row for row in rows[table]]
    rows["positions"] = [row for row in rows["positions"] if row["official_id"] not in gone]
    for table, key in _KEYS.values():
        kept = [row for row in rows[table] if row[key] not in gone or row[key] in _parents(rows, gone)]
        rows[table] = [row | {"mentions": left[row[key]]} if "mentions" in row else row for row in kept]
    return rows


def _parents(rows: Rows, gone: set[str]) -> set[str]:
    """Bodies that another one, which stays, is part of."""
    parents = {row["agency_id"]: row["parent_id"] for row in rows["agencies"]}
    found: set[str] = set()
    for body, parent in parents.items():
        while body not in gone and parent and parent not in found:
            found.add(parent)
            parent = parents.get(parent)
    return found

"""Blocks: what rows must share to be compared at all, and what links the rows of each kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pipeline.link.across.agencies import link_agencies
from pipeline.link.across.documents import document_block, link_documents
from pipeline.link.across.merging import Linked, Row
from pipeline.link.across.persons import link_persons
from pipeline.normalize.spelling import plain

LINKERS: dict[str, Callable[[Iterable[Row]], Linked]] = {
    "agencies": link_agencies,
    "officials": link_persons,
    "dispatches": link_documents,
}

KEY_COLUMNS = {
    "articles": ["article_id"],
    "agencies": ["agency_id"],
    "officials": ["name"],
    "dispatches": [
        "dispatch_id",
        "doc_type",
        "symbol",
        "number",
        "year",
        "issuer_id",
        "issuer",
        "issued_on",
        "subject",
    ],
}
"""What a row's key is made of."""

_SUFFIX = re.compile(r"(-\d{1,9})+$")


def blocking_key(kind: str, row: Row) -> str:
    """The key of a row's block: of an official the name without accents, of a document its type and symbol."""
    if kind == "articles":
        return _SUFFIX.sub("", row["article_id"])
    if kind == "agencies":
        return str(row["agency_id"])
    if kind == "officials":
        return plain(row["name"])
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

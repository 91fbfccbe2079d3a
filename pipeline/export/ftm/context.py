"""What the entities of one row need to know of other rows: bodies, persons, and where each was first seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.export.ftm.mapping import article_entity_id
from pipeline.export.sources import Row, iter_rows

_PROVENANCE = ["article_id", "url", "publisher"]


@dataclass(frozen=True, slots=True)
class Context:
    """Bodies by id, the posts stated of each person, and the first article (in order of ids) that names an entity."""

    agencies: dict[str, Row]
    posts: dict[str, list[tuple[str, str | None, bool]]]
    proofs: dict[str, Row]

    def proof(self, entity: str) -> dict[str, Any]:
        """Where an entity was seen: the properties `proof`, `publisher` and `sourceUrl`."""
        article = self.proofs.get(entity)
        return provenance(article) if article else {}


def provenance(article: Row) -> dict[str, Any]:
    """An article as the source of a statement."""
    return {
        "proof": article_entity_id(article["article_id"]),
        "publisher": article["publisher"],
        "sourceUrl": article["url"],
    }


def read_context(folder: Path) -> Context:
    """Read what grows with the number of entities, not with that of articles."""
    agencies = {row["agency_id"]: row for row in iter_rows(folder, "agencies")}
    return Context(agencies, _posts(folder), _proofs(folder))


def _posts(folder: Path) -> dict[str, list[tuple[str, str | None, bool]]]:
    posts: dict[str, dict[tuple[str, str | None, bool], None]] = {}
    for row in iter_rows(folder, "positions", ["official_id", "position", "agency_id", "former"]):
        if row["position"]:
            posts.setdefault(row["official_id"], {})[row["position"], row["agency_id"], row["former"]] = None
    return {official: list(stated) for official, stated in posts.items()}


def _proofs(folder: Path) -> dict[str, Row]:
    first: dict[str, str] = {}
    for entity, article in _seen(folder):
        first.setdefault(entity, article)
    wanted = set(first.values())
    articles = {
        row["article_id"]: row for row in iter_rows(folder, "articles", _PROVENANCE) if row["article_id"] in wanted
    }
    return {entity: articles[article] for entity, article in first.items() if article in articles}


def _seen(folder: Path) -> Iterator[tuple[str, str]]:
    for row in iter_rows(folder, "mentions", ["entity_id", "article_id"]):
        yield row["entity_id"], row["article_id"]
    for row in iter_rows(folder, "arrests", ["agency_id", "article_id"]):
        if row["agency_id"]:
            yield row["agency_id"], row["article_id"]

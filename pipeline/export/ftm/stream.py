"""Write the entities of a run as lines of JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.export.output import ExportError, replacing
from pipeline.export.sources import ByArticle, iter_rows

if TYPE_CHECKING:
    from pipeline.export.ftm.draft import Draft


def export_ftm(folder: Path, out: Path) -> dict[str, int]:
    """Write one entity a line; returns how many there are by schema.

    Raises ExportError where the package followthemoney is missing.
    """
    try:
        from pipeline.export.ftm.draft import Checker
    except ImportError as error:
        raise ExportError("--to ftm needs followthemoney: pip install 'vietnews-facts[ftm]'") from error
    checker = Checker()
    with replacing(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for draft in _once(_drafts(folder)):
            if line := checker.line(draft):
                file.write(f"{line}\n")
    return checker.counts | ({"values left out": checker.values_left_out} if checker.values_left_out else {})


def _once(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Each post once; all else comes once by itself."""
    posts: set[str] = set()
    for draft in drafts:
        if draft.schema == "Position":
            if draft.id in posts:
                continue
            posts.add(draft.id)
        yield draft


def _drafts(folder: Path) -> Iterator[Draft]:
    from pipeline.export.ftm import entities, statements
    from pipeline.export.ftm.context import read_context

    context = read_context(folder)
    yield from (entities.public_body(row, context) for row in context.agencies.values())
    yield from (entities.person(row, context) for row in iter_rows(folder, "officials"))
    yield from (entities.document(row, context) for row in iter_rows(folder, "dispatches"))
    beside = [ByArticle(folder, name) for name in ("mentions", "positions", "arrests")]
    for article in iter_rows(folder, "articles"):
        mentions, positions, arrests = (table.rows(article["article_id"]) for table in beside)
        yield statements.article_entity(article)
        yield from statements.mention_entities(article, mentions)
        for row in positions:
            yield from statements.position_entities(article, row, context)
        yield from (statements.arrest_event(article, row, context) for row in arrests)
    for table in beside:
        table.finish()

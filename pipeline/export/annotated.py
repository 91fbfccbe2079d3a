"""Articles with their accepted spans, as annotated data wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.export.output import ExportError
from pipeline.export.sources import ByArticle, Row, iter_rows
from pipeline.review.decisions import Decision, read_decisions

Accepts = Callable[[Row, str, Row], Row | None]
"""The row of a table as annotated data takes it, None where it does not: accepts(article, table, row)."""

_DECIDED = ("+accepted", "+corrected")
"""How `found_by` of a row ends that `pipeline run --decisions` let stand."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled span of an article's text, with the id of its row."""

    row_id: str
    label: str
    start: int
    end: int
    confidence: float
    found_by: str


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article's row and its annotations, sorted by place."""

    article: Row
    annotations: list[Annotation]

    @property
    def text(self) -> str:
        """The text that the annotations' offsets refer to."""
        text: str = self.article["text"]
        return text


def annotated_articles(folder: Path, accepts: Accepts) -> Iterator[AnnotatedArticle]:
    """Every article with the mentions and arrests that are accepted; articles without any come too."""
    beside = {name: ByArticle(folder, name) for name in ("mentions", "arrests")}
    for article in iter_rows(folder, "articles"):
        found = [
            _annotation(name, accepted)
            for name, table in beside.items()
            for row in table.rows(article["article_id"])
            if (accepted := accepts(article, name, row))
        ]
        found.sort(key=lambda a: (a.start, -a.end, a.label, a.row_id))
        yield AnnotatedArticle(article, found)
    for table in beside.values():
        table.finish()


def _annotation(table: str, row: Row) -> Annotation:
    key, label = ("arrest_id", "ARREST") if table == "arrests" else ("mention_id", row["kind"].upper())
    return Annotation(row[key], label, row["start"], row["end"], row["confidence"], row["found_by"])


def accepted_rows(decisions: Path | None, min_confidence: float) -> Accepts:
    """Accept rows of some confidence; where decisions are given, only those that a reviewer accepted or corrected.

    Raises ExportError where the decisions cannot be read.
    """
    if decisions is None:
        return lambda article, table, row: row if row["confidence"] >= min_confidence else None
    try:
        known = read_decisions(decisions)
    except ValueError as error:
        raise ExportError(str(error)) from error
    return lambda article, table, row: _decided(row, known.on(article["text"], table, row), article["text"])


def _decided(row: Row, decision: Decision | None, text: str) -> Row | None:
    if decision is None:
        return row if row["found_by"].endswith(_DECIDED) else None
    if decision.decision == "reject":
        return None
    start, end = (decision.values.get(name, row[name]) for name in ("start", "end"))
    makes_sense = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)
    return row | {"start": start, "end": end, "confidence": 1.0} if makes_sense else None

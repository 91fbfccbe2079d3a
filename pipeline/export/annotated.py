"""Articles with their accepted spans, as annotated data wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.export.output import ExportError
from pipeline.export.sources import ByArticle, Row, iter_rows

Accepts = Callable[[Row, str, Row], bool]
"""Whether the row of a table, of an article, belongs into annotated data: accepts(article, table, row)."""


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
    mentions, arrests = ByArticle(folder, "mentions"), ByArticle(folder, "arrests")
    for article in iter_rows(folder, "articles"):
        key = article["article_id"]
        found = [_mention(row) for row in mentions.rows(key) if accepts(article, "mentions", row)]
        found += [_arrest(row) for row in arrests.rows(key) if accepts(article, "arrests", row)]
        found.sort(key=lambda a: (a.start, -a.end, a.label, a.row_id))
        yield AnnotatedArticle(article, found)
    mentions.finish()
    arrests.finish()


def accepted_rows(decisions: Path | None, min_confidence: float) -> Accepts:
    """Accept rows of some confidence; where decisions are given, only those that a reviewer accepted."""
    if decisions is None:
        return lambda article, table, row: row["confidence"] >= min_confidence
    raise ExportError("decisions cannot be read yet")


def _mention(row: Row) -> Annotation:
    return Annotation(row["mention_id"], row["kind"].upper(), *_place(row))


def _arrest(row: Row) -> Annotation:
    return Annotation(row["arrest_id"], "ARREST", *_place(row))


def _place(row: Row) -> tuple[Any, ...]:
    return row["start"], row["end"], row["confidence"], row["found_by"]

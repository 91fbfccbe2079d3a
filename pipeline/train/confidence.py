"""Fit the map from raw confidence to probability: isotonic regression by finder, on annotated articles.

`python -m pipeline.train.confidence GOLD ARTICLES` writes `pipeline/models/confidence.json`. A step's probability is
the lower bound of Wilson's score interval: what few examples speak for is not trusted more.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import sqrt
from pathlib import Path
from typing import Any

from pipeline.evaluate.calibration import Judged, judge_article
from pipeline.evaluate.gold import load_gold
from pipeline.flow import read
from pipeline.train.corpus import gold_id, read_articles
from pipeline.write.confidence import MAP_PATH, OTHERS
from pipeline.write.rows import ArticleRows

LEAST = 20
"""A finder with fewer rows is judged with the others of its kind."""

Z = 2.326

Block = tuple[float, int, int]
"""The least raw confidence of a step, its rows, and how many of them are right."""


class FoundHere:
    """The raw rows of one article, in the shape that judging wants."""

    def __init__(self, id_: str, tables: dict[str, list[dict[str, Any]]]) -> None:
        self.mentions = {id_: tables["mentions"]}
        self.positions = {id_: tables["positions"]}
        self.arrests = {id_: tables["arrests"]}
        self.officials = {row["official_id"]: row for row in tables["officials"]}
        self.dispatches = {row["dispatch_id"]: row for row in tables["dispatches"]}


def judged_rows(gold: Path, articles: Path, model: str = "none") -> Iterator[Judged]:
    """Every row of the annotated articles with its raw confidence, judged."""
    facts = {row["id"]: row for row in load_gold(gold)}
    for article in read_articles(articles):
        known = gold_id(article, facts)
        if known:
            reading = read(article, model)
            tables = ArticleRows(reading).tables
            yield from judge_article(facts[known], FoundHere(known, tables))  # type: ignore[arg-type]


def fit_map(rows: Iterable[Judged]) -> dict[str, dict[str, list[list[float]]]]:
    """The map that `pipeline.write.confidence` reads."""
    groups: dict[str, dict[str, list[Judged]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        groups[row.kind][row.found_by].append(row)
        groups[row.kind][OTHERS].append(row)
    return {
        kind: {name: _steps(found) for name, found in sorted(finders.items()) if len(found) >= LEAST or name == OTHERS}
        for kind, finders in sorted(groups.items())
    }


def _steps(rows: list[Judged]) -> list[list[float]]:
    """Rising steps of probability over raw confidence."""
    steps: list[list[float]] = []
    for raw, count, right in _pool(_blocks(rows)):
        chance = round(_lower_bound(right, count), 3)
        if steps and chance <= steps[-1][1]:
            continue
        steps.append([raw, chance])
    return steps


def _blocks(rows: list[Judged]) -> Iterator[Block]:
    """Rows of equal raw confidence (in hundredths), rising, in blocks of at least `LEAST`."""
    raw, count, right = 0.0, 0, 0
    last = None
    for row in sorted(rows, key=lambda row: row.confidence):
        rounded = round(row.confidence, 2)
        if count >= LEAST and rounded != last:
            yield raw, count, right
            raw, count, right = rounded, 0, 0
        count, right, last = count + 1, right + row.right, rounded
    yield raw, count, right


def _pool(blocks: Iterable[Block]) -> list[Block]:
    """Pool adjacent violators: join blocks until the share of right rows rises."""
    pooled: list[Block] = []
    for block in blocks:
        pooled.append(block)
        while len(pooled) > 1 and pooled[-2][2] * pooled[-1][1] >= pooled[-1][2] * pooled[-2][1]:
            after, before = pooled.pop(), pooled.pop()
            pooled.append((before[0], before[1] + after[1], before[2] + after[2]))
    return pooled


def _lower_bound(right: int, count: int) -> float:
    """Wilson's lower bound of a share, on the one side with 99 %."""
    share, z = right / count, Z
    spread = z * sqrt(share * (1 - share) / count + (z / (2 * count)) ** 2)
    return (share + z * z / (2 * count) - spread) / (1 + z * z / count)


def all_rows(gold: Path, articles: Path) -> Iterator[Judged]:
    """The rows of a run by rules alone, and those in which the shipped model has a part."""
    yield from judged_rows(gold, articles)
    yield from (row for row in judged_rows(gold, articles, "shipped") if "model" in row.found_by)


if __name__ == "__main__":
    fitted = fit_map(all_rows(Path(sys.argv[1]), Path(sys.argv[2])))
    MAP_PATH.write_text(json.dumps(fitted, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")

"""Stories measured against articles of which it is known what event each tells: B-cubed (Bagga and Baldwin 1998)."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from json import JSONDecodeError
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.evaluate.figures import harmonic_mean
from pipeline.write.load import load


class StoryFigures(NamedTuple):
    """B-cubed precision and recall of the stories, and which articles the gold's duplicates were found of."""

    articles: int
    precision: float
    recall: float
    duplicates: int
    duplicates_found: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic_mean(self.precision, self.recall)


def evaluate_stories(gold: Path, tables: Path) -> StoryFigures:
    """Compare the stories of a run with `gold`, JSON Lines with `id`, `story` and perhaps `duplicate_of`.

    `id` is an `article_id`, or a `source_path` where the article has no id of its own. Raises ValueError where gold
    names an article that is not in the tables.
    """
    articles = load(tables).articles
    known = dict(zip(articles.source_path, articles.article_id, strict=True))
    stories = dict(zip(articles.article_id, articles.story_id, strict=True))
    republished = dict(zip(articles.article_id, articles.duplicate_of, strict=True))
    rows = [row | {"id": _article(row["id"], stories, known)} for row in _lines(gold)]
    precision, recall = bcubed([stories[row["id"]] for row in rows], [row["story"] for row in rows])
    pairs = [(row["id"], _article(row["duplicate_of"], stories, known)) for row in rows if row.get("duplicate_of")]
    found = sum(republished[one] == other for one, other in pairs)
    return StoryFigures(len(rows), precision, recall, len(pairs), found)


def bcubed(found: Sequence[str], gold: Sequence[str]) -> tuple[float, float]:
    """Precision and recall of a grouping: means over all items of the part of its group that it rightly shares."""
    both, ours, theirs = Counter(zip(found, gold, strict=True)), Counter(found), Counter(gold)
    precision = sum(both[pair] / ours[pair[0]] for pair in zip(found, gold, strict=True))
    recall = sum(both[pair] / theirs[pair[1]] for pair in zip(found, gold, strict=True))
    return precision / max(len(gold), 1), recall / max(len(gold), 1)


def _article(name: str, stories: dict[str, str], paths: dict[str, str]) -> str:
    """The article that gold names by its id or its `source_path`."""
    article = name if name in stories else paths.get(name)
    if article is None:
        raise ValueError(f"gold names the article {name}, which is not in the tables")
    return article


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
            except JSONDecodeError as error:
                raise ValueError(f"{path}, line {number}: {error}") from error
            if not isinstance(row, dict) or not {"id", "story"} <= row.keys():
                raise ValueError(f"{path}, line {number}: a line needs id and story")
            yield row

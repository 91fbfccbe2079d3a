"""Annotated articles, one JSON object a line (the format is in `docs/gold.md`)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.write.load import Tables, load

Row = dict[str, Any]


def load_gold(path: str | Path) -> list[Row]:
    """Read annotated articles; raises ValueError that names the first line that is none, or where there are none."""
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} holds no annotated articles: it is not UTF-8") from error
    articles = [_parse(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
    if not articles:
        raise ValueError(f"{path} holds no annotated articles")
    return articles


def _parse(line: str, where: str) -> Row:
    try:
        article = json.loads(line)
        article["id"] = str(article["id"])
    except KeyError as error:
        raise ValueError(f"{where}: no annotated article: it has no {error}") from error
    except (ValueError, TypeError) as error:
        raise ValueError(f"{where}: no annotated article: {error}") from error
    for kind in ("agencies", "officials", "documents", "arrests"):
        article.setdefault(kind, [])
    return dict(article)


def read_both(gold: str | Path, tables: str | Path) -> tuple[list[Row], Found]:
    """Annotated articles, and what a run found in them; raises ValueError where it has read none of them."""
    articles = load_gold(gold)
    names = [article["id"] for article in articles]
    found = Found(load(tables), names)
    if found.articles.isdisjoint(names):
        raise ValueError(f"no article of {gold} is in {tables}: an id is an article_id, or the name of an input file")
    return articles, found


class Found:
    """The rows of a run, by gold id: an article goes by its `article_id`, or by its file's name where gold does."""

    def __init__(self, tables: Tables, gold_ids: Iterable[str]) -> None:
        """Group the rows that articles have; `gold_ids` are the ids that gold uses."""
        self._names = _names(tables.articles, set(gold_ids))
        self.articles = {*tables.articles.article_id, *self._names.values()}
        self.mentions = self._by_article(tables.mentions)
        self.positions = self._by_article(tables.positions)
        self.arrests = self._by_article(tables.arrests)
        self.agencies = _by_key(tables.agencies, "agency_id")
        self.officials = _by_key(tables.officials, "official_id")
        self.dispatches = _by_key(tables.dispatches, "dispatch_id")

    def _by_article(self, frame: pd.DataFrame) -> dict[str, list[Row]]:
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in _records(frame):
            article = str(row["article_id"])
            groups[self._names.get(article, article)].append(row)
        return groups


def _names(articles: pd.DataFrame, gold_ids: set[str]) -> dict[str, str]:
    files = {
        str(a): Path(str(p).split("#")[0]).name for a, p in zip(articles.article_id, articles.source_path, strict=True)
    }
    return {article: name for article, name in files.items() if article not in gold_ids and name in gold_ids}


def _by_key(frame: pd.DataFrame, key: str) -> dict[str, Row]:
    return {row[key]: row for row in _records(frame)}


def _records(frame: pd.DataFrame) -> list[Row]:
    plain = frame.astype(object)
    return [{str(k): v for k, v in row.items()} for row in plain.where(frame.notna(), None).to_dict("records")]

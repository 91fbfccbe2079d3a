"""Read what a model is trained on: annotated articles, and unannotated ones that the rules annotate (silver)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from pipeline.articles import Article, Record
from pipeline.evaluate.gold import load_gold
from pipeline.ingest.article import read_article
from pipeline.ingest.inputs import InputFile, find_inputs
from pipeline.ingest.records import read_records
from pipeline.train.examples import Example, from_gold, from_rules, read_unlinked

LEAST_NAMES = 2
LONGEST = 6000


def annotated(gold: Path, articles: Path) -> tuple[list[Example], list[dict[str, Any]]]:
    """The Vietnamese articles that are annotated, as examples, with their annotations in the same order.

    Raises ValueError where the two files have no article in common.
    """
    pairs = annotated_articles(gold, articles)
    return [from_gold(read_unlinked(article), row) for article, row in pairs], [row for _, row in pairs]


def annotated_articles(gold: Path, articles: Path) -> list[tuple[Article, dict[str, Any]]]:
    """The Vietnamese articles that are annotated, each with its annotations; raises ValueError where there is none."""
    facts = {row["id"]: row for row in load_gold(gold)}
    pairs = [(a, facts[gold_id(a, facts)]) for a in read_articles(articles) if a.language == "vi" and gold_id(a, facts)]
    if not pairs:
        raise ValueError(f"no article of {articles} is annotated in {gold}: ids must be the same")
    return pairs


def gold_id(article: Article, facts: Collection[str]) -> str:
    """The id that gold knows an article by: its own, or its file's name; empty where it is not annotated."""
    names = (article.article_id, Path(article.source_path.split("#")[0]).name)
    return next((name for name in names if name in facts), "")


def silver(corpus: Path, known: set[str], limit: int) -> list[Example]:
    """The first `limit` articles with names of bodies, as the rules label them, whose text is not one of `known`."""
    return [from_rules(read_unlinked(article)) for article in silver_articles(corpus, known, limit)]


def silver_articles(corpus: Path, known: set[str], limit: int) -> list[Article]:
    """The first `limit` articles with names of bodies, not too long, whose text is not one of `known`."""
    found: list[Article] = []
    for article in read_articles(corpus):
        if len(found) == limit:
            break
        if article.language != "vi" or article.text in known or len(article.text) > LONGEST:
            continue
        agencies = read_unlinked(article).agencies
        if sum(not span.foreign and not span.anaphor for span in agencies) >= LEAST_NAMES:
            found.append(article)
    return found


def read_articles(path: Path) -> Iterator[Article]:
    """The readable articles of a file or folder."""
    files = (file for file in find_inputs([path]) if isinstance(file, InputFile))
    for record in chain.from_iterable(map(read_records, files)):
        article = read_article(record) if isinstance(record, Record) else record
        if isinstance(article, Article):
            yield article

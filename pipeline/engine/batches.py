"""Records that are read together, since each stage is faster when it is done with many articles in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from pipeline.articles import Article, Record, Reject
from pipeline.engine.parts import TRAITS
from pipeline.engine.patience import TooSlow, time_limit
from pipeline.engine.record import Rows, reject_rows, rows_of
from pipeline.engine.revise import revise
from pipeline.engine.settings import Settings
from pipeline.flow import read_all, write
from pipeline.ingest.article import read_article
from pipeline.link.traits import sketch

BATCH = 16  # records
_MOST_TEXT = 200_000  # characters read at once, lest long articles together take much memory
_PATIENCE = 0.5  # of the time that one article may take, so that a slow one costs half as much again


def rows_of_all(items: Iterable[Record | Reject], settings: Settings, words: bool = True) -> Iterator[Rows]:
    """The rows of records in order, as `rows_of` has them, worked out batch by batch."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield from _rows_of_batch(batch, settings, words)


def _rows_of_batch(batch: Sequence[Record | Reject], settings: Settings, words: bool) -> list[Rows]:
    """The rows of a batch; one by one where something is amiss, so that the record that has it becomes a reject."""
    with suppress(Exception, TooSlow), time_limit(settings.article_seconds * _PATIENCE):
        results = [item if isinstance(item, Reject) else read_article(item, settings.limits) for item in batch]
        articles = [result for result in results if isinstance(result, Article)]
        rows = (each for some in _parts(articles) for each in _read(some, settings, words))
        return [reject_rows(result) if isinstance(result, Reject) else next(rows) for result in results]
    return [rows_of(item, settings, words) for item in batch]


def _read(articles: Sequence[Article], settings: Settings, words: bool) -> list[Rows]:
    """The rows of articles, each step done with all of them before the next."""
    readings = read_all(articles, settings.model)
    written = [write(reading, words) for reading in readings]
    sketches = [sketch(reading) for reading in readings]
    revised = [revise(rows, reading, settings) for rows, reading in zip(written, readings, strict=True)]
    return [rows | {TRAITS: [each]} for rows, each in zip(revised, sketches, strict=True)]


def _parts(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """The articles in order, so many at once as are of moderate length together."""
    some: list[Article] = []
    size = 0
    for article in articles:
        if some and size + len(article.text) > _MOST_TEXT:
            yield some
            some, size = [], 0
        some.append(article)
        size += len(article.text)
    if some:
        yield some

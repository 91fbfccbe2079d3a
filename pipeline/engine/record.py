"""Take one record through every stage; whatever goes wrong with it becomes one row of `rejects`."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from pipeline.articles import Article, Record, Reject
from pipeline.engine.parts import TRAITS
from pipeline.engine.patience import TooSlow, time_limit
from pipeline.engine.revise import revise
from pipeline.engine.settings import Settings
from pipeline.flow import read, write
from pipeline.ingest.article import read_article
from pipeline.link.traits import sketch

Rows = dict[str, list[Any]]
"""Rows by table, and the sketches of articles that traits are made of."""


@cache
def load_models() -> None:
    """Load what reading needs, lest it count as the first article's time."""
    write(read(Article("", "", "Công an xã Đồi Sim bắt 3 người.")))


@cache
def make_ready() -> None:
    """Load the models, and keep the garbage collector from going through them again and again."""
    load_models()
    gc.collect()
    gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking for cycles in the block: an article leaves none, and rows are many."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def rows_of(item: Record | Reject, settings: Settings, words: bool = True) -> Rows:
    """The rows of one record by table, the sentences segmented into `words` or left to be."""
    result = item if isinstance(item, Reject) else _read(item, settings, words)
    return reject_rows(result) if isinstance(result, Reject) else result


def reject_rows(reject: Reject) -> Rows:
    """The row of a reject, by table."""
    return {"rejects": [{"source_path": reject.source_path, "stage": reject.stage, "error": reject.error}]}


def _read(record: Record, settings: Settings, words: bool) -> Rows | Reject:
    stage = "ingest"
    try:
        with time_limit(settings.article_seconds):
            article = read_article(record, settings.limits)
            if isinstance(article, Reject):
                return article
            stage = "recognize"
            reading = read(article, settings.model)
            stage = "write"
            return revise(write(reading, words), reading, settings) | {TRAITS: [sketch(reading)]}
    except (Exception, TooSlow) as error:
        return Reject(record.source_path, stage, _one_line(error))


def _one_line(error: BaseException) -> str:
    name = "" if isinstance(error, TooSlow) else f"{type(error).__name__}: "
    return " ".join(f"{name}{error}".split())[:300]

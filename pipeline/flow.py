"""The flow, in the order in which data moves: ingest → tokenize → recognize → normalize → link → write.

This file is the map. One article takes the first steps alone; the last two see all articles together
(`pipeline.engine` runs the same steps over shards of a corpus).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from pipeline.articles import Article, Record, Reject
from pipeline.ingest.article import read_article
from pipeline.reading import Reading
from pipeline.recognize.stages import STEPS, look_up_words
from pipeline.tokenize.article import tokenize
from pipeline.tokenize.marking import mark_words
from pipeline.write.confidence import calibrate_rows
from pipeline.write.rows import ArticleRows, Row


def ingest(record: Record) -> Article | Reject:
    """Clean text in NFC, title, date, publisher of what the crawler left."""
    return read_article(record)


def read(article: Article, model: str = "none") -> Reading:
    """Tokenize, recognize and normalize an article, and link its facts with each other.

    The stages: syllables and sentences, one pass for all word lists, then dates, places, names, agencies, dispatches,
    officials and arrests, each of which builds on those before it. The learned `model` (`none`, `shipped`, or a file)
    revises what the rules find. `pipeline.nlp()` offers the same stages as components of a spaCy pipeline.
    """
    return read_all([article], model)[0]


def read_all(articles: Sequence[Article], model: str = "none") -> list[Reading]:
    """Read articles, each step done with all of them before the next: a third faster than one by one.

    Code and word lists of a step stay in the processor's cache, which those of all steps together overflow; the
    articles should fit in beside them, so that some sixteen at once are best.
    """
    readings = [tokenize(article, model) for article in articles]
    for step in (look_up_words, *chain.from_iterable(STEPS.values())):
        for reading in readings:
            step(reading)
    return readings


def write(reading: Reading, words: bool = True) -> dict[str, list[Row]]:
    """The rows of an article by table; linking across articles gives them their ids.

    Without `words`, sentences stay as they are written, for `mark_words` to segment those of many articles at once.
    """
    tables = calibrate_rows(ArticleRows(reading).tables)
    if words:
        mark_words(tables["sentences"])
    return tables

"""Tasks that tell stories: bring together what the articles of a story say, and write its rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.scatter import gather, scatter
from pipeline.engine.storage import Storage
from pipeline.link.days import in_time
from pipeline.link.stories.counts import Count, story_counts
from pipeline.schema import TABLES
from pipeline.write.tables import arrow_table

Row = dict[str, Any]

STORY_TABLES = ("stories", "story_arrests")

_ARTICLES_A_BUCKET = 60_000
_TOLD = ["story_id", "article_id", "published_on", "title"]
_SAID = ["article_id", "action", "count", "approx", "scope", "foreign"]


def told_name(table: str, bucket: int) -> str:
    """The file of a bucket's finished rows of a story table."""
    return f"told/{table}/{bucket:06d}.arrow"


def tell_buckets(articles: int) -> int:
    """How many buckets the stories of so many articles need."""
    return 1 + articles // _ARTICLES_A_BUCKET


def send_stories(storage: Storage, batch: int, articles: pa.Table, arrests: pa.Table, total: int) -> None:
    """Send what a batch's finished articles say to the buckets of their stories."""
    stories = dict(zip(articles.column("article_id").to_pylist(), articles.column("story_id").to_pylist(), strict=True))
    opening = pc.utf8_slice_codeunits(articles.column("text"), 0, 120)
    told = articles.select(_TOLD).append_column("opening", opening)
    scatter(storage, "told-articles", batch, told, _buckets(told.column("story_id").to_pylist(), total))
    owners = [stories[article] for article in arrests.column("article_id").to_pylist()]
    said = arrests.select(_SAID).append_column("story_id", pa.array(owners, pa.string()))
    scatter(storage, "told-arrests", batch, said, _buckets(owners, total))


def _buckets(stories: Sequence[str], total: int) -> np.ndarray:
    return np.fromiter((crc32(story.encode()) for story in stories), np.int64, len(stories)) % total


def tell_bucket(storage: Storage, bucket: int) -> None:
    """Write the rows of the stories of a bucket."""
    articles = gather(storage, "told-articles", bucket, pa.schema([])).to_pylist()
    articles.sort(key=lambda row: (row["story_id"], *in_time(row["published_on"], row["article_id"])))
    groups = [list(group) for _, group in groupby(articles, lambda row: row["story_id"])]
    said = gather(storage, "told-arrests", bucket, pa.schema([])).to_pylist()
    arrests = _count(said, {row["article_id"]: str(row["published_on"] or "") for row in articles})
    for table, rows in (("stories", list(map(_story, groups))), ("story_arrests", arrests)):
        storage.write_table(told_name(table, bucket), arrow_table(TABLES[table], rows))


def _story(articles: Sequence[Row]) -> Row:
    """The row of a story; its articles come in the order of time."""
    days = [row["published_on"] for row in articles if row["published_on"]]
    first = articles[0]
    return {
        "story_id": first["story_id"],
        "title": first["title"] or first["opening"].partition("\n")[0],
        "n_articles": len(articles),
        "first_published_on": min(days, default=None),
        "last_published_on": max(days, default=None),
    }


def _count(said: list[Row], days: dict[str, str]) -> list[Row]:
    """Rows of `story_arrests`: what is said of cases in Viet Nam, no totals of a period."""
    cases = [row for row in said if row["scope"] == "case" and not row["foreign"]]
    cases.sort(key=lambda row: (row["story_id"], row["article_id"]))
    rows = []
    for story, group in groupby(cases, lambda row: row["story_id"]):
        fields = ((r["article_id"], days[r["article_id"]], r["action"], r["count"], r["approx"]) for r in group)
        rows += story_counts(story, (Count(*values) for values in fields))
    return rows

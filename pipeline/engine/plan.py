"""The plan of the linking across articles: its stages in order, each with the tasks that may be done side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipeline.engine import scatter
from pipeline.engine.blocks import block_batch, count_batch, pair_block, story_buckets, sum_terms
from pipeline.engine.duplicates import answer_batch, band_batch, band_buckets, pair_bands, verify_bucket
from pipeline.engine.finish import finish_batch
from pipeline.engine.link import KINDS, link_bucket, plan_buckets, scatter_articles, scatter_entities
from pipeline.engine.storage import Storage
from pipeline.engine.stories import cluster_bucket, crowd_bucket, find_components, route_pairs, thin_pairs
from pipeline.engine.tell import tell_bucket, tell_buckets

LINKING = (
    *("rows", "ids", "linked", "bands", "maybe", "asked", "shingles", "republished"),
    *("terms", "frequencies", "blocks", "sides", "halves", "pairs", "thinned", "labels", "members", "clusters"),
    *("told-articles", "told-arrests", "told", "final"),
)
"""What the linking lays down in a run's storage; of no use when the tables are written."""

Stage = tuple[str, Callable[..., object], list[tuple[object, ...]]]


_SENT = (
    *(f"{what}/{kind}" for what in ("rows", "ids") for kind in (*KINDS, "stories")),
    *("bands", "asked", "shingles", "republished", "terms", "blocks", "sides", "halves", "pairs", "clusters"),
    *("told-articles", "told-arrests"),
)
"""The folders of what tasks send to buckets, each filled by one stage."""


def plan_linking(storage: Storage, batches: Sequence[Sequence[str]], counts: dict[str, int]) -> Iterator[Stage]:
    """Name, function and tasks of each stage; a stage begins when the one before it is done.

    `batches` holds the shards of each batch: a task is told of its own alone. What very many tasks have sent is merged.
    """
    for name, function, tasks in _stages(_Tasks(storage, batches), counts):
        yield name, function, tasks
        if len(tasks) > scatter.MOST_FILES:
            yield from _merging(storage, name)


def _merging(storage: Storage, name: str) -> Iterator[Stage]:
    for folder in _SENT:
        while tasks := scatter.plan_merging(storage, folder):
            yield name, scatter.merge_sent, tasks
            storage.remove(f"{folder}/{tasks[0][2]}")


class _Tasks(NamedTuple):
    """The tasks of a stage, one for each batch or bucket."""

    storage: Storage
    batches: Sequence[Sequence[str]]

    def by_batch(self, *more: object) -> list[tuple[object, ...]]:
        return [(self.storage, batch, shards, *more) for batch, shards in enumerate(self.batches)]

    def by_bucket(self, total: int, *more: object) -> list[tuple[object, ...]]:
        return [(self.storage, bucket, *more) for bucket in range(total)]


def _stages(tasks: _Tasks, counts: dict[str, int]) -> Iterator[Stage]:
    articles = counts.get("articles", 0)
    blocks, told, buckets = story_buckets(articles), tell_buckets(articles), plan_buckets(counts)
    named = [bucket for bucket in buckets if bucket.kind == "articles"]
    yield "link", scatter_articles, tasks.by_batch(len(named))
    yield "link", link_bucket, [(tasks.storage, bucket) for bucket in named]
    yield from _republished(tasks, band_buckets(articles), blocks)
    yield from _stories(tasks, articles, blocks)
    yield "link", scatter_entities, tasks.by_batch(buckets)
    yield "link", link_bucket, [(tasks.storage, bucket) for bucket in buckets if bucket.kind != "articles"]
    yield "write", finish_batch, tasks.by_batch(told)
    yield "write", tell_bucket, tasks.by_bucket(told)


def _republished(tasks: _Tasks, bands: int, blocks: int) -> Iterator[Stage]:
    yield "republished", band_batch, tasks.by_batch(bands)
    yield "republished", pair_bands, tasks.by_bucket(bands)
    yield "republished", answer_batch, tasks.by_batch()
    yield "republished", verify_bucket, tasks.by_bucket(bands, blocks)


def _stories(tasks: _Tasks, articles: int, blocks: int) -> Iterator[Stage]:
    yield "stories", count_batch, tasks.by_batch(blocks)
    yield "stories", sum_terms, tasks.by_bucket(blocks, articles)
    yield "stories", block_batch, tasks.by_batch(articles, blocks)
    yield "stories", pair_block, tasks.by_bucket(blocks, blocks)
    yield "stories", crowd_bucket, tasks.by_bucket(blocks, blocks)
    yield "stories", thin_pairs, tasks.by_bucket(blocks)
    yield "stories", find_components, [(tasks.storage, blocks)]
    yield "stories", route_pairs, tasks.by_bucket(blocks, blocks)
    yield "stories", cluster_bucket, tasks.by_bucket(blocks)

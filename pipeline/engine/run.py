"""A run: inputs to tables, shard by shard, going on where an earlier run of the same work was stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.articles import Reject
from pipeline.engine.bundles import Bundle, bundle_files
from pipeline.engine.finish import finish_batch, join_tables
from pipeline.engine.link import BATCH, link_bucket, plan_buckets
from pipeline.engine.process import done_name, process_shard
from pipeline.engine.settings import Settings
from pipeline.engine.spool import manifest_name, spool_bundle, spool_name
from pipeline.engine.storage import Storage
from pipeline.engine.workers import OneProcess, Processes, Workers
from pipeline.ingest.inputs import InputFile, find_inputs

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many units of it are done, and how many there are."""


class RunError(Exception):
    """A run that cannot be done; the message says why and what to do."""


@dataclass(slots=True)
class Outcome:
    """What a run left: rows by table, and how many of its shards were already done."""

    rows: dict[str, int]
    shards: int = 0
    reused: int = 0
    rejects: list[Reject] = field(default_factory=list)


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    format: str = "parquet",
    workers: int = 1,
    limit: int | None = None,
    fresh: bool = False,
    progress: Progress = lambda stage, done, total: None,
) -> Outcome:
    """Read inputs and write all tables to the folder `out`; raises RunError where nothing could be done."""
    settings = Settings(limit=limit)
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    storage = Storage(out / ".work")
    pool: Workers = Processes(workers) if workers > 1 else OneProcess()
    try:
        return _run(list(find_inputs(inputs)), storage, out, format, pool, settings, progress)
    finally:
        pool.close()


def _run(
    found: list[InputFile | Reject],
    storage: Storage,
    out: Path,
    format: str,
    pool: Workers,
    settings: Settings,
    progress: Progress,
) -> Outcome:
    files = [item for item in found if isinstance(item, InputFile)]
    shards = _spool(storage, list(bundle_files(files, settings.key())), pool, settings)
    counts, reused = _process(storage, shards, pool, settings, progress)
    names = list(shards)
    buckets = plan_buckets(counts)
    for done, _ in enumerate(pool.map(link_bucket, ((storage, bucket, names) for bucket in buckets)), 1):
        progress("link", done, len(buckets))
    batches = -(-len(names) // BATCH)
    for done, _ in enumerate(pool.map(finish_batch, ((storage, b, names) for b in range(batches))), 1):
        progress("write", done, batches)
    rows = join_tables(storage, out, format, counts, batches)
    return Outcome(rows, len(names), reused)


def _spool(storage: Storage, bundles: list[Bundle], pool: Workers, settings: Settings) -> dict[str, int]:
    """Lay out the records of bundles that are not laid out yet; all shards in order with their sizes."""
    missing = [bundle for bundle in bundles if not storage.exists(manifest_name(bundle.key))]
    for _ in pool.map(spool_bundle, ((storage, bundle, settings) for bundle in missing)):
        pass
    shards: dict[str, int] = {}
    for bundle in bundles:
        shards.update(storage.read_json(manifest_name(bundle.key)))
    return shards


def _process(
    storage: Storage, shards: dict[str, int], pool: Workers, settings: Settings, progress: Progress
) -> tuple[dict[str, int], int]:
    """Process the shards that are not done; returns row counts over all of them and how many were done before."""
    waiting = [shard for shard in shards if not storage.exists(done_name(shard))]
    total = sum(shards.values())
    done = total - sum(shards[shard] for shard in waiting)
    progress("read", done, total)
    for number, _ in pool.map(process_shard, ((storage, shard, settings) for shard in waiting)):
        storage.remove(spool_name(waiting[number]))
        done += shards[waiting[number]]
        progress("read", done, total)
    counts: Counter[str] = Counter()
    for counted in _counts(storage, shards):
        counts.update(counted)
    return dict(counts), len(shards) - len(waiting)


def _counts(storage: Storage, shards: dict[str, int]) -> Iterator[dict[str, int]]:
    for shard in shards:
        yield storage.read_json(done_name(shard))

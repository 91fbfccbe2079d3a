"""Second task of a run: take a shard's records through every stage and leave their rows as part files."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from pipeline.articles import Record, Reject
from pipeline.engine.parts import PARTS, TRAITS, part_name, part_table
from pipeline.engine.settings import Settings
from pipeline.engine.spool import read_spool
from pipeline.engine.storage import Storage
from pipeline.flow import read, write
from pipeline.ingest.article import read_article
from pipeline.language import recognizers
from pipeline.link.traits import trait_row
from pipeline.write.rows import Row

Rows = dict[str, list[Row]]


def done_name(shard: str) -> str:
    """The file that says that a shard's parts are whole; it holds their row counts."""
    return f"done/{shard}.json"


def process_shard(storage: Storage, shard: str, settings: Settings) -> dict[str, int]:
    """Write the part files of a shard and return the number of rows of each."""
    rows: Rows = {name: [] for name in (*PARTS, TRAITS)}
    with recognizers().memory_zone():
        for item in read_spool(storage, shard):
            for name, part in _rows_of(item, settings).items():
                rows[name].extend(part)
    counts = {name: len(part) for name, part in rows.items()}
    for name, part in rows.items():
        storage.write_table(part_name(shard, name), part_table(name, part))
    storage.write_json(done_name(shard), counts)
    return counts


def _rows_of(item: Record | Reject, settings: Settings) -> Rows:
    """The rows of one record; whatever goes wrong with it becomes one row of `rejects`."""
    result = item if isinstance(item, Reject) else _read(item, settings)
    if isinstance(result, Reject):
        row = {"source_path": result.source_path, "stage": result.stage, "error": result.error}
        return {"rejects": [row]}
    return result


def _read(record: Record, settings: Settings) -> Rows | Reject:
    stage = "ingest"
    try:
        with time_limit(settings.article_seconds):
            article = read_article(record, settings.limits)
            if isinstance(article, Reject):
                return article
            stage = "recognize"
            reading = read(article)
            stage = "write"
            return write(reading) | {TRAITS: [trait_row(reading)]}
    except (Exception, RecursionError) as error:
        return Reject(record.source_path, stage, _one_line(error))


def _one_line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the block after so many seconds; 0 means no limit (main thread of a POSIX process)."""

    def stop(signum: int, frame: FrameType | None) -> Any:
        raise TimeoutError(f"took longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

"""Second task of a run: take a shard's records through every stage and leave their rows as part files."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any

from pipeline.engine.matched import MATCHED
from pipeline.engine.parts import PARTS, TRAITS, part_name, part_table
from pipeline.engine.patience import TooSlow, is_expendable, time_limit
from pipeline.engine.settings import Settings
from pipeline.engine.spool import read_spool, spool_name
from pipeline.engine.storage import Storage
from pipeline.engine.suspects import Care

Rows = dict[str, list[Any]]


def done_name(shard: str) -> str:
    """The file that says that a shard's parts are whole; it holds their row counts."""
    return f"done/{shard}.json"


def process_shard(storage: Storage, shard: str, settings: Settings, care: Care | None = None) -> dict[str, int]:
    """Write the part files of a shard and return the number of rows of each; its records are of no more use then."""
    from pipeline.engine.record import load_models, make_ready, uncollected  # only workers need what is behind it

    if storage.exists(done_name(shard)):  # by a worker that was lost before it could say so
        return dict(storage.read_json(done_name(shard)))
    prepare = make_ready if is_expendable() else load_models
    prepare()
    with uncollected():
        rows = _rows(storage, shard, settings, care)
    counts = dict(Counter(row["name"] for row in rows.pop(MATCHED)))
    counts |= {name: len(part) for name, part in rows.items()}
    for name, part in rows.items():
        storage.write_table(part_name(shard, name), part_table(name, part))
    storage.write_json(done_name(shard), counts)
    storage.remove(spool_name(shard))
    return counts


def _rows(storage: Storage, shard: str, settings: Settings, care: Care | None) -> Rows:
    """The rows of a shard, whose sentences are segmented all at once.

    They are segmented article by article where something is amiss or they take as long as one article may, so that the
    article that is to blame becomes a reject, and where names are replaced, which needs segmented sentences.
    """
    from pipeline.tokenize.marking import mark_words

    if care is None and not settings.privacy_key:
        rows = _collect(storage, shard, settings, None, words=False)
        with suppress(Exception, TooSlow), time_limit(settings.article_seconds):
            mark_words(rows["sentences"])
            return rows
    return _collect(storage, shard, settings, care, words=True)


def _collect(storage: Storage, shard: str, settings: Settings, care: Care | None, words: bool) -> Rows:
    """The rows of a shard; with care, one record after the other."""
    from pipeline.engine.batches import rows_of_all
    from pipeline.engine.record import rows_of

    rows: Rows = {name: [] for name in (*PARTS, TRAITS, MATCHED)}
    items = read_spool(storage, shard)
    found = (
        (rows_of(care.reject(item.source_path) or item, settings, words) for item in items)
        if care
        else rows_of_all(items, settings, words)
    )
    for each in found:
        for name, part in each.items():
            rows[name].extend(part)
    return rows

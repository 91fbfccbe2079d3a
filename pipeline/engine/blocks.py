"""Tasks that bring articles which share a weighty term together, and compare them.

No task sees all articles: terms are counted by hash, articles compared by shared key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.duplicates import read_duplicates
from pipeline.engine.link import read_ids
from pipeline.engine.pairs import SIDES, read_traits
from pipeline.engine.scatter import gather, read_all, scatter
from pipeline.engine.storage import Storage
from pipeline.link.days import day_number
from pipeline.link.packing import pack
from pipeline.link.stories import handle_of
from pipeline.link.stories.clusters import NOTED
from pipeline.link.stories.pairs import Block, candidates, likeness
from pipeline.link.stories.people import read_people
from pipeline.link.stories.vectors import Vectors, binary_column, flat_values, read_vectors, vector_columns
from pipeline.link.stories.weights import (
    AT_ONCE,
    KEPT,
    Frequencies,
    Keys,
    add_counts,
    count_terms,
    frequencies,
    frequent,
    weigh,
)
from pipeline.link.traits import TERMS

Blocked = tuple[pa.Table, np.ndarray]

_ROWS_A_BUCKET = 60_000
_ROWS_AT_ONCE = 20_000
_MOST_SENDS = 1_000_000
_COUNTED = pa.schema([("hash", pa.uint32()), ("count", pa.int64())])
_TOLD = ["people", *(name for kind in TERMS for name in (kind, f"{kind}_weights"))]
_BLOCK = pa.schema(
    [*((name, pa.int64()) for name in ("handle", "batch", "day")), ("language", pa.string()),
     *((name, pa.binary()) for name in (*_TOLD, "keys"))]
)  # fmt: skip


def story_buckets(articles: int) -> int:
    """How many buckets so many articles need, each of which bears several keys."""
    return 1 + articles * sum(kept.keys for kept in KEPT.values()) // _ROWS_A_BUCKET


def count_batch(storage: Storage, batch: int, shards: Sequence[str], total: int) -> None:
    """Count in how many of a batch's articles each term is."""
    counted = [_count_shard(storage, shard) for shard in shards]
    hashes, counts = add_counts(*(np.concatenate(parts) for parts in zip(*counted, strict=True)))
    table = pa.table([pa.array(hashes), pa.array(counts)], schema=_COUNTED)
    scatter(storage, "terms", batch, table, hashes.astype(np.int64) % total)


def _count_shard(storage: Storage, shard: str) -> tuple[np.ndarray, np.ndarray]:
    traits = read_traits(storage, [shard], list(TERMS))
    return count_terms(flat_values(traits.column(kind), np.uint32)[1] for kind in TERMS)


def sum_terms(storage: Storage, bucket: int, articles: int) -> None:
    """Add up the counts of a bucket of terms and keep the frequent ones."""
    table = gather(storage, "terms", bucket, _COUNTED)
    hashes, counts = add_counts(table.column("hash").to_numpy(), table.column("count").to_numpy())
    kept = frequent(counts, articles)
    table = pa.table([pa.array(hashes[kept]), pa.array(counts[kept])], schema=_COUNTED)
    storage.write_table(f"frequencies/{bucket:06d}.arrow", table)


def _frequencies(storage: Storage, articles: int) -> Frequencies:
    table = read_all(storage, "frequencies", _COUNTED).sort_by("hash")
    return frequencies(articles, table.column("hash").to_numpy(), table.column("count").to_numpy())


def block_batch(storage: Storage, batch: int, shards: Sequence[str], articles: int, total: int) -> None:
    """Send the articles of a batch that republish nothing to the buckets of their weightiest terms."""
    known = _frequencies(storage, articles)
    parts = (_blocked(part, known, total) for part in _described(storage, batch, shards))
    for number, together in enumerate(pack(parts, _rows, _ROWS_AT_ONCE)):
        rows, buckets = zip(*together, strict=True)
        scatter(storage, "blocks", batch * _MOST_SENDS + number, pa.concat_tables(rows), np.concatenate(buckets))


def _rows(part: Blocked) -> int:
    """How many rows a part has: in many buckets an article has many."""
    return len(part[1])


def _described(storage: Storage, batch: int, shards: Sequence[str]) -> Iterator[pa.Table]:
    """The articles of a batch that republish nothing with their handles and terms, some at once."""
    names, republished = read_ids(storage, batch, "articles"), read_duplicates(storage, batch)
    for shard in shards:
        traits = read_traits(storage, [shard], ["source_path", "language", "day", *_TOLD])
        articles = [names[path] for path in traits.column("source_path").to_pylist()]
        days = [day_number(day) for day in traits.column("day").to_pylist()]
        own = {"handle": pa.array(map(handle_of, articles), pa.int64()), "day": pa.array(days, pa.int64()),
               "batch": pa.array(np.full(len(days), batch)), "language": traits.column("language")}  # fmt: skip
        table = pa.table(own | {name: traits.column(name) for name in _TOLD})
        table = table.filter(pa.array([article not in republished for article in articles], pa.bool_()))
        yield from (table.slice(start, AT_ONCE) for start in range(0, max(table.num_rows, 1), AT_ONCE))


def _blocked(articles: pa.Table, known: Frequencies, total: int) -> Blocked:
    """A row for each article in each bucket that one of its keys falls to, and these buckets."""
    columns = {name: articles.column(name) for name in ("handle", "batch", "day", "language", "people")}
    found: list[Keys] = []
    for kind, kept in KEPT.items():
        vectors, keys = weigh(read_vectors(articles, kind), known, kept)
        columns |= vector_columns(kind, vectors)
        found.append(keys)
    owners, hashes = (np.concatenate(parts) for parts in zip(*found, strict=True))
    buckets = (hashes % np.uint32(total)).astype(np.int64)
    order = np.lexsort((owners, buckets))
    owners, hashes, buckets = owners[order], hashes[order], buckets[order]
    first = np.flatnonzero(np.r_[True, (np.diff(owners) != 0) | (np.diff(buckets) != 0)][: len(owners)])
    rows = pa.table(columns).take(pa.array(owners[first]))
    keys_column = binary_column(np.r_[first, len(hashes)], hashes)
    return rows.append_column("keys", keys_column).cast(_BLOCK), buckets[first]


def pair_block(storage: Storage, bucket: int, total: int) -> None:
    """Note the alike pairs among the articles of a bucket, each for both its articles."""
    table = gather(storage, "blocks", bucket, _BLOCK)
    if table.num_rows < 2:
        return
    block = _read_block(table)
    one, other = candidates(block)
    scores = likeness(block, one, other)
    kept = scores >= NOTED
    ends, others = np.r_[one[kept], other[kept]], np.r_[other[kept], one[kept]]
    nodes, batches = block.handles[ends], table.column("batch").to_numpy()
    columns = nodes, block.handles[others], np.r_[scores[kept], scores[kept]], batches[ends], batches[others]
    scatter(storage, "sides", bucket, pa.table(list(map(pa.array, columns)), schema=SIDES), nodes % total)


def _read_block(table: pa.Table) -> Block:
    vectors: dict[str, Vectors] = {kind: read_vectors(table, kind) for kind in TERMS}
    borders, hashes = flat_values(table.column("keys"), np.uint32)
    owners = np.repeat(np.arange(table.num_rows), np.diff(borders))
    languages = pc.equal(table.column("language"), "en").to_numpy()
    handles, days = table.column("handle").to_numpy(), table.column("day").to_numpy()
    return Block(handles, days, languages, vectors, read_people(table.column("people")), (owners, hashes))

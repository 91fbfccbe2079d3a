"""Tasks that find stories: weigh terms, bring articles that share a weighty one together, join the alike.

No task sees all articles: terms are counted by hash, articles compared by shared key, components clustered by label.
Only the pairs that are alike enough to be one story are seen together, as numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.duplicates import read_duplicates
from pipeline.engine.link import read_ids, write_changes
from pipeline.engine.pairs import PAIRS, read_traits, write_pairs
from pipeline.engine.scatter import concat, gather, read_all, scatter
from pipeline.engine.storage import Storage
from pipeline.link.stories import handle_of, story_with
from pipeline.link.stories.clusters import ALIKE, NOTED, cluster, components, label_of
from pipeline.link.stories.pairs import Described, candidates, crowding, day_number, likeness
from pipeline.link.stories.weights import (
    KEPT,
    Frequencies,
    add_counts,
    block_keys,
    count_terms,
    frequent,
    look_up,
    weigh,
)
from pipeline.link.traits import TERMS, hashes_in, packed, unpacked

Row = dict[str, Any]

_ROWS_A_BUCKET = 60_000
_COUNTED = pa.schema([("hash", pa.uint32()), ("count", pa.int64())])
_LABELLED = pa.schema([("node", pa.int64()), ("label", pa.int64())])
_SIDES = pa.schema([("node", pa.int64()), ("other", pa.int64()), ("score", pa.float32())])
_CROWDS = pa.schema([("node", pa.int64()), ("crowd", pa.float32())])
_BLOCK = pa.schema(
    [
        *((name, pa.int64()) for name in ("handle", "batch", "day")),
        ("language", pa.string()),
        ("keys", pa.binary()),
        *((name, pa.binary()) for kind in TERMS for name in (kind, f"{kind}_weights")),
    ]
)


def story_buckets(articles: int) -> int:
    """How many buckets so many articles need, each of which bears several keys."""
    return 1 + articles * sum(kept.keys for kept in KEPT.values()) // _ROWS_A_BUCKET


def count_batch(storage: Storage, batch: int, shards: Sequence[str], total: int) -> None:
    """Count in how many of a batch's articles each term is."""
    traits = read_traits(storage, shards, list(TERMS))
    arrays = [hashes_in(content) for name in TERMS for content in traits.column(name).to_pylist()]
    hashes, counts = count_terms(arrays)
    table = pa.table([pa.array(hashes), pa.array(counts)], schema=_COUNTED)
    scatter(storage, "terms", batch, table, hashes.astype(np.int64) % total)


def sum_terms(storage: Storage, bucket: int, articles: int) -> None:
    """Add up the counts of a bucket of terms and keep the frequent ones."""
    table = gather(storage, "terms", bucket, _COUNTED)
    hashes, counts = add_counts(table.column("hash").to_numpy(), table.column("count").to_numpy())
    kept = frequent(hashes, counts, articles)
    table = pa.table([pa.array(hashes[kept]), pa.array(counts[kept])], schema=_COUNTED)
    storage.write_table(f"frequencies/{bucket:06d}.parquet", table)


def _frequencies(storage: Storage, articles: int) -> Frequencies:
    table = read_all(storage, "frequencies", _COUNTED).sort_by("hash")
    return Frequencies(articles, table.column("hash").to_numpy(), table.column("count").to_numpy())


def block_batch(storage: Storage, batch: int, shards: Sequence[str], articles: int, total: int) -> None:
    """Send the articles of a batch that republish nothing to the buckets of their weightiest terms."""
    known = _frequencies(storage, articles)
    names = read_ids(storage, batch, "articles")
    republished = read_duplicates(storage, batch)
    columns = ["source_path", "language", "day", *(name for kind in TERMS for name in (kind, f"{kind}_weights"))]
    rows: list[Row] = []
    buckets: list[int] = []
    for row in read_traits(storage, shards, columns).to_pylist():
        article = names[row["source_path"]]
        if article in republished:
            continue
        for bucket, blocked in _blocked(row, article, known, total):
            rows.append(blocked | {"batch": batch})
            buckets.append(bucket)
    scatter(storage, "blocks", batch, pa.Table.from_pylist(rows, schema=_BLOCK), np.array(buckets, np.int64))


def _blocked(row: Row, article: str, known: Frequencies, total: int) -> Iterator[tuple[int, Row]]:
    """An article's row for each bucket that one of its keys falls to."""
    described: Row = {"handle": handle_of(article), "day": day_number(row["day"]), "language": row["language"]}
    keys = []
    for kind, kept in KEPT.items():
        vector, counts = weigh(unpacked(row, kind), known, kept)
        keys.append(block_keys(vector, counts, kept.keys))
        described |= packed(kind, vector)
    found = np.concatenate(keys)
    buckets = found % np.uint32(total)
    for bucket in np.unique(buckets):
        yield int(bucket), described | {"keys": found[buckets == bucket].tobytes()}


def pair_block(storage: Storage, bucket: int, total: int) -> None:
    """Note the alike pairs among the articles of a bucket, and each for both its articles."""
    articles = [_described(row) for row in gather(storage, "blocks", bucket, _BLOCK).to_pylist()]
    if len(articles) < 2:
        return
    one, other = candidates(articles)
    scores = likeness(articles, one, other)
    kept = scores >= NOTED
    handles = np.array([article.handle for article in articles])
    batches = np.array([article.batch for article in articles])
    one, other, scores = one[kept], other[kept], scores[kept]
    name = f"noted/{bucket:06d}/pairs.parquet"
    write_pairs(storage, name, handles[one], handles[other], scores, batches[one], batches[other])
    ends, others = handles[np.r_[one, other]], handles[np.r_[other, one]]
    sides = pa.table([pa.array(ends), pa.array(others), pa.array(np.r_[scores, scores])], schema=_SIDES)
    scatter(storage, "sides", bucket, sides, ends % total)


def _described(row: Row) -> Described:
    terms = {kind: unpacked(row, kind) for kind in TERMS}
    return Described(row["handle"], row["batch"], row["day"], row["language"], terms, hashes_in(row["keys"]))


def crowd_bucket(storage: Storage, bucket: int) -> None:
    """Note how crowded the surroundings of a bucket's articles are."""
    sides = _distinct(gather(storage, "sides", bucket, _SIDES), "node")
    nodes, crowds = crowding(sides.column("node").to_numpy(), sides.column("score").to_numpy())
    storage.write_table(f"crowds/{bucket:06d}.parquet", pa.table([pa.array(nodes), pa.array(crowds)], schema=_CROWDS))


def thin_pairs(storage: Storage, bucket: int) -> None:
    """Take from the likeness of a bucket's pairs what the articles share with the crowd."""
    crowds = read_all(storage, "crowds", _CROWDS).sort_by("node")
    nodes, crowd = crowds.column("node").to_numpy(), crowds.column("crowd").to_numpy()
    noted = gather(storage, "noted", bucket, PAIRS)
    one, other = (look_up(noted.column(name).to_numpy(), nodes, crowd) for name in ("one", "other"))
    scores = noted.column("score").to_numpy() - (one + other) / 2
    pairs = noted.set_column(2, PAIRS.field(2), pa.array(scores.astype(np.float32)))
    storage.write_table(f"pairs/{bucket:06d}/words.parquet", pairs.filter(pa.array(scores >= NOTED)))


def find_components(storage: Storage) -> None:
    """Label all articles that an alike pair connects by the least of them."""
    strong = []
    for bucket in storage.names("pairs"):
        pairs = read_all(storage, f"pairs/{bucket}", PAIRS).select(["one", "other", "score"])
        strong.append(pairs.filter(pc.greater_equal(pairs.column("score"), ALIKE)).select(["one", "other"]))
    table = concat(strong, pa.schema([PAIRS.field("one"), PAIRS.field("other")]))
    nodes, labels = components(table.column("one").to_numpy(), table.column("other").to_numpy())
    table = pa.table([pa.array(nodes), pa.array(labels)], schema=_LABELLED)
    storage.write_table("components.parquet", table)


def route_pairs(storage: Storage, bucket: int, total: int) -> None:
    """Send the pairs of a bucket to the buckets of the components that they are in."""
    known = storage.read_table("components.parquet")
    nodes, labels = known.column("node").to_numpy(), known.column("label").to_numpy()
    pairs = gather(storage, "pairs", bucket, PAIRS)
    one, other = (label_of(nodes, labels, pairs.column(name).to_numpy()) for name in ("one", "other"))
    inside = np.flatnonzero((one == other) & (one >= 0))
    scatter(storage, "clusters", bucket, pairs.take(inside), one[inside] % total)


def cluster_bucket(storage: Storage, bucket: int) -> None:
    """Lay down, by batch of shards, the stories of the articles in a bucket of components."""
    pairs = _distinct(gather(storage, "clusters", bucket, PAIRS), "one")
    one, other = pairs.column("one").to_numpy(), pairs.column("other").to_numpy()
    stories = cluster(one, other, pairs.column("score").to_numpy())
    batches = dict(zip(one.tolist(), pairs.column("batch").to_pylist(), strict=True))
    batches |= dict(zip(other.tolist(), pairs.column("other_batch").to_pylist(), strict=True))
    changed = ((batches[node], story_with(node), story_with(story)) for node, story in stories.items() if node != story)
    write_changes(storage, "stories", bucket, changed)


def _distinct(pairs: pa.Table, first: str) -> pa.Table:
    """Each pair with its best score; several buckets may have noted it."""
    pairs = pairs.sort_by([(first, "ascending"), ("other", "ascending"), ("score", "descending")])
    one, other = pairs.column(first).to_numpy(), pairs.column("other").to_numpy()
    return pairs.take(np.flatnonzero(np.r_[True, (np.diff(one) != 0) | (np.diff(other) != 0)][: len(one)]))

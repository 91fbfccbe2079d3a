"""Tasks that make stories of alike pairs: thin out what a crowd shares, connect the alike, cluster each component.

Pairs are kept where the lesser of their articles falls to, components where their label does; only the connecting of
strong pairs sees all of them together, as numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.link import write_changes
from pipeline.engine.pairs import PAIRS, SIDES
from pipeline.engine.scatter import concat, gather, scatter
from pipeline.engine.storage import Storage
from pipeline.link.stories import story_with
from pipeline.link.stories.clusters import ALIKE, NOTED, cluster, components
from pipeline.link.stories.pairs import crowding
from pipeline.link.stories.vectors import look_up

_LABELLED = pa.schema([("node", pa.int64()), ("label", pa.int64())])
_EDGES = pa.schema([("one", pa.int64()), ("other", pa.int64())])
_HALVES = PAIRS.append(pa.field("crowd", pa.float32()))
_ROUTED = PAIRS.append(pa.field("label", pa.int64()))


def crowd_bucket(storage: Storage, bucket: int, total: int) -> None:
    """Tell the pairs of a bucket's articles how crowded the surroundings of these are."""
    sides = _distinct(gather(storage, "sides", bucket, SIDES), "node")
    nodes, others, scores, batches, other_batches = (sides.column(name).to_numpy() for name in SIDES.names)
    crowds = look_up(nodes, *crowding(nodes, scores))
    swap = nodes > others
    one = np.where(swap, others, nodes)
    columns = [one, np.where(swap, nodes, others), scores, np.where(swap, other_batches, batches),
               np.where(swap, batches, other_batches), crowds]  # fmt: skip
    scatter(storage, "halves", bucket, pa.table(list(map(pa.array, columns)), schema=_HALVES), one % total)


def thin_pairs(storage: Storage, bucket: int) -> None:
    """Take from the likeness of a bucket's pairs what the articles share with the crowd; each side has told its own."""
    halves = gather(storage, "halves", bucket, _HALVES).sort_by([("one", "ascending"), ("other", "ascending")])
    crowd = halves.column("crowd").to_numpy()
    pairs = halves.select(PAIRS.names).take(np.arange(0, halves.num_rows, 2))
    scores = pairs.column("score").to_numpy() - (crowd[0::2] + crowd[1::2]) / 2
    pairs = pairs.set_column(2, PAIRS.field(2), pa.array(scores.astype(np.float32)))
    storage.write_table(_thinned(bucket), pairs.filter(pa.array(scores >= NOTED)))


def _thinned(bucket: int) -> str:
    return f"thinned/{bucket:06d}.arrow"


def find_components(storage: Storage, total: int) -> None:
    """Label all articles that an alike pair connects by the least of them; sent by article, and by label."""
    table = concat(_strong(storage, total), _EDGES)
    nodes, labels = components(table.column("one").to_numpy(), table.column("other").to_numpy())
    table = pa.table([pa.array(nodes), pa.array(labels)], schema=_LABELLED)
    scatter(storage, "labels", 0, table, nodes % total)
    scatter(storage, "members", 0, table, labels % total)


def _strong(storage: Storage, total: int) -> Iterator[pa.Table]:
    for bucket in range(total):
        pairs = _pairs(storage, bucket)
        yield pairs.filter(pc.greater_equal(pairs.column("score"), ALIKE)).select(_EDGES.names)


def _pairs(storage: Storage, bucket: int) -> pa.Table:
    """The pairs of a bucket's articles that republish each other, and those that share words."""
    return concat([gather(storage, "pairs", bucket, PAIRS), storage.read_table(_thinned(bucket))], PAIRS)


def route_pairs(storage: Storage, bucket: int, total: int) -> None:
    """Send the pairs of a bucket to the bucket of the component that their lesser article is in."""
    pairs = _pairs(storage, bucket)
    labels = _labels(gather(storage, "labels", bucket, _LABELLED), pairs.column("one").to_numpy())
    inside = np.flatnonzero(labels >= 0)
    routed = pairs.take(inside).append_column(_ROUTED.field("label"), pa.array(labels[inside]))
    scatter(storage, "clusters", bucket, routed, labels[inside] % total)


def cluster_bucket(storage: Storage, bucket: int) -> None:
    """Lay down, by batch of shards, the stories of the articles in a bucket of components."""
    pairs = gather(storage, "clusters", bucket, _ROUTED)
    labels = _labels(gather(storage, "members", bucket, _LABELLED), pairs.column("other").to_numpy())
    pairs = _distinct(pairs.filter(pa.array(labels == pairs.column("label").to_numpy())), "one")
    one, other = pairs.column("one").to_numpy(), pairs.column("other").to_numpy()
    stories = cluster(one, other, pairs.column("score").to_numpy())
    batches = dict(zip(one.tolist(), pairs.column("batch").to_pylist(), strict=True))
    batches |= dict(zip(other.tolist(), pairs.column("other_batch").to_pylist(), strict=True))
    changed = ((batches[node], story_with(node), story_with(story)) for node, story in stories.items() if node != story)
    write_changes(storage, "stories", bucket, changed)


def _labels(known: pa.Table, wanted: np.ndarray) -> np.ndarray:
    known = known.sort_by("node")
    return look_up(wanted, known.column("node").to_numpy(), known.column("label").to_numpy(), -1)


def _distinct(pairs: pa.Table, first: str) -> pa.Table:
    """Each pair with its best score; several buckets may have noted it."""
    pairs = pairs.sort_by([(first, "ascending"), ("other", "ascending"), ("score", "descending")])
    one, other = pairs.column(first).to_numpy(), pairs.column("other").to_numpy()
    return pairs.take(np.flatnonzero(np.r_[True, (np.diff(one) != 0) | (np.diff(other) != 0)][: len(one)]))

"""Tasks that find republished articles: by shared band of their signatures, then by their shingles themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.link import read_ids
from pipeline.engine.pairs import PAIRS, read_traits, scatter_pairs
from pipeline.engine.scatter import gather, scatter
from pipeline.engine.storage import Storage
from pipeline.link.days import days_between, in_time
from pipeline.link.duplicates import BANDS, Told, pairs_of_band, republishes
from pipeline.link.stories import handle_of
from pipeline.link.stories.clusters import SAME
from pipeline.link.traits import hashes_in

Row = dict[str, Any]

_ROWS_A_BUCKET = 50_000
_BANDED = pa.schema(
    [("band", pa.int64()), ("value", pa.uint32()), ("day", pa.string()), ("article_id", pa.string()),
     ("batch", pa.int64()), ("bands", pa.binary())]
)  # fmt: skip
_MAYBE = pa.schema(
    [
        *((name, pa.string()) for name in ("later", "earlier", "later_day", "day")),
        *((name, pa.int64()) for name in ("batch", "other")),
    ]
)
_ASKED = pa.schema([("article_id", pa.string()), ("bucket", pa.int64())])
_ANSWERED = pa.schema([("article_id", pa.string()), ("shingles", pa.binary())])


def band_buckets(articles: int) -> int:
    """How many buckets the bands of so many articles need."""
    return 1 + articles * BANDS // _ROWS_A_BUCKET


def band_batch(storage: Storage, batch: int, shards: Sequence[str], total: int) -> None:
    """Send every article of a batch to the buckets of its bands."""
    names = read_ids(storage, batch, "articles")
    traits = read_traits(storage, shards, ["source_path", "day", "bands"])
    traits = traits.filter(pc.greater(pc.binary_length(traits.column("bands")), 0))
    rows = np.repeat(np.arange(traits.num_rows), BANDS)
    values = np.concatenate([np.empty(0, np.uint32), *map(hashes_in, traits.column("bands").to_pylist())])
    articles = pa.array([names[path] for path in traits.column("source_path").to_pylist()], pa.string())
    bands = np.tile(np.arange(BANDS), traits.num_rows)
    days, whole = traits.column("day").take(rows), traits.column("bands").take(rows)
    columns = [pa.array(bands), pa.array(values), days, articles.take(pa.array(rows)),
               pa.array(np.full(len(rows), batch)), whole]  # fmt: skip
    scatter(storage, "bands", batch, pa.table(columns, schema=_BANDED), values.astype(np.int64) % total)


def pair_bands(storage: Storage, bucket: int) -> None:
    """Note which articles of a bucket may be the same, and ask their batches for their shingles."""
    found: list[tuple[str, str]] = []
    known: dict[str, Row] = {}
    for rows in _sharing(gather(storage, "bands", bucket, _BANDED)):
        known.update({row["article_id"]: row for row in rows})
        told = [Told(row["day"], row["article_id"], row["bands"]) for row in rows]
        found += pairs_of_band(told, rows[0]["band"])
    _ask(storage, bucket, found, known)


def _sharing(table: pa.Table) -> Iterator[list[Row]]:
    """Groups of the rows that share a band with its value, `bands` unpacked."""
    keys = table.column("band").to_numpy() << 32 | table.column("value").to_numpy()
    order = np.argsort(keys, kind="stable")
    _, starts, sizes = np.unique(keys[order], return_index=True, return_counts=True)
    shared = np.flatnonzero(sizes > 1)
    groups = [order[start : start + size] for start, size in zip(starts[shared], sizes[shared], strict=True)]
    if not groups:
        return
    rows = iter(table.take(np.concatenate(groups)).to_pylist())
    for group in groups:
        yield [row | {"bands": tuple(hashes_in(row["bands"]).tolist())} for row in islice(rows, len(group))]


def _ask(storage: Storage, bucket: int, found: list[tuple[str, str]], known: dict[str, Row]) -> None:
    maybe = [{"later": later, "earlier": earlier, "day": known[earlier]["day"],
              "later_day": known[later]["day"], "batch": known[later]["batch"],
              "other": known[earlier]["batch"]} for later, earlier in found]  # fmt: skip
    storage.write_table(f"maybe/{bucket:06d}.arrow", pa.Table.from_pylist(maybe, schema=_MAYBE))
    asked = sorted({article for pair in found for article in pair})
    table = pa.Table.from_pylist([{"article_id": article, "bucket": bucket} for article in asked], schema=_ASKED)
    scatter(storage, "asked", bucket, table, np.array([known[article]["batch"] for article in asked], np.int64))


def answer_batch(storage: Storage, batch: int, shards: Sequence[str]) -> None:
    """Send the shingles that buckets have asked for."""
    asked = gather(storage, "asked", batch, _ASKED)
    if not asked.num_rows:
        return
    names = read_ids(storage, batch, "articles")
    traits = read_traits(storage, shards, ["source_path", "shingles"])
    known = dict(zip((names[p] for p in traits.column("source_path").to_pylist()),
                     traits.column("shingles").to_pylist(), strict=True))  # fmt: skip
    articles = asked.column("article_id").to_pylist()
    table = pa.table([pa.array(articles), pa.array([known[a] for a in articles], pa.binary())], schema=_ANSWERED)
    scatter(storage, "shingles", batch, table, asked.column("bucket").to_numpy())


def verify_bucket(storage: Storage, bucket: int, total: int) -> None:
    """Compare the shingles of each pair; note the republished ones as pairs and by batch of the later article."""
    answered = gather(storage, "shingles", bucket, _ANSWERED)
    known = dict(zip(answered.column("article_id").to_pylist(),
                     map(hashes_in, answered.column("shingles").to_pylist()), strict=True))  # fmt: skip
    maybe = storage.read_table(f"maybe/{bucket:06d}.arrow").to_pylist()
    same = [row for row in maybe if republishes(known[row["later"]], known[row["earlier"]], _apart(row))]
    table = pa.Table.from_pylist(same, schema=_MAYBE)
    scatter(storage, "republished", bucket, table, table.column("batch").to_numpy())
    scatter_pairs(storage, bucket, pa.Table.from_pylist(list(map(_pair, same)), schema=PAIRS), total)


def _pair(row: Row) -> Row:
    """A republished text as a pair of articles that are the same, the smaller handle first."""
    one, other = sorted([(handle_of(row["later"]), row["batch"]), (handle_of(row["earlier"]), row["other"])])
    return {"one": one[0], "other": other[0], "score": SAME, "batch": one[1], "other_batch": other[1]}


def _apart(row: Row) -> int | None:
    return days_between(row["day"], row["later_day"])


def read_duplicates(storage: Storage, batch: int) -> dict[str, str]:
    """The articles of a batch that republish another, each with the earliest that it is like."""
    rows = gather(storage, "republished", batch, _MAYBE).to_pylist()
    rows.sort(key=lambda row: in_time(row["day"], row["earlier"]), reverse=True)
    return {row["later"]: row["earlier"] for row in rows}

"""Run the flow over inputs on this machine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.articles import Article, Reject
from pipeline.flow import read
from pipeline.ingest.inputs import find_inputs
from pipeline.ingest.limits import Limits
from pipeline.ingest.article import read_article
from pipeline.ingest.records import read_records
from pipeline.link.corpus import link_corpus
from pipeline.schema import TABLES
from pipeline.write.rows import ArticleRows
from pipeline.write.tables import arrow_table, write_table


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    format: str = "parquet",
    workers: int = 1,
    limit: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> dict[str, int]:
    """Read inputs and write all tables to the folder `out`; returns the number of rows of each."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    rejects: list[dict[str, Any]] = []
    parts = list(islice(_parts(inputs, rejects), limit))
    rows = link_corpus(parts)
    rows["rejects"] = rejects
    counts = {}
    for name, table in TABLES.items():
        ordered = sorted(rows[name], key=lambda row, key=table.key: tuple(str(row[k]) for k in key))
        write_table(arrow_table(table, ordered), out / f"{name}.{format}")
        counts[name] = len(ordered)
    (out / "run.json").write_text(json.dumps({"rows": counts}, indent=1), encoding="utf-8")
    return counts


def _parts(inputs: Sequence[str | Path], rejects: list[dict[str, Any]]) -> Iterator[dict[str, list[dict[str, Any]]]]:
    taken: Counter[str] = Counter()
    for item in _articles(inputs):
        if isinstance(item, Reject):
            rejects.append({"source_path": item.source_path, "stage": item.stage, "error": item.error})
        else:
            reading = read(item)
            taken[item.article_id] += 1
            words = [reading.syllables.slice(i, j) for i, j in reading.sentences]
            yield ArticleRows(reading, words).tables


def _articles(inputs: Sequence[str | Path]) -> Iterator[Article | Reject]:
    for file in find_inputs(inputs):
        if isinstance(file, Reject):
            yield file
            continue
        for record in read_records(file, Limits()):
            yield record if isinstance(record, Reject) else read_article(record)

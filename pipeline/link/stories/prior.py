"""The frequencies of terms that are known beforehand: counted once over a corpus and kept with the package."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from pipeline.link.stories.weights import count_terms
from pipeline.link.traits import TERMS, hashes_in

RAREST_KEPT = 1e-3
"""Terms in a smaller part of the corpus are left out: they are as rare as unknown ones."""


def count_corpus(folder: Path, out: Path) -> int:
    """Write the frequencies of a run's terms to `out`; `folder` is the run's. Returns how many terms are kept."""
    paths = sorted((folder / ".work" / "parts").glob("*/traits.parquet"))
    tables = [pq.read_table(path, columns=list(TERMS)) for path in paths]
    articles = sum(table.num_rows for table in tables)
    terms = (hashes_in(c) for t in tables for name in TERMS for c in t.column(name).to_pylist())
    hashes, counts = count_terms(terms)
    kept = counts >= RAREST_KEPT * articles
    np.savez_compressed(out, hashes=hashes[kept], counts=counts[kept].astype(np.uint32), articles=articles)
    return int(kept.sum())

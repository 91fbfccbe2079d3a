"""The frequencies of terms that are known beforehand: counted once over a corpus and kept with the package."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from pipeline.engine.pairs import read_traits
from pipeline.engine.storage import Storage
from pipeline.link.stories.weights import count_terms
from pipeline.link.traits import TERMS, hashes_in

RAREST_KEPT = 1e-3
"""Terms in a smaller part of the corpus are left out: they are as rare as unknown ones."""


def count_corpus(folder: Path, out: Path) -> int:
    """Write the frequencies of a run's terms to `out`; `folder` is the run's. Returns how many terms are kept."""
    storage = Storage(folder / ".work")
    traits = read_traits(storage, storage.names("parts"), list(TERMS))
    hashes, counts = count_terms(hashes_in(c) for name in TERMS for c in traits.column(name).to_pylist())
    kept = counts >= RAREST_KEPT * traits.num_rows
    np.savez_compressed(out, hashes=hashes[kept], counts=counts[kept].astype(np.uint32), articles=traits.num_rows)
    return int(kept.sum())


if __name__ == "__main__":
    print(count_corpus(*map(Path, sys.argv[1:])), "terms")

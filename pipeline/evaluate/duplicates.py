"""Republished articles measured against an exhaustive comparison: every pair of a sample, by their shingles.

Run it over a run that kept its parts: `python -m pipeline.evaluate.duplicates TABLES [ARTICLES]`.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from pipeline.engine.pairs import read_traits
from pipeline.engine.storage import Storage
from pipeline.link.duplicates import SIMILAR, Shingles, Told, jaccard, pairs_of_band
from pipeline.link.traits import hashes_in


def compare_exhaustively(shingles: Sequence[Shingles]) -> set[tuple[int, int]]:
    """All pairs, as numbers, whose Jaccard similarity is at least `SIMILAR`, found without signatures."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(shingles):
        for shingle in own.tolist():
            holders[shingle].append(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    return {pair for pair in shared if jaccard(shingles[pair[0]], shingles[pair[1]]) >= SIMILAR}


def compare_by_bands(shingles: Sequence[Shingles], bands: Sequence[Shingles]) -> set[tuple[int, int]]:
    """The pairs that a run finds: of those with a common band the ones that are similar enough."""
    groups: dict[tuple[int, int], list[Told]] = defaultdict(list)
    for number, own in enumerate(bands):
        told = Told("", f"{number:09}", tuple(own.tolist()))
        for band, value in enumerate(told.bands):
            groups[band, value].append(told)
    named = (pair for (band, _), group in groups.items() for pair in pairs_of_band(group, band))
    pairs = {(int(earlier), int(later)) for later, earlier in named}
    return {pair for pair in pairs if jaccard(shingles[pair[0]], shingles[pair[1]]) >= SIMILAR}


def measure(folder: Path, articles: int) -> tuple[int, int]:
    """How many similar pairs there are among the first articles of a run, and how many of them a run finds."""
    storage = Storage(folder / ".work")
    rows = read_traits(storage, storage.names("parts"), ["shingles", "bands"]).slice(0, articles).to_pylist()
    shingles = [hashes_in(row["shingles"]) for row in rows]
    there = compare_exhaustively(shingles)
    found = compare_by_bands(shingles, [hashes_in(row["bands"]) for row in rows])
    return len(there), len(there & found)


if __name__ == "__main__":
    pairs, found = measure(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
    print(f"{found} of {pairs} similar pairs found")

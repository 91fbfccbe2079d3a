"""Score every syllable of a batch of sentences: how much speaks for it going on with the word before it."""

from __future__ import annotations

from itertools import product

import numpy as np

from pipeline.tokenize.segmentation.model import (
    BEFORE,
    BEFORE_ID,
    BEHIND,
    BEHIND_ID,
    ID_BITS,
    PLAIN,
    TITLE,
    SegmentationModel,
)
from pipeline.tokenize.segmentation.run_table import RunTable

KIND_BITS = 2  # PLAIN, TITLE, BEFORE, BEHIND
AROUND = 2  # places to either side that a syllable's score depends on
WINDOW = 1 << 15  # places scored at once: what is computed on the way stays small


class Scorer:
    """Adds up the scores of single syllables, pairs and triples."""

    def __init__(self, model: SegmentationModel) -> None:
        self._singles = model.singles
        self._kinds = np.where(model.title, TITLE, PLAIN)
        self._kinds[[BEFORE_ID, BEHIND_ID]] = BEFORE, BEHIND
        self._edges = _edges(model)
        cased = RunTable(model.pair_cased_keys, model.pair_cased), RunTable(model.triple_cased_keys, model.triple_cased)
        lower = RunTable(model.pair_lower_keys, model.pair_lower), RunTable(model.triple_lower_keys, model.triple_lower)
        self._runs = ((model.cased_id.astype(np.int64), cased), (model.lower_id.astype(np.int64), lower))

    def score(self, profiles: np.ndarray) -> np.ndarray:
        """Return a score per position; every sentence has two BEFORE_ID and two BEHIND_ID around its syllables.

        The scores at those four places mean nothing.
        """
        total = np.zeros(len(profiles))
        for start in range(AROUND, len(profiles) - AROUND, WINDOW):
            end = min(start + WINDOW, len(profiles) - AROUND)
            total[start:end] = self._score_window(profiles[start - AROUND : end + AROUND])
        return total

    def _score_window(self, profiles: np.ndarray) -> np.ndarray:
        """Return the scores of all places but the two at either end.

        `total` has two further places at either end, for what the outermost runs would add there.
        """
        size, front = len(profiles), 2 * AROUND
        total = np.zeros(size + front)
        total[front:size] = self._edges[_windows(self._kinds[profiles])]
        for column, scores in enumerate(self._singles[profiles].T):
            total[front - column : front - column + size] += scores
        for ids, (pairs, triples) in self._runs:
            numbers = ids[profiles]
            keys = (numbers[:-1] << ID_BITS) | numbers[1:]
            pairs.add(keys, total, front)
            triples.add((keys[:-1] << ID_BITS) | numbers[2:], total, front)
        return total[front:size]


def _windows(kinds: np.ndarray) -> np.ndarray:
    """Return one key per window of five places: their kinds side by side."""
    keys = kinds[: len(kinds) - 2 * AROUND]
    for offset in range(1, 2 * AROUND + 1):
        keys = (keys << KIND_BITS) | kinds[offset : len(kinds) - 2 * AROUND + offset]
    return keys


def _edges(model: SegmentationModel) -> np.ndarray:
    """Return what the pairs and triples of a window add by their kinds alone, at the window's key."""
    windows = np.arange(1 << KIND_BITS * (2 * AROUND + 1))
    total = np.zeros(len(windows))
    for length, edges in ((2, model.pair_edges), (3, model.triple_edges)):
        scores = _spread(edges, length)
        for column in range(scores.shape[1]):
            behind = 2 * AROUND + 1 - length - column  # places of the window behind the run
            total += scores[(windows >> KIND_BITS * behind) % len(scores), column]
    return total


def _spread(edges: np.ndarray, length: int) -> np.ndarray:
    """Return the row of `edges` that each combination of `length` kinds has, at the kinds' key."""
    return edges[[_edge(kinds) for kinds in product(range(1 << KIND_BITS), repeat=length)]]


def _edge(kinds: tuple[int, ...]) -> int:
    if kinds[0] == BEFORE:
        return BEFORE
    if kinds[-1] == BEHIND:
        return BEHIND
    return TITLE if set(kinds) == {TITLE} else PLAIN

"""Score every syllable of a batch of sentences: how much speaks for it going on with the word before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

KIND_BITS = 2  # PLAIN, TITLE, BEFORE, BEHIND
WINDOW = 1 << 15  # places scored at once: what is computed on the way stays small
Lookup = Callable[[np.ndarray], np.ndarray]


class Scorer:
    """Adds up the scores of single syllables, pairs and triples."""

    def __init__(self, model: SegmentationModel) -> None:
        self._model = model
        self._kinds = np.where(model.title, TITLE, PLAIN)
        self._kinds[[BEFORE_ID, BEHIND_ID]] = BEFORE, BEHIND
        self._pair_edges, self._triple_edges = _spread(model.pair_edges, 2), _spread(model.triple_edges, 3)
        self._pair_cased = _lookup(model.pair_cased_keys, model.pair_cased)
        self._pair_lower = _lookup(model.pair_lower_keys, model.pair_lower)
        self._triple_cased = _lookup(model.triple_cased_keys, model.triple_cased)
        self._triple_lower = _lookup(model.triple_lower_keys, model.triple_lower)

    def score(self, profiles: np.ndarray) -> np.ndarray:
        """Return a score per position; every sentence has two BEFORE_ID and two BEHIND_ID around its syllables.

        The scores at those four places mean nothing.
        """
        total = np.zeros(len(profiles))
        for start in range(2, len(profiles) - 2, WINDOW):
            end = min(start + WINDOW, len(profiles) - 2)
            total[start:end] = self._score_window(profiles[start - 2 : end + 2])
        return total

    def _score_window(self, profiles: np.ndarray) -> np.ndarray:
        """Return the scores of all places but the two at either end."""
        pair_kinds, triple_kinds = _runs(self._kinds[profiles], KIND_BITS)
        pairs_cased, triples_cased = _runs(self._model.cased_id[profiles], ID_BITS)
        pairs_lower, triples_lower = _runs(self._model.lower_id[profiles], ID_BITS)
        pairs = self._pair_edges[pair_kinds]
        pairs += self._pair_cased(pairs_cased)
        pairs += self._pair_lower(pairs_lower)
        triples = self._triple_edges[triple_kinds]
        triples += self._triple_cased(triples_cased)
        triples += self._triple_lower(triples_lower)
        return _add_up(len(profiles) - 4, (self._model.singles[profiles], pairs, triples))


def _runs(numbers: np.ndarray, bits: int) -> tuple[np.ndarray, np.ndarray]:
    """Return one key per pair and one per triple of neighbours: their numbers, `bits` wide, side by side."""
    following = numbers.astype(np.int64)
    pairs = (following[:-1] << bits) | following[1:]
    return pairs, (pairs[:-1] << bits) | following[2:]


def _spread(edges: np.ndarray, length: int) -> np.ndarray:
    """Return the row of `edges` that each combination of `length` kinds has, at the kinds' key."""
    return edges[[_edge(kinds) for kinds in product(range(1 << KIND_BITS), repeat=length)]]


def _edge(kinds: tuple[int, ...]) -> int:
    if kinds[0] == BEFORE:
        return BEFORE
    if kinds[-1] == BEHIND:
        return BEHIND
    return TITLE if set(kinds) == {TITLE} else PLAIN


def _lookup(keys: np.ndarray, scores: np.ndarray) -> Lookup:
    """Return a function from run keys to rows of `scores`: an added row of zeros for one not among `keys`."""
    keys = np.append(keys, np.iinfo(np.int64).max)
    scores = np.vstack([scores, np.zeros((1, scores.shape[1]))])

    def look_up(wanted: np.ndarray) -> np.ndarray:
        rows = np.searchsorted(keys, wanted)
        rows[keys[rows] != wanted] = len(keys) - 1
        return scores[rows]

    return look_up


def _add_up(count: int, tables: Sequence[np.ndarray]) -> np.ndarray:
    """Sum what the runs beginning at each position add to the positions from two before to two behind."""
    total = np.zeros(count)
    for table in tables:
        for column in range(table.shape[1]):
            total += table[column : column + count, column]
    return total

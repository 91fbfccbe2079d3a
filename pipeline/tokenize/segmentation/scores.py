"""Score every syllable of a batch of sentences: how much speaks for it going on with the word before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from pipeline.tokenize.segmentation.model import (
    BEFORE,
    BEFORE_ID,
    BEHIND,
    BEHIND_ID,
    PLAIN,
    TITLE,
    SegmentationModel,
    run_keys,
)

WINDOW = 1 << 15  # places scored at once: what is computed on the way stays small
Lookup = Callable[[np.ndarray], np.ndarray]


class Scorer:
    """Adds up the scores of single syllables, pairs and triples."""

    def __init__(self, model: SegmentationModel) -> None:
        self._model = model
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
        cased, lower = self._model.cased_id[profiles], self._model.lower_id[profiles]
        pair_edges, triple_edges = self._model.pair_edges, self._model.triple_edges
        pairs = pair_edges[self._edges(profiles, 2)]
        pairs += self._pair_cased(_runs(cased, 2)) + self._pair_lower(_runs(lower, 2))
        triples = triple_edges[self._edges(profiles, 3)]
        triples += self._triple_cased(_runs(cased, 3)) + self._triple_lower(_runs(lower, 3))
        return _add_up(len(profiles) - 4, (self._model.singles[profiles], pairs, triples))

    def _edges(self, profiles: np.ndarray, length: int) -> np.ndarray:
        """Return which row of the edge table belongs to each run of `length` syllables."""
        count = len(profiles) - length + 1
        title = self._model.title[profiles]
        edges = np.where(np.all([title[i : i + count] for i in range(length)], axis=0), TITLE, PLAIN)
        edges[profiles[-count:] == BEHIND_ID] = BEHIND
        edges[profiles[:count] == BEFORE_ID] = BEFORE
        return edges


def _runs(ids: np.ndarray, length: int) -> np.ndarray:
    count = len(ids) - length + 1
    return run_keys([ids[i : i + count] for i in range(length)])


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

"""Weights of terms: how rare a term is among the run's articles (inverse document frequency)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.link.stories.terms import Hashes, Terms, Weights

RAREST = 1e-4
"""Terms in a smaller part of the articles are all taken as this rare, so that the table of terms stays bounded."""

WORDS_KEPT, THINGS_KEPT = 200, 60
"""How many terms an article is compared by, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of `articles` articles a term is; `hashes` ascend and hold no term that only a few have."""

    articles: int
    hashes: Hashes
    counts: npt.NDArray[np.int64]

    def of(self, hashes: Hashes) -> npt.NDArray[np.int64]:
        """The frequency of each term; of one too rare to be listed, 1."""
        if not len(self.hashes):
            return np.ones(len(hashes), np.int64)
        places = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        return np.where(self.hashes[places] == hashes, self.counts[places], 1)

    def rarity(self, counts: npt.NDArray[np.int64]) -> Weights:
        """The inverse document frequency of terms that are in so many articles."""
        least = max(1.0, RAREST * self.articles)
        return np.log((self.articles + 1) / np.maximum(counts, least)).astype(np.float32)


def count_terms(terms: Iterable[Hashes]) -> tuple[Hashes, npt.NDArray[np.int64]]:
    """Every term of some articles, ascending, and how many of the articles have it."""
    listed = list(terms)
    if not listed:
        return np.empty(0, np.uint32), np.empty(0, np.int64)
    hashes, counts = np.unique(np.concatenate(listed), return_counts=True)
    return hashes, counts.astype(np.int64)


def add_counts(hashes: Hashes, counts: npt.NDArray[np.int64]) -> tuple[Hashes, npt.NDArray[np.int64]]:
    """Join counts of the same term."""
    unique, places = np.unique(hashes, return_inverse=True)
    return unique, np.bincount(places, counts, len(unique)).astype(np.int64)


def frequent(hashes: Hashes, counts: npt.NDArray[np.int64], articles: int) -> npt.NDArray[np.bool_]:
    """Which terms are worth a place in the table of frequencies."""
    return counts >= max(2.0, RAREST * articles)


def weigh(terms: Terms, known: Frequencies, kept: int) -> tuple[Terms, npt.NDArray[np.int64]]:
    """The weightiest terms as a vector of length 1, ascending by hash, and how frequent each is."""
    counts = known.of(terms.hashes)
    weights = terms.weights * known.rarity(counts)
    if len(weights) > kept:
        best = np.sort(np.lexsort((terms.hashes, -weights))[:kept])
        terms, weights, counts = Terms(terms.hashes[best], terms.weights[best]), weights[best], counts[best]
    length = float(np.sqrt(np.dot(weights, weights)))
    return Terms(terms.hashes, weights / length if length else weights), counts


def block_keys(vector: Terms, counts: npt.NDArray[np.int64], most: int) -> Hashes:
    """The weightiest terms that other articles have too."""
    shared = np.flatnonzero((counts > 1) & (vector.weights > 0))
    order = np.lexsort((vector.hashes[shared], -vector.weights[shared]))
    return vector.hashes[shared[order[:most]]]

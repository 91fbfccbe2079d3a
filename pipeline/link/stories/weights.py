"""Weights of terms: how rare a term is among the run's articles (inverse document frequency)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from pipeline.link.stories.hash_index import HashIndex, index_of
from pipeline.link.stories.terms import Hashes, Weights
from pipeline.link.stories.vectors import Indices, Vectors, look_up, numbers_within

Keys = tuple[Indices, Hashes]
"""Numbers of articles, and the hash of a term of each."""

AT_ONCE = 4096
"""Articles that are weighed at once."""

RAREST = 1e-3
"""Terms in a smaller part of the articles are all taken as this rare: what an event is told with is rarely rarer, and
the table of terms stays bounded."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many terms of a kind an article is compared by, the weightiest first, and under how many it is looked for.

    `untold` terms of the rarest kind it is taken to have beside them and to share with none: a short text has told
    little, so that a few shared words of it weigh less.
    """

    most: int
    keys: int
    untold: int


KEPT = {"words": Kept(150, 12, 60), "names": Kept(60, 6, 10), "figures": Kept(60, 0, 10)}

PRIOR_ARTICLES = 100
"""As how many articles the frequencies known beforehand count: a run over few articles can tell rare words too."""


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of the articles a term is, and its inverse document frequency, in the order of an index.

    Terms that only a few articles have and that are not known beforehand are not listed.
    """

    articles: int
    index: HashIndex
    counts: npt.NDArray[np.int64]
    rarities: Weights

    def of(self, hashes: Hashes) -> tuple[npt.NDArray[np.int64], Weights]:
        """Count and inverse document frequency of each term; one that is not listed counts as one article's."""
        places = self.index.find(hashes)
        is_listed = self.index.hashes[places] == hashes
        rarities = np.where(is_listed, self.rarities[places], np.float32(self.rarest))
        return np.where(is_listed, self.counts[places], 1), rarities

    @property
    def rarest(self) -> float:
        """The inverse document frequency of a term that is in one article alone."""
        return float(-np.log(max(1 / (self.articles + PRIOR_ARTICLES), RAREST)))


def frequencies(articles: int, hashes: Hashes, counts: npt.NDArray[np.int64]) -> Frequencies:
    """The frequencies of terms counted in so many articles, joined with those that are known beforehand."""
    known, parts = prior()
    places = np.searchsorted(hashes, known)
    is_new = look_up(known, hashes, counts) == 0
    every, counted = np.insert(hashes, places[is_new], known[is_new]), np.insert(counts, places[is_new], 1)
    seen = counted + PRIOR_ARTICLES * look_up(every, known, parts)
    rarities = -np.log(np.maximum(seen / (articles + PRIOR_ARTICLES), RAREST)).astype(np.float32)
    return Frequencies(articles, index_of(every), counted, rarities)


@cache
def prior() -> tuple[Hashes, npt.NDArray[np.float64]]:
    """Terms of the press, ascending, and in which part of its articles each is (`models/term_frequencies.npz`)."""
    with files("pipeline").joinpath("models/term_frequencies.npz").open("rb") as file:
        model = np.load(file, allow_pickle=False)
        return model["hashes"], model["counts"] / float(model["articles"])


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


def frequent(counts: npt.NDArray[np.int64], articles: int) -> npt.NDArray[np.bool_]:
    """Which terms are worth a place in the table of frequencies."""
    return counts >= max(2.0, RAREST * articles)


def weigh(vectors: Vectors, known: Frequencies, kept: Kept) -> tuple[Vectors, Keys]:
    """The weightiest terms of each article as a vector of length 1 with the untold ones, and its block keys.

    Block keys are the weightiest of those that other articles have too: numbers of articles, and hashes.
    """
    owners = vectors.owners()
    counts, rarities = known.of(vectors.hashes)
    weights = np.maximum(vectors.weights * rarities, 0)
    best = _weightiest(vectors.borders, weights)
    best = best[_rank(owners[best], len(vectors.borders) - 1) < kept.most]
    shared = best[(counts[best] > 1) & (weights[best] > 0)]
    keys = shared[_rank(owners[shared], len(vectors.borders) - 1) < kept.keys]
    best = np.sort(best)
    borders = np.searchsorted(best, vectors.borders)
    lengths = np.bincount(owners[best], weights[best].astype(np.float64) ** 2, len(borders) - 1)
    weights = weights[best] / np.sqrt(lengths + kept.untold * known.rarest**2)[owners[best]]
    return Vectors(borders, vectors.hashes[best], weights.astype(np.float32)), (owners[keys], vectors.hashes[keys])


def _weightiest(borders: Indices, weights: Weights) -> Indices:
    """Places of all terms, article by article, the weightiest first and of equal ones the first.

    Weight (the float's own bits, descending) and place in the article (17 bits) are sorted as one number.
    """
    places = numbers_within(borders).astype(np.uint64)
    heavy = np.uint64(0x7FFFFFFF) - weights.astype(np.float32).view(np.uint32).astype(np.uint64)
    keyed = heavy << np.uint64(17) | places
    for begin, end in pairwise(borders.tolist()):
        keyed[begin:end].sort()
    return np.repeat(borders[:-1], np.diff(borders)) + (keyed & np.uint64(0x1FFFF)).astype(np.int64)


def _rank(owners: Indices, articles: int) -> Indices:
    """The how manieth of its article each is, from 0; `owners` ascend."""
    borders = np.searchsorted(owners, np.arange(articles))
    return np.arange(len(owners)) - borders[owners]

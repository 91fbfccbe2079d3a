"""Pairs of articles that may report one event: those with a weighty term in common, and how alike they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from pipeline.link.stories.terms import Hashes, Terms

Indices = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]

NEIGHBOURS = 24
"""With how many of those that share a key an article is compared, in the order of time."""

COMPARED = {True: {"words": 1.0}, False: {"names": 0.5, "figures": 0.5}}
"""What two articles are compared by, and how much each counts: in one language their words, in two what both name."""

FADING = {True: (30.0, 2 / 3), False: (10.0, 1 / 3)}
"""In how many days most of what time takes away is gone, and what part of the likeness then is left: of two articles in
one language, and of two in different ones, for a translation follows at once."""

CROWD = slice(30, 50)
"""Which of an article's likest ones tell how crowded its surroundings are; few stories have so many articles."""

_NO_DAY = -1


@dataclass(frozen=True, slots=True)
class Described:
    """An article as a block holds it: handle, day number (-1: unknown), language, vectors by kind, and block keys."""

    handle: int
    batch: int
    day: int
    language: str
    terms: dict[str, Terms]
    keys: Hashes


def day_number(day: str) -> int:
    """A day as a number, -1 where it is not known."""
    return date.fromisoformat(day).toordinal() if day else _NO_DAY


def candidates(articles: list[Described]) -> tuple[Indices, Indices]:
    """Places in the list of pairs that share a key, near each other in time, each once with the smaller first."""
    order = sorted(range(len(articles)), key=lambda k: (articles[k].day, articles[k].handle))
    ranks = np.empty(len(articles), np.int64)
    ranks[order] = np.arange(len(articles))
    keys = np.concatenate([article.keys for article in articles])
    owners = np.repeat(np.arange(len(articles)), [len(article.keys) for article in articles])
    by_key = np.lexsort((ranks[owners], keys))
    keys, owners = keys[by_key], owners[by_key]
    found = [_neighbours(keys, owners, distance, len(articles)) for distance in range(1, NEIGHBOURS + 1)]
    pairs = np.unique(np.concatenate(found))
    return pairs // len(articles), pairs % len(articles)


def _neighbours(keys: Hashes, owners: Indices, distance: int, count: int) -> Indices:
    same = np.flatnonzero(keys[:-distance] == keys[distance:])
    one, other = owners[same], owners[same + distance]
    return np.minimum(one, other) * count + np.maximum(one, other)


def likeness(articles: list[Described], one: Indices, other: Indices) -> Scores:
    """How alike the articles of each pair are, from 0 to 1; pairs are ordered by their first article."""
    languages = np.array([article.language for article in articles])
    days = np.array([article.day for article in articles])
    same = languages[one] == languages[other]
    scores = np.empty(len(one), np.float64)
    for which, parts in ((same, COMPARED[True]), (~same, COMPARED[False])):
        first, second = one[which], other[which]
        cosines = (part * _cosines([a.terms[kind] for a in articles], first, second) for kind, part in parts.items())
        scores[which] = sum(cosines) * _fading(days[first], days[second], which is same)
    return scores.astype(np.float32)


def _fading(one: Indices, other: Indices, same: bool) -> npt.NDArray[np.float64]:
    """1 for the same day or where a day is not known, less for days apart."""
    span, left = FADING[same]
    apart = np.where((one == _NO_DAY) | (other == _NO_DAY), 0, np.abs(one - other))
    return np.asarray(left + (1 - left) * np.exp(-apart / span))


def crowding(nodes: Indices, scores: Scores) -> tuple[Indices, Scores]:
    """For the nodes of some pairs, ascending, the mean likeness of those in `CROWD`; nodes with fewer are left out.

    Articles on a much told topic are all somewhat alike; what they share with the crowd says nothing of an event
    (cross-domain similarity local scaling, Conneau et al. 2018).
    """
    order = np.lexsort((-scores, nodes))
    nodes, scores = nodes[order], scores[order]
    first = np.flatnonzero(np.r_[True, nodes[1:] != nodes[:-1]][: len(nodes)])
    ranks = np.arange(len(nodes)) - np.repeat(first, np.diff(np.r_[first, len(nodes)]))
    within = (ranks >= CROWD.start) & (ranks < CROWD.stop)
    crowded, places = np.unique(nodes[within], return_inverse=True)
    sums = np.bincount(places, scores[within], len(crowded))
    return crowded, (sums / (CROWD.stop - CROWD.start)).astype(np.float32)


def _cosines(vectors: list[Terms], one: Indices, other: Indices) -> Scores:
    """Dot products of pairs of vectors, one first article at a time."""
    if not len(one):
        return np.zeros(0, np.float32)
    table, weights, size = _padded(vectors)
    dense = np.zeros(size, np.float32)
    scores = np.zeros(len(one), np.float32)
    firsts, begins = np.unique(one, return_index=True)
    for first, begin, end in zip(firsts, begins, np.r_[begins[1:], len(one)], strict=True):
        dense[table[first]] = weights[first]
        rows = other[begin:end]
        scores[begin:end] = np.einsum("ij,ij->i", dense[table[rows]], weights[rows])
        dense[table[first]] = 0
    return scores


def _padded(vectors: list[Terms]) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32], int]:
    """The vectors as one table of term numbers and one of weights; number 0 with weight 0 fills up."""
    lengths = np.array([len(vector.hashes) for vector in vectors])
    unique, numbers = np.unique(np.concatenate([vector.hashes for vector in vectors]), return_inverse=True)
    filled = np.arange(max(lengths.max(), 1)) < lengths[:, None]
    table = np.zeros(filled.shape, np.int32)
    weights = np.zeros(filled.shape, np.float32)
    table[filled] = numbers + 1
    weights[filled] = np.concatenate([vector.weights for vector in vectors])
    return table, weights, len(unique) + 1

"""Pairs of articles that may report one event: those with a weighty term in common, and how alike they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.link.days import NO_DAY
from pipeline.link.stories.people import People, are_strangers
from pipeline.link.stories.terms import Hashes
from pipeline.link.stories.vectors import Indices, Vectors
from pipeline.link.stories.weights import Keys

Scores = npt.NDArray[np.float32]

NEIGHBOURS = 24
"""With how many of those that share a key an article is compared, in the order of time."""

COMPARED = {True: {"words": 1.0}, False: {"names": 0.5, "figures": 0.5}}
"""What two articles are compared by, and how much each counts: in one language their words, in two what both name."""

FADING = {True: (30.0, 2 / 3), False: (10.0, 1 / 3)}
"""In how many days most of what time takes away is gone, and what part of the likeness then is left: of two articles in
one language, and of two in different ones, for a translation follows at once."""

STRANGERS = 0.6
"""What is left of the likeness of two reports in one language that name the arrested, and nobody in common."""

CROWD = slice(30, 50)
"""Which of an article's likest ones tell how crowded its surroundings are; few stories have so many articles."""


@dataclass(frozen=True, slots=True)
class Block:
    """Articles side by side: handle, day number (-1: unknown), language, vectors by kind, people, and block keys."""

    handles: Indices
    days: Indices
    languages: npt.NDArray[np.str_]
    vectors: dict[str, Vectors]
    people: People
    keys: Keys


def candidates(block: Block) -> tuple[Indices, Indices]:
    """Places of the pairs that share a key, near each other in time, each once with the smaller first."""
    count = len(block.handles)
    ranks = np.empty(count, np.int64)
    ranks[np.lexsort((block.handles, block.days))] = np.arange(count)
    owners, keys = block.keys
    by_key = np.lexsort((ranks[owners], keys))
    keys, owners = keys[by_key], owners[by_key]
    found = [_neighbours(keys, owners, distance, count) for distance in range(1, NEIGHBOURS + 1)]
    pairs = np.unique(np.concatenate(found))
    return pairs // count, pairs % count


def _neighbours(keys: Hashes, owners: Indices, distance: int, count: int) -> Indices:
    same = np.flatnonzero(keys[:-distance] == keys[distance:])
    one, other = owners[same], owners[same + distance]
    return np.minimum(one, other) * count + np.maximum(one, other)


def likeness(block: Block, one: Indices, other: Indices) -> Scores:
    """How alike the articles of each pair are, from 0 to 1; pairs are ordered by their first article."""
    same = block.languages[one] == block.languages[other]
    scores = np.empty(len(one), np.float64)
    for which, parts in ((same, COMPARED[True]), (~same, COMPARED[False])):
        first, second = one[which], other[which]
        cosines = (part * _cosines(block.vectors[kind], first, second) for kind, part in parts.items())
        scores[which] = sum(cosines) * _fading(block.days[first], block.days[second], which is same)
    scores[same] *= np.where(are_strangers(block.people, one[same], other[same]), STRANGERS, 1)
    return scores.astype(np.float32)


def _fading(one: Indices, other: Indices, same: bool) -> npt.NDArray[np.float64]:
    """1 for the same day or where a day is not known, less for days apart."""
    span, left = FADING[same]
    apart = np.where((one == NO_DAY) | (other == NO_DAY), 0, np.abs(one - other))
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


def _cosines(vectors: Vectors, one: Indices, other: Indices) -> Scores:
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


def _padded(vectors: Vectors) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32], int]:
    """The vectors as one table of term numbers and one of weights; number 0 with weight 0 fills up.

    Terms that one article alone has are left out: they are in no dot product.
    """
    _, numbers, counts = np.unique(vectors.hashes, return_inverse=True, return_counts=True)
    shared = counts[numbers] > 1
    owners = vectors.owners()[shared]
    borders = np.searchsorted(owners, np.arange(len(vectors.borders)))
    lengths = np.diff(borders)
    table = np.zeros((len(lengths), max(lengths.max(initial=0), 1)), np.int32)
    weights = np.zeros(table.shape, np.float32)
    places = owners, np.arange(len(owners)) - borders[owners]
    table[places] = np.cumsum(counts > 1)[numbers[shared]]
    weights[places] = vectors.weights[shared]
    return table, weights, int((counts > 1).sum()) + 1

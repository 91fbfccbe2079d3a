"""Clusters: articles joined to stories by average linkage, within the components of the graph of alike pairs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from pipeline.link.stories.vectors import Indices, look_up

Scores = npt.NDArray[np.float32]

ALIKE = 0.09
"""Mean likeness of two groups of articles from which they are one story."""

SAME = 1.0
"""Likeness that a pair is noted with where one article republishes the other."""

NOTED = 0.03
"""Likeness below which a pair is not noted; it counts as 0."""

_LARGEST = 400
"""Articles of a component that are clustered at once; a larger one is first split at a higher likeness."""

_STEP = 0.03


def components(one: Indices, other: Indices) -> tuple[Indices, Indices]:
    """The nodes of some edges, ascending, and for each the least node that it is connected with."""
    nodes, places = np.unique(np.concatenate([one, other]), return_inverse=True)
    labels = np.arange(len(nodes))
    first, second = places[: len(one)], places[len(one) :]
    while True:
        before = labels.copy()
        least = np.minimum(labels[first], labels[second])
        np.minimum.at(labels, labels[first], least)
        np.minimum.at(labels, labels[second], least)
        labels = labels[labels]
        if np.array_equal(labels, before):
            return nodes, nodes[labels]


def cluster(one: Indices, other: Indices, scores: Scores) -> dict[int, int]:
    """The least node of its story for every node of the edges; edges come once a pair.

    Nodes that an edge of `SAME` connects are one from the beginning, and count as one.
    """
    same = scores >= SAME
    nodes, labels = components(one[same], other[same])
    first, second = (np.where((kept := look_up(side, nodes, labels, -1)) < 0, side, kept) for side in (one, other))
    merged = _merge(first[~same], second[~same], scores[~same])
    groups: dict[int, list[int]] = {}
    for node, label in zip(nodes.tolist(), labels.tolist(), strict=True):
        groups.setdefault(merged.get(label, label), []).append(node)
    for node, label in merged.items():
        groups.setdefault(label, []).append(node)
    return {node: min(group) for group in groups.values() for node in group}


def _merge(one: Indices, other: Indices, scores: Scores) -> dict[int, int]:
    """The least node of its group for every node of the edges, joined by average linkage."""
    groups = {}
    for first, second, likeness in _pieces(one, other, scores, ALIKE):
        nodes = np.unique(np.concatenate([first, second]))
        for group in average_linkage(_matrix(nodes, first, second, likeness), ALIKE):
            least = int(nodes[group[0]])
            groups.update({int(nodes[k]): least for k in group})
    return groups


def _pieces(one: Indices, other: Indices, scores: Scores, least: float) -> Iterator[tuple[Indices, Indices, Scores]]:
    """The edges within each component that the edges of at least this likeness make; large ones are split further."""
    strong = scores >= least
    nodes, labels = components(one[strong], other[strong])
    for edges in _by_component(nodes, labels, one, other):
        piece = one[edges], other[edges], scores[edges]
        if least >= 1 or len(np.unique(np.concatenate(piece[:2]))) <= _LARGEST:
            yield piece
        else:
            yield from _pieces(*piece, least + _STEP)


def _by_component(nodes: Indices, labels: Indices, one: Indices, other: Indices) -> Iterator[Indices]:
    """Places of the edges of which both ends are in a component, a component at a time."""
    first, second = (look_up(side, nodes, labels, -1) for side in (one, other))
    inside = np.flatnonzero((first == second) & (first >= 0))
    order = inside[np.argsort(first[inside], kind="stable")]
    borders = np.flatnonzero(np.diff(first[order])) + 1
    yield from (part for part in np.split(order, borders) if len(part))


def _matrix(nodes: Indices, one: Indices, other: Indices, scores: Scores) -> npt.NDArray[np.float64]:
    matrix = np.zeros((len(nodes), len(nodes)))
    rows, columns = np.searchsorted(nodes, one), np.searchsorted(nodes, other)
    np.maximum.at(matrix, (rows, columns), scores)
    np.maximum.at(matrix, (columns, rows), scores)
    return matrix


def average_linkage(likeness: npt.NDArray[np.float64], least: float) -> list[list[int]]:
    """Groups of row numbers: the two most alike groups are joined while their mean likeness is at least `least`."""
    means = likeness.copy()
    np.fill_diagonal(means, -1)
    groups: list[list[int]] = [[k] for k in range(len(means))]
    sizes = np.ones(len(means))
    while len(means):
        best = int(means.argmax())
        kept, gone = sorted(divmod(best, len(means)))
        if means[kept, gone] < least:
            break
        row = (sizes[kept] * means[kept] + sizes[gone] * means[gone]) / (sizes[kept] + sizes[gone])
        means[kept], means[:, kept], means[kept, kept] = row, row, -1
        means[gone], means[:, gone] = -1, -1
        sizes[kept] += sizes[gone]
        groups[kept], groups[gone] = sorted(groups[kept] + groups[gone]), []
    return [group for group in groups if group]

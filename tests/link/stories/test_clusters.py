"""Clusters: components, average linkage, and large components."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.link.stories.clusters import ALIKE, SAME, average_linkage, cluster, components

edges = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60)


def reachable(pairs: list[tuple[int, int]], node: int) -> set[int]:
    seen, waiting = {node}, [node]
    while waiting:
        here = waiting.pop()
        for one, other in pairs:
            for near in {one, other} - seen if here in (one, other) else ():
                seen.add(near)
                waiting.append(near)
    return seen


@given(edges)
def test_components_label_every_node_with_the_least_it_reaches(pairs: list[tuple[int, int]]) -> None:
    one, other = (np.array([pair[k] for pair in pairs], np.int64) for k in (0, 1))
    nodes, labels = components(one, other)
    assert nodes.tolist() == sorted({node for pair in pairs for node in pair})
    assert labels.tolist() == [min(reachable(pairs, node)) for node in nodes.tolist()]


def test_a_chain_of_articles_is_not_one_story() -> None:
    """Each is like its neighbours, the ends have nothing in common: single linkage would join all."""
    one, other = np.arange(0, 9), np.arange(1, 10)
    stories = cluster(one, other, np.full(9, 1.5 * ALIKE, np.float32))
    assert len(set(stories.values())) > 3


def test_a_group_alike_throughout_is_one_story_and_is_named_by_its_least() -> None:
    pairs = [(a, b) for a in (4, 7, 9, 12) for b in (4, 7, 9, 12) if a < b]
    one, other = (np.array(side, np.int64) for side in zip(*pairs, strict=True))
    assert cluster(one, other, np.full(len(pairs), 2 * ALIKE, np.float32)) == dict.fromkeys((4, 7, 9, 12), 4)


def test_republished_articles_are_where_their_source_is_and_count_once() -> None:
    """Twenty copies of 5 do not outweigh that 5 and 3 are alike, nor that 5 and 90 are not."""
    copies = [(5, 60 + n, SAME) for n in range(20)]
    edges = [*copies, (3, 5, 2 * ALIKE), (5, 90, ALIKE / 2), (3, 90, ALIKE / 2)]
    one, other = (np.array([edge[k] for edge in edges], np.int64) for k in (0, 1))
    stories = cluster(one, other, np.array([edge[2] for edge in edges], np.float32))
    assert stories == dict.fromkeys([3, 5, *range(60, 80)], 3) | ({90: 90} if 90 in stories else {})


def test_the_order_of_pairs_does_not_matter() -> None:
    random = np.random.RandomState(5)
    pairs = np.unique(np.sort(random.randint(0, 60, (300, 2)), axis=1), axis=0)
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    scores = random.random(len(pairs)).astype(np.float32) * 0.4
    expected = cluster(pairs[:, 0], pairs[:, 1], scores)
    shuffled = random.permutation(len(pairs))
    assert cluster(pairs[shuffled, 0], pairs[shuffled, 1], scores[shuffled]) == expected


def test_a_component_too_large_to_cluster_at_once_falls_into_its_parts() -> None:
    """Thirty groups of thirty, each alike inside, hang together by weak pairs."""
    inside = [(30 * g + a, 30 * g + b) for g in range(30) for a in range(30) for b in range(a + 1, 30)]
    between = [(30 * g + 29, 30 * g + 30) for g in range(29)]
    pairs = np.array(inside + between)
    scores = np.array([0.5] * len(inside) + [1.1 * ALIKE] * len(between), np.float32)
    stories = cluster(pairs[:, 0], pairs[:, 1], scores)
    assert {stories[node] for node in range(900)} == {30 * g for g in range(30)}


def test_average_linkage_joins_the_most_alike_first() -> None:
    likeness = np.array([[0, 0.9, 0.5], [0.9, 0, 0.1], [0.5, 0.1, 0]])
    assert average_linkage(likeness, 0.35) == [[0, 1], [2]]
    assert average_linkage(likeness, 0.25) == [[0, 1, 2]]

"""Probabilities of labels, compared with the sum over all labellings."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.recognize.model.decode import label_probabilities


def by_enumeration(scores: np.ndarray, transitions: np.ndarray) -> np.ndarray:
    """Probabilities from the sum over all labellings of one piece."""
    size, labels = scores.shape
    result = np.zeros_like(scores)
    for path in product(range(labels), repeat=size):
        total = sum(scores[k, label] for k, label in enumerate(path))
        total += sum(transitions[a, b] for a, b in pairwise(path))
        for k, label in enumerate(path):
            result[k, label] += np.exp(total)
    return result / result.sum(axis=1, keepdims=True)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_probabilities_are_those_of_all_labellings_of_each_piece(lengths: list[int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores, transitions = rng.normal(size=(sum(lengths), 3)) * 3, rng.normal(size=(3, 3)) * 3
    found = label_probabilities(scores, transitions, lengths)
    start = 0
    for length in lengths:
        piece = slice(start, start + length)
        np.testing.assert_allclose(found[piece], by_enumeration(scores[piece], transitions), atol=1e-9)
        start += length


def test_a_long_piece_does_not_overflow() -> None:
    found = label_probabilities(np.full((5000, 3), 300.0), np.zeros((3, 3)), [5000])
    np.testing.assert_allclose(found, 1 / 3)


def test_labels_that_cannot_follow_each_other_give_zeros() -> None:
    scores, transitions = np.zeros((20, 2)), np.array([[0.0, -2000.0], [-2000.0, -2000.0]])
    scores[0] = [-2000.0, 0.0]
    with np.errstate(divide="raise", invalid="raise"):
        assert not label_probabilities(scores, transitions, [20]).any()

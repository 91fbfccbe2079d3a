"""Decoding against an exhaustive search for the best labels."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tokenize.segmentation.tags import Tagger

TRANSITIONS = np.array([[-0.4375, 0.375], [0.5, -0.625]])
# Multiples of 1/16 add up without rounding; the odd ones keep two paths from the same sum.
SCORES = st.integers(-40, 40).map(lambda sixteenths: (2 * sixteenths + 1) / 32)


def best_labels(scores: list[float]) -> set[tuple[bool, ...]]:
    """Return the labels with the highest sum (several if equal)."""
    sums = {}
    for labels in product([False, True], repeat=len(scores)):
        own = sum(score for score, inside in zip(scores, labels, strict=True) if inside)
        steps = pairwise(labels)
        sums[labels] = own + sum(TRANSITIONS[int(before), int(after)] for before, after in steps)
    return {labels for labels, total in sums.items() if total == max(sums.values())}


@given(st.lists(st.lists(SCORES, min_size=1, max_size=8), min_size=1, max_size=3), SCORES)
def test_labels_are_the_best(sentences: list[list[float]], noise: float) -> None:
    padded: list[float] = []
    before, last = [], []
    for scores in sentences:
        before.append(len(padded) + 1)
        last.append(len(padded) + 1 + len(scores))
        padded += [noise, noise, *scores, noise, noise]
    inside, _ = Tagger(TRANSITIONS).tag(np.array(padded), np.array(before), np.array(last))
    for scores, start, end in zip(sentences, before, last, strict=True):
        assert tuple(inside[start + 1 : end + 1].tolist()) in best_labels(scores)


def test_attracting_labels_are_refused() -> None:
    with pytest.raises(ValueError, match="unlike labels"):
        Tagger(np.array([[1.0, 0.0], [0.0, 1.0]]))

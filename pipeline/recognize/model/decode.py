"""Probabilities of labels: the forward and backward pass over many pieces at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def label_probabilities(scores: np.ndarray, transitions: np.ndarray, lengths: Sequence[int]) -> np.ndarray:
    """The probability of each label at each syllable, given its whole piece.

    `scores` holds the pieces' syllables one after the other (syllable, label), `lengths` how many each has.
    """
    order = np.argsort([-n for n in lengths], kind="stable")
    ordered = np.array(lengths)[order]
    steps = np.arange(ordered[0])
    active = np.searchsorted(-ordered, -steps, side="left")  # pieces that have a syllable at each step
    starts = (np.cumsum(lengths) - lengths)[order]
    emit = np.exp(scores - scores.max(axis=1, keepdims=True))
    weigh = np.exp(transitions - transitions.max())
    forward = _forward(emit, weigh, starts, active)
    result = forward * _backward(emit, weigh, starts, active)
    result /= result.sum(axis=1, keepdims=True)
    return result


def _forward(emit: np.ndarray, weigh: np.ndarray, starts: np.ndarray, active: np.ndarray) -> np.ndarray:
    """What the syllables up to each one say of its label, scaled to sum to 1."""
    result = np.empty_like(emit)
    state = emit[starts]
    state /= state.sum(axis=1, keepdims=True)
    result[starts] = state
    for step in range(1, len(active)):
        at = starts[: active[step]] + step
        state = (state[: active[step]] @ weigh) * emit[at]
        state /= state.sum(axis=1, keepdims=True)
        result[at] = state
    return result


def _backward(emit: np.ndarray, weigh: np.ndarray, starts: np.ndarray, active: np.ndarray) -> np.ndarray:
    """What the syllables behind each one say of its label, scaled to sum to 1."""
    result = np.ones_like(emit)
    for step in range(len(active) - 1, 0, -1):
        at = starts[: active[step]] + step
        state = (emit[at] * result[at]) @ weigh.T
        result[at - 1] = state / state.sum(axis=1, keepdims=True)
    return result

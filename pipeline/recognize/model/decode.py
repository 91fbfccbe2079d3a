"""Probabilities of labels: the forward and backward pass over many pieces at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_TOGETHER = 32
"""How many pieces of about the same length run side by side."""

_SCALED = 8
"""Every so many steps the running products are scaled, lest they vanish."""

_LEAST = np.finfo(float).tiny
"""Divides where a sum has vanished."""


def label_probabilities(scores: np.ndarray, transitions: np.ndarray, lengths: Sequence[int]) -> np.ndarray:
    """The probability of each label at each syllable, given its whole piece; 0 where every label's vanishes.

    `scores` holds the pieces' syllables one after the other (syllable, label), `lengths` how many each has.
    """
    sizes = np.array(lengths)
    starts = np.cumsum(sizes) - sizes
    emit = np.exp(scores - scores.max(axis=1, keepdims=True))
    weigh = np.exp(transitions - transitions.max())
    result = np.empty_like(emit)
    order = np.argsort(-sizes, kind="stable")
    for first in range(0, len(order), _TOGETHER):
        group = order[first : first + _TOGETHER]
        _add_group(result, emit, weigh, starts[group], sizes[group])
    result /= np.maximum(emit, _LEAST)
    totals = result.sum(axis=1, keepdims=True)
    result /= np.where(totals > 0, totals, 1)
    return result


def _add_group(result: np.ndarray, emit: np.ndarray, weigh: np.ndarray, starts: np.ndarray, sizes: np.ndarray) -> None:
    """Put what both passes say of the pieces at `starts`, the longest first, into their rows of `result`.

    What the syllables from k on say of k is what those up to it say, read from the end: one loop does both. It weighs
    the syllable k itself twice.
    """
    steps = np.arange(sizes[0])[:, None]
    onward = np.minimum(starts + steps, len(emit) - 1)  # (step, piece) -> syllable
    backward = np.maximum(starts + sizes - 1 - steps, 0)
    inside = steps < sizes
    said = _run(emit[np.stack([onward, backward], axis=1)], np.stack([weigh, weigh.T]), inside.sum(axis=1).tolist())
    result[onward[inside]] = said[:, 0][inside]
    result[backward[inside]] *= said[:, 1][inside]


def _run(emit: np.ndarray, weigh: np.ndarray, active: Sequence[int]) -> np.ndarray:
    """What the steps up to each one say of its label, up to a factor: (step, direction, piece, label).

    `active` is the number of pieces that have a syllable at each step.
    """
    state = emit[0]
    for step, size in enumerate(active[1:], 1):
        if step % _SCALED == 0:
            state = state / np.maximum(state.sum(axis=-1, keepdims=True), _LEAST)
        now = emit[step, :, :size]
        now *= state[:, :size] @ weigh
        state = now
    return emit

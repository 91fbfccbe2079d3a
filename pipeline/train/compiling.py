"""Compile a CRFsuite model over `pipeline.train.features` into the tagger's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from pipeline.recognize.model.scores import rows
from pipeline.recognize.model.tables import COLUMNS, REACH, TaggerModel, pair_key
from pipeline.tokenize.segmentation.crfsuite import CrfWeights
from pipeline.train.examples import OUTSIDE

Values = dict[str, np.ndarray]
"""What a value adds: (column, label) scores."""


def compile_tagger(weights: CrfWeights) -> TaggerModel:
    """Turn weights into tables; labels are ordered with O first."""
    labels = [OUTSIDE, *sorted(set(weights.labels) - {OUTSIDE})]
    order = [weights.labels.index(label) for label in labels]
    slots, bias = _slots(weights, order)
    keys, shapes = _parts(slots, "k", "kk", 1), _parts(slots, "s", "ss", 2)
    forms, tags = sorted(slots["f"]), sorted(slots["t"])
    size = len(labels)
    return TaggerModel(
        labels,
        forms,
        keys,
        shapes,
        tags,
        weights.transitions[np.ix_(order, order)],
        bias,
        slots["edge"].get("", _nothing(size)),
        _table(slots["f"], forms, size),
        _table(slots["k"], keys, size),
        _table(slots["s"], shapes, size),
        _table(slots["g"], ["0", "1"], size)[1:],
        *_pairs(slots["kk"], rows(keys), size),
        _shape_pairs(slots["ss"], rows(shapes), size),
        _table(slots["t"], tags, size),
    )


def _parts(slots: Mapping[str, Values], single: str, paired: str, step: int) -> list[str]:
    """The values of a slot and of the slot of its pairs, whose every `step`-th word is such a value."""
    return sorted({*slots[single], *(part for pair in slots[paired] for part in pair.split(" ")[::step])})


def _nothing(size: int) -> np.ndarray:
    return np.zeros((COLUMNS, size), np.float32)


def _slots(weights: CrfWeights, order: list[int]) -> tuple[Mapping[str, Values], np.ndarray]:
    """What each value of each slot adds, and the bias."""
    slots: defaultdict[str, Values] = defaultdict(dict)
    bias = np.zeros(len(order), np.float32)
    for attribute, state in zip(weights.attributes, weights.state[:, order].astype(np.float32), strict=True):
        if attribute == "bias":
            bias = state
        elif state.any():
            place, _, value = attribute.partition("=")
            slot, _, offset = place.partition("|")
            slots[slot].setdefault(value, _nothing(len(order)))[int(offset) + REACH] = state
    return slots, bias


def _table(values: Values, order: Sequence[str], size: int) -> np.ndarray:
    """One row a value in the order given, after a row of zeros."""
    return np.stack([_nothing(size), *(values.get(value, _nothing(size)) for value in order)])


def _pairs(values: Values, keys: Mapping[str, int], size: int) -> tuple[np.ndarray, np.ndarray]:
    numbered = sorted((pair_key(*(keys[key] for key in pair.split(" "))), pair) for pair in values)
    table = np.stack([_nothing(size), *(values[pair] for _, pair in numbered)])
    return np.array([key for key, _ in numbered] or [0], np.int64), table if numbered else np.vstack([table, table])


def _shape_pairs(values: Values, shapes: Mapping[str, int], size: int) -> np.ndarray:
    count = len(shapes) + 1
    table = np.zeros((2 * count * count, COLUMNS, size), np.float32)
    for value, scores in values.items():
        first, glued, second = value.split(" ")
        table[(shapes[first] * 2 + int(glued)) * count + shapes[second]] = scores
    return table

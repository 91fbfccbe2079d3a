"""Fit the chooser: logistic regression with an L2 penalty, by Newton's method, over opinions on unseen articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from pipeline.evaluate.text import fold_form
from pipeline.recognize.model.chooser import Chooser, Features, candidates_of, features_of
from pipeline.recognize.model.tagger import Opinion
from pipeline.train.examples import Example
from pipeline.train.measure import accepted_forms

PENALTY = 1.0
STEPS = 30

Case = tuple[Features, bool]
"""A candidate's features, and whether it is a name."""


def cases_of(example: Example, gold: dict[str, Any], opinion: Opinion) -> list[Case]:
    """The candidates of an article; one whose form is annotated in any way is a name."""
    required, free = accepted_forms(gold)
    candidates = candidates_of(example.reading, opinion)
    forms = (fold_form(example.reading.syllables.slice(c.i, c.j)) for c in candidates)
    right = [form in required or form in free for form in forms]
    return list(zip(features_of(example.reading, opinion, candidates), right, strict=True))


def fit_chooser(cases: Sequence[Case]) -> tuple[list[str], np.ndarray]:
    """The names of all features and their weights; the same cases give the same bits."""
    names = sorted({name for features, _ in cases for name in features})
    column = {name: number for number, name in enumerate(names)}
    rows = np.zeros((len(cases), len(names)))
    for row, (features, _) in zip(rows, cases, strict=True):
        for name, value in features.items():
            row[column[name]] = value
    return names, _newton(rows, np.array([right for _, right in cases], float))


def _newton(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - right) + PENALTY * weights
        bend = rows.T @ (rows * (chance * (1 - chance))[:, None]) + PENALTY * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights.round(6)


def make_chooser(cases: Iterable[Sequence[Case]]) -> Chooser:
    """A chooser fitted to the cases of some articles."""
    return Chooser(*fit_chooser([case for article in cases for case in article]))

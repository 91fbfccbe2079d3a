"""Flat arrays of many articles."""

from __future__ import annotations

import numpy as np

from pipeline.link.stories.vectors import look_up


def test_values_of_listed_numbers_are_looked_up() -> None:
    wanted = np.array([5, 3, 2])
    assert look_up(wanted, np.array([2, 5]), np.array([1, 2]), -1).tolist() == [2, -1, 1]
    assert look_up(wanted, np.array([2, 5]), np.array([0.5, 1.5])).tolist() == [1.5, 0, 0.5]


def test_nothing_is_found_where_nothing_is_listed() -> None:
    none = np.array([], np.int64)
    assert look_up(np.array([5]), none, none, -1).tolist() == [-1]

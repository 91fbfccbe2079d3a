"""Precision, recall and F1 from counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.figures import Figures, Score


def test_figures_of_a_worked_example() -> None:
    figures = Figures(tp=6, fp=2, fn=4)
    assert (figures.precision, figures.recall, figures.f1) == pytest.approx((0.75, 0.6, 2 / 3))


def test_nothing_found_and_nothing_there_is_zero() -> None:
    assert (Figures().precision, Figures().recall, Figures().f1) == (0, 0, 0)


def test_a_fact_told_twice_counts_twice_and_an_optional_one_not_at_all() -> None:
    score = Score()
    score.compare("arrest*", "a", ["x", "x", "y"], ["x", "z", "z", "free"], optional=["free", "y"])
    figures = score.figures["arrest*"]
    assert (figures.tp, figures.fp, figures.fn) == (1, 2, 2)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_what_is_found_is_right_or_wrong_and_what_is_true_found_or_missed(gold: list[str], found: list[str]) -> None:
    score = Score()
    score.compare("role*", "a", gold, found)
    figures = score.figures["role*"]
    assert (figures.tp + figures.fp, figures.tp + figures.fn) == (len(found), len(gold))
    assert len(score.mistakes) == figures.fp + figures.fn

"""B-cubed figures and the gold of stories."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.stories import StoryFigures, bcubed, evaluate_stories


def test_figures_of_a_worked_example() -> None:
    """Five items; two stories of three and two, found as one of four and one of one."""
    precision, recall = bcubed(["x", "x", "x", "x", "y"], ["a", "a", "a", "b", "b"])
    assert precision == pytest.approx((3 * 3 / 4 + 1 / 4 + 1) / 5)
    assert recall == pytest.approx((3 * 1 + 2 * 1 / 2) / 5)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1, max_size=30))
def test_precision_one_way_is_recall_the_other(pairs: list[tuple[str, str]]) -> None:
    found, gold = [one for one, _ in pairs], [other for _, other in pairs]
    precision, recall = bcubed(found, gold)
    assert (recall, precision) == pytest.approx(bcubed(gold, found))
    assert 0 < precision <= 1
    assert bcubed(gold, gold) == pytest.approx((1, 1))


def test_f1_is_the_harmonic_mean() -> None:
    assert StoryFigures(1, 0.5, 1.0, 0, 0).f1 == pytest.approx(2 / 3)


def test_gold_that_names_unknown_articles_or_lacks_fields_is_refused(sample_folder: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "no-such-article", "story": "s"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="no-such-article"):
        evaluate_stories(gold, sample_folder)
    gold.write_text('{"id": "tsh-240314-07"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        evaluate_stories(gold, sample_folder)

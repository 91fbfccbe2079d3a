"""Candidate pairs, their likeness, and crowded surroundings."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from pipeline.link.stories.pairs import CROWD, NEIGHBOURS, Described, candidates, crowding, day_number, likeness
from pipeline.link.stories.terms import Terms


def terms(values: dict[int, float]) -> Terms:
    weights = np.array([values[k] for k in sorted(values)], np.float32)
    return Terms(np.array(sorted(values), np.uint32), weights / max(float(np.linalg.norm(weights)), 1e-9))


def article(
    handle: int, words: dict[int, float], day: str = "", language: str = "vi", **more: dict[int, float]
) -> Described:
    kinds = {"words": terms(words), "names": terms(more.get("names", {})), "figures": terms(more.get("figures", {}))}
    keys = np.array(sorted({*words, *more.get("names", {})}), np.uint32)
    return Described(handle, 0, day_number(day), language, kinds, keys)


def pairs(articles: list[Described]) -> set[tuple[int, int]]:
    one, other = candidates(articles)
    return set(zip(one.tolist(), other.tolist(), strict=True))


def test_only_articles_that_share_a_key_are_compared_and_each_pair_once() -> None:
    articles = [article(1, {7: 1, 8: 1}), article(2, {7: 1, 8: 1}), article(3, {9: 1})]
    assert pairs(articles) == {(0, 1)}


def test_under_a_frequent_key_only_those_near_in_time_are_compared() -> None:
    days = [date.fromordinal(738000 + n).isoformat() for n in range(300)]
    found = pairs([article(n, {5: 1}, day) for n, day in enumerate(days)])
    assert max(other - one for one, other in found) == NEIGHBOURS
    assert len(found) < NEIGHBOURS * 300


def score(one: Described, other: Described) -> float:
    return float(likeness([one, other], np.array([0]), np.array([1]))[0])


def test_likeness_is_the_cosine_and_fades_with_time() -> None:
    words = {1: 3.0, 2: 4.0}
    assert score(article(1, words), article(2, {1: 3.0, 9: 4.0})) == pytest.approx(0.36, abs=1e-3)
    same_day = score(article(1, words, "2024-03-01"), article(2, words, "2024-03-01"))
    month = score(article(1, words, "2024-03-01"), article(2, words, "2024-04-01"))
    years = score(article(1, words, "2024-03-01"), article(2, words, "2029-03-01"))
    unknown = score(article(1, words, "2024-03-01"), article(2, words))
    assert same_day == unknown == pytest.approx(1)
    assert same_day > month > years > 0.6


def test_in_two_languages_names_and_figures_count_and_words_do_not() -> None:
    names = {50: 1.0}
    one, other = article(1, {1: 1}, names=names), article(2, {1: 1}, language="en", names=names)
    assert score(one, other) == pytest.approx(0.5)
    assert score(article(1, {1: 1}), article(2, {1: 1}, language="en")) == 0


def test_a_crowd_is_what_many_have_in_common() -> None:
    nodes = np.array([4] * 100 + [6] * 5)
    scores = np.array([0.3] * 100 + [0.9] * 5, np.float32)
    crowded, mean = crowding(nodes, scores)
    assert crowded.tolist() == [4]
    assert mean.tolist() == pytest.approx([0.3])


def test_a_story_of_a_few_articles_is_no_crowd() -> None:
    nodes = np.repeat(np.arange(CROWD.start), CROWD.start - 1)
    crowded, _ = crowding(nodes, np.full(len(nodes), 0.8, np.float32))
    assert not len(crowded)

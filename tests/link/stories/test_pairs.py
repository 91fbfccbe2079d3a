"""Candidate pairs, their likeness, and crowded surroundings."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from pipeline.link.days import day_number
from pipeline.link.stories.pairs import (
    CROWD,
    NEIGHBOURS,
    STRANGERS,
    Block,
    candidates,
    crowding,
    likeness,
)
from pipeline.link.stories.people import people_of
from tests.link.stories.told import vectors_of

Terms = dict[int, float]
Told = tuple[str, str, dict[str, Terms], list[int]]


def terms(values: Terms) -> Terms:
    length = max(float(np.linalg.norm(list(values.values()))), 1e-9)
    return {hash_: weight / length for hash_, weight in values.items()}


def article(words: Terms, day: str = "", language: str = "vi", people: tuple[int, ...] = (), **more: Terms) -> Told:
    kinds = {kind: terms(more.get(kind, {})) for kind in ("names", "figures")}
    return day, language, kinds | {"words": terms(words)}, sorted(people)


def block(articles: list[Told]) -> Block:
    days, languages, kinds, people = zip(*articles, strict=True)
    vectors = {kind: vectors_of([each[kind] for each in kinds]) for kind in kinds[0]}
    keys = [(n, key) for n, each in enumerate(kinds) for kind in ("words", "names") for key in sorted(each[kind])]
    owners, hashes = np.array([n for n, _ in keys], np.int64), np.array([key for _, key in keys], np.uint32)
    return Block(np.arange(len(days)), np.array(list(map(day_number, days))), np.array(languages), vectors,
                 people_of(people), (owners, hashes))  # fmt: skip


def pairs(articles: list[Told]) -> set[tuple[int, int]]:
    one, other = candidates(block(articles))
    return set(zip(one.tolist(), other.tolist(), strict=True))


def test_only_articles_that_share_a_key_are_compared_and_each_pair_once() -> None:
    articles = [article({7: 1, 8: 1}), article({7: 1, 8: 1}), article({9: 1})]
    assert pairs(articles) == {(0, 1)}


def test_under_a_frequent_key_only_those_near_in_time_are_compared() -> None:
    days = [date.fromordinal(738000 + n).isoformat() for n in range(300)]
    found = pairs([article({5: 1}, day) for n, day in enumerate(days)])
    assert max(other - one for one, other in found) == NEIGHBOURS
    assert len(found) < NEIGHBOURS * 300


def score(one: Told, other: Told) -> float:
    return float(likeness(block([one, other]), np.array([0]), np.array([1]))[0])


def test_likeness_is_the_cosine_and_fades_with_time() -> None:
    words = {1: 3.0, 2: 4.0}
    assert score(article(words), article({1: 3.0, 9: 4.0})) == pytest.approx(0.36, abs=1e-3)
    same_day = score(article(words, "2024-03-01"), article(words, "2024-03-01"))
    month = score(article(words, "2024-03-01"), article(words, "2024-04-01"))
    years = score(article(words, "2024-03-01"), article(words, "2029-03-01"))
    unknown = score(article(words, "2024-03-01"), article(words))
    assert same_day == unknown == pytest.approx(1)
    assert same_day > month > years > 0.6


def test_reports_of_arrests_that_name_nobody_in_common_are_less_alike() -> None:
    one, other, both, nobody = (article({1: 1}, people=people) for people in ((7, 9), (8,), (8, 9), ()))
    assert score(one, other) == pytest.approx(STRANGERS)
    assert score(one, both) == score(other, both) == score(one, nobody) == score(nobody, nobody) == pytest.approx(1)


def test_a_translation_may_name_others() -> None:
    names = {50: 1.0}
    one, other = article({1: 1}, names=names, people=(7,)), article({1: 1}, language="en", names=names, people=(8,))
    assert score(one, other) == pytest.approx(0.5)


def test_in_two_languages_names_and_figures_count_and_words_do_not() -> None:
    names = {50: 1.0}
    one, other = article({1: 1}, names=names), article({1: 1}, language="en", names=names)
    assert score(one, other) == pytest.approx(0.5)
    assert score(article({1: 1}), article({1: 1}, language="en")) == 0


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

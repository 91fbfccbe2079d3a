"""Scores of a worked example, counted by hand."""

from __future__ import annotations

import pytest

from pipeline.evaluate.figures import Score
from pipeline.evaluate.gold import Found
from pipeline.evaluate.score import score
from tests.evaluate.worked import GOLD, found, tables


def result() -> Score:
    return score([GOLD], Found(found(), ["a1"]))


@pytest.mark.parametrize(
    ("kind", "right", "wrong", "missed"),
    [
        ("agency*", 1, 1, 1),  # Bộ Y tế is wrong, Cao Lộc missed; anaphor, nested and general words count neither way
        ("agency link", 0, 0, 1),  # the anaphor is another row
        ("official*", 1, 0, 0),
        ("official rank", 0, 1, 1),
        ("role*", 1, 0, 0),  # Công an tỉnh is in Công an tỉnh Lạng Sơn
        ("dispatch*", 1, 0, 0),
        ("dispatch date", 0, 0, 1),
        ("dispatch issuer", 1, 0, 0),
        ("arrest*", 1, 1, 1),
        ("arrest number", 1, 1, 1),
        ("arrest agency", 1, 0, 0),
        ("arrest date", 1, 0, 0),
        ("arrest offence", 0, 0, 0),  # only of arrests that were found
    ],
)
def test_each_kind_is_counted(kind: str, right: int, wrong: int, missed: int) -> None:
    figures = result().figures[kind]
    assert (figures.tp, figures.fp, figures.fn) == (right, wrong, missed)


def test_the_starred_kinds_make_up_the_overall_figure() -> None:
    overall = result().table()["OVERALL"]
    assert (overall.tp, overall.fp, overall.fn) == (5, 2, 2)
    assert overall.f1 == pytest.approx(5 / 7)


def test_mistakes_name_what_was_missed_and_what_is_too_much() -> None:
    mistakes = {(m.sign, m.fact) for m in result().mistakes if m.kind == "arrest*"}
    assert mistakes == {("missed", ("arrest", 2)), ("extra", ("arrest", 5))}


def test_of_an_article_that_was_not_read_all_is_missed() -> None:
    table = score([GOLD], Found(tables(), ["a1"])).table()
    assert (table["OVERALL"].tp, table["OVERALL"].fp, table["OVERALL"].fn) == (0, 0, 7)
    assert table["OVERALL"].f1 == 0

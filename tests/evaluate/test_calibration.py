"""Rows judged by gold, and counted by how sure they are."""

from __future__ import annotations

from pipeline.evaluate.calibration import Judged, count_bins, judge_article, table_lines
from pipeline.evaluate.gold import Found
from tests.evaluate.worked import GOLD, found


def judged() -> list[Judged]:
    return list(judge_article(GOLD, Found(found(), ["a1"])))


def test_rows_are_right_or_wrong_and_general_words_are_left_out() -> None:
    rows = [(row.kind, row.confidence, row.right) for row in judged()]
    assert rows == [
        ("agency", 0.9, True),
        ("agency", 0.4, True),  # the anaphor
        ("agency", 0.97, False),
        ("official", 0.9, True),
        ("dispatch", 0.9, True),
        ("position", 0.9, True),
        ("arrest", 0.9, True),
        ("arrest", 0.9, False),
    ]


def test_of_two_arrests_with_one_number_gold_has_to_have_two() -> None:
    alike = found()
    alike.arrests["count"] = 3
    rows = judge_article(GOLD, Found(alike, ["a1"]))
    assert [row.right for row in rows if row.kind == "arrest"] == [True, False]


def test_bins_begin_at_their_bound_and_all_holds_every_row() -> None:
    bins = count_bins(judged())
    assert {key: (cell.rows, cell.right) for key, cell in bins.items() if key[0] in ("all", "arrest")} == {
        ("all", 0.0): (1, 1),
        ("all", 0.9): (6, 5),
        ("all", 0.95): (1, 0),
        ("arrest", 0.9): (2, 1),
    }
    assert ["all", "0.95", "1", "0.970", "0.000"] in [line.split() for line in table_lines(bins)]

"""The measurements of speed: what they compute, not how fast anything is."""

import io
import json

import pytest
from rich.console import Console

from pipeline.bench import REFERENCE, bench, bench_json, bench_table, rate, standard_subjects

TEXTS = ["Công an tỉnh bắt ba người.", "Bộ Y tế có công văn."]
GIVEN = {REFERENCE: TEXTS, "stage": TEXTS}
TIMES = {REFERENCE: [2.0, 1.0, 4.0], "stage": [0.5, 0.25, 0.125]}


def test_rates_are_medians_and_ratios_to_the_reference() -> None:
    reference, stage = rate(TIMES, GIVEN)
    assert (reference.seconds, reference.ratio, reference.spread, reference.rounds) == (2.0, 1.0, 4.0, 3)
    assert (stage.seconds, stage.ratio, stage.articles_per_second) == (0.25, 8.0, 8.0)
    assert stage.characters_per_second == (26 + 20) / 0.25


def test_every_subject_does_all_articles_in_every_round() -> None:
    calls: list[list[str]] = []
    rows = bench(TEXTS, rounds=2, more={"stage": lambda texts: calls.append(list(texts))})
    assert [row.subject for row in rows] == [*standard_subjects(), "stage"]
    assert calls[1:] == [TEXTS, TEXTS]  # after the one that warms up
    assert all(row.seconds > 0 and row.rounds == 2 for row in rows)


def test_a_subject_may_have_more_articles_than_the_others() -> None:
    calls: list[int] = []
    more = {"stage": lambda texts: calls.append(len(texts))}
    *_, row = bench(TEXTS[:1], rounds=1, more=more, own_texts={"stage": TEXTS})
    assert (calls, row.articles) == ([1, 2], 2)
    _, stage = rate({REFERENCE: [1.0], "stage": [1.0]}, {REFERENCE: TEXTS[:1], "stage": TEXTS})
    assert stage.ratio == pytest.approx(46 / 26)


def test_subjects_do_the_work_they_are_named_for() -> None:
    subjects = standard_subjects()
    text = "Công an tỉnh bắt ba người."
    assert subjects[REFERENCE]([text]) == [["Công an", "tỉnh", "bắt", "ba", "người", "."]]
    assert subjects["word segmentation"]([text]) == [["Công an", "tỉnh", "bắt", "ba", "người", "."]]
    assert subjects["word segmentation, first sight"]([text]) == [["Công an", "tỉnh", "bắt", "ba", "người", "."]]
    (doc,) = subjects['spacy.blank("vi")']([text])  # type: ignore[misc, attr-defined]
    assert doc.text == text


@pytest.mark.parametrize(("texts", "rounds"), [([], 3), (TEXTS, 0)])
def test_nothing_to_measure_is_an_error(texts: list[str], rounds: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        bench(texts, rounds)


def test_table_and_json_hold_the_rows() -> None:
    rows = rate(TIMES, GIVEN)
    assert [row["ratio"] for row in json.loads(bench_json(rows))] == [1.0, 8.0]
    console = Console(file=io.StringIO(), width=80)
    console.print(bench_table(rows))
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    assert [line.split()[1] for line in lines if line.startswith("│")] == [REFERENCE, "stage"]
    assert any("stage" in line and "184" in line and "8.00" in line for line in lines)

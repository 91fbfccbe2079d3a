"""How sure a rule is, learned from how often it was right."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.calibration import Judged, count_bins
from pipeline.train.confidence import fit_map
from pipeline.write.confidence import calibrate_rows, calibrated


def rows(found_by: str, confidence: float, right: int, wrong: int) -> list[Judged]:
    return [Judged("agency", found_by, confidence, n < right) for n in range(right + wrong)]


def test_a_rule_that_is_often_wrong_gets_a_low_probability() -> None:
    known = fit_map(rows("good", 0.9, 99, 1) + rows("bad", 0.9, 40, 60))
    assert 0.9 < calibrated(known, "agency", "good", 0.9) < 0.99
    assert calibrated(known, "agency", "bad", 0.9) < 0.4


def test_a_rare_rule_is_judged_with_the_others() -> None:
    known = fit_map(rows("rare", 0.9, 3, 0) + rows("bad", 0.9, 40, 60))
    assert calibrated(known, "agency", "rare", 0.9) < 0.5


def test_an_unknown_kind_keeps_its_confidence() -> None:
    assert calibrated({}, "arrest", "arrest:object", 0.8) == 0.8


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=1, max_size=200))
def test_more_raw_confidence_is_never_less_probable(pairs: list[tuple[int, bool]]) -> None:
    known = fit_map(Judged("agency", "rule", raw / 100, right) for raw, right in pairs)
    chances = [calibrated(known, "agency", "rule", raw / 100) for raw in range(101)]
    assert chances == sorted(chances)
    assert all(0 <= chance <= 1 for chance in chances)


def test_all_rows_with_a_confidence_are_mapped() -> None:
    tables = {
        "mentions": [{"kind": "agency", "found_by": "rule", "confidence": 0.9}],
        "positions": [{"found_by": "rule", "confidence": 0.9}],
        "arrests": [{"found_by": "rule", "confidence": 0.9}],
    }
    known = {kind: {"*": [[0.0, 0.5]]} for kind in ("agency", "position", "arrest")}
    calibrate_rows(tables, known)
    assert [row["confidence"] for table in tables.values() for row in table] == [0.5, 0.5, 0.5]


def test_bins_count_rows_by_kind_and_together() -> None:
    bins = count_bins([*rows("a", 0.92, 3, 1), Judged("arrest", "b", 0.3, True)])
    assert (bins["agency", 0.9].rows, bins["agency", 0.9].right) == (4, 3)
    assert (bins["all", 0.9].rows, bins["all", 0.0].right) == (4, 1)

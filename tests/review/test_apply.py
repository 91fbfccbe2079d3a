"""Decisions on the rows of one article."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.articles import Article
from pipeline.flow import read, write
from pipeline.review.apply import Rows, apply_decisions, is_partial_date
from pipeline.review.decisions import Decision, Decisions, about, text_key

TEXT = (
    "Công an huyện Sông Lam khởi tố, bắt tạm giam 3 bị can trộm chó.\n\n"
    "Thiếu tướng Nguyễn Văn Kiểm, Giám đốc Công an tỉnh Nghệ An, dẫn Công điện số 12/CĐ-TTg. Công an tỉnh sẽ họp."
)


@pytest.fixture(scope="module")
def rows() -> Rows:
    return write(read(Article("a", "a.txt", TEXT)))


def decide(table: str, row: dict[str, Any], decision: str, **values: Any) -> Decisions:
    return Decisions([Decision(text_key(TEXT), about(TEXT, table, row), decision, values)])


def find(rows: Rows, table: str, **wanted: Any) -> dict[str, Any]:
    return next(row for row in rows[table] if all(row[name] == value for name, value in wanted.items()))


def test_without_decisions_nothing_changes(rows: Rows) -> None:
    assert apply_decisions(rows, Decisions().of(TEXT)) == (rows, [])


def test_a_rejected_arrest_is_gone_and_the_other_of_its_span_stays(rows: Rows) -> None:
    arrest = find(rows, "arrests", action="charge")
    decided, matched = apply_decisions(rows, decide("arrests", arrest, "reject").of(TEXT))
    assert [row["action"] for row in decided["arrests"]] == ["arrest"]
    assert len(matched) == 1
    assert len(rows["arrests"]) == 2


def test_an_accepted_row_is_sure_and_says_so(rows: Rows) -> None:
    arrest = find(rows, "arrests", action="arrest")
    decided, _ = apply_decisions(rows, decide("arrests", arrest, "accept").of(TEXT))
    row = find(decided, "arrests", action="arrest")
    assert row["confidence"] == 1.0 and row["found_by"] == f"{arrest['found_by']}+accepted"


def test_a_corrected_arrest_has_the_new_values_and_evidence(rows: Rows) -> None:
    arrest = find(rows, "arrests", action="arrest")
    start = TEXT.index("bắt tạm giam")
    found = decide("arrests", arrest, "correct", count=4, occurred_on="2026-01", start=start, end=start + 3)
    decided, matched = apply_decisions(rows, found.of(TEXT))
    row = find(decided, "arrests", action="arrest")
    assert (row["count"], row["occurred_on"], row["evidence"]) == (4, "2026-01", "bắt")
    assert len(matched) == 1


@pytest.mark.parametrize(
    "values", [{"count": -1}, {"count": "4"}, {"action": "hug"}, {"start": 5, "end": 5}, {"end": 10**6}, {"text": "x"},
               {"occurred_on": "yesterday"}, {"former": True}])  # fmt: skip
def test_a_correction_that_makes_no_sense_does_not_match(rows: Rows, values: dict[str, Any]) -> None:
    arrest = find(rows, "arrests", action="arrest")
    decided, matched = apply_decisions(rows, decide("arrests", arrest, "correct", **values).of(TEXT))
    assert decided["arrests"] == rows["arrests"] and matched == []


def test_a_body_whose_every_mention_is_rejected_is_gone_everywhere(rows: Rows) -> None:
    mention = find(rows, "mentions", text="Công an huyện Sông Lam")
    decided, _ = apply_decisions(rows, decide("mentions", mention, "reject").of(TEXT))
    assert mention["entity_id"] not in {row["agency_id"] for row in decided["agencies"]}
    assert {row["agency_id"] for row in decided["arrests"]} == {None}


def test_a_body_with_a_mention_left_stays_and_is_counted(rows: Rows) -> None:
    mention = find(rows, "mentions", text="Công an tỉnh Nghệ An")
    decided, _ = apply_decisions(rows, decide("mentions", mention, "reject").of(TEXT))
    body = find(decided, "agencies", agency_id=mention["entity_id"])
    assert body["mentions"] == find(rows, "agencies", agency_id=mention["entity_id"])["mentions"] - 1


def test_a_rejected_official_takes_the_posts_along(rows: Rows) -> None:
    mention = find(rows, "mentions", kind="official")
    decided, _ = apply_decisions(rows, decide("mentions", mention, "reject").of(TEXT))
    assert decided["officials"] == decided["positions"] == []


def test_a_mention_may_be_of_another_body(rows: Rows) -> None:
    mention = find(rows, "mentions", text="Công an huyện Sông Lam")
    decided, _ = apply_decisions(rows, decide("mentions", mention, "correct", name="Bộ Công an").of(TEXT))
    changed = find(decided, "mentions", text="Công an huyện Sông Lam")
    assert find(decided, "agencies", agency_id=changed["entity_id"])["name"] == "Bộ Công an"


def test_documents_and_officials_are_corrected_with_all_their_mentions(rows: Rows) -> None:
    dispatch, official = find(rows, "mentions", kind="dispatch"), find(rows, "mentions", kind="official")
    found = Decisions([*decide("mentions", dispatch, "correct", symbol="13/CĐ-TTg"),
                       *decide("mentions", official, "correct", name="Nguyễn Văn Kiệm")])  # fmt: skip
    decided, matched = apply_decisions(rows, found.of(TEXT))
    assert decided["dispatches"][0]["symbol"] == "13/CĐ-TTg"
    assert decided["officials"][0]["name"] == "Nguyễn Văn Kiệm"
    assert len(matched) == 2


def test_decisions_of_another_text_or_span_do_not_match(rows: Rows) -> None:
    arrest = find(rows, "arrests", action="arrest")
    decision = next(iter(decide("arrests", arrest, "reject")))
    moved = replace(decision, about=("arrest", 0, *decision.about[2:]))
    assert apply_decisions(rows, Decisions([moved]).of(TEXT))[1] == []
    assert Decisions([decision]).of(TEXT + " ") == {}


@pytest.mark.parametrize("value", ["2025-04-03", "2025-04", "2025", None, "XXXX-02-29"])
def test_partial_dates(value: str | None) -> None:
    assert is_partial_date(value)


@pytest.mark.parametrize("value", ["2025-13", "3/4", "", "2025-02-29"])
def test_what_is_no_partial_date(value: str) -> None:
    assert not is_partial_date(value)

"""Files of decisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.review.decisions import parse_decisions, read_decisions, text_key

LINE = {"article": text_key("Bắt 3 người."), "article_id": "a", "kind": "arrest", "start": 0, "end": 11,
        "text": "Bắt 3 người", "value": "arrest", "decision": "reject"}  # fmt: skip


def test_a_row_is_found_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text("\ufeff" + json.dumps(LINE) + "\n\n", encoding="utf-8")
    row = {"start": 0, "end": 11, "action": "arrest"}
    decisions = read_decisions(path)
    found = decisions.on("Bắt 3 người.", "arrests", row)
    assert found is not None and found.decision == "reject"
    assert decisions.on("Bắt 3 người.", "arrests", row | {"action": "charge"}) is None
    assert "Bắt 3 người" in str(found)


def test_the_last_decision_counts() -> None:
    lines = "\n".join(json.dumps(LINE | {"decision": decision}) for decision in ("reject", "accept"))
    assert [decision.decision for decision in parse_decisions(lines)] == ["accept"]


def test_text_is_compared_in_one_form() -> None:
    decomposed = LINE | {"text": "Bắt 3 người"}
    assert list(parse_decisions(json.dumps(decomposed))) == list(parse_decisions(json.dumps(LINE)))


@pytest.mark.parametrize("line", ["{", "[]", "3", '{"article": "x"}', json.dumps(LINE | {"decision": "burn"}),
                                  json.dumps(LINE | {"kind": "star"}), json.dumps(LINE | {"start": "no"}),
                                  json.dumps(LINE | {"values": [1]}), "[" * 100_000])  # fmt: skip
def test_what_is_no_decision_is_named_by_its_line(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        parse_decisions(f"{json.dumps(LINE)}\n{line}", "d.jsonl")

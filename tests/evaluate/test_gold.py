"""Reading gold, and finding a run's rows by the ids that gold uses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.evaluate.gold import Found, load_gold
from tests.evaluate.worked import GOLD, found


def test_lists_that_are_left_out_are_empty(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('\n{"id": 7, "arrests": [1]}\n\n', encoding="utf-8")
    assert load_gold(tmp_path / "gold.jsonl") == [
        {"id": "7", "agencies": [], "officials": [], "documents": [], "arrests": [1]}
    ]


@pytest.mark.parametrize("line", ["{", "[]", '{"agencies": []}', "null"])
def test_what_is_no_article_is_told_by_its_line(line: str, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(f"{json.dumps(GOLD)}\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        load_gold(tmp_path / "gold.jsonl")


def test_an_article_goes_by_its_id_or_by_its_file() -> None:
    assert len(Found(found(), ["a1"]).mentions["a1"]) == 6
    by_file = Found(found(), ["a1.txt"])
    assert len(by_file.mentions["a1.txt"]) == 6
    assert not by_file.mentions.get("a1")

"""Records read together come out as they do one by one."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.articles import Record, Reject
from pipeline.engine import batches
from pipeline.engine.batches import BATCH, rows_of_all
from pipeline.engine.parts import TRAITS
from pipeline.engine.record import rows_of
from pipeline.engine.settings import Settings
from pipeline.reading import Reading

TEXTS = (
    "Công an xã Đồi Sim bắt 3 người đánh bạc ngày 8/2.",
    "Ông Lò Văn Tụng, Chủ tịch UBND huyện Đồi Mơ, ký Công điện số 7/CĐ-UBND.",
    "Police arrested two men on 8 February.",
    "",
)


def records(count: int) -> list[Record | Reject]:
    """Records of which every fourth has no text, and a reject in their midst."""
    found: list[Record | Reject] = [Record(f"{n}.txt", {"text": TEXTS[n % len(TEXTS)]}) for n in range(count)]
    found.insert(count // 2, Reject("a.pdf", "ingest", "no reader"))
    return found


@pytest.mark.parametrize("count", [0, 1, BATCH - 1, BATCH, 2 * BATCH + 3])
@pytest.mark.parametrize("most_text", [1, 60, 200_000])
def test_rows_are_those_of_each_record_in_order(count: int, most_text: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_MOST_TEXT", most_text)
    items = records(count)
    together, alone = list(rows_of_all(items, Settings())), [rows_of(item, Settings()) for item in items]
    assert list(map(plain, together)) == list(map(plain, alone))
    assert len(together) == count + 1


def plain(rows: dict[str, list[Any]]) -> dict[str, Any]:
    """Rows without the arrays of sketches, which do not compare; those are left with what they are about."""
    return rows | {TRAITS: [each.source_path for each in rows.get(TRAITS, ())]}


def test_what_fails_in_one_record_leaves_the_others_of_its_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    write = batches.write

    def fail(reading: Reading, words: bool) -> dict[str, list[Any]]:
        if "Đồi Mơ" in reading.text:
            raise ZeroDivisionError
        return write(reading, words)

    monkeypatch.setattr(batches, "write", fail)
    monkeypatch.setattr("pipeline.engine.record.write", fail)
    found = list(rows_of_all(records(BATCH), Settings()))
    errors = [row["error"] for rows in found for row in rows.get("rejects", ()) if row["stage"] == "write"]
    assert errors == ["ZeroDivisionError:"] * (BATCH // len(TEXTS))
    assert sum(len(rows.get("articles", ())) for rows in found) == BATCH // 2

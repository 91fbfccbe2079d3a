"""Linking across articles: the same tables whatever the buckets, the batches and the order of the input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline import run
from pipeline.engine import blocks, duplicates, link, scatter, tell
from pipeline.schema import TABLES
from pipeline.write.load import Tables, load

SAMPLES = Path(__file__).parents[2] / "data" / "raw" / "tin-truoc-2025.jsonl.gz"
LINKED = ("articles", "stories", "story_arrests", "agencies", "officials", "dispatches", "mentions", "positions")


def same(one: Tables, other: Tables, without: tuple[str, ...] = ()) -> None:
    for name in LINKED:
        columns = [column for column in TABLES[name].names if column not in without]
        frames = [getattr(tables, name)[columns].sort_values(columns[0], ignore_index=True) for tables in (one, other)]
        pd.testing.assert_frame_equal(*frames)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    out = tmp_path_factory.mktemp("whole")
    run([SAMPLES], out)
    return load(out)


def test_many_buckets_give_what_one_gives(sample: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_ROWS_A_BUCKET", 40)
    monkeypatch.setattr(duplicates, "_ROWS_A_BUCKET", 40)
    monkeypatch.setattr(tell, "_ARTICLES_A_BUCKET", 4)
    monkeypatch.setattr(link, "ROWS_A_BUCKET", 30)
    assert min(blocks.story_buckets(70), duplicates.band_buckets(70), tell.tell_buckets(70)) > 5
    run([SAMPLES.parent], tmp_path / "out")
    assert sample.articles.duplicate_of.notna().any()
    same(sample, load(tmp_path / "out"))


def test_what_many_batches_send_is_merged(sample: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    merged = []

    def merge(*task: Any) -> None:
        merged.append(task[1:3])
        merge_sent(*task)

    merge_sent = scatter.merge_sent
    monkeypatch.setattr(scatter, "merge_sent", merge)
    monkeypatch.setattr(scatter, "MOST_FILES", 2)
    monkeypatch.setattr(link, "BATCH", 1)
    monkeypatch.setattr(blocks, "_ROWS_A_BUCKET", 300)
    run([SAMPLES.parent], tmp_path / "out", shard_size=12)
    assert {"rows/articles", "bands", "terms", "blocks", "told-articles"} <= {folder for folder, _ in merged}
    assert max(level for _, level in merged) > 0
    same(sample, load(tmp_path / "out"))


def test_the_order_of_the_input_changes_no_link(whole: Tables, tmp_path: Path) -> None:
    from pipeline.ingest.inputs import InputFile
    from pipeline.ingest.records import read_records

    records = [record.fields for record in read_records(InputFile(SAMPLES, SAMPLES.name))]
    lines = [json.dumps(fields, ensure_ascii=False) for fields in reversed(records)]
    (tmp_path / "reversed.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    run([tmp_path / "reversed.jsonl"], tmp_path / "out")
    same(whole, load(tmp_path / "out"), without=("source_path",))

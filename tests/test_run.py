"""A run over the sample articles: what every reader of the tables relies on."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from pipeline import run
from pipeline.schema import TABLES
from pipeline.write.load import Tables, load

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def texts(sample: Tables) -> dict[str, str]:
    return dict(zip(sample.articles.article_id, sample.articles.text, strict=True))


def test_every_row_with_offsets_shows_its_evidence(sample: Tables, texts: dict[str, str]) -> None:
    assert len(sample.mentions) > 300
    for row in sample.mentions.itertuples():
        assert texts[row.article_id][row.start : row.end] == row.text
    for row in sample.arrests.itertuples():
        assert texts[row.article_id][row.start : row.end] == row.evidence
    for frame in (sample.positions, sample.sentences):
        for row in frame.itertuples():
            assert 0 <= row.start < row.end <= len(texts[row.article_id])


@pytest.mark.parametrize("name", [name for name in TABLES if name not in ("rejects", "story_arrests")])
def test_keys_are_unique_and_rows_are_there(sample: Tables, name: str) -> None:
    frame = getattr(sample, name)
    key = TABLES[name].columns[0].name
    assert len(frame) > 0
    assert frame[key].is_unique


def keys(frame: pd.DataFrame, column: str) -> set[str]:
    return set(frame[column].dropna())


def test_every_reference_leads_to_a_row(sample: Tables) -> None:
    for kind, table in (("agency", "agencies"), ("official", "officials"), ("dispatch", "dispatches")):
        named = keys(sample.mentions[sample.mentions.kind == kind], "entity_id")
        assert named and named <= keys(getattr(sample, table), TABLES[table].columns[0].name)
    bodies = keys(sample.agencies, "agency_id")
    for frame, column in ((sample.agencies, "parent_id"), (sample.positions, "agency_id"),
                          (sample.arrests, "agency_id"), (sample.dispatches, "issuer_id")):  # fmt: skip
        assert keys(frame, column) <= bodies
    assert keys(sample.positions, "official_id") <= keys(sample.officials, "official_id")
    for frame in (sample.mentions, sample.arrests):
        assert keys(frame, "sentence_id") <= keys(sample.sentences, "sentence_id")
    assert keys(sample.articles, "story_id") == keys(sample.stories, "story_id")
    assert keys(sample.articles, "duplicate_of") <= keys(sample.articles, "article_id")


def test_sentences_hold_the_mentions_that_begin_in_them(sample: Tables) -> None:
    joined = sample.mentions.merge(sample.sentences, on="sentence_id", suffixes=("", "_of"))
    assert len(joined) == len(sample.mentions)
    assert ((joined.start_of <= joined.start) & (joined.start < joined.end_of)).all()


def test_page_furniture_is_in_no_row(sample: Tables) -> None:
    for words in ("In trang", "Lượt xem", "Thống kê truy cập"):
        assert not sample.mentions.text.str.contains(words).any()


def test_the_run_says_what_it_did(sample_folder: Path, sample: Tables) -> None:
    told = json.loads((sample_folder / "run.json").read_text(encoding="utf-8"))
    assert told["rows"]["articles"] == len(sample.articles)
    assert told["rows"]["rejects"] == len(sample.rejects)


def test_bad_inputs_are_rejects_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("Công an huyện Sông Lam bắt giữ 3 đối tượng trộm chó.", encoding="utf-8")
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    (folder / "lines.jsonl").write_text('{"text": "Chính phủ họp."}\n{"text": \n', encoding="utf-8")
    run([folder], tmp_path / "out")
    tables = load(tmp_path / "out")
    assert sorted(tables.articles.source_path) == ["good.txt", "lines.jsonl#1"]
    assert sorted(tables.rejects.source_path) == ["empty.txt", "lines.jsonl#2"]
    assert tables.rejects.error.str.len().between(5, 300).all()


def test_tables_are_written_empty_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trời hôm nay đẹp.", encoding="utf-8")
    run([tmp_path / "a.txt"], tmp_path / "out", format="csv")
    assert {p.stem for p in (tmp_path / "out").glob("*.csv")} == set(TABLES)
    assert load(tmp_path / "out").arrests.empty

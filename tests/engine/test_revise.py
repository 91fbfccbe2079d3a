"""Decisions and pseudonyms in a whole run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline import run
from pipeline.engine.run import RunError
from pipeline.review.decisions import text_key
from pipeline.write.load import load

BODY = "Công an huyện Sông Lam bắt giữ Trần Văn Tùng và 2 đối tượng trộm chó. Tùng khai nhận đã bán chó ở chợ."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("Trần Văn Tùng ra tòa.", encoding="utf-8")
    return tmp_path / "in"


def test_decisions_survive_a_new_run_and_those_without_a_row_are_told(news: Path, tmp_path: Path) -> None:
    run([news], tmp_path / "one")
    before = load(tmp_path / "one")
    arrest, text = before.arrests.iloc[0], dict(zip(before.articles.article_id, before.articles.text, strict=True))
    line = {"article": text_key(text[arrest.article_id]), "kind": "arrest", "start": int(arrest.start),
            "end": int(arrest.end), "text": arrest.evidence, "value": arrest.action}  # fmt: skip
    gone = line | {"text": "khác", "decision": "accept"}
    lines = [json.dumps(line | {"decision": "correct", "values": {"count": 7}}), json.dumps(gone)]
    (tmp_path / "decisions.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for _ in range(2):  # the second run finds all shards done, and still knows what matched
        outcome = run([news], tmp_path / "two", decisions=tmp_path / "decisions.jsonl")
        assert [line for line in outcome.unmatched if "khác" in line] == list(outcome.unmatched)
        assert len(outcome.unmatched) == 1
    after = load(tmp_path / "two")
    assert after.arrests["count"].iloc[0] == 7
    assert after.story_arrests["count"].iloc[0] == 7


def test_a_file_of_something_else_is_refused(news: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("hello", encoding="utf-8")
    with pytest.raises(RunError, match="line 1"):
        run([news], tmp_path / "out", decisions=tmp_path / "x")
    with pytest.raises(RunError, match="none"):
        run([news], tmp_path / "out", decisions=tmp_path / "none")


def test_pseudonyms_hold_across_articles_and_leave_no_name(news: Path, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("k" * 20, encoding="utf-8")
    run([news], tmp_path / "out", privacy="pseudonyms", privacy_key=tmp_path / "key")
    tables = load(tmp_path / "out")
    (one, other) = sorted(tables.articles.text, key=len, reverse=True)
    pseudonym = other.split()[0]
    assert pseudonym.startswith("P-") and one.count(pseudonym) == 2
    assert all("Tùng" not in str(frame.to_dict()) for frame in (tables.articles, tables.sentences, tables.arrests))
    texts = dict(zip(tables.articles.article_id, tables.articles.text, strict=True))
    assert len(tables.arrests) > 0
    for row in tables.arrests.itertuples():
        assert texts[row.article_id][row.start : row.end] == row.evidence
    for path in (tmp_path / "out").rglob("*"):
        assert path.is_dir() or b"k" * 20 not in path.read_bytes()


def test_pseudonyms_need_a_key(news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIPELINE_PRIVACY_KEY", raising=False)
    with pytest.raises(RunError, match="key"):
        run([news], tmp_path / "out", privacy="pseudonyms")
    with pytest.raises(RunError, match="keep or pseudonyms"):
        run([news], tmp_path / "out", privacy="hide")

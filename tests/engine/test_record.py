"""What becomes of one record, good or bad."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import load, run
from pipeline.articles import Record, Reject
from pipeline.engine import record
from pipeline.engine.record import rows_of
from pipeline.engine.settings import Settings
from pipeline.tokenize.words import WordSegmenter
from tests.engine.corpora import write_articles


def test_an_article_over_the_limit_is_a_reject_and_the_others_are_read(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(3))
    with news.open("a", encoding="utf-8") as file:
        file.write('{"id": "dài", "text": "' + "Công an xã Đồi Sim bắt 3 người. " * 60_000 + '"}\n')
    run([news], tmp_path / "out", article_seconds=1)
    tables = load(tmp_path / "out")
    assert list(tables.rejects.source_path) == ["a.jsonl#4"]
    assert tables.rejects.error[0] == "took longer than 1 s"
    assert len(tables.articles) == 3


def test_an_error_in_a_stage_is_a_reject(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "read", lambda *_: [][0])
    rows = rows_of(Record("a.txt", {"text": "Công an xã Đồi Sim họp."}), Settings())
    expected = {"source_path": "a.txt", "stage": "recognize", "error": "IndexError: list index out of range"}
    assert rows == {"rejects": [expected]}


def test_a_reject_stays_what_it_was() -> None:
    rows = rows_of(Reject("a.pdf", "ingest", "no reader"), Settings())
    assert rows == {"rejects": [{"source_path": "a.pdf", "stage": "ingest", "error": "no reader"}]}


def out_of_memory() -> None:
    raise MemoryError


def for_ever() -> None:
    while True:
        pass


@pytest.mark.parametrize(("fault", "error"), [(out_of_memory, "MemoryError:"), (for_ever, "took longer than 3 s")])
def test_an_article_whose_words_fail_is_a_reject_and_the_others_are_segmented(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Callable[[], None], error: str
) -> None:
    mark = WordSegmenter.mark

    def fail(segmenter: WordSegmenter, sentences: list[str]) -> list[str]:
        if any("Đồi Sim" in sentence for sentence in sentences):
            fault()
        return mark(segmenter, sentences)

    monkeypatch.setattr(WordSegmenter, "mark", fail)
    for number, text in enumerate(("Bộ Công an họp.", "Công an xã Đồi Sim họp.", "Thủ tướng Chính phủ họp.")):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    run([tmp_path], tmp_path / "out", article_seconds=3)
    tables = load(tmp_path / "out")
    assert list(tables.rejects.error) == [error]
    assert sorted(tables.sentences.words) == ["Bộ Công_an họp .", "Thủ_tướng Chính_phủ họp ."]

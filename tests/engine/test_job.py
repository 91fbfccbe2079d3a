"""What a run does again and what it does not, and records that end their process."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from pipeline import load, run
from pipeline.engine import batches, job, process, record, spool
from pipeline.engine.processes import Processes
from tests.engine.corpora import tables_of, wait_until, write_articles


def write_many(folder: Path) -> Path:
    """A folder of 400 files with one article each: several bundles."""
    for number in range(400):
        write_articles(folder / f"{number // 100}" / f"bai-{number}.jsonl", [number])
    return folder


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of news, and in `out` the tables of a run over it."""
    root = tmp_path_factory.mktemp("done")
    run([write_many(root / "news")], root / "out")
    return root


def test_a_run_after_changes_redoes_what_it_must_and_equals_a_fresh_one(done: Path, tmp_path: Path) -> None:
    news = copytree(done / "news", tmp_path / "news")
    out = copytree(done / "out", tmp_path / "out")
    (news / "2" / "bai-222.jsonl").unlink()
    write_articles(news / "2" / "bai-223.jsonl", [998])
    write_articles(news / "2" / "bai-223b.jsonl", [999])
    outcome = run([news], out)
    assert outcome.shards >= 3 and 0 < outcome.shards - outcome.reused <= 2
    run([news], tmp_path / "fresh")
    assert tables_of(out) == tables_of(tmp_path / "fresh")
    kept = {path.stem for path in (out / ".work" / "done").iterdir()}
    assert kept == {path.name for path in (out / ".work" / "parts").iterdir()} and len(kept) == outcome.shards


def test_nothing_is_read_again_unless_asked_for(done: Path, tmp_path: Path) -> None:
    out = copytree(done / "out", tmp_path / "out")
    before = tables_of(out)
    again = run([done / "news"], out)
    assert again.reused == again.shards
    assert tables_of(out) == before
    assert run([done / "news"], out, fresh=True, workers=2).reused == 0
    assert tables_of(out) == before


def test_tables_that_stand_are_not_written_again(done: Path, tmp_path: Path) -> None:
    out = copytree(done / "out", tmp_path / "out")
    before = tables_of(out)
    places = {path: path.stat().st_ino for path in out.glob("*.parquet")}
    outcome = run([done / "news"], out)
    assert {path: path.stat().st_ino for path in places} == places
    assert outcome == run([done / "news"], out) and outcome.rows == run([done / "news"], tmp_path / "other").rows
    with (out / "arrests.parquet").open("ab") as file:
        file.write(b"more")
    (out / "agencies.parquet").unlink()
    run([done / "news"], out)
    assert tables_of(out) == before


def test_changing_the_format_leaves_one_set_of_tables(done: Path, tmp_path: Path) -> None:
    out = copytree(done / "out", tmp_path / "out")
    outcome = run([done / "news"], out, format="csv")
    assert outcome.reused == outcome.shards
    assert not list(out.glob("*.parquet"))
    assert load(out).articles.equals(load(done / "out").articles)


def process_mortally(*task: Any) -> Any:
    """`process_shard` in which one record ends the process."""
    before = record.read_article
    record.read_article = batches.read_article = lambda item, *more: (_kill(item), before(item, *more))[1]
    try:
        return process.process_shard(*task)
    finally:
        record.read_article = batches.read_article = before


def _kill(item: Any) -> None:
    if item.fields.get("id") in ("bai-7", "bai-9"):
        os.kill(os.getpid(), signal.SIGKILL)


def spool_mortally(*task: Any) -> Any:
    """`spool_bundle` in which one file ends the process."""
    before = spool.read_records

    def read(file: Any, *more: Any) -> Iterator[Any]:
        if file.source_path == "b.jsonl":
            os.kill(os.getpid(), signal.SIGKILL)
        return before(file, *more)

    spool.read_records = read
    try:
        return spool.spool_bundle(*task)
    finally:
        spool.read_records = before


def test_records_that_end_their_process_are_rejects_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(20))
    monkeypatch.setattr(job, "process_shard", process_mortally)
    run([news], tmp_path / "out", workers=2, shard_size=12)
    tables = load(tmp_path / "out")
    assert list(tables.rejects.source_path) == ["a.jsonl#8", "a.jsonl#10"]
    assert tables.rejects.error.str.contains("ended the process").all()
    assert len(tables.articles) == 18


def test_a_file_that_ends_the_process_that_reads_it_is_a_reject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        write_articles(tmp_path / "news" / f"{name}.jsonl", [ord(name)])
    monkeypatch.setattr(job, "spool_bundle", spool_mortally)
    run([tmp_path / "news"], tmp_path / "out", workers=1)
    tables = load(tmp_path / "out")
    assert list(tables.rejects.source_path) == ["b.jsonl"]
    assert sorted(tables.articles.article_id) == ["bai-97", "bai-99"]


def die(*task: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_work_that_no_worker_survives_ends_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(2))
    monkeypatch.setattr(job, "plan_linking", lambda *_: [("link", die, [(1,)])])
    with pytest.raises(job.RunError, match=r"link: the workers .* lost again and again"):
        run([news], tmp_path / "out", workers=1)


def test_processes_go_when_the_crew_is_closed() -> None:
    crew = Processes(1)
    ((_, pid),) = crew.map(os.getpid, [()])
    crew.close()
    wait_until(lambda: not Path(f"/proc/{pid}").exists())

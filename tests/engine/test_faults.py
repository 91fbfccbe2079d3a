"""What can go wrong with folders, disks and files while a run goes on: one clear line, and the last good tables."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import load, run
from pipeline.engine.run import RunError
from tests.engine.corpora import finish, start, tables_of, wait_until, write_articles
from tests.engine.held import hold


def lines_of(said: str) -> list[str]:
    """What a run said for people, without its progress."""
    return [line for line in said.splitlines() if line.startswith("pipeline: ")]


def mounted(folder: Path, option: str) -> Iterator[Path]:
    """A folder that is a disk of its own, mounted with an option."""
    disk = folder / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", option, "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("only root may mount a disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    yield from mounted(tmp_path, "size=3m")


def test_a_full_disk_is_one_line_and_the_last_tables_stay(small_disk: Path, tmp_path: Path) -> None:
    out = small_disk / "out"
    news = write_articles(tmp_path / "news" / "a.jsonl", range(5))
    run([news], out)
    before = tables_of(out)
    write_articles(tmp_path / "news" / "b.jsonl", range(5, 105))
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    with pytest.raises(RunError, match="full: make room"):
        run([tmp_path / "news"], out, workers=2)
    assert tables_of(out) == before
    filler.unlink()
    assert run([tmp_path / "news"], out).rows["articles"] == 105


def test_the_disk_is_full_when_the_tables_are_written(small_disk: Path, tmp_path: Path) -> None:
    out = small_disk / "out"
    news = write_articles(tmp_path / "news" / "a.jsonl", range(5))
    run([news], out, work=tmp_path / "work")
    before = tables_of(out)
    (small_disk / "filler").write_bytes(bytes(shutil.disk_usage(small_disk).free - 60_000))
    write_articles(news, range(200))
    with pytest.raises(RunError, match="full: make room"):
        run([news], out, work=tmp_path / "work")
    assert tables_of(out) == before
    assert not list(out.glob(".*.parquet"))
    (small_disk / "filler").unlink()
    outcome = run([news], out, work=tmp_path / "work")
    assert outcome.reused == outcome.shards and outcome.rows["articles"] == 200


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(2))
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    code, said = finish(start(news, "--out", tmp_path / "file" / "out"))
    assert code == 2 and len(lines_of(said)) == 1 and "cannot write to" in said and "Traceback" not in said


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk that is mounted read-only, as root may write into any other."""
    yield from mounted(tmp_path, "ro")


def test_a_read_only_disk_is_one_line(read_only: Path, tmp_path: Path) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(2))
    with pytest.raises(RunError, match=r"cannot write to .*Read-only file system"):
        run([news], read_only / "out")


def test_the_second_run_into_a_folder_says_so_and_a_dead_one_does_not_hold_it(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(60))
    out = tmp_path / "out"
    hold(out / ".work")
    first = start(news, "--out", out, "--workers", 1, "--shard-size", 10, held=True)
    wait_until(lambda: (out / ".work" / "done").exists())
    with pytest.raises(RunError, match=f"another run .process {first.pid}. is writing to"):
        run([news], out)
    first.kill()
    first.communicate()
    assert run([news], out, limit=3).rows["articles"] == 3


def test_a_file_that_goes_away_while_it_runs_is_a_reject(tmp_path: Path) -> None:
    news = tmp_path / "news"
    for number in range(4):
        write_articles(news / f"{number}.jsonl", range(number, number + 1))
    gone = news / "2.jsonl"

    def remove(stage: str, done: int, total: int) -> None:
        gone.unlink(missing_ok=True)

    run([news], tmp_path / "out", progress=remove)
    tables = load(tmp_path / "out")
    assert list(tables.rejects.source_path) == ["2.jsonl"]
    assert "cannot be read: No such file" in tables.rejects.error[0]
    assert len(tables.articles) == 3


def test_a_damaged_work_file_is_one_line_and_fresh_starts_over(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(3))
    out = tmp_path / "out"
    run([news], out)
    before = tables_of(out)
    (part,) = (out / ".work" / "parts").glob("*/articles.arrow")
    part.write_bytes(part.read_bytes()[:-40])
    with pytest.raises(RunError, match=r"damaged .* --fresh starts over"):
        run([news], out, format="csv")
    assert tables_of(out) == before
    run([news], out, fresh=True)
    assert tables_of(out) == before


@pytest.mark.parametrize("name", ["tables.json", "done/*.json", "bundles/*.json"])
def test_a_damaged_note_of_what_is_done_is_one_line(tmp_path: Path, name: str) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(3))
    run([news], tmp_path / "out")
    (note,) = (tmp_path / "out" / ".work").glob(name)
    note.write_bytes(note.read_bytes()[:-5])
    with pytest.raises(RunError, match=r"damaged .* --fresh starts over"):
        run([news], tmp_path / "out")
    assert run([news], tmp_path / "out", fresh=True).rows["articles"] == 3


@pytest.mark.parametrize("inputs", [["missing.jsonl"], ["empty"]])
def test_no_input_is_one_line(tmp_path: Path, inputs: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(RunError, match=r"no such file|no input"):
        run([tmp_path / name for name in inputs], tmp_path / "out")


def test_a_file_that_comes_back_is_read_in_the_next_run(tmp_path: Path) -> None:
    news = tmp_path / "news"
    for number in range(3):
        write_articles(news / f"{number}.jsonl", range(number, number + 1))
    away, elsewhere = news / "1.jsonl", tmp_path / "elsewhere"
    moves = iter([lambda: away.rename(elsewhere)])
    run([news], tmp_path / "out", progress=lambda *_: next(moves, lambda: None)())
    assert list(load(tmp_path / "out").rejects.source_path) == ["1.jsonl"]
    elsewhere.rename(away)
    assert run([news], tmp_path / "out").rows["rejects"] == 0
    run([news], tmp_path / "whole")
    assert tables_of(tmp_path / "out") == tables_of(tmp_path / "whole")


def test_a_work_folder_that_no_file_system_knows_is_one_line(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(2))
    with pytest.raises(RunError, match="cannot use nowhere://x as work folder"):
        run([news], tmp_path / "out", work="nowhere://x")

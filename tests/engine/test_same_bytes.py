"""The same input gives the same bytes, whoever does the work and in whatever order it is named."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

import pytest

from pipeline import load, run
from tests.engine.corpora import article, tables_of, write_articles


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Forty files, some of which hold the same articles."""
    folder = tmp_path_factory.mktemp("news")
    return [write_articles(folder / f"{n:02d}.jsonl", [n * 3, n * 3 + 1, 7 * (n % 5)]) for n in range(40)]


@pytest.fixture(scope="module")
def expected(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tables of a run in this process."""
    out = tmp_path_factory.mktemp("expected")
    run(files, out, shard_size=30)
    return tables_of(out)


@pytest.mark.parametrize("workers", [1, 2, 4])
@pytest.mark.parametrize("turn", [1, 2])
def test_shuffled_inputs_and_any_number_of_workers(
    files: list[Path], expected: dict[str, bytes], tmp_path: Path, workers: int, turn: int
) -> None:
    shuffled = Random(10 * workers + turn).sample(files, len(files))
    run(shuffled, tmp_path, workers=workers, shard_size=30)
    assert tables_of(tmp_path) == expected


def test_the_size_of_shards_changes_no_row(files: list[Path], expected: dict[str, bytes], tmp_path: Path) -> None:
    run(files, tmp_path / "small", shard_size=7, format="csv")
    run(files, tmp_path / "large", shard_size=30, format="csv")
    small, large = tables_of(tmp_path / "small"), tables_of(tmp_path / "large")
    small.pop("run.json"), large.pop("run.json")
    assert small == large


def test_ids_that_are_taken_empty_long_or_broken(tmp_path: Path) -> None:
    ids = ["a", "a", "a", "", "x" * 100_000, "b\nc", "../../etc/passwd", "a-2", 12.0]
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, ["id", "text"])
        rows.writeheader()
        rows.writerows({"id": given, "text": article(n)["text"]} for n, given in enumerate(ids))
    run([path], tmp_path / "out")
    named = list(load(tmp_path / "out").articles.article_id)
    assert named[:3] == ["a", "a-2", "a-3"] and named[6:] == ["../../etc/passwd", "a-2-2", "12.0"]
    assert all(len(name) == 16 for name in named[3:6])
    assert len(set(named)) == len(ids)

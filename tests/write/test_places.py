"""Tables take the place of tables, and of no other file."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import run
from pipeline.engine.job import RunError
from pipeline.export.csv_files import export_csv
from pipeline.export.output import ExportError
from pipeline.write.places import strange_files

NEWS = "id,title,text\n1,Bắt bạc,Công an tỉnh Yên Bái bắt 3 người đánh bạc.\n"


def write(path: Path, text: str = NEWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("format", ["parquet", "csv"])
def test_a_file_of_the_readers_own_is_not_replaced_by_a_table(format: str, tmp_path: Path) -> None:
    theirs = write(tmp_path / "out" / "articles.csv")
    with pytest.raises(RunError, match=r"articles\.csv is no table of a run"):
        run([write(tmp_path / "tin.csv")], tmp_path / "out", format=format)
    assert theirs.read_text(encoding="utf-8") == NEWS
    assert list((tmp_path / "out").iterdir()) == [theirs]


def test_an_input_is_not_replaced_by_a_table(tmp_path: Path) -> None:
    run([write(tmp_path / "tin.csv")], tmp_path)
    before = (tmp_path / "articles.parquet").read_bytes()
    with pytest.raises(RunError, match="is an input and would be replaced"):
        run([tmp_path / "articles.parquet"], tmp_path)
    assert (tmp_path / "articles.parquet").read_bytes() == before


def test_tables_of_a_run_or_an_export_are_replaced(tmp_path: Path) -> None:
    news = write(tmp_path / "tin.csv")
    for format in ("csv", "parquet", "csv"):
        run([news], tmp_path / "out", format=format)
    for _ in range(2):
        export_csv(tmp_path / "out", tmp_path / "export")
    assert strange_files(tmp_path / "out") == strange_files(tmp_path / "export") == []


def test_what_cannot_be_lost_is_not_strange(tmp_path: Path) -> None:
    write(tmp_path / "articles.csv", "")
    write(tmp_path / "stories.parquet", "cut off")
    assert strange_files(tmp_path) == []


def test_an_export_replaces_neither_a_run_nor_a_file_of_the_readers_own(tmp_path: Path) -> None:
    run([write(tmp_path / "tin.csv")], tmp_path / "out", format="csv")
    with pytest.raises(ExportError, match="holds the tables of a run"):
        export_csv(tmp_path / "out", tmp_path / "out")
    theirs = write(tmp_path / "mine" / "stories.csv")
    with pytest.raises(ExportError, match=r"stories\.csv is no table of a run"):
        export_csv(tmp_path / "out", tmp_path / "mine")
    assert list((tmp_path / "mine").iterdir()) == [theirs]


def test_a_run_in_the_folder_of_the_news_reads_the_same_news_again(tmp_path: Path) -> None:
    write(tmp_path / "tin.csv")
    rows = [run([tmp_path], tmp_path / "bảng").rows for _ in range(2)]
    assert rows[0] == rows[1] and rows[0]["articles"] == 1 and rows[0]["rejects"] == 0
    assert [run([tmp_path], tmp_path).rows for _ in range(2)] == rows

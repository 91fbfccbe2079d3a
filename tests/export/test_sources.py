"""Reading tables row by row."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import run
from pipeline.export.output import ExportError
from pipeline.export.sources import ByArticle, iter_rows
from pipeline.schema import TABLES
from pipeline.write.load import Tables
from tests.conftest import ROOT


def test_csv_tables_read_like_parquet_tables(sample_folder: Path, tmp_path: Path) -> None:
    run([ROOT / "data" / "raw"], tmp_path, format="csv", workers=1)
    for name in TABLES:
        assert list(iter_rows(tmp_path, name)) == list(iter_rows(sample_folder, name)), name


def test_tables_beside_the_articles_meet_every_row(sample_folder: Path, sample: Tables) -> None:
    beside = ByArticle(sample_folder, "mentions")
    met = sum(len(beside.rows(row["article_id"])) for row in iter_rows(sample_folder, "articles"))
    beside.finish()
    assert met == len(sample.mentions)


def test_rows_out_of_order_are_not_lost_in_silence(sample_folder: Path) -> None:
    beside = ByArticle(sample_folder, "mentions")
    for row in reversed(list(iter_rows(sample_folder, "articles"))):
        beside.rows(row["article_id"])
    with pytest.raises(ExportError, match="out of order"):
        beside.finish()


def test_a_folder_without_tables_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no table articles"):
        next(iter_rows(tmp_path, "articles"))

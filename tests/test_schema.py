"""The schema: the contract's columns, and the documentation that derives from it."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline.commands.schema import data_dictionary
from pipeline.schema import TABLES
from pipeline.write.load import load
from pipeline.write.tables import arrow_table, write_table

ROOT = Path(__file__).parents[1]


def test_the_data_dictionary_in_the_docs_is_the_one_of_the_schema() -> None:
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == data_dictionary()


@pytest.mark.parametrize("name", TABLES)
def test_meanings_and_nullability_are_in_the_parquet_metadata(name: str, tmp_path: Path) -> None:
    write_table(arrow_table(TABLES[name], []), tmp_path / "t.parquet")
    schema = pq.read_schema(tmp_path / "t.parquet")
    for column in TABLES[name].columns:
        field = schema.field(column.name)
        assert field.metadata[b"description"].decode() == column.meaning
        assert field.nullable == column.nullable
        assert len(column.meaning) > 2


@pytest.mark.parametrize("suffix", ["parquet", "csv"])
def test_tables_come_back_as_they_were_written(suffix: str, tmp_path: Path) -> None:
    for name, table in TABLES.items():
        write_table(arrow_table(table, []), tmp_path / f"{name}.{suffix}")
    row = {"source_path": "a.jsonl#3", "stage": "ingest", "error": 'no text, "none"\nat all'}
    write_table(arrow_table(TABLES["rejects"], [row]), tmp_path / f"rejects.{suffix}")
    tables = load(tmp_path)
    assert tables.rejects.to_dict("records") == [row]
    assert list(tables.arrests.columns) == TABLES["arrests"].names


def test_loading_a_folder_that_is_no_run_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no table articles"):
        load(tmp_path)

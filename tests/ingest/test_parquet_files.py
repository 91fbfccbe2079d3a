"""Parquet files are streamed, compressed ones too, and their values come out as JSON has them."""

import datetime
import decimal
import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.articles import Record, Reject
from pipeline.ingest.article import read_article
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.parquet_files import plain_value
from pipeline.ingest.records import read_records


def write(path: Path) -> Path:
    columns = {
        "id": [1, None, 3],
        "text": ["Công an tỉnh", "Bộ Công an", None],
        "date": [datetime.datetime(2024, 4, 3, 10), None, None],
        "authors": [["Lê Thử", "Trần Mẫu"], [], None],
        "pixels": [b"\x00", b"\x01", b"\x02"],
    }
    pq.write_table(pa.table(columns), path, row_group_size=2)
    return path


def test_rows_are_records_of_the_columns_that_count(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet")
    items = list(read_records(InputFile(path, "a.parquet")))
    assert [item.source_path for item in items] == ["a.parquet#1", "a.parquet#2", "a.parquet#3"]
    assert all(isinstance(item, Record) and "pixels" not in item.fields for item in items)
    json.dumps([item.fields for item in items if isinstance(item, Record)])
    assert isinstance(items[0], Record)
    article = read_article(items[0])
    assert not isinstance(article, Reject)
    assert (article.article_id, article.published_on, article.author) == ("1", "2024-04-03", "Lê Thử, Trần Mẫu")


def test_a_compressed_file_is_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet")
    packed = tmp_path / "a.parquet.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert list(read_records(InputFile(packed, "a"))) == list(read_records(InputFile(path, "a")))


def test_a_file_cut_off_or_without_text_is_a_reject(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet")
    path.write_bytes(path.read_bytes()[:-10])
    pq.write_table(pa.table({"a": [1]}), tmp_path / "b.parquet")
    for name in ("a.parquet", "b.parquet"):
        (item,) = read_records(InputFile(tmp_path / name, name))
        assert isinstance(item, Reject)


def test_values_without_a_form_in_json_are_written_out() -> None:
    value = {"a": [datetime.date(2024, 4, 3), decimal.Decimal("1.5"), "Ô".encode(), None, True, 2]}
    assert plain_value(value) == {"a": ["2024-04-03", "1.5", "Ô", None, True, 2]}


def test_a_row_that_is_too_large_is_a_reject_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["Bộ Công an", "Công an " * 200, "Sở Y tế"]}), path)
    items = list(read_records(InputFile(path, "a.parquet"), Limits(max_record_bytes=1000)))
    assert [type(item) for item in items] == [Record, Reject, Record]
    assert items[1].source_path == "a.parquet#2"

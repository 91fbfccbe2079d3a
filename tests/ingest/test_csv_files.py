"""Tables with any delimiter, with line breaks in cells, and with broken rows."""

import csv
import io
from pathlib import Path

import pytest

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records

ROWS = [
    ["id", "title", "text"],
    ["1", "Bắt 5 đối tượng; 2 người trốn", 'Dòng một, "trích"\nDòng hai\n\nDòng ba'],
    ["2", "", "Thân\tbài | hai"],
]


def read(tmp_path: Path, content: str, encoding: str = "utf-8", limits: Limits | None = None) -> list[Record | Reject]:
    path = tmp_path / "a.csv"
    path.write_bytes(content.encode(encoding))
    return list(read_records(InputFile(path, "a.csv"), limits))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_delimiter_and_quoted_line_breaks(tmp_path: Path, delimiter: str, encoding: str) -> None:
    table = io.StringIO()
    csv.writer(table, delimiter=delimiter).writerows(ROWS)
    one, two = read(tmp_path, table.getvalue(), encoding)
    assert isinstance(one, Record)
    assert isinstance(two, Record)
    assert (one.source_path, two.source_path) == ("a.csv#2", "a.csv#6")
    assert one.fields == dict(zip(*ROWS[:2], strict=True))
    assert two.fields == {"id": "2", "text": "Thân\tbài | hai"}


def test_a_row_with_too_many_cells_is_a_reject(tmp_path: Path) -> None:
    items = read(tmp_path, "id,text\n1,Công an, tỉnh\n2,Công an\n3\n")
    assert [(item.source_path, isinstance(item, Record)) for item in items] == [
        ("a.csv#2", False),
        ("a.csv#3", True),
        ("a.csv#4", True),
    ]


def test_a_quote_that_never_closes_ends_at_the_limit(tmp_path: Path) -> None:
    content = 'text\n"' + "Công an bắt người\n" * 300 + "cuối\n"
    items = read(tmp_path, content, limits=Limits(max_record_bytes=2000))
    assert isinstance(items[0], Reject)
    assert items[0].source_path == "a.csv#2"
    assert isinstance(items[-1], Record)


def test_a_table_without_text_is_a_reject(tmp_path: Path) -> None:
    (reject,) = read(tmp_path, "a,b\n1,2\n3,4\n")
    assert isinstance(reject, Reject)
    assert reject.source_path == "a.csv"


def test_a_first_line_may_tell_excel_the_delimiter(tmp_path: Path) -> None:
    for first in ("sep=;", '"sep=;"', "SEP=;"):
        (row,) = read(tmp_path, f"{first}\r\ntitle;text\r\nBắt bạc, bắt đề;Công an huyện Ba Chẽ họp.\r\n", "utf-8-sig")
        assert isinstance(row, Record) and row.source_path == "a.csv#3"
        assert row.fields == {"title": "Bắt bạc, bắt đề", "text": "Công an huyện Ba Chẽ họp."}

"""A text file is one record, numbered by nothing."""

from pathlib import Path

import pytest

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records
from tests.ingest.test_decoding import encode

TEXT = "Công an tỉnh Nam Định bắt giữ 5 đối tượng."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_any_unicode_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    (record,) = read_records(InputFile(path, "sub/a.txt"))
    assert isinstance(record, Record)
    assert record.source_path == "sub/a.txt"
    assert record.fields["text"] == TEXT


def test_blank_text_and_text_beyond_the_limit_are_rejects(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for content in (b" \n\t\n", TEXT.encode()):
        path.write_bytes(content)
        (reject,) = read_records(InputFile(path, "a.txt"), Limits(max_record_bytes=20))
        assert isinstance(reject, Reject)
        assert reject.stage == "ingest"
        assert "\n" not in reject.error


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-8-sig", "windows-1258"])
@pytest.mark.parametrize("header", ["Tiêu đề\tNội dung", '"id"\t"text"'])
def test_a_table_that_excel_saved_as_text(tmp_path: Path, header: str, encoding: str) -> None:
    path = tmp_path / "tin.txt"
    rows = f'{header}\r\nt1\t"{TEXT}\nHai dòng, một ""ô""."\r\nt2\t{TEXT}\r\n'
    path.write_bytes(encode(rows, encoding) if encoding == "windows-1258" else rows.encode(encoding))
    found = list(read_records(InputFile(path, "tin.txt")))
    assert [record.source_path for record in found] == ["tin.txt#2", "tin.txt#4"]
    assert all(isinstance(record, Record) for record in found)


@pytest.mark.parametrize("line", ["Mục\tNội dung", "Nội dung", "Tiêu đề\tNgày đăng", "Text\t12\t15", TEXT])
def test_prose_with_tabs_in_its_first_line_is_no_table(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{line}\n{TEXT}\n", encoding="utf-16")
    (record,) = read_records(InputFile(path, "a.txt"))
    assert isinstance(record, Record) and record.fields["text"] == f"{line}\n{TEXT}\n"

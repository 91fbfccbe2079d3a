"""Pages are decoded by what they declare, if that is true."""

from pathlib import Path

import pytest

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.records import read_records

TEXT = "Sáng nay, công an đã công bố quyết định và thông báo kết quả, đồng thời xác minh làm rõ."


def read(tmp_path: Path, content: bytes) -> Record | Reject:
    path = tmp_path / "a.htm"
    path.write_bytes(content)
    (item,) = read_records(InputFile(path, "a.htm"))
    return item


@pytest.mark.parametrize("declared", ["utf-8", "windows-1258", "iso-8859-1", "x-user-defined"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_the_bytes_are_counts_more_than_what_they_declare(tmp_path: Path, declared: str, encoding: str) -> None:
    html = f"<html><head><meta charset='{declared}'></head><body><p>{TEXT}</p></body></html>"
    item = read(tmp_path, html.encode(encoding))
    assert isinstance(item, Record)
    assert TEXT in item.fields["html"]


def test_empty_and_binary_pages_are_rejects(tmp_path: Path) -> None:
    for content in (b" \n ", bytes(range(256)) * 10):
        assert isinstance(read(tmp_path, content), Reject)

"""A text file is one record, numbered by nothing."""

from pathlib import Path

import pytest

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records

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

"""Each line is a record or a reject, and bears the line's number."""

import json
from pathlib import Path

import pytest

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records


def read(tmp_path: Path, content: bytes, limits: Limits | None = None) -> dict[str, Record | Reject]:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    return {item.source_path: item for item in read_records(InputFile(path, "a.jsonl"), limits)}


def test_broken_lines_do_not_disturb_the_others(tmp_path: Path) -> None:
    lines = ['{"text": "một"}', "", '{"text": "hai"', '["ba"]', "null", "[" * 50_000, '{"text": "bốn", "id": 4}']
    items = read(tmp_path, "\r\n".join(lines).encode())
    assert [source for source, item in items.items() if isinstance(item, Record)] == ["a.jsonl#1", "a.jsonl#7"]
    assert {source: item.error for source, item in items.items() if isinstance(item, Reject)} == {
        "a.jsonl#3": "not valid JSON: Expecting ',' delimiter (column 15)",
        "a.jsonl#4": "a list, not a JSON object",
        "a.jsonl#5": "null, not a JSON object",
        "a.jsonl#6": "not readable JSON: nested too deeply",
    }


def test_a_line_beyond_the_limit_is_one_reject(tmp_path: Path) -> None:
    long = json.dumps({"text": "x" * 5000})
    items = read(tmp_path, f'{long}\n{{"text": "a"}}\n'.encode(), Limits(max_record_bytes=1000))
    assert isinstance(items["a.jsonl#1"], Reject)
    assert isinstance(items["a.jsonl#2"], Record)


def test_a_huge_number_is_no_error(tmp_path: Path) -> None:
    items = read(tmp_path, b'{"id": ' + b"9" * 5000 + b', "text": "a"}\n{"text": "b"}')
    assert isinstance(items["a.jsonl#1"], Reject)
    assert isinstance(items["a.jsonl#2"], Record)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1258"])
def test_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    # Line separators of Unicode stand inside a line of JSON; they do not end it.
    text = "Công an đưa tin" if encoding == "cp1258" else "Công an\u2028tỉnh\x85"
    content = (json.dumps({"text": text}, ensure_ascii=False) + "\n") * 2
    items = read(tmp_path, content.encode(encoding))
    assert [item.fields["text"] for item in items.values() if isinstance(item, Record)] == [text, text]

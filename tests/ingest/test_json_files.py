"""A JSON file gives its one object, the items of its list, or objects one after the other."""

import json
import tracemalloc
from pathlib import Path

import pytest

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records

ONE = '{"text": "một"}'
TWO = '{"text": "hai"}'


def read(tmp_path: Path, content: str | bytes, limits: Limits | None = None) -> list[tuple[str, str]]:
    """Return the number of each item and its text, or its error."""
    path = tmp_path / "a.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    items = list(read_records(InputFile(path, "a.json"), limits))
    return [(i.source_path, i.fields["text"] if isinstance(i, Record) else i.error) for i in items]


@pytest.mark.parametrize("content", [ONE, f"\n {ONE}\n", json.dumps(json.loads(ONE), indent=4), "\ufeff" + ONE])
def test_one_object_has_no_number(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == [("a.json", "một")]


@pytest.mark.parametrize("content", [f"[{ONE},{TWO}]", f"{ONE}\n{TWO}\n", f'{{"articles": [{ONE}, {TWO}]}}'])
def test_several_objects_are_numbered_by_position(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == [("a.json#1", "một"), ("a.json#2", "hai")]


def test_an_item_that_is_no_object_is_a_reject(tmp_path: Path) -> None:
    assert read(tmp_path, f"[1, {TWO}]") == [("a.json#1", "a number, not a JSON object"), ("a.json#2", "hai")]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (f"[{ONE}, ", "a.json#2"),
        (f"[{ONE} {TWO}]", "a.json#2"),
        (f'[{ONE}, {{"text": "ha', "a.json#2"),
        (f"{ONE} abc", "a.json#2"),
        ("abc", "a.json"),
        ('"abc"', "a.json"),
        ('{"text": "mộ', "a.json"),
        ("[" * 100_000, "a.json#1"),
        ("0" * 100_000, "a.json"),
    ],
)
def test_what_is_broken_is_one_reject_and_what_came_before_is_kept(tmp_path: Path, content: str, where: str) -> None:
    *before, (source, error) = read(tmp_path, content)
    assert before == ([("a.json#1", "một")] if where == "a.json#2" else [])
    assert source == where
    assert error.startswith("not ")


def test_an_empty_list_is_a_reject(tmp_path: Path) -> None:
    assert read(tmp_path, "[]") == [("a.json", "the file holds no record")]


def test_a_list_larger_than_a_record_is_streamed(tmp_path: Path) -> None:
    records = [{"text": f"bài {k} " + "ô" * 500} for k in range(20_000)]
    content = json.dumps(records, ensure_ascii=False, indent=1).encode()
    assert len(content) > 20_000_000
    path = tmp_path / "a.json"
    path.write_bytes(content)
    del content
    tracemalloc.start()
    count = sum(1 for item in read_records(InputFile(path, "a.json"), Limits(max_record_bytes=100_000)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 5_000_000


def test_a_record_beyond_the_limit_is_a_reject(tmp_path: Path) -> None:
    content = f'[{ONE}, {{"text": "{"x" * 500_000}"}}]'
    items = read(tmp_path, content, Limits(max_record_bytes=50_000))
    assert items[0] == ("a.json#1", "một")
    assert isinstance(items[1][1], str)
    assert "longer than 50,000 bytes" in items[1][1]


def test_rejects_are_of_this_stage(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("x", encoding="utf-8")
    (reject,) = read_records(InputFile(path, "a.json"))
    assert isinstance(reject, Reject)
    assert reject.stage == "ingest"

"""Whatever is wrong with a file, its good records are given, and the rest is named in a reject; nothing raises."""

import bz2
import gzip
import io
import os
import sys
import tracemalloc
from pathlib import Path
from random import Random

import pytest
import zstandard

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records

LINE = '{"text": "Công an tỉnh bắt giữ 5 đối tượng"}\n'.encode()


def read(path: Path, content: bytes | None = None, limits: Limits | None = None) -> list[Record | Reject]:
    if content is not None:
        path.write_bytes(content)
    return list(read_records(InputFile(path, path.name), limits))


def errors(items: list[Record | Reject]) -> list[tuple[str, str]]:
    return [(item.source_path, item.error) for item in items if isinstance(item, Reject)]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.parquet", "a.warc"])
def test_an_empty_file_is_one_reject(tmp_path: Path, name: str) -> None:
    assert [source for source, _ in errors(read(tmp_path / name, b""))] == [name]
    assert len(read(tmp_path / f"{name}.gz", b"")) == 1
    assert len(read(tmp_path / f"{name}.gz", gzip.compress(b""))) == 1


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.parquet", "a.warc", "a.txt.gz"])
def test_garbage_is_never_an_error(tmp_path: Path, name: str) -> None:
    for seed in range(20):
        garbage = (b"%d" % seed + bz2.compress(Random(seed).randbytes(2000)))[:1500]
        items = read(tmp_path / name, garbage)
        assert items
        assert all(isinstance(item, Reject) for item in items)


def test_a_compressed_file_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(LINE * 1000 + Random(1).randbytes(4000))
    items = read(tmp_path / "a.jsonl.gz", whole[:-3000])
    good = [item for item in items if isinstance(item, Record)]
    assert len(good) == 1000
    assert good[-1].source_path == "a.jsonl.gz#1000"
    assert errors(items)[-1] == ("a.jsonl.gz", "the compressed data breaks off before its end")


def test_a_zstd_file_that_breaks_off_is_a_reject(tmp_path: Path) -> None:
    whole = zstandard.ZstdCompressor().compress(LINE * 10)
    assert len(read(tmp_path / "a.jsonl.zst", whole)) == 10
    assert "breaks off" in errors(read(tmp_path / "b.jsonl.zst", whole[:-2]))[-1][1]


def test_compressed_data_that_is_damaged_is_a_reject(tmp_path: Path) -> None:
    data = bytearray(gzip.compress(Random(1).randbytes(1000) + LINE * 10))
    data[600] ^= 0xFF
    assert errors(read(tmp_path / "a.jsonl.gz", bytes(data)))[-1][0] == "a.jsonl.gz"


def test_a_name_that_promises_gzip_is_held_to_it_and_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    assert "not gz data" in errors(read(tmp_path / "a.jsonl.gz", LINE))[0][1]
    assert isinstance(read(tmp_path / "a.jsonl", gzip.compress(LINE))[0], Record)


def test_a_decompression_bomb_is_a_reject_in_little_memory(tmp_path: Path) -> None:
    bomb = gzip.compress(b"0" * 60_000_000)
    limits = Limits(max_record_bytes=1_000_000, ratio_from_bytes=20_000_000)
    tracemalloc.start()
    for name, error in (
        ("a.jsonl.gz", "bomb"),
        ("a.txt.gz", "limit of one record"),
        ("a.json.gz", ""),
        ("a.warc.gz", "WARC"),
        ("a.csv.gz", "bomb"),
    ):
        assert error in errors(read(tmp_path / name, bomb, limits))[-1][1]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_file_larger_than_its_limit_is_a_reject_after_its_first_records(tmp_path: Path) -> None:
    items = read(tmp_path / "a.jsonl.gz", gzip.compress(LINE * 10_000), Limits(max_file_bytes=300_000))
    assert isinstance(items[0], Record)
    assert "larger than 300,000 bytes" in errors(items)[-1][1]


def test_a_file_that_vanished_is_a_reject(tmp_path: Path) -> None:
    assert "No such file" in errors(read(tmp_path / "gone.txt"))[0][1]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_a_reject(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    assert "Permission denied" in errors(read(path))[0][1]


def test_a_folder_with_a_files_name_is_a_reject(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert "directory" in errors(read(tmp_path / "a.txt"))[0][1].lower()


def test_standard_input_is_read_as_jsonl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINE * 2), encoding="utf-8"))
    items = list(read_records(InputFile(Path("-"), "stdin")))
    assert [item.source_path for item in items] == ["stdin#1", "stdin#2"]

"""Every file of the inputs is found once, in one order; nothing outside them is, and nothing hangs."""

import os
from pathlib import Path

import pytest

from pipeline.articles import Reject
from pipeline.engine.run import run
from pipeline.ingest.inputs import InputFile, find_inputs, format_of
from pipeline.report.site import build_report


def names(*inputs: Path) -> list[str]:
    return [item.source_path for item in find_inputs(inputs) if isinstance(item, InputFile)]


def rejects(*inputs: Path) -> dict[str, str]:
    return {item.source_path: item.error for item in find_inputs(inputs) if isinstance(item, Reject)}


def write(path: Path, text: str = "Công an") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_is_searched_recursively_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.jsonl.gz", "a/b/c.HTML", "A.json", "c.csv.zst"):
        write(tmp_path / name)
    assert names(tmp_path) == ["A.json", "a/b/c.HTML", "a/z.jsonl.gz", "b.txt", "c.csv.zst"]


def test_a_named_file_is_known_by_its_name(tmp_path: Path) -> None:
    assert names(write(tmp_path / "sub/a.txt")) == ["a.txt"]


def test_hidden_files_and_folders_are_passed_over_unless_named(tmp_path: Path) -> None:
    hidden = write(tmp_path / ".hidden/a.txt")
    write(tmp_path / ".b.txt")
    assert list(find_inputs([tmp_path])) == []
    assert names(hidden) == ["a.txt"]


def test_other_kinds_of_files_are_rejects(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    write(tmp_path / "README")
    assert set(rejects(tmp_path)) == {"a.pdf", "README"}
    assert "no reader" in rejects(tmp_path)["a.pdf"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert names(tmp_path, path) == ["a.txt"]
    assert names(path, path) == ["a.txt"]


def test_different_files_of_one_name_get_the_names_of_their_folders(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one/a.txt"), write(tmp_path / "two/a.txt")
    assert names(one.parent, two.parent) == names(two.parent, one.parent) == ["one/a.txt", "two/a.txt"]


def test_links_are_not_followed_out_of_the_folder_or_in_circles(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside/secret.txt")
    folder = tmp_path / "folder"
    write(folder / "sub/a.txt")
    (folder / "sub/loop").symlink_to(folder)
    (folder / "again.txt").symlink_to(folder / "sub/a.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "out.txt").symlink_to(outside)
    (folder / "outdir").symlink_to(outside.parent)
    (folder / "dead.txt").symlink_to(folder / "nothing")
    assert names(folder) == ["sub/a.txt"]
    assert set(rejects(folder)) == {"self.txt", "out.txt", "outdir", "dead.txt"}


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "folder/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    assert names(tmp_path / "link") == ["a.txt"]


def test_pipes_are_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe" in rejects(tmp_path)["pipe.txt"]
    assert "pipe" in rejects(tmp_path / "pipe.txt")["pipe.txt"]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        list(find_inputs([tmp_path / "none"]))


def test_names_that_are_no_text_are_made_readable(tmp_path: Path) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/\xe9\n.txt")).write_text("x", encoding="utf-8")
    (source,) = names(tmp_path)
    assert source == "\ufffd .txt"


def test_standard_input_is_one_input() -> None:
    (item,) = find_inputs(["-"])
    assert item.source_path == "stdin"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.b.jsonl.gz", "jsonl"),
        ("a.HTM", "html"),
        ("a.warc.gz", "warc"),
        ("a.gz", None),
        ("txt", None),
    ],
)
def test_formats_are_told_by_the_name(name: str, kind: str | None) -> None:
    assert format_of(Path(name)) == kind


def test_tables_of_a_run_exports_and_reports_are_no_news(tmp_path: Path) -> None:
    write(tmp_path / "tin.jsonl", '{"text": "Công an tỉnh Hà Giang bắt 2 người trộm dê."}')
    tables = tmp_path / "bảng"
    for format in ("parquet", "csv"):
        run([tmp_path / "tin.jsonl"], tables / format, format=format)
    build_report(tables / "parquet", tmp_path / "trang")
    assert names(tmp_path) == ["tin.jsonl"]
    told = {"bảng/csv": "the tables of a run, not news", "bảng/parquet": "the tables of a run, not news"}
    assert rejects(tmp_path) == {**told, "trang": "a report, not news"}
    assert rejects(tables / "csv") == {"csv": "the tables of a run, not news"}
    assert names(tables / "csv" / "articles.csv") == ["articles.csv"]

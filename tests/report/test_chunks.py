"""Data files of the site."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.chunks import Chunks, as_json, write_script


@given(st.text())
def test_json_holds_no_markup_and_says_the_same(text: str) -> None:
    written = as_json([text])
    assert json.loads(written) == [text]
    assert not set(written) & set("<>&\u2028\u2029")


def read(path: Path) -> tuple[str, list[object]]:
    """The name and content that a data file hands over."""
    script = path.read_text(encoding="utf-8")
    name, content = json.loads(f"[{script.removeprefix('Report.put(').removesuffix(');' + chr(10))}]")
    return name, content


def test_a_script_hands_over_its_name_and_content(tmp_path: Path) -> None:
    write_script(tmp_path, "a/b", {"x": "</script>"})
    assert read(tmp_path / "a" / "b.js") == ("a/b", {"x": "</script>"})


def test_records_are_split_by_size_and_found_by_first_key(tmp_path: Path) -> None:
    chunks = Chunks(tmp_path, "things", size=50)
    keys = [f"k{n:02}" for n in range(20)]
    for key in keys:
        chunks.add(key, {"text": "x" * 10})
    chunks.close()
    _, firsts = read(tmp_path / "things" / "index.js")
    parts = [read(tmp_path / "things" / f"{number}.js")[1] for number in range(len(firsts))]
    assert len(firsts) > 3
    assert [part[0][0] for part in parts] == firsts
    assert [key for part in parts for key, _ in part] == keys


def test_nothing_makes_an_empty_index(tmp_path: Path) -> None:
    Chunks(tmp_path, "none").close()
    assert read(tmp_path / "none" / "index.js") == ("none/index", [])

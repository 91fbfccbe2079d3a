"""`pipeline export` as a user meets it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.commands.app import app
from pipeline.export.output import ExportError
from pipeline.export.targets import export_tables

KEY = "a key that is long enough"


def _export(*words: str | Path, key: str = "") -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["export", *map(str, words)], env={"PIPELINE_PRIVACY_KEY": key})
    return done.exit_code, done.stdout, done.stderr


def test_counts_go_to_stdout_and_the_word_on_names_to_stderr(sample_folder: Path, tmp_path: Path) -> None:
    code, out, told = _export(sample_folder, "--to", "csv", "--out", tmp_path / "csv")
    assert code == 0
    assert "articles" in out
    assert "--privacy pseudonyms" in told


def test_a_folder_without_tables_is_no_use(tmp_path: Path) -> None:
    code, _, told = _export(tmp_path, "--to", "ftm", "--out", tmp_path / "x.json")
    assert code == 2
    assert "holds no table" in told
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("to", ["ftm", "xlsx", "label-studio"])
def test_a_folder_in_the_place_of_a_file_is_named(to: str, sample_folder: Path, tmp_path: Path) -> None:
    code, out, told = _export(sample_folder, "--to", to, "--out", tmp_path)
    assert (code, out) == (2, "")
    assert told == f"pipeline: {tmp_path} is a folder: name a file with --out\n"


def test_a_file_that_holds_no_decisions_is_named(sample_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text("{]\n", encoding="utf-8")
    words = (sample_folder, "--to", "spacy", "--out", tmp_path / "x.spacy", "--decisions", tmp_path / "d.jsonl")
    code, _, told = _export(*words)
    assert code == 2
    assert "d.jsonl, line 1" in told


@pytest.mark.parametrize(
    ("package", "to"), [("followthemoney", "ftm"), ("openpyxl", "xlsx")], ids=["followthemoney", "openpyxl"]
)
def test_a_missing_extra_is_named(
    package: str, to: str, sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [m for m in sys.modules if m.split(".")[0] == package or m == "pipeline.export.ftm.draft"]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ExportError, match=rf"vietnews-facts\[{to}\]"):
        export_tables(sample_folder, to, tmp_path / "x")
    assert not list(tmp_path.iterdir())


def test_pseudonyms_stand_for_private_persons(tmp_path: Path) -> None:
    from pipeline import run

    text = "Công an tỉnh Lạng Sơn bắt Lò Văn Khướu (SN 1990, trú huyện Lộc Bình) về hành vi đánh bạc. Khướu khai nhận."
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    run([tmp_path / "a.jsonl"], tmp_path / "out", workers=1)
    words = (tmp_path / "out", "--to", "label-studio", "--out", tmp_path / "t.json", "--privacy", "pseudonyms")
    assert _export(*words)[0] == 2
    code, _, told = _export(*words, key=KEY)
    assert (code, told) == (0, "")
    task = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))[0]
    assert "Khướu" not in json.dumps(task, ensure_ascii=False)
    for region in task["predictions"][0]["result"]:
        value = region["value"]
        assert task["data"]["text"][value["start"] : value["end"]] == value["text"]

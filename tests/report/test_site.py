"""Building the report."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline import run
from pipeline.report import site as module
from pipeline.report.overview import tiles
from pipeline.report.site import build_report
from pipeline.schema import TABLES

ASSETS = Path(module.__file__).parent / "assets"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_tables_give_the_same_site(sample_folder: Path, site: Path, tmp_path: Path) -> None:
    build_report(sample_folder, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(site)


def test_csv_gives_the_same_pages_as_parquet(tmp_path: Path) -> None:
    body = '- Công an huyện Sông Lam bắt giữ 3 đối tượng, gọi là "ba",\n\nGiám đốc Sở Y tế Hà Nội Lê Văn Kiểm nói.'
    (tmp_path / "a.txt").write_text(body, encoding="utf-8")
    for format in ("csv", "parquet"):
        run([tmp_path / "a.txt"], tmp_path / format, format=format)
        build_report(tmp_path / format, tmp_path / f"{format}-site")
    assert contents(tmp_path / "csv-site") == contents(tmp_path / "parquet-site")


def test_a_report_is_replaced_and_nothing_else_is(sample_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    build_report(sample_folder, out)
    (out / "data" / "stale.js").write_text("", encoding="utf-8")
    build_report(sample_folder, out)
    assert not (out / "data" / "stale.js").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x", encoding="utf-8")
    with pytest.raises(FileExistsError, match="no report"):
        build_report(sample_folder, tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").exists()


def test_where_no_tables_are_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="articles"):
        build_report(tmp_path, tmp_path / "site")
    with pytest.raises(FileNotFoundError, match="articles"):
        build_report(tmp_path / "missing", tmp_path / "missing" / "report")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_run_has_a_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trời đẹp.", encoding="utf-8")
    run([tmp_path / "a.txt"], tmp_path / "out")
    assert build_report(tmp_path / "out", tmp_path / "site").articles == 1


def test_pages_name_no_address_of_the_network(site: Path) -> None:
    for path in [*site.glob("*.html"), *(site / "assets").iterdir()]:
        text = path.read_text(encoding="utf-8")
        assert "http://" not in text and "https://" not in text
        assert "innerHTML" not in text and "eval(" not in text


def test_every_word_of_the_interface_has_two_languages() -> None:
    strings = yaml.safe_load((ASSETS / "strings.yml").read_text(encoding="utf-8"))
    assert all(set(entry) == {"vi", "en"} and all(map(str.strip, entry.values())) for entry in strings.values())
    lists = yaml.safe_load((ASSETS.parent / "lists.yml").read_text(encoding="utf-8"))
    shown = {
        name for part in lists.values() for name, kind in part["columns"].items() if kind not in ("hidden", "sought")
    }
    assert {f"list {name}" for name in lists} | {f"column {name}" for name in shown} <= set(strings)


def test_both_maps_hold_every_province_once() -> None:
    known = tiles()
    old, new = ([tuple(tile[which]) for tile in known if tile[which]] for which in ("old", "new"))
    assert (len(old), len(set(old)), len(new), len(set(new))) == (63, 63, 34, 34)
    homes = {tile["code"] for tile in known if tile["new"]}
    assert {tile["today"] for tile in known} == homes
    assert [tile["vi"] for tile in known if tile["code"] == "46"] == ["Huế"]


def test_lists_show_columns_that_the_tables_have() -> None:
    lists = yaml.safe_load((ASSETS.parent / "lists.yml").read_text(encoding="utf-8"))
    for name, table in TABLES.items():
        if name in lists:
            assert set(lists[name]["columns"]) & set(table.names)

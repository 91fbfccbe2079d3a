"""Pseudonyms in tables that a run has already written."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import run
from pipeline.privacy.tables import privacy_of, pseudonymize_tables
from pipeline.report.site import build_report
from pipeline.write.load import Tables, load

KEY = "a key of twenty sign"
BODY = ("Bắt Trần Văn Tùng trộm chó\n\nCông an huyện Sông Lam bắt giữ Trần Văn Tùng (22 tuổi) và Lê Thị Gấm. "
        "Tùng khai. Đại tá Ngô Quý Kiểm, Giám đốc Công an tỉnh Nghệ An, khen.")  # fmt: skip


@pytest.fixture(scope="module", params=["parquet", "csv"])
def tables(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder of a run and that of the same tables with pseudonyms."""
    folder = tmp_path_factory.mktemp("private")
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    run([folder / "a.txt"], folder / "run", format=request.param)
    pseudonymize_tables(folder / "run", folder / "hidden", KEY)
    return folder / "run", folder / "hidden"


def rows(tables: Tables) -> dict[str, int]:
    return {name: len(getattr(tables, name)) for name in Tables.__slots__}


def test_no_name_is_left_and_no_row_is_lost(tables: tuple[Path, Path]) -> None:
    before, after = load(tables[0]), load(tables[1])
    assert rows(before) == rows(after)
    for name in Tables.__slots__:
        shown = getattr(after, name).to_csv()
        assert "Tùng" not in shown and "Gấm" not in shown
    assert "Ngô Quý Kiểm" in after.articles.text[0]
    assert list(after.officials.name) == ["Ngô Quý Kiểm"]


def test_every_offset_is_true(tables: tuple[Path, Path]) -> None:
    after = load(tables[1])
    text = after.articles.text[0]
    assert len(after.mentions) >= 3 and len(after.arrests) >= 1
    assert all(text[row.start : row.end] == row.text for row in after.mentions.itertuples())
    assert all(text[row.start : row.end] == row.evidence for row in after.arrests.itertuples())


def test_it_is_written_down_and_not_done_twice(tables: tuple[Path, Path], tmp_path: Path) -> None:
    assert (privacy_of(tables[0]), privacy_of(tables[1])) == ("keep", "pseudonyms")
    once = build_report(tables[0], tmp_path / "once", key=KEY)
    again = build_report(tables[1], tmp_path / "again", key=KEY[::-1])
    assert once.privacy == again.privacy == "pseudonyms"
    assert "Tùng" not in "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "once" / "data").rglob("*.js"))
    pages = [site.first_page.parent / "data" / "articles" / "0.js" for site in (once, again)]
    assert pages[0].read_bytes() == pages[1].read_bytes()

"""What `pipeline explain` makes of an article."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.explain.article import explain_article, open_article

TEXT = "Ngày 3/6, Thượng tá Ngô Hữu Thiệp, Trưởng Công an huyện Sông Hinh, cho biết đã bắt giữ 3 đối tượng trộm trâu."


def shown(source: str) -> str:
    console = Console(file=StringIO(), width=100, color_system="truecolor", force_terminal=True)
    console.print(explain_article(open_article(source)))
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_every_stage_and_every_kind_of_row_is_shown() -> None:
    text = shown(TEXT)
    for words in ("ingest", "tokenize", "recognize", "normalize, link, write", "Ngô Hữu Thiệp", "Thượng tá", "arrest"):
        assert words in text
    assert "\x1b[" in text


def test_text_that_looks_like_markup_is_shown_as_it_is() -> None:
    assert "[red]Bộ Công an[/red]" in shown("[red]Bộ Công an[/red] họp.").replace("\x1b[1;36m", "").replace(
        "\x1b[0m", ""
    )


def test_the_first_article_of_a_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"x": 1}\n{"text": "Chính phủ họp."}\n', encoding="utf-8")
    assert open_article(str(tmp_path / "a.jsonl")).text == "Chính phủ họp."


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x00\x01", b"[]"])
def test_a_file_without_an_article_says_why(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(ValueError, match="cannot be explained"):
        open_article(str(tmp_path / "a.json"))


def test_a_text_may_be_longer_than_the_name_of_a_file() -> None:
    text = "Công an huyện Đầm Hà bắt 2 người trộm tôm. " * 30
    assert open_article(text).text == text.strip()


def test_the_name_of_a_file_that_is_not_there_is_no_text() -> None:
    with pytest.raises(FileNotFoundError, match="no such file"):
        open_article("bài-của-tôi.jsonl.gz")

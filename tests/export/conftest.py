"""A run over articles whose fields are formulas, too long, or hold signs that files of other tools forbid."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HOSTILE = [
    {
        "id": "=HYPERLINK(0)",
        "title": "=1+1",
        "author": "@SUM(A1:A9)",
        "publisher": "+84 Báo",
        "published_on": "2019-03-05",
        "text": "Ngày 4/3, Công an tỉnh Lạng Sơn bắt 3 người đánh bạc.",
    },
    {"id": "dai", "title": "#N/A", "text": "Bộ Công an họp 😀. " + "Trời mưa to ở khắp nơi. " * 4_000},
    {
        "id": "-7",
        "title": "-2-3",
        "text": "Đại tá Lò Văn Khướu, Giám đốc Công an tỉnh Lạng Sơn, nói 🎉 ngày 5/3.",
    },
]


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of a run over the hostile articles."""
    from pipeline import run

    folder = tmp_path_factory.mktemp("hostile")
    lines = (json.dumps(record, ensure_ascii=False) for record in HOSTILE)
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run([folder / "in.jsonl"], folder / "out", workers=1)
    return folder / "out"

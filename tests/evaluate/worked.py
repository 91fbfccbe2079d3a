"""A worked example: one article, what a reader found in it and what a run found, as tables."""

from __future__ import annotations

from typing import Any

import pandas as pd

from pipeline.schema import TABLES
from pipeline.write.load import Tables

Row = dict[str, Any]

TEXT = "Đại tá Lò Văn Khướu, Giám đốc Công an tỉnh Lạng Sơn, nói: Công an huyện Cao Lộc bắt 3 người, bắt 2 người."

GOLD: Row = {
    "id": "a1",
    "agencies": [
        {"mentions": ["Công an tỉnh Lạng Sơn"], "anaphors": ["Công an tỉnh"], "nested": False, "foreign": False},
        {"mentions": ["Công an huyện Cao Lộc"], "anaphors": [], "nested": False, "foreign": False},
        {"mentions": ["Sở Y tế"], "anaphors": [], "nested": True, "foreign": False},
    ],
    "officials": [
        {
            "name": "Lò Văn Khướu",
            "rank": "Đại tá",
            "roles": [{"position": "Giám đốc", "agency": "Công an tỉnh Lạng Sơn"}],
            "former": False,
            "foreign": False,
        }
    ],
    "documents": [{"type": "Công điện", "symbol": "33", "issuer": "Thủ tướng", "date": "2025-04-03", "mention": ""}],
    "arrests": [
        {"action": "arrest", "count": 3, "basis": "number", "agency": "Công an huyện Cao Lộc", "date": "XXXX-03-04"},
        {"action": "arrest", "count": 2, "basis": "number", "agency": None, "date": None, "offence": "đánh bạc"},
    ],
}


def tables(**rows: list[Row]) -> Tables:
    """Tables with these rows; a column that a row does not give is empty."""
    frames = {name: pd.DataFrame(rows.get(name, []), columns=table.names) for name, table in TABLES.items()}
    return Tables(**frames)


def found() -> Tables:
    """What the run found: one body too many, one arrest with another number, the document with its full symbol."""
    said = {"article_id": "a1", "confidence": 0.9, "found_by": "rule"}
    return tables(
        articles=[{"article_id": "a1", "source_path": "news/a1.txt#2", "text": TEXT}],
        mentions=[
            said | {"kind": "agency", "entity_id": "ag_1", "text": "Công an tỉnh Lạng Sơn"},
            said | {"kind": "agency", "entity_id": "ag_2", "text": "Công an tỉnh", "confidence": 0.4},
            said | {"kind": "agency", "entity_id": "ag_3", "text": "Bộ Y tế", "confidence": 0.97},
            said | {"kind": "agency", "entity_id": "ag_3", "text": "công an"},
            said | {"kind": "official", "entity_id": "of_1", "text": "Lò Văn Khướu"},
            said | {"kind": "dispatch", "entity_id": "di_1", "text": "Công điện số 33"},
        ],
        agencies=[{"agency_id": f"ag_{n}", "name": "", "foreign": False} for n in (1, 2, 3)],
        officials=[{"official_id": "of_1", "name": "Lò Văn Khướu", "foreign": False}],
        positions=[
            said | {"official_id": "of_1", "position": "giám đốc", "agency_text": "Công an tỉnh", "rank": "Thượng tá"}
        ],
        dispatches=[
            {
                "dispatch_id": "di_1",
                "doc_type": "Công điện",
                "symbol": "33/CĐ-TTg",
                "symbol_text": "33",
                "issuer": "Thủ tướng Chính phủ",
                "issued_on": "2025-04-04",
            }
        ],
        arrests=[
            said
            | {"action": "arrest", "count": 3, "basis": "number", "foreign": False}
            | {"agency_text": "Công an huyện Cao Lộc", "occurred_on": "2025-03-04", "start": 0, "end": 1},
            said | {"action": "arrest", "count": 5, "basis": "number", "foreign": False, "start": 2, "end": 3},
        ],
    )

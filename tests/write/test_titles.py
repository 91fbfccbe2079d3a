"""A title tells a document from others of its type."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.write.titles import document_title

NOTHING = dict.fromkeys(("symbol", "symbol_text", "number", "subject", "issuer", "issued_on"))


@pytest.mark.parametrize(
    ("known", "title"),
    [
        ({"doc_type": "Luật", "subject": "Đất đai"}, "Luật Đất đai"),
        ({"doc_type": "Luật", "subject": "Nhà ở năm 2014"}, "Luật Nhà ở năm 2014"),
        ({"doc_type": "Luật", "subject": "Thủy lợi", "symbol": "08/2017/QH14"}, "Luật Thủy lợi 08/2017/QH14"),
        ({"doc_type": "Luật", "symbol": "08/2017/QH14", "issuer": "Quốc hội"}, "Luật 08/2017/QH14"),
        ({"doc_type": "Hiến pháp"}, "Hiến pháp"),
        ({"doc_type": "Công điện", "symbol": "33/CĐ-TTg", "subject": "bão số 3"}, "Công điện 33/CĐ-TTg"),
        ({"doc_type": "Nghị quyết", "number": "94", "symbol_text": "94", "issuer": "Quốc hội"},
         "Nghị quyết 94 của Quốc hội"),
        ({"doc_type": "Thông tư", "number": "06", "symbol_text": "06/2016"}, "Thông tư 06/2016"),
        ({"doc_type": "Quyết định", "subject": "khởi tố vụ án", "issuer": "Công an huyện"}, "Quyết định khởi tố vụ án"),
        ({"doc_type": "Công văn", "issuer": "Bộ Y tế", "issued_on": "2021-05-04"}, "Công văn của Bộ Y tế (2021-05-04)"),
        ({"doc_type": "Văn bản"}, "Văn bản"),
    ],
)  # fmt: skip
def test_titles(known: dict[str, Any], title: str) -> None:
    assert document_title(NOTHING | known) == title


def test_a_long_subject_ends_after_a_word() -> None:
    subject = "xử phạt " + "một công ty xây dựng " * 10
    title = document_title(NOTHING | {"doc_type": "Quyết định", "subject": subject})
    assert len(title) <= 132 and title.endswith("…")
    assert f"Quyết định {subject} ".startswith(f"{title[:-1]} ")

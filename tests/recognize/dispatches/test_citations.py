"""Types of documents with their numbers, and numbers of other things."""

from __future__ import annotations

import pytest

from pipeline.recognize.dispatches.citations import find_citations
from tests.recognize.dates.reading import reading_of


def cited(text: str) -> list[tuple[str, str]]:
    return [(c.doc_type, text[w.start : w.end]) for c in find_citations(reading_of(text)) for w in c.symbols]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo Nghị định 84/2009/NĐ-CP", [("Nghị định", "84/2009/NĐ-CP")]),
        ("thực hiện Công điện số 33 của Thủ tướng", [("Công điện", "33")]),
        ("Công điện hỏa tốc số 29/CĐ-TTg", [("Công điện", "29/CĐ-TTg")]),
        ("Công văn mật số 12/BCA-X01", [("Công văn", "12/BCA-X01")]),
        (
            "các Nghị định 47, 54 và 56/2017/NĐ-CP",
            [("Nghị định", "47"), ("Nghị định", "54"), ("Nghị định", "56/2017/NĐ-CP")],
        ),
        ("các quyết định số 138/QĐ-BLC và số 322/QĐ-BLC", [("Quyết định", "138/QĐ-BLC"), ("Quyết định", "322/QĐ-BLC")]),
        ("văn bản số 71, 72 ngày 6/5", [("Văn bản", "71"), ("Văn bản", "72")]),
        ("Quyết định khởi tố bị can số 918/C46", [("Quyết định", "918/C46")]),
        ("quyết định không khởi tố vụ án số 125 ngày 9/5", [("Quyết định", "125")]),
        ("Thông tư Liên tịch số 11/2010/TTLT-BCA-BTP", [("Thông tư liên tịch", "11/2010/TTLT-BCA-BTP")]),
        ("NGHỊ ĐỊNH SỐ 84/2009/NĐ-CP", [("Nghị định", "84/2009/NĐ-CP")]),
        ("Quyết định (QĐ) 33/2014", [("Quyết định", "33/2014")]),
        ("kèm Nghị định số204/2004/NĐ-CP", [("Nghị định", "204/2004/NĐ-CP")]),
        ("chiếu theo 84/2009/NĐ-CP thì sai", [("Nghị định", "84/2009/NĐ-CP")]),
        ("Kết luận kiểm sát số 316/KLKS-MN", [("Kết luận kiểm sát", "316/KLKS-MN")]),
        ("theo Nghị quyết 15 năm 2014 của tỉnh", [("Nghị quyết", "15")]),
        ("Vay vốn theo Nghị định 71\n\nTỉnh Hà Nam đã giải ngân", [("Nghị định", "71")]),
        ("vượt QCVN 28:2010/BTNMT", [("Quy chuẩn", "QCVN 28:2010/BTNMT")]),
        ("bản án số 12/2016/HSST", [("Bản án", "12/2016/HSST")]),
        ("hủy Bản án hình sự phúc thẩm số 31/2018/HS-PT", [("Bản án", "31/2018/HS-PT")]),
    ],
)
def test_types_and_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 5 năm của tỉnh",
        "ra quyết định 3 người phải về",
        "theo hợp đồng số 678/2016/HĐBĐG",
        "ra thông báo về chiếc xe mang biển số 29A",
        "theo bản án sơ thẩm, khoảng 9 giờ ngày 7/3/2015",
        "quyết định thay tài khoản số 1903",
        "ra quyết định ngày 12/5",
        "văn bản giả mạo số 116 ngày 3/5",
        "nhà số 15/QL đường Lúa",
        "đưa ra kết luận: (1) không có dấu hiệu; (2) trả hồ sơ",
        "chiếc tàu cá NĐ 1816 gặp nạn",
        "tàu số hiệu NĐ 1816 bị chìm",
    ],
)
def test_numbers_of_other_things(text: str) -> None:
    assert cited(text) == []

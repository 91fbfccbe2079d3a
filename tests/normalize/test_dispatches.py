"""Codes, types and symbols of documents in their usual spelling."""

from __future__ import annotations

import pytest

from pipeline.normalize.dispatches import (
    Symbol,
    codes_in,
    complete_symbol,
    document_types,
    issuer_code,
    proper_code,
    type_of_code,
    write_symbol,
)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("QD", "QĐ"), ("NÐ", "NĐ"), ("nđ", "NĐ"), ("ttg", "TTg"), ("TTG", "TTg"), ("VPCP", "VPCP"), ("HoREA", "HoREA")],
)
def test_codes_in_their_usual_spelling(code: str, expected: str) -> None:
    assert proper_code(code) == expected


@pytest.mark.parametrize(("code", "expected"), [("QĐ", "Quyết định"), ("ND", "Nghị định"), ("VPCP", None)])
def test_the_type_that_a_code_tells(code: str, expected: str | None) -> None:
    assert type_of_code(code) == expected


def test_a_symbol_is_written_without_the_typos_of_the_press() -> None:
    assert write_symbol(Symbol("5", 2016, ("QD", "UBND"), ("/", "-"))) == "05/2016/QĐ-UBND"
    assert write_symbol(Symbol("1.250", None, ("VPCP", "NC"), ("/", "-"))) == "1250/VPCP-NC"
    assert write_symbol(Symbol("30a", 2008, ("NQ", "CP"), ("/", "-"))) == "30a/2008/NQ-CP"


@pytest.mark.parametrize(
    ("number", "doc_type", "issuer", "year", "expected"),
    [
        ("33", "Công điện", "TTg", None, "33/CĐ-TTg"),
        ("67", "Nghị định", None, 2014, "67/2014/NĐ-CP"),
        ("26", "Thông tư", "BNNPTNT", None, "26/TT-BNNPTNT"),
        ("996", "Quyết định", "BTTTT", 2017, "996/QĐ-BTTTT"),
        ("36", "Nghị quyết", "TW", 2018, "36-NQ/TW"),
        ("05", "Công điện", "TW", None, "05/CĐ-TW"),
        ("85", "Quy định", "TW", None, "85-QĐ/TW"),
        ("85", "Quy định", "BXD", 2015, "85/QyĐ-BXD"),
        ("2718", "Công văn", "VPCP", 2017, None),
        ("15", "Quyết định", None, 2017, None),
    ],
)
def test_a_number_is_completed_from_type_and_issuer(
    number: str, doc_type: str, issuer: str | None, year: int | None, expected: str | None
) -> None:
    assert complete_symbol(Symbol(number), doc_type, issuer, year) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Thủ tướng Chính phủ", "TTg"),
        ("Bộ trưởng Bộ Tài chính", "BTC"),
        ("Chủ tịch UBND tỉnh Hòa An", "UBND"),
        ("Ban Thường vụ Tỉnh ủy Hòa An", "TU"),
        ("Phó Thủ tướng", "TTg"),
        ("Phó Chủ tịch Thường trực UBND tỉnh Hòa An", "UBND"),
        ("Ủy ban Kiểm tra Thành ủy Hòa An", None),
        ("Công ty Lúa Vàng", None),
        (None, None),
    ],
)
def test_codes_of_issuers(name: str | None, expected: str | None) -> None:
    assert issuer_code(name) == expected


def test_types_are_capitalised_once() -> None:
    names = list(document_types())
    assert len(names) > 30
    assert all(name[0].isupper() and name[1:] == name[1:].lower() for name in names)


@pytest.mark.parametrize(
    ("symbol", "codes"),
    [("72/2025/QH15", ["QH"]), ("33/CĐ–TTg", ["CĐ", "TTg"]), ("33", []), (None, [])],
)
def test_codes_of_a_written_symbol(symbol: str | None, codes: list[str]) -> None:
    assert codes_in(symbol) == codes

"""Symbols of documents as the press writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalize.dispatches import write_symbol
from pipeline.recognize.dispatches.symbols import coded_symbols, standards, symbol_at


@pytest.mark.parametrize(
    ("text", "written", "canonical"),
    [
        ("84/2009/NĐ-CP của", "84/2009/NĐ-CP", "84/2009/NĐ-CP"),
        ("29/CĐ-TTg, ngày", "29/CĐ-TTg", "29/CĐ-TTg"),
        ("1234/VPCP-NC", "1234/VPCP-NC", "1234/VPCP-NC"),
        ("36-NQ/TW về", "36-NQ/TW", "36-NQ/TW"),
        ("08-QĐi/TW về", "08-QĐi/TW", "08-QĐi/TW"),
        ("28-CQ/TW", "28-CQ/TW", "28-CQ/TW"),
        ("15/2012/QH13.", "15/2012/QH13", "15/2012/QH13"),
        ("01/2016/TTLT-BCA-BQP", "01/2016/TTLT-BCA-BQP", "01/2016/TTLT-BCA-BQP"),
        ("06/2008/TTLT/BCA-TANDTC", "06/2008/TTLT/BCA-TANDTC", "06/2008/TTLT/BCA-TANDTC"),
        ("15 / 2016 /QĐ - UBND ngày", "15 / 2016 /QĐ - UBND", "15/2016/QĐ-UBND"),
        ("15/QĐ–UBND", "15/QĐ–UBND", "15/QĐ-UBND"),
        ("15/QD-UBND", "15/QD-UBND", "15/QĐ-UBND"),
        ("15/2009/NÐ-CP", "15/2009/NÐ-CP", "15/2009/NĐ-CP"),
        ("15/2009/nđ-cp quy định", "15/2009/nđ-cp", "15/2009/NĐ-CP"),
        ("15/2009/NĐ-CPngày 3/4", "15/2009/NĐ-CP", "15/2009/NĐ-CP"),
        ("5360 CĐ/BCT-PCTT", "5360 CĐ/BCT-PCTT", "5360/CĐ/BCT-PCTT"),
        ("19- 2017/NQ-CP", "19- 2017/NQ-CP", "19/2017/NQ-CP"),
        ("1517- VC/ĐT phê duyệt", "1517- VC/ĐT", "1517-VC/ĐT"),
        ("304/UBND – NL ngày 23/1", "304/UBND – NL", "304/UBND-NL"),
        ("304/UBND - UBND huyện", "304/UBND", "304/UBND"),
        ("19/C46-P12 truy nã", "19/C46-P12", "19/C46-P12"),
        ("51/C46 (P12) khởi tố", "51/C46 (P12)", "51/C46"),
        ("76/TTCP-C.I ngày", "76/TTCP-C.I", "76/TTCP-C.I"),
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("38/2015 của", "38/2015", "38/2015"),
        ("33 của Thủ tướng", "33", "33"),
        ("15/QĐ-UBND - Chủ tịch", "15/QĐ-UBND", "15/QĐ-UBND"),
        ("15 QĐ/VKS – P2 của", "15 QĐ/VKS – P2", "15/QĐ/VKS-P2"),
        ("15/UBND - Lúa", "15/UBND", "15/UBND"),
    ],
)
def test_symbols_as_the_press_writes_them(text: str, written: str, canonical: str) -> None:
    found = symbol_at(text, 0)
    assert found is not None
    assert (text[found.start : found.end], write_symbol(found.symbol)) == (written, canonical)


@pytest.mark.parametrize("text", ["", "ngày", "8/2", "3,5", "12%", "22h30", "1250000"])
def test_no_symbol(text: str) -> None:
    assert symbol_at(text, 0) is None


def test_symbols_with_a_code_are_found_anywhere() -> None:
    text = "Căn cứ 84/2009/NĐ-CP, ngày 3/4/2015, tại số nhà 5/12 và số 322/QĐ-BGDĐT."
    assert [text[w.start : w.end] for w in coded_symbols(text)] == ["84/2009/NĐ-CP", "322/QĐ-BGDĐT"]


def test_technical_standards() -> None:
    text = "theo QCVN 28:2010/BTNMT và QCVN 10-MT:2015/BTNMT"
    assert [text[w.start : w.end] for w in standards(text)] == ["QCVN 28:2010/BTNMT", "QCVN 10-MT:2015/BTNMT"]


@given(st.text(alphabet="0123456789/-– .QĐNÐCPTgubnd()&:", max_size=40))
def test_symbols_lie_inside_the_text_and_begin_with_their_number(text: str) -> None:
    for start in range(len(text)):
        found = symbol_at(text, start)
        if found:
            assert found.start == start < found.end <= len(text)
            assert text.startswith(found.symbol.number, start)
            assert len(found.symbol.codes) == len(found.symbol.signs)

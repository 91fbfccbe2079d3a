"""Citations of one document within an article."""

from __future__ import annotations

from pipeline.facts import DispatchSpan
from pipeline.link.dispatches.linking import link_dispatches
from pipeline.recognize.dispatches import recognize_dispatches
from tests.recognize.dates.reading import reading_of


def linked(text: str) -> list[DispatchSpan]:
    reading = reading_of(text)
    reading.dispatches = recognize_dispatches(reading)
    link_dispatches(reading)
    return reading.dispatches


def test_a_short_number_is_the_document_cited_in_full() -> None:
    spans = linked("Theo Nghị định 67, ngư dân được vay. Nghị định 67/2014/NĐ-CP của Chính phủ còn hiệu lực.")
    assert {(s.symbol_text, s.symbol, s.issuer, s.year) for s in spans} == {
        ("67/2014/NĐ-CP", "67/2014/NĐ-CP", "Chính phủ", 2014)
    }


def test_documents_of_other_years_or_types_stay_apart() -> None:
    spans = linked("Nghị định 67/2014/NĐ-CP, Nghị định 67/2016/NĐ-CP và Thông tư 67/2016/TT-BTC")
    assert len({(s.doc_type, s.symbol) for s in spans}) == 3


def test_a_letter_is_the_document_whose_symbol_it_bears() -> None:
    spans = linked("Quyết định 15/QĐ-TTg ngày 3/4/2017. Văn bản 15/QĐ-TTg do Thủ tướng ký.")
    assert {(s.doc_type, s.symbol, s.issued_on) for s in spans} == {("Quyết định", "15/QĐ-TTg", "2017-04-03")}


def test_an_issuer_named_later_completes_the_number() -> None:
    spans = linked("Công điện số 33 nêu rõ việc gấp. Công điện số 33 của Thủ tướng gửi các tỉnh.")
    assert [s.symbol for s in spans] == ["33/CĐ-TTg", "33/CĐ-TTg"]


def test_the_whole_date_wins() -> None:
    spans = linked("Công điện số 33 ngày 3/4. Công điện số 33 ngày 3/4/2017 của Thủ tướng.")
    assert {s.issued_on for s in spans} == {"2017-04-03"}


def test_this_dispatch_is_the_one_named_before() -> None:
    text = "Công điện số 33 của Thủ tướng và Chỉ thị 5/CT-TTg. Công điện này yêu cầu trực ban."
    last = linked(text)[-1]
    assert (last.anaphor, text[last.start : last.end], last.symbol) == (True, "Công điện này", "33/CĐ-TTg")


def test_no_document_of_that_type_no_short_form() -> None:
    assert all(not s.anaphor for s in linked("Chỉ thị 5/CT-TTg. Công điện này yêu cầu trực ban."))


def test_a_letter_known_by_its_day_is_the_numbered_one_of_that_day() -> None:
    spans = linked("Ngày 9/6, Bộ Y tế có công văn gửi các tỉnh. Công văn số 15/BYT-DP ngày 9/6 của Bộ Y tế nêu rõ.")
    assert [s.symbol for s in spans] == ["15/BYT-DP", "15/BYT-DP"]


def test_a_law_takes_the_one_year_that_is_told() -> None:
    assert {s.year for s in linked("Luật Đất đai 2013 quy định. Theo Luật Đất đai, hộ dân được bồi thường.")} == {2013}
    assert {s.year for s in linked("Luật Đất đai 2013, Luật Đất đai 2003. Theo Luật Đất đai, sai.")} == {
        2013,
        2003,
        None,
    }


def test_this_document_is_the_one_that_amends_and_not_the_one_amended() -> None:
    new, old = "Thông tư 06/2017/TT-BCT", "Thông tư 22/2009/TT-BCT"
    spans = linked(f"{new} sửa đổi, bổ sung một số điều của {old} về quá cảnh. Thông tư này có hiệu lực từ 26/5.")
    assert [s.symbol for s in spans if s.anaphor] == ["06/2017/TT-BCT"]
    spans = linked(f"{new} đã ban hành. Bộ cũng thay thế {old}. Thông tư này lỗi thời.")
    assert [s.symbol for s in spans if s.anaphor] == ["22/2009/TT-BCT"]

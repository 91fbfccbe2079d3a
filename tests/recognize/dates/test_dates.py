"""Dates as the press writes them, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import DateSpan
from tests.recognize.dates.reading import reading_of


def find(text: str, published: str | None = None, language: str = "vi") -> list[DateSpan]:
    return reading_of(text, published, language).dates


def values(text: str, published: str | None = None) -> list[tuple[str, str]]:
    return [(text[d.start : d.end], d.value) for d in find(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 25/4, tổ công tác", [("Ngày 25/4", "XXXX-04-25")]),
        ("tối ngày 25-4-2017 tại nhà", [("tối ngày 25-4-2017", "2017-04-25")]),
        ("rạng sáng 25.4 tại nhà", [("rạng sáng 25.4", "XXXX-04-25")]),
        ("hôm 26/6/17 vừa qua", [("hôm 26/6/17", "2017-06-26")]),
        ("ngày 24/42017 vừa qua", [("ngày 24/42017", "2017-04-24")]),
        ("lúc 22h 5/6 tại bến", [("5/6", "XXXX-06-05")]),
        ("(15/3)", [("15/3", "XXXX-03-15")]),
        ("ngày 3/7 năm 2016", [("ngày 3/7 năm 2016", "2016-07-03")]),
        ("ngày 12 tháng 11 năm 2013", [("ngày 12 tháng 11 năm 2013", "2013-11-12")]),
        ("đầu tháng 7/2016", [("tháng 7/2016", "2016-07")]),
        ("tháng tư năm 2016", [("tháng tư năm 2016", "2016-04")]),
        ("từ tháng 3 đến 5/2017", [("tháng 3", "XXXX-03"), ("5/2017", "2017-05")]),
        ("năm 2013", [("năm 2013", "2013")]),
        ("ngày 8 và 9/2", [("ngày 8", "XXXX-02-08"), ("9/2", "XXXX-02-09")]),
        ("ngày 8 và 9.2", [("ngày 8", "XXXX-02-08"), ("9.2", "XXXX-02-09")]),
        ("ngày 8-9/2/2017", [("ngày 8", "2017-02-08"), ("9/2/2017", "2017-02-09")]),
        ("các ngày 8, 9, 10/2", [("ngày 8", "XXXX-02-08"), ("9", "XXXX-02-09"), ("10/2", "XXXX-02-10")]),
        ("từ 8 đến 15/6", [("8", "XXXX-06-08"), ("15/6", "XXXX-06-15")]),
        ("đêm 14 rạng sáng 15/6", [("đêm 14", "XXXX-06-14"), ("rạng sáng 15/6", "XXXX-06-15")]),
        ("ngày 7, 8 tháng 5", [("ngày 7", "XXXX-05-07"), ("8 tháng 5", "XXXX-05-08")]),
        ("ngày 30-4 và 1-5", [("ngày 30-4", "XXXX-04-30"), ("1-5", "XXXX-05-01")]),
        ("mùng 8 tháng 3 năm 2017", [("mùng 8 tháng 3 năm 2017", "2017-03-08")]),
        ("mùng 8 tháng 3 âm lịch", [("mùng 8 tháng 3", "")]),
        ("tháng giêng", [("tháng giêng", "")]),
    ],
)
def test_dates_as_the_press_writes_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/7",
        "nhà số 12/3 đường Lúa",
        "ngõ 12/3 phố Gạo",
        "thắng 3-1",
        "khoảng 2/3 số hộ",
        "đến nay, 5/8 đối tượng bị khởi tố",
        "dài 3.5 km",
        "Nghị định 38/2015/NĐ-CP",
        "bị phạt 5 tháng tù",
        "mấy tháng nay",
        "ba năm trước khi bị bắt",
        "ngày tháng năm sinh",
        "ngày 32/1",
        "ngày 15/13",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert values(text, "2017-06-10") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sáng nay", "2017-06-10"),
        ("ba năm trước", ""),
        ("cách đây hơn 2 tháng", ""),
        ("tối hôm qua", "2017-06-09"),
        ("ngày mai", "2017-06-11"),
        ("tháng trước", "2017-05"),
        ("năm ngoái", "2016"),
        ("tháng ba năm ngoái", "2016-03"),
        ("ngày 12/12", "2016-12-12"),
        ("ngày 12/6", "2017-06-12"),
        ("dự kiến ngày 12/12", "2017-12-12"),
    ],
)
def test_dates_resolved_against_the_day_of_the_article(text: str, expected: str) -> None:
    assert [d.value for d in find(text, "2017-06-10")] == [expected]


def test_without_the_day_of_the_article_a_counted_day_has_no_value() -> None:
    assert values("Sáng nay, đoàn đến nơi") == [("Sáng nay", "")]


def test_a_day_written_beside_a_counted_one_dates_the_article() -> None:
    found = values("Sáng nay (8/6), họp. Hôm qua, trời mưa.")
    assert found == [("Sáng nay", "XXXX-06-08"), ("8/6", "XXXX-06-08"), ("Hôm qua", "XXXX-06-07")]


def test_the_statement_of_the_lead_dates_an_article_of_unknown_day() -> None:
    assert values("Ngày 8/6, công an xã cho biết đang điều tra. Tối qua, kho cháy.")[1] == ("Tối qua", "XXXX-06-07")
    assert values("Ngày 8/6, Công an huyện Yên Sơn bắt Bính. Tối qua, kho cháy.")[1] == ("Tối qua", "XXXX-06-07")
    assert values("Ngày 8/6, kho cháy. Tối qua, trời mưa.")[1] == ("Tối qua", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trưa hôm trước, Bính đi vắng", "2017-07-11"),
        ("Chiều hai hôm trước, Bính đi vắng", "2017-07-10"),
        ("3 ngày trước đó, Bính đi vắng", "2017-07-09"),
        ("Trước đó hai ngày, Bính đi vắng", "2017-07-10"),
        ("Hai hôm sau, Bính đi vắng", "2017-07-14"),
        ("Hai mươi mốt ngày sau, Bính đi vắng", "2017-08-02"),
        ("10 ngày sau khi gây án, Bính đi vắng", "2017-07-22"),
        ("Hai tháng sau, Bính đi vắng", "2017-09"),
        ("Một năm sau, Bính đi vắng", "2018"),
    ],
)
def test_time_that_went_by_is_counted_from_the_date_last_told(text: str, expected: str) -> None:
    assert [d.value for d in find(f"Ngày 12/7/2017, kho cháy. {text}")] == ["2017-07-12", expected]


@pytest.mark.parametrize(
    "text",
    ["3 ngày trước khi bị bắt", "hơn 3 ngày sau", "hơn một năm sau", "khoảng 10 ngày trước", "sau 3 ngày truy xét"],
)
def test_time_that_only_lasted_or_is_told_roughly_is_no_date(text: str) -> None:
    assert [d.value for d in find(f"Ngày 12/7/2017, kho cháy. Bính vắng {text}.")] == ["2017-07-12"]


def test_counting_goes_on_from_a_counted_date() -> None:
    text = "Ngày 3/7/2017, kho cháy. Hai hôm sau, Bính về. Cùng ngày, Tám đi. Năm 1981, chợ mở. Một năm sau, chợ đóng."
    assert [d.value for d in find(text)] == ["2017-07-03", "2017-07-05", "2017-07-05", "1981", "1982"]


def test_a_day_in_a_quotation_is_not_that_of_the_story() -> None:
    text = "Sáng 3/7, Bính hỏi. Tám đáp: “Chiều nay tôi đến”. Cùng ngày, Bính đi."
    assert [d.value for d in find(text)] == ["XXXX-07-03", "", "XXXX-07-03"]


def test_the_same_day_as_an_unknown_one_is_unknown() -> None:
    assert [d.value for d in find("Ngày 8/6, kho cháy. Tối qua, trời mưa. Cùng ngày, Bính về.")][1:] == ["", ""]


def test_same_day_and_next_day_point_to_the_day_last_named() -> None:
    text = "Ngày 3/7, đoàn đến. Cùng ngày, đoàn họp. Sáng hôm sau, đoàn về."
    assert [d.value for d in find(text)] == ["XXXX-07-03", "XXXX-07-03", "XXXX-07-04"]


def test_a_day_of_birth_is_marked() -> None:
    assert [d.found_by for d in find("Trần Văn Lúa, sinh ngày 12/3/1985, bị bắt ngày 3/7")] == [
        "date:birth",
        "date:figures",
    ]


def test_english_articles_are_left_to_their_own_module() -> None:
    assert find("on 3/7, ngày 3/7", language="en") == []


WORDS = (
    """ngày hôm sáng tháng năm 8 8/2 9-9 25.4.2017 2013 và , - ( ) nay qua cùng từ đến rạng mùng Công an . 31/2 tư"""
)
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@given(st.lists(PIECES, max_size=25).map(" ".join), st.sampled_from([None, "2017-06-10"]))
def test_spans_are_ordered_disjoint_and_agree_with_their_syllables(text: str, published: str | None) -> None:
    reading = reading_of(text, published)
    last = 0
    for d in reading.dates:
        assert last <= d.start < d.end <= len(text)
        assert text[d.start : d.end] == reading.syllables.slice(d.i, d.j)
        last = d.end

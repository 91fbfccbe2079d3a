"""Numbers in figures and words, exact and not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalize.numbers import NumberSpan, number_phrases, read_number
from pipeline.tokenize.syllables import split_syllables

ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def read(text: str, k: int = 0) -> NumberSpan | None:
    return read_number(split_syllables(text), k)


def value(text: str, k: int = 0) -> tuple[int | float | None, str] | None:
    span = read(text, k)
    return (span.value, span.approx) if span else None


def spell(n: int) -> str:
    """A number below a million in words, written independently of the grammar that reads it."""
    if n >= 1000:
        rest = n % 1000
        lead = f"{spell(n // 1000)} nghìn"
        return lead if not rest else f"{lead} {'không trăm ' if rest < 100 else ''}{linked(rest)}"
    return ONES[n] if n < 10 else hundreds(n)


def linked(n: int) -> str:
    return f"linh {ONES[n]}" if n < 10 else hundreds(n)


def hundreds(n: int) -> str:
    if n < 100:
        return tens(n)
    lead = f"{ONES[n // 100]} trăm"
    return lead if n % 100 == 0 else f"{lead} {linked(n % 100)}"


def tens(n: int) -> str:
    lead = "mười" if n < 20 else f"{ONES[n // 10]} mươi"
    last = {0: "", 1: " một" if n < 20 else " mốt", 5: " lăm"}.get(n % 10, f" {ONES[n % 10]}")
    return lead + last


@given(st.integers(min_value=10, max_value=999_999))
def test_every_number_in_words_is_read_back(n: int) -> None:
    words = spell(n)
    span = read(f"{words} đối tượng")
    assert span == NumberSpan(0, len(words.split()), n, "exact")


@given(st.integers(min_value=1000, max_value=10**12))
def test_figures_with_dots_between_thousands(n: int) -> None:
    assert value(f"{n:,}".replace(",", ".") + " người") == (n, "exact")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hai mươi mốt đối tượng", 21),
        ("ba mươi tư nghi can", 34),
        ("một trăm linh năm người", 105),
        ("một trăm lẻ bảy người", 107),
        ("hai chục thanh niên", 20),
        ("năm đối tượng", 5),
        ("năm mươi nhăm người", 55),
        ("ba lăm tuổi", 35),
        ("hai trăm mười", 210),
        ("một triệu tám", 1_800_000),
        ("hai trăm ba", 230),
        ("02 đối tượng", 2),
        ("1,5 triệu đồng", 1_500_000),
        ("3 triệu 200 nghìn đồng", 3_200_000),
        ("25.4 triệu đồng", 25_400_000),
        ("một tỷ rưỡi", 1_500_000_000),
        ("đôi nam nữ", 2),
        ("cặp vợ chồng", 2),
        ("hai cặp vợ chồng", 4),
        ("2,5 lần", 2.5),
    ],
)
def test_exact_numbers(text: str, expected: float) -> None:
    assert value(text) == (expected, "exact")


@pytest.mark.parametrize(
    ("text", "expected", "approx"),
    [
        ("khoảng 20 người", 20, "about"),
        ("gần hai mươi con bạc", 20, "about"),
        ("hơn 100 đối tượng", 100, "at_least"),
        ("ít nhất một người", 1, "at_least"),
        ("20 đối tượng trở lên", 20, "exact"),
        ("20 trở lên", 20, "at_least"),
        ("ba bốn người", 3, "about"),
        ("bốn năm người", 4, "about"),
        ("3-4 người", 3, "about"),
        ("hai ba chục người", 20, "about"),
        ("chục người", 10, "about"),
        ("hơn chục người", 10, "at_least"),
        ("hàng chục đối tượng", None, "unknown"),
        ("vài trăm nghìn đồng", None, "unknown"),
        ("một số đối tượng", None, "unknown"),
        ("nhiều đối tượng", None, "unknown"),
        ("vài ba người", None, "unknown"),
    ],
)
def test_numbers_that_are_not_exact(text: str, expected: int | None, approx: str) -> None:
    assert value(text) == (expected, approx)


def test_all_three_are_exactly_three() -> None:
    assert value("cả ba người", 1) == (3, "exact")
    assert value("trên một con tàu", 1) == (1, "exact")


def test_a_school_year_is_no_range() -> None:
    assert value("2016-2017") == (2016, "exact")


def test_a_word_before_the_number_counts_without_being_part_of_it() -> None:
    assert read("bắt hơn 20 đối tượng", 2) == NumberSpan(2, 3, 20, "at_least")
    assert read("bắt hơn 20 đối tượng", 1) == NumberSpan(1, 3, 20, "at_least")


@pytest.mark.parametrize(
    ("text", "k"),
    [
        ("năm 2013", 0),
        ("hai năm", 1),
        ("nhiều năm qua", 1),
        ("năm nay", 0),
        ("thứ hai", 1),
        ("quận 3", 1),
        ("8/2", 0),
        ("8/2", 2),
        ("25.4 tại nhà", 0),
        ("84/2009/NĐ-CP", 0),
        ("Công an", 0),
        ("", 0),
        ("hai", 5),
        ("1" * 400, 0),
        ("cả ba người", 0),
        ("trên một con tàu", 0),
    ],
)
def test_years_names_and_dates_are_no_numbers(text: str, k: int) -> None:
    assert read(text, k) is None


@pytest.mark.parametrize(("text", "expected"), [("mười năm tù", 10), ("bốn năm tù", 4), ("hai mươi năm", 20)])
def test_a_year_after_a_number_is_not_part_of_it(text: str, expected: int) -> None:
    span = read(text)
    assert span is not None
    assert (span.value, text.split()[span.j]) == (expected, "năm")


PIECES = """một hai năm mươi mười trăm nghìn tư lăm linh chục cặp hơn 3 1.250 8/2 , - . người rưỡi không"""
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=12).map(" ".join), st.integers(0, 15))
def test_a_number_begins_where_it_is_asked_and_stays_inside_the_text(text: str, k: int) -> None:
    syllables = split_syllables(text)
    span = read_number(syllables, k)
    if span is not None:
        assert span.i == k < span.j <= len(syllables)
        assert (span.value is None) == (span.approx == "unknown")


def test_phrases_open_numbers() -> None:
    texts = {phrase.text for phrase in number_phrases()}
    assert {"một", "mười", "cặp", "hàng loạt", "khoảng"} <= texts

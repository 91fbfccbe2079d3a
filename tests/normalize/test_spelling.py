"""Tests of spellings: one for each syllable, whatever the typist's habit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalize.spelling import is_syllable, plain, spell, spelling_key, split_words, texts, unaccent


@pytest.mark.parametrize(
    ("written", "spelling"),
    [
        ("Hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("Khoẻ", "khỏe"),
        ("quý", "quý"),
        ("Hoàn", "hoàn"),
        ("Kĩ", "kỹ"),
        ("Lí", "lý"),
        ("Đắc", "đắk"),
        ("05", "5"),
        ("0", "0"),
    ],
)
def test_spell(written: str, spelling: str) -> None:
    assert spell(written) == spelling


def test_fold_leaves_out_signs_case_and_va() -> None:
    assert spelling_key("Sở Tài nguyên & Môi trường") == spelling_key("SỞ TÀI NGUYÊN - MÔI TRƯỜNG")
    assert spelling_key("Tài nguyên và Môi trường") == ("tài", "nguyên", "môi", "trường")


def test_split_words_keeps_signs_and_mends_a_torn_syllable() -> None:
    words = split_words("Bộ G iao thông - Vận tải")
    assert [word.text for word in words] == ["bộ", "giao", "thông", "vận", "tải"]
    assert words[3].gap == "-"
    assert words[1].surface == "Giao"


@pytest.mark.parametrize(
    ("text", "answer"),
    [("nghiêng", True), ("quốc", True), ("Tư", True), ("CSGT", False), ("Manila", False), ("pc45", False)],
)
def test_is_syllable(text: str, answer: bool) -> None:
    assert is_syllable(text) is answer


def test_unaccent() -> None:
    assert unaccent("Đắk Lắk, Thừa Thiên Huế") == "Dak Lak, Thua Thien Hue"


@given(st.text(max_size=20))
def test_spelling_is_stable(text: str) -> None:
    for word in split_words(text):
        assert spell(word.text) == word.text


@given(st.sampled_from(["Hòa Bình", "Thủy Nguyên", "Đắk Lắk", "Quý Lộc"]))
def test_composed_and_decomposed_letters_are_one(name: str) -> None:
    assert spelling_key(unicodedata.normalize("NFD", name)) == spelling_key(name)


def test_a_name_written_plainly_is_one_in_any_case_and_with_any_accents() -> None:
    assert plain("ĐIỂU Kré Nhuận") == plain("Dieu Kre Nhuan") == "dieu kre nhuan"


def test_words_are_compared_by_their_canonical_texts() -> None:
    assert texts(split_words("Sở Y-tế, Hoà Bình")) == ("sở", "y", "tế", "hòa", "bình")

"""Cleaning keeps every visible character, and cleaning twice changes nothing."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.cleaning import clean_line, clean_text

# Texts with much of what cleaning must deal with; plain `st.text()` seldom has two of these side by side.
messy = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("aeuoôơưđĐ &;#xamp1234567890\n\r\t\x00\u0301\u0323\u0302\u00a0\u00ad\u200b\ufeff\u2028"),
    )
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Công an", "Công an"),
        ("Co\u0302ng an ti\u0309nh", "Công an tỉnh"),
        ("Công\u00a0an\u2009tỉnh", "Công an tỉnh"),
        ("Cô\u00adng\u200b an\ufeff", "Công an"),
        ("số\x00 33", "số 33"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("  a  \n   b\n\n\n\n\nc \n", "a\nb\n\nc"),
        ("C&#244;ng an t&#x1EC9;nh &amp; x&atilde;", "Công an tỉnh & xã"),
        ("Công an &amp;amp;quot;tỉnh&amp;quot;", 'Công an "tỉnh"'),
        ("Sở NN&PTNT; Sở LĐ&TBXH; R&D", "Sở NN&PTNT; Sở LĐ&TBXH; R&D"),
        ("nửa \ud800 cặp", "nửa  cặp"),
    ],
)
def test_what_cleaning_does(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@given(messy)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@given(messy)
def test_a_clean_text_is_nfc_and_can_be_stored(text: str) -> None:
    clean = clean_text(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert clean.encode("utf-8").decode("utf-8") == clean
    left = {char for char in clean if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    # A few format characters are visible: they carry signs of other scripts.
    assert left <= {"\n"} | _VISIBLE_FORMATS


_VISIBLE_FORMATS = frozenset(
    map(chr, [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD])
) | set(map(chr, [*range(0x13430, 0x13460), *range(0x1D173, 0x1D17B), 0x61C]))


@given(st.text(alphabet="abcđăâêôơưáàảãạ0123456789.,-/", min_size=1))
def test_words_and_numbers_are_never_changed(text: str) -> None:
    assert clean_text(text) == unicodedata.normalize("NFC", text)


def test_a_line_has_no_breaks() -> None:
    assert clean_line(" Bắt   giữ\n 5\u00a0người ") == "Bắt giữ 5 người"


@pytest.mark.parametrize(
    "text", ["&" * 500_000, "&" + "amp;" * 200_000, "\u200b" * 500_000, " " * 500_000, "\n" * 500_000]
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    begin = time.process_time()
    clean_text(text)
    assert time.process_time() - begin < 30

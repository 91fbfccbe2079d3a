"""What underthesea takes for a number and for a title."""

import pytest

from pipeline.tokenize.segmentation.shapes import is_number, is_title


@pytest.mark.parametrize("token", ["0", "12", "007", "-5", "+5", "2147483647", "-2147483648", "0" * 5000 + "1"])
def test_whole_numbers_of_32_bits(token: str) -> None:
    assert is_number(token)


@pytest.mark.parametrize("token", ["1.000", "1,5", "2147483648", "-2147483649", "-", "12a", "٣", "9" * 5000, "1\n"])
def test_anything_else_is_no_number(token: str) -> None:
    assert not is_number(token)


@pytest.mark.parametrize("token", ["Công", "Đ", "12", ",", "“", "ỦY", "李"])
def test_titles_begin_with_what_has_no_other_capital(token: str) -> None:
    assert is_title(token)


@pytest.mark.parametrize("token", ["công", "đại", "iPhone", "ß", "ŉ"])
def test_small_letters_begin_no_title(token: str) -> None:
    assert not is_title(token)

"""Values in cells: no formulas, no forbidden signs, never too long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.export.cells import LONGEST, clip, is_formula


@pytest.mark.parametrize(
    ("text", "taken"),
    [("=1+1", True), ("+84", True), ("-5", True), ("@x", True), ("\t=1", True), ("a=1", False), ("", False)],
)
def test_what_a_spreadsheet_takes_for_a_formula(text: str, taken: bool) -> None:
    assert is_formula(text) is taken


@given(st.text(alphabet="ađ😀\x00\ufffe", max_size=30), st.integers(1, 4_000))
def test_clipped_text_fits(text: str, times: int) -> None:
    clipped = clip(text * times)
    assert len(clipped.encode("utf-16-le")) // 2 <= LONGEST
    assert not {"\x00", "\ufffe"} & set(clipped)


def test_a_text_that_just_fits_stays_whole() -> None:
    assert clip("đ" * LONGEST) == "đ" * LONGEST
    assert clip("đ" * (LONGEST + 1)).endswith("[…]")


def test_a_pair_of_units_is_not_cut() -> None:
    assert clip("😀" * LONGEST).removesuffix(" […]").strip("😀") == ""

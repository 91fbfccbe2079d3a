"""Ranks: spelling, and which of two to keep."""

from __future__ import annotations

import pytest

from pipeline.normalize.ranks import normalize_rank, prefer_rank


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ĐẠI UÝ", "Đại úy"), ("thượng sỹ", "Thượng sĩ"), ("Trung  tướng", "Trung tướng"), ("giám đốc", None)],
)
def test_ranks_have_one_form(text: str, expected: str | None) -> None:
    assert normalize_rank(text) == expected


def test_a_full_rank_replaces_a_general_one() -> None:
    assert prefer_rank("Tướng", "Thiếu tướng") == "Thiếu tướng"


def test_the_last_full_rank_is_kept() -> None:
    assert prefer_rank("Đại tá", "Tướng") == "Đại tá"
    assert prefer_rank("Thượng tá", "Đại tá") == "Đại tá"

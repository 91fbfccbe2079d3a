"""How forms are compared."""

import pytest

from pipeline.evaluate.text import agree_on_day, contains, differ_by_place, fold_form, join_role, share_words


@pytest.mark.parametrize(
    ("form", "folded"),
    [("  “Công an  tỉnh X”, ", "công an tỉnh x"), ("Cơ quan Công an huyện Y", "công an huyện y"),
     ("Cơ quan Công an", "cơ quan công an"), (None, "")],
)  # fmt: skip
def test_fold_form(form: str | None, folded: str) -> None:
    assert fold_form(form) == folded


def test_a_place_after_a_comma_or_bracket_makes_no_other_form() -> None:
    assert differ_by_place("Công an huyện Ba Tơ", "Công an huyện Ba Tơ, Quảng Ngãi")
    assert differ_by_place("Công an huyện Ba Tơ (tỉnh Quảng Ngãi)", "công an huyện Ba Tơ")
    assert not differ_by_place("Công an huyện Ba", "Công an huyện Ba Tơ")
    assert not differ_by_place("Bộ Công an", "Bộ Công an phối hợp")


def test_days_agree_where_a_part_is_unknown() -> None:
    assert agree_on_day("XXXX-04-25", "2025-04-25")
    assert agree_on_day("2025-04", "2025-04-03")
    assert not agree_on_day("2025-04-25", "2025-04-24")
    assert not agree_on_day("2025-04-25", None)


def test_posts_join_with_their_body() -> None:
    assert join_role("Bộ trưởng", "Bộ Ngoại giao") == join_role("Bộ trưởng Ngoại giao", None)
    assert join_role("Giám đốc", "Sở Y tế") != join_role("Phó Giám đốc", "Sở Y tế")


def test_containment_and_shared_words() -> None:
    assert contains("Công an TP Vinh", "công an") and contains(None, None)
    assert not contains("Công an TP Vinh", None)
    assert share_words("mua bán trái phép chất ma túy", "tàng trữ, mua bán ma túy")
    assert not share_words("cướp", "trộm cắp tài sản")

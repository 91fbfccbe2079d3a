"""Ranks: their order, and which of two to keep."""

from __future__ import annotations

from pipeline.normalize.ranks import prefer_rank, rank_order


def test_a_full_rank_replaces_a_general_one() -> None:
    assert prefer_rank("Tướng", "Thiếu tướng") == "Thiếu tướng"


def test_the_last_full_rank_is_kept() -> None:
    assert prefer_rank("Đại tá", "Tướng") == "Đại tá"
    assert prefer_rank("Thượng tá", "Đại tá") == "Đại tá"


def test_ranks_are_in_order() -> None:
    orders = [rank_order(rank) for rank in ("Đại tướng", "Thượng tướng", "Đại tá", "Thiếu tá", "Đại úy", "Binh nhì")]
    assert all(isinstance(order, int) for order in orders)
    assert orders == sorted(orders, key=lambda order: order or 0)


def test_a_rank_of_the_navy_has_its_equals_place() -> None:
    assert rank_order("Chuẩn Đô đốc") == rank_order("Thiếu tướng")


def test_a_class_of_ranks_has_no_place() -> None:
    assert rank_order("Tướng") is None
    assert rank_order(None) is None

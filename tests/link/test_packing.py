"""Things put together until they are enough."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.link.packing import pack


@given(st.lists(st.integers(0, 9)), st.integers(1, 20))
def test_each_list_is_just_large_enough_and_nothing_is_lost(sizes: list[int], enough: int) -> None:
    packed = list(pack(sizes, lambda size: size, enough))
    assert [size for together in packed for size in together] == sizes
    assert all(sum(together) >= enough > sum(together[:-1]) for together in packed[:-1])
    assert all(sum(together[:-1]) < enough for together in packed[-1:])

"""Hashes are found wherever they stand, evenly spread or not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.link.stories.hash_index import index_of

hashes = st.integers(0, 2**32 - 1) | st.integers(0, 40) | st.integers(2**32 - 40, 2**32 - 1)


@given(st.sets(hashes, min_size=1), st.lists(hashes))
def test_what_is_listed_is_found_and_nothing_else(listed: set[int], others: list[int]) -> None:
    index = index_of(np.array(sorted(listed), np.uint32))
    wanted = np.array([*listed, *others], np.uint32)
    found = index.hashes[index.find(wanted)] == wanted
    assert found.tolist() == [hash_ in listed for hash_ in wanted.tolist()]


@pytest.mark.parametrize("start", [0, 2**31 - 500, 2**32 - 1000])
def test_hashes_that_all_begin_alike_are_found(start: int) -> None:
    listed = np.arange(start, start + 1000, 2, dtype=np.int64).astype(np.uint32)
    index = index_of(listed)
    assert (index.hashes[index.find(listed)] == listed).all()
    missing = listed + np.uint32(1)
    assert (index.hashes[index.find(missing)] != missing).all()

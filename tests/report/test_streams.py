"""Sorted streams side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.streams import Sorted


@given(st.lists(st.sampled_from("abcdeé😀\uffff")), st.sets(st.sampled_from("abcdeé😀\uffff")))
def test_takes_the_rows_of_each_key_in_order(keys: list[str], wanted: set[str]) -> None:
    rows = [{"key": key, "n": n} for n, key in enumerate(sorted(keys))]
    stream = Sorted(rows, "key")
    for key in sorted(wanted):
        assert stream.take(key) == [row for row in rows if row["key"] == key]

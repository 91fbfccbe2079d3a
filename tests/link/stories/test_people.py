"""People by whom reports of arrests are told apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.link.stories.people import are_strangers, find_people, people_of

ARREST = "Công an huyện Đầm Hà vừa bắt Trương Văn Tẹo về hành vi trộm cắp. Anh Tẹo khai với điều tra viên Lã Thị Mận."


def people(text: str) -> list[int]:
    return find_people(read(Article("a", "a.txt", text)))


def test_everybody_named_in_full_beside_an_arrest_counts_once() -> None:
    assert len(people(ARREST)) == 2
    assert people(ARREST) == people(ARREST + " " + ARREST)


def test_where_nobody_arrested_at_home_is_named_nobody_counts() -> None:
    assert people("Ông Trương Văn Tẹo khen bà Lã Thị Mận nấu chè ngon.") == []
    assert people("Cảnh sát Thái Lan bắt Trương Văn Tẹo ở Bangkok.") == []
    assert people("Công an huyện Đầm Hà vừa bắt hai người, theo điều tra viên Lã Thị Mận.") == []


def test_a_sequel_names_others_of_the_same_case() -> None:
    assert people(ARREST.replace("vừa bắt", "vừa bắt thêm")) == []
    assert people("Mưa to. " * 50 + ARREST.replace("vừa bắt", "vừa bắt thêm")) != []


@given(st.lists(st.sets(st.integers(0, 9), max_size=4), min_size=2, max_size=8))
def test_strangers_are_those_who_share_nobody(told: list[set[int]]) -> None:
    pairs = [(one, other) for one in range(len(told)) for other in range(len(told))]
    one, other = np.array(pairs).T
    expected = [bool(told[a]) and bool(told[b]) and not told[a] & told[b] for a, b in pairs]
    assert are_strangers(people_of([sorted(each) for each in told]), one, other).tolist() == expected

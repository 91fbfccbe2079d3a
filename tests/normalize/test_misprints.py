"""Misprints of long names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.misprints import corrections, long_names, misprints
from pipeline.normalize.spelling import spelling_key


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Viện kiểm sát nhận dân huyện Mai Châu", "Viện kiểm sát nhân dân huyện Mai Châu"),
        ("Cơ quan Cánh sát điều tra Công an tỉnh Hà Giang", "Cơ quan Cảnh sát điều tra Công an tỉnh Hà Giang"),
        ("Cơ quan cảnh sát diều tra Công an tỉnh Hà Giang", "Cơ quan cảnh sát điều tra Công an tỉnh Hà Giang"),
        ("Ủy ban ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("Bộ Giáo dục và Đào tao", "Bộ Giáo dục và Đào tạo"),
        ("Bộ G iao thông Vận tải", "Bộ Giao thông Vận tải"),
    ],
)
def test_a_misprint_names_the_same_body(wrong: str, right: str) -> None:
    assert wrong != right
    assert normalize_agency(wrong).key == normalize_agency(right).key


def test_short_names_and_abbreviations_have_none() -> None:
    assert list(misprints("Hội Nông dân")) == []
    assert list(misprints("Cơ quan CSĐT Công an")) == []


def test_no_right_name_is_corrected() -> None:
    assert not {spelling_key(name) for name, _ in long_names()} & corrections().keys()


@given(st.sampled_from(sorted({name for name, _ in long_names()})))
def test_one_syllable_differs(name: str) -> None:
    right = name.split()
    for wrong in misprints(name):
        assert wrong != name
        assert abs(len(wrong.split()) - len(right)) <= 1
        assert sum(syllable not in right for syllable in wrong.split()) <= 2

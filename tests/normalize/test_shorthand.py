"""Tests of the press's shorthand."""

import pytest

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.shorthand import expand


def words(form: str) -> str:
    return " ".join(word.text for word in expand(form))


@pytest.mark.parametrize(
    ("form", "full"),
    [
        ("UBND H.Củ Chi", "ủy ban nhân dân huyện củ chi"),
        ("Công an P.5", "công an phường 5"),
        ("UBND TP", "ủy ban nhân dân thành phố"),
        ("CAQ 12", "công an quận 12"),
        ("PC 47", "pc47"),
        ("Bộ LĐ, TB&XH", "bộ lao động thương binh xã hội"),
        ("Bộ VHTT và DL", "bộ văn hóa thể thao du lịch"),
        ("BỘ TƯ PHÁP", "bộ tư pháp"),
        ("Ban Tổ chức T.Ư", "ban tổ chức trung ương"),
        ("Phòng CSHS (PC45) CATP Hà Nội", "phòng cảnh sát hình sự công an thành phố hà nội"),
        ("UBND tỉnh TT-Huế", "ủy ban nhân dân tỉnh tt huế"),
        ("Sở Y tế tỉnh này", "sở y tế tỉnh"),
        ("Quốc hội khóa XIV", "quốc hội"),
        ("các Sở Y tế", "sở y tế"),
        ("Bộ Ngoại giao nước này", "bộ ngoại giao"),
        ("phòng csgt", "phòng cảnh sát giao thông"),
    ],
)
def test_expand(form: str, full: str) -> None:
    assert words(form) == full


def test_a_syllable_that_looks_like_an_abbreviation_is_left_alone() -> None:
    assert words("Bộ Tư pháp") == "bộ tư pháp"
    assert words("đội ca nô") == "đội ca nô"


def test_every_abbreviation_is_written_out() -> None:
    for short, full in load_yaml("abbreviations")["words"].items():
        assert words(f"Ban {short} X1") == f"ban {words(full)} x1", short

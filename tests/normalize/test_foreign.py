"""Tests of telling foreign bodies."""

import pytest

from pipeline.normalize.foreign import country_at_end, foreign_name, is_foreign
from pipeline.normalize.shorthand import expand


@pytest.mark.parametrize(
    ("form", "answer"),
    [
        ("Cảnh sát Campuchia", True),
        ("Interpol", True),
        ("tòa án Đức", True),
        ("Công an huyện Đông Anh", False),
        ("Bộ Tư pháp", False),
        ("Đại sứ quán Việt Nam tại Lào", False),
        ("Công an tỉnh Hà Tĩnh", False),
    ],
)
def test_is_foreign(form: str, answer: bool) -> None:
    assert is_foreign(expand(form)) is answer


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Chính phủ Vương quốc Hà Lan", "Chính phủ Hà Lan"),
        ("cảnh sát tại Mỹ", "Cảnh sát Mỹ"),
        ("cảnh sát Hoa Kỳ", "Cảnh sát Mỹ"),
        ("ABCD", "ABCD"),
    ],
)
def test_foreign_name(form: str, name: str) -> None:
    assert foreign_name(expand(form))[0] == name


def test_country_at_end_takes_the_longest_name() -> None:
    assert country_at_end(expand("Quốc hội Hàn Quốc")) == (2, "Hàn Quốc")
    assert country_at_end(expand("Quốc hội")) == (0, "")

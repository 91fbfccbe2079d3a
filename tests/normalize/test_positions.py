"""Posts and the bodies they are held at: spelling and keys."""

from __future__ import annotations

import pytest

from pipeline.normalize.positions import body_initials, normalize_position, position_key


@pytest.mark.parametrize(
    ("text", "expected"),
    [("phó  chủ tịch", "Phó chủ tịch"), ("Thứ tưởng", "Thứ trưởng"), ("ĐB", "ĐB"), ("", "")],
)
def test_posts_are_spelled_one_way(text: str, expected: str) -> None:
    assert normalize_position(text) == expected


def test_forms_of_one_post_share_a_key() -> None:
    assert position_key("ĐB") == position_key("Đại biểu") == position_key("đại biểu")
    assert position_key("Phó Chủ tịch") != position_key("Chủ tịch")


def test_an_abbreviated_body_has_the_initials_of_the_full_one() -> None:
    assert body_initials("Sở Tài nguyên và Môi trường") == body_initials("Sở TN-MT") == "STNMT"

"""Titles told of several people, and of posts at one body."""

from __future__ import annotations

import pytest

from tests.recognize.english.reading import read_english

HUE = "Hue Police"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ha Duc Loc and Mac Van Toan became director and deputy director of Hue Police, respectively.",
            {"Ha Duc Loc": [("Giám đốc", HUE)], "Mac Van Toan": [("Phó Giám đốc", HUE)]},
        ),
        (
            "Ha Duc Loc and Mac Van Toan, director and deputy director of Hue Police, came.",
            {"Mac Van Toan": [("Giám đốc", HUE), ("Phó Giám đốc", HUE)]},
        ),
        (
            "Ha Duc Loc, chairman, and Mac Van Toan, director of Hue Police, came.",
            {"Mac Van Toan": [("Giám đốc", HUE)]},
        ),
        ("Judge Ha Duc Loc of Hue Police came.", {"Ha Duc Loc": [("Thẩm phán", HUE)]}),
        ("Prime Minister Ha Duc Loc of Hue Police came.", {"Ha Duc Loc": [("Thủ tướng", None)]}),
    ],
)
def test_who_holds_which_post_and_where(text: str, posts: dict[str, list[tuple[str, str | None]]]) -> None:
    officials = read_english(text).officials
    assert {o.name: [(role.position, role.agency_text) for role in o.roles] for o in officials} == posts

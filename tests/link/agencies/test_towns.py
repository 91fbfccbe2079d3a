"""Whom a province's bare name means where its capital has the name, too."""

from __future__ import annotations

import pytest

from tests.link.agencies.test_linking import bodies_of


@pytest.mark.parametrize("form", ["Công an Sơn La", "VKSND Sơn La", "UBND Sơn La"])
def test_it_is_the_town_s_body_where_no_other_is_told(form: str) -> None:
    town = form.replace(" Sơn", " TP Sơn")
    bodies = bodies_of(f"{form} tìm chủ xe. Hôm sau {town} giữ chiếc xe.")
    assert bodies[form] == bodies[town]


@pytest.mark.parametrize(
    "told",
    [
        "Công an tỉnh đã biết.",
        "Phòng Cảnh sát hình sự Công an Sơn La vào cuộc.",
        "Giám đốc Công an Sơn La nói.",
        "Ảnh: Công an Sơn La",
    ],
)
def test_it_is_the_province_s_where_this_is_told(told: str) -> None:
    bodies = bodies_of(f"Công an TP Sơn La giữ chiếc xe. {told} Theo Công an Sơn La, đã xong.")
    assert bodies["Công an Sơn La"] != bodies["Công an TP Sơn La"]

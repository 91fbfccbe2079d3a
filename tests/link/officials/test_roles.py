"""Roles: when two are one, and which wording is kept."""

from __future__ import annotations

import pytest

from pipeline.facts import Role
from pipeline.link.officials.roles import add_role


def told(*roles: tuple[str, str | None]) -> list[tuple[str | None, str | None]]:
    """The roles that are left of some, as posts with bodies."""
    kept: list[Role] = []
    for position, body in roles:
        add_role(kept, Role(0, 1, position, body, found_by="official:post before name"))
    return [(role.position, role.agency_text) for role in kept]


@pytest.mark.parametrize(
    ("roles", "left"),
    [
        ([("Bộ trưởng", None), ("Bộ trưởng", "Bộ Y tế")], [("Bộ trưởng", "Bộ Y tế")]),
        ([("PGĐ", "Sở Y tế"), ("Phó Giám đốc", "Sở Y tế")], [("Phó Giám đốc", "Sở Y tế")]),
        ([("Đội trưởng", "Đội TTGT số 11"), ("Đội trưởng", "đội 11")], [("Đội trưởng", "Đội TTGT số 11")]),
        (
            [("Phó Chủ tịch", "UBND TP"), ("Phó Chủ tịch thường trực", "UBND TP")],
            [("Phó Chủ tịch thường trực", "UBND TP")],
        ),
        (
            [("Giám đốc", "Sở TN&MT"), ("Giám đốc", "Sở Tài nguyên và Môi trường")],
            [("Giám đốc", "Sở TN&MT")],
        ),
    ],
)
def test_one_role_told_twice_is_one(roles: list[tuple[str, str | None]], left: list[tuple[str, str | None]]) -> None:
    assert told(*roles) == left


@pytest.mark.parametrize(
    "roles",
    [
        [("Chủ tịch", "UBND tỉnh"), ("Phó Chủ tịch", "UBND tỉnh")],
        [("Đội trưởng", "Đội CSGT số 3"), ("Đội trưởng", "Đội CSGT số 5")],
        [("Giám đốc", "Sở Y tế"), ("Giám đốc", "Sở Xây dựng")],
    ],
)
def test_different_roles_stay_apart(roles: list[tuple[str, str | None]]) -> None:
    assert told(*roles) == roles

"""Clauses that tell an event made by the authorities."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công an bắt Lò Văn Sính.", [("arrest", 1)]),
        ("Bị khởi tố vì trốn thuế.", [("charge", None)]),
        ("Lò Văn Sính bị khởi tố vì trốn thuế.", [("charge", 1)]),
        ("Việc khởi tố là cần thiết.", []),
        ("Viện kiểm sát đề nghị tuyên phạt Lò Văn Sính 9 năm tù.", []),
        ("Tòa tuyên phạt Lò Văn Sính 9 năm tù.", [("sentence", 1)]),
        ("Nếu trốn thuế, Lò Văn Sính sẽ bị khởi tố.", []),
        ("Dân bản bắt được con trăn dài 4 mét.", []),
    ],
)
def test_only_what_the_authorities_did_is_told(text: str, found: list[tuple[str, int | None]]) -> None:
    assert counts(text) == found

"""Subjects that neither a noun nor a name tells, and what begins behind a passive."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("Lò Văn Pọm kể khi bị bắt giữ Bà Sính đang ngủ.", 1, ["Lò Văn Pọm"]),
        ("Nhóm này bị bắt có 5 nữ.", None, []),
        ("'Vua rác' bị bắt", 1, []),
        ("'3 ông thợ' bị bắt", 3, []),
    ],
)
def test_who_is_seized_stands_before_the_passive(text: str, count: int | None, names: list[str]) -> None:
    assert [(arrest.count, arrest.names) for arrest in told(text)] == [(count, names)]


@pytest.mark.parametrize("text", ["Tàu chở than bị bắt", "Hơn 5 kg sừng bị bắt giữ"])
def test_a_thing_that_is_seized_is_nobody(text: str) -> None:
    assert told(text) == []

"""Warrants, remands and the way to the station, by the words of their verb."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.clauses.measures import by_warrant, remand, taken_along
from pipeline.recognize.arrests.clauses.reader import read_clauses
from pipeline.recognize.arrests.triggers import find_triggers
from tests.recognize.arrests import scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an bắt giữ Tạ Văn Lưu.", (False, False, False)),
        ("Công an bắt khẩn cấp Tạ Văn Lưu.", (True, False, False)),
        ("Công an tạm giam Tạ Văn Lưu.", (True, True, False)),
        ("Viện kiểm sát phê chuẩn lệnh bắt Tạ Văn Lưu.", (False, True, False)),
        ("Công an đưa Tạ Văn Lưu về trụ sở.", (False, False, True)),
        ("Công an mời Tạ Văn Lưu về trụ sở làm việc.", (False, False, False)),
    ],
)
def test_the_verb_tells_the_measure(text: str, expected: tuple[bool, bool, bool]) -> None:
    read = scene(text)
    clause = read_clauses(read, find_triggers(read))[0]
    told = by_warrant(read, clause.trigger.i, clause.trigger.j), remand(read, clause), taken_along(read, clause)
    assert told == expected

"""Judgments told apart: the penalties they give, and the instance at which the court judges."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.reader import read_clauses
from pipeline.recognize.arrests.judgments.instances import appealed, stage_of, terms_told
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import find_triggers
from tests.recognize.arrests import scene


def judgment(text: str) -> tuple[Scene, Clause]:
    """A text and the clause of its last judgment."""
    seen = scene(text)
    clauses = read_clauses(seen, find_triggers(seen))
    return seen, [clause for clause in clauses if clause.trigger.action == "sentence"][-1]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("TAND tỉnh Yên Bái xử sơ thẩm, tuyên phạt Lò Văn Sính 9 năm tù.", "sơ thẩm"),
        ("Tòa phúc thẩm tuyên phạt Lò Văn Sính 9 năm tù.", "phúc thẩm"),
        ("Tòa tuyên phạt Lò Văn Sính 9 năm tù. Sau đó, Sính có đơn kháng cáo.", "sơ thẩm"),
        ("Tòa tuyên phạt Lò Văn Sính 9 năm tù. Sính xin lỗi dân bản.", ""),
    ],
)
def test_the_instance_is_told_by_its_name_or_by_an_appeal(text: str, stage: str) -> None:
    assert stage_of(*judgment(text)) == stage


def test_an_appeal_that_is_answered_is_none_to_come() -> None:
    seen = scene("Sính có đơn kháng cáo.")
    assert appealed(seen, 0)
    assert not appealed(scene("Tòa bác kháng cáo của Sính."), 0)


def test_penalties_tell_a_judgment_again() -> None:
    seen, clause = judgment("Tòa tuyên phạt Lò Văn Sính 9 năm tù, Mạc Thị Tươi 2 năm 6 tháng tù.")
    assert len(terms_told(seen, clause)) == 2
    again = judgment("HĐXX tuyên phạt Mạc Thị Tươi 2 năm tù, Lò Văn Sính 9 năm tù.")
    assert terms_told(*again) == terms_told(seen, clause)


def test_a_penalty_before_another_judgment_is_not_of_that() -> None:
    seen, clause = judgment("Sính từng lĩnh án 3 năm tù, nay lại bị tòa tuyên phạt 9 năm tù.")
    alone = judgment("Sính bị tòa tuyên phạt 9 năm tù.")
    assert terms_told(seen, clause) == terms_told(*alone)

"""People whom a phrase tells one after the other."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import read_people
from tests.recognize.arrests import counts, scene


def read(text: str) -> People:
    view = scene(text)
    people = read_people(view, 0, len(view.keys))
    assert people is not None
    return people


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("giám đốc và 2 nhân viên bị bắt", 3),
        ("tài xế, phụ xe bị bắt", 2),
        ("chủ tịch, phó chủ tịch và kế toán trưởng bị bắt", 3),
        ("tài xế và bạn gái bị bắt", 2),
        ("hai chủ quán cùng 3 người khác bị bắt", 5),
        ("vợ chồng ông Lò Văn Tám cùng con trai bị bắt", 3),
        ("giám đốc, đối tượng cầm đầu, bị bắt", 1),
        ("tài xế đánh bác sĩ và 2 y tá bị bắt", 1),
        ("cựu Giám đốc Bệnh viện cùng 10 đồng phạm bị bắt", 11),
        ("nhóm 'quái xế' 15 người bị bắt", 15),
        ("cha mẹ nuôi bị bắt", 2),
    ],
)
def test_those_told_together_are_added_up(text: str, count: int) -> None:
    assert read(text).count == count


@pytest.mark.parametrize("text", ["tài xế cùng đồng bọn bị bắt", "chủ tịch xã cùng hàng loạt cán bộ bị bắt"])
def test_others_without_a_number_leave_the_sum_unknown(text: str) -> None:
    people = read(text)
    assert (people.count, people.approx, people.vague) == (None, "unknown", True)


def test_somebody_may_be_told_only_by_kin() -> None:
    assert counts("Người đang bị tạm giữ là mẹ kế của cô Hảo.") == [("detain", 1)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông Tạ Văn Lưu bị bắt cùng 2 giám đốc và 7 người khác.", 10),
        ("Ông Tạ Văn Lưu bị bắt cùng vợ và con trai.", 3),
        ("Ông Tạ Văn Lưu bị bắt cùng vợ và 2 kg ma túy.", 2),
    ],
)
def test_all_who_are_seized_with_somebody_count(text: str, count: int) -> None:
    assert counts(text) == [("arrest", count)]

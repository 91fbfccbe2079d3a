"""A case, or the total of a period or campaign."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Hải quan phối hợp với các đơn vị bắt một đối tượng buôn lậu ngà voi.", "case"),
        ("Hải quan phối hợp với các đơn vị trong đợt cao điểm bắt 48 đối tượng buôn lậu.", "statistic"),
    ],
)
def test_one_person_is_no_total(text: str, scope: str) -> None:
    assert [arrest.scope for arrest in told(text)] == [scope]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Công an xã phối hợp các đơn vị nghiệp vụ bắt 4 đối tượng đua thuyền trái phép.", "case"),
        ("Sau 3 ngày, công an bắt 4 đối tượng lẩn trốn ở nhiều tỉnh trong cả nước.", "case"),
        ("Tính đến tối 4/6/2017, công an đã bắt 12 đối tượng phá rừng.", "case"),
        ("Thời gian qua, công an bắt 2 đối tượng là Lò Văn Sính và Mạc Thị Tươi.", "case"),
        ("Công an huyện đã triệt phá 12 vụ đánh bạc, bắt 30 đối tượng.", "statistic"),
        ("Công an huyện khởi tố 7 vụ án, 15 bị can.", "statistic"),
        ("Gây ra 12 vụ trộm vịt, 3 đối tượng đã bị bắt.", "case"),
    ],
)
def test_a_total_is_of_a_period_or_of_several_cases(text: str, scope: str) -> None:
    assert [arrest.scope for arrest in told(text)] == [scope]


def test_a_day_up_to_which_is_counted_is_not_that_of_the_act() -> None:
    text = "Tính đến ngày 4/6/2017, công an huyện Mù Cang Chải đã bắt 12 đối tượng phá rừng."
    assert [arrest.occurred_on for arrest in told(text)] == [None]

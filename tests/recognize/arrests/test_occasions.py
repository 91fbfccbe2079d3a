"""When an arrest took place."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sáng 5/3/2017, Công an huyện Yên Sơn bắt 2 đối tượng.", "2017-03-05"),
        ("Ngày 5/3/2017, Công an huyện Yên Sơn cho biết đã bắt 2 đối tượng.", None),
        ("Nguyễn Văn Tám (sinh năm 1990) bị bắt vào ngày 5/3/2017.", "2017-03-05"),
        ("Đêm 5/3/2017, tổ tuần tra phát hiện nhóm trộm. Sau đó, công an bắt 2 đối tượng.", "2017-03-05"),
    ],
)
def test_the_date_is_that_of_the_act(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text)] == [date]

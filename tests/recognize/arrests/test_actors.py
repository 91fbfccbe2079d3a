"""Who made an arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Hai nghi phạm bị Công an huyện Yên Sơn bắt giữ.", "Công an huyện Yên Sơn"),
        ("Bắt 2 đối tượng trộm chó. Công an huyện Yên Sơn cho biết vụ việc xảy ra đêm qua.", "Công an huyện Yên Sơn"),
        ("UBND tỉnh Hà Giang cho biết Công an tỉnh Hà Giang bắt 2 đối tượng.", "Công an tỉnh Hà Giang"),
        ("Nghi phạm đã bị cảnh sát bắt giữ.", "cảnh sát"),
    ],
)
def test_the_body_that_may_act_is_found(text: str, agency: str) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [agency]

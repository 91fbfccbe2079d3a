"""Which of several trials a judgment belongs to, by instance and time."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told

APPEAL = "Ngày 9/3/2017, TAND cấp cao tại Hà Nội mở phiên tòa phúc thẩm xét xử bị cáo Lò Văn Sính. "
FIRST = "Trước đó, ngày 5/1/2017, TAND tỉnh Yên Bái xử sơ thẩm. "


@pytest.mark.parametrize(
    ("text", "court", "date"),
    [
        (APPEAL + "HĐXX cấp sơ thẩm tuyên phạt Lò Văn Sính 9 năm tù.", "HĐXX cấp sơ thẩm", None),
        (APPEAL + "HĐXX tuyên phạt Lò Văn Sính 9 năm tù.", "TAND cấp cao tại Hà Nội", "2017-03-09"),
        (
            APPEAL + FIRST + "Sính xin lỗi. HĐXX phúc thẩm giảm án cho Sính còn 7 năm tù.",
            "TAND cấp cao tại Hà Nội",
            "2017-03-09",
        ),
        (
            FIRST + "Ngày 9/2/2017, TAND tỉnh Lào Cai hủy án. HĐXX phạt Sính 7 năm tù.",
            "TAND tỉnh Yên Bái",
            "2017-01-05",
        ),
    ],
)
def test_a_judgment_is_of_a_court_of_its_own_instance(text: str, court: str, date: str | None) -> None:
    assert [(arrest.agency_text, arrest.occurred_on) for arrest in told(text)] == [(court, date)]


@pytest.mark.parametrize(
    ("former", "court", "date"),
    [
        ("Năm 2008, Sính bị phạt 3 năm tù về tội trộm cắp tài sản.", None, "2008"),
        ("Sính từng bị tòa phạt 3 năm tù về tội trộm cắp tài sản.", "tòa", None),
    ],
)
def test_a_judgment_of_years_ago_is_not_of_the_trial_told(former: str, court: str | None, date: str | None) -> None:
    trial = "Ngày 9/3/2017, TAND tỉnh Yên Bái mở phiên tòa xét xử Lò Văn Sính về tội cướp tài sản. "
    assert [(arrest.agency_text, arrest.occurred_on) for arrest in told(trial + former)] == [(court, date)]

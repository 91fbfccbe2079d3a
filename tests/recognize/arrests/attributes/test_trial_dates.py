"""When a judgment was given, as the trial told around it tells."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


def test_the_day_of_the_deed_in_a_judgment_is_not_that_of_the_trial() -> None:
    text = "Theo bản án của TAND huyện Yên Sơn, tối 5/3/2017, Sáu đốt rơm. Sáu bị tuyên phạt 2 năm tù."
    assert [arrest.occurred_on for arrest in told(text)] == [None]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("HĐXX đã tuyên phạt bị cáo Sáu 5 năm tù.", "2017-03-05"),
        ("HĐXX TAND tỉnh Hà Giang tuyên phạt bị cáo Sáu 5 năm tù.", "2017-03-05"),
        ("Trước đó, TAND huyện Yên Sơn tuyên phạt bị cáo Sáu 5 năm tù.", None),
    ],
)
@pytest.mark.parametrize("between", ["", "Sáu nhận tội. Ai cũng buồn. "])
def test_the_court_decides_on_the_day_of_the_trial(between: str, text: str, date: str | None) -> None:
    trial = "Ngày 5/3/2017, TAND tỉnh Hà Giang mở phiên tòa xét xử vụ cháy hồi tháng 2. "
    assert [arrest.occurred_on for arrest in told(trial + between + text)] == [date]


def test_a_year_of_birth_is_no_day_of_a_judgment() -> None:
    text = "Ngày 5/3/2017, TAND tỉnh Yên Bái mở phiên tòa. Bị cáo Lò Văn Sính (sinh năm 1984) bị phạt 30 tháng tù."
    assert [arrest.occurred_on for arrest in told(text)] == ["2017-03-05"]


@pytest.mark.parametrize(
    ("trial", "date"),
    [
        ("Ngày 11/7/2017, TAND quận 8 mở phiên tòa xét xử Lê Văn Tám.", "2017-07-11"),
        ("Ngày 11/7/2017, TAND quận 9 mở phiên tòa xét xử một vụ khác.", None),
        ("Ngày 11/7/2017, Tám lẻn vào một cửa hàng.", None),
    ],
)
def test_the_trial_told_after_the_judgment_gives_it_its_day(trial: str, date: str | None) -> None:
    text = "TAND quận 8 đã tuyên phạt Lê Văn Tám 18 tháng tù về tội Trộm cắp tài sản. "
    assert [arrest.occurred_on for arrest in told(text + trial)] == [date]


@pytest.mark.parametrize(
    ("days", "date"),
    [
        ("Trong hai ngày 25 và 26/5/2017", "2017-05-26"),
        ("Từ ngày 25 đến 27/5/2017", "2017-05-27"),
        ("Ngày 25/5/2017", "2017-05-25"),
    ],
)
def test_a_trial_of_several_days_ends_with_the_judgment(days: str, date: str) -> None:
    text = (
        f"{days}, TAND tỉnh Yên Bái mở phiên tòa xét xử vụ trộm ngày 3/1/2017. HĐXX tuyên phạt Lò Văn Sính 18 năm tù."
    )
    assert [arrest.occurred_on for arrest in told(text)] == [date]

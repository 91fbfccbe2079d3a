"""When an arrest took place, as the account of the raid before or after it tells."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told

RAID = "Khoảng 9h ngày 12/6/2017, tổ tuần tra Công an phường Hà Phong phát hiện một nhóm thanh niên dừng xe. "
NEWS = "Công an huyện Hòn Đất vừa bắt quả tang 5 đối tượng đánh bạc. Nhóm này thuê một căn nhà. "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Công an đã bắt giữ 4 đối tượng.", "2017-06-12"),
        ("Trong cốp xe có 2 con dao. Tổ tuần tra đưa 4 thanh niên về trụ sở.", "2017-06-12"),
        ("Công an phường đang tạm giữ 4 đối tượng.", None),
        ("Công an phường tạm giữ hình sự 4 đối tượng.", None),
        ("Công an bắt tạm giam 4 đối tượng.", None),
        ("Sau 5 ngày truy tìm, công an bắt giữ 4 đối tượng.", None),
        ("Từ lời khai của nhóm này, công an bắt giữ 4 đối tượng.", None),
    ],
)
def test_who_is_seized_in_a_raid_is_so_on_its_day(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(RAID + text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Trước đó, tối 12/6/2017, tổ công tác kiểm tra căn nhà thì phát hiện cả nhóm.", "2017-06-12"),
        ("Khoảng 15h ngày 12/6/2017, tổ công tác kiểm tra căn nhà.", "2017-06-12"),
        ("Sáng 12/6/2017, trong lúc tuần tra, công an phát hiện căn nhà.", "2017-06-12"),
        (
            "Ngày 14/6/2017, công an bàn giao hồ sơ. Tối 12/6/2017, bất ngờ kiểm tra, công an thấy cả nhóm.",
            "2017-06-12",
        ),
        ("Tối 12/6/2017, Tám rủ Lộc đến công an trình báo.", None),
        ("Trước đó, tối 12/6/2017, Công an huyện Hòn Đất đã khởi tố vụ án.", None),
        ("Chiều 12/6/2017, Công an huyện Hòn Đất lấy lời khai cả nhóm.", None),
        ("Khoảng 15h ngày 12/6/2017, Đại tá Lê Tám, Giám đốc Công an tỉnh Kiên Giang khen ngợi.", None),
    ],
)
def test_the_account_after_the_news_tells_the_day(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(NEWS + text)] == [date]


def test_a_remand_on_others_is_no_raid() -> None:
    text = "Trước đó, chiều 12/6/2017, công an bắt tạm giam một người khác."
    assert [arrest.occurred_on for arrest in told(NEWS + text)] == [None, "2017-06-12"]


def test_a_total_has_no_day_of_a_raid() -> None:
    text = "6 tháng đầu năm, Công an tỉnh Kiên Giang bắt 562 đối tượng. Khoảng 9h ngày 12/6, công an kiểm tra một xe."
    assert [arrest.occurred_on for arrest in told(text)] == [None]


DEED = "Công an quận 8 bắt giữ Lê Văn Khách. Chiều 10/5/2017, Khách giật điện thoại của một phụ nữ rồi tăng ga. "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Đến cầu, Khách bị tổ tuần tra truy đuổi, bắt gọn.", "2017-05-10"),
        ("Sáng 11/5/2017, công an ập vào bắt gọn khi Khách đang ngủ.", "2017-05-11"),
        ("Người đi đường cùng công an đuổi theo, bắt quả tang cùng tang vật.", "2017-05-10"),
        ("Người đi đường đuổi không kịp, mấy tháng sau công an mới bắt gọn.", None),
        ("Qua truy xét, công an bắt gọn khi Khách đang ngủ.", None),
        ("Nạn nhân được đưa đi cấp cứu.", None),
    ],
)
def test_the_account_of_the_deed_that_ends_in_a_seizure_tells_its_day(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(DEED + text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Công an bắt 2 người. Khoảng 15 giờ ngày 5/3/2017, tổ công tác phát hiện xe chở gỗ.", "2017-03-05"),
        ("Công an bắt tạm giam 2 người. Khoảng 15 giờ ngày 5/3/2017, tổ công tác phát hiện xe chở gỗ.", None),
        ("Công an bắt 2 người. Ngày 5/3/2017, công an nhận tin báo.", None),
        ("Công an bắt 2 người. Khoảng 15 giờ ngày 5/3/2017, hai người này chở gỗ.", None),
    ],
)
def test_a_lead_is_dated_by_the_hour_of_the_raid_told_after_it(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text)] == [date]

"""When an arrest took place."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read
from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sáng 5/3/2017, Công an huyện Yên Sơn bắt 2 đối tượng.", "2017-03-05"),
        ("Ngày 5/3/2017, Công an huyện Yên Sơn cho biết đã bắt 2 đối tượng.", None),
        ("Nguyễn Văn Tám (sinh năm 1990) bị bắt vào ngày 5/3/2017.", "2017-03-05"),
        ("Đêm 5/3/2017, tổ tuần tra phát hiện nhóm trộm. Ngay sau đó, công an bắt 2 đối tượng.", "2017-03-05"),
        ("Năm 2011, Nguyễn Văn Tám bị bắt tại nhà.", "2011"),
        ("Ngày 5/3/2017, TAND tỉnh Hà Giang xử vụ Nguyễn Văn Tám bị truy tố tội giết người.", None),
        ("Liên quan vụ cháy ở chợ Đồn tối 5/3/2017, công an đã bắt 2 đối tượng.", None),
        ("Ngày 5/3/2017, nhận được thông tin của người dân, công an bắt 2 đối tượng.", "2017-03-05"),
        ("Sáng 5/3/2017, các đại biểu bàn về việc công an khởi tố Lò Văn Sáu.", None),
        ("Về vụ cháy chợ Đồn xảy ra khoảng 21h30 tối 5/3/2017, công an đã bắt 2 đối tượng.", None),
        ("Liên quan vụ cháy ở chợ Đồn, tối 5/3/2017, công an đã bắt 2 đối tượng.", "2017-03-05"),
        ("Trong 6 tháng đầu năm 2017, công an tỉnh đã bắt 1.250 đối tượng.", None),
        ("Công an bắt tạm giam Nguyễn Văn Tám và Lò Thị Sáu ngày 5/3/2017.", "2017-03-05"),
        ("Trong hai ngày 4 và 5.3.2017, công an bắt 2 đối tượng.", "2017-03-05"),
        ("Tính đến ngày 5/3/2017, công an đã bắt 7 đối tượng.", None),
        ("Công an bắt Nguyễn Văn Tám (36 tuổi, trú xã Tân Hà) hôm 5/3/2017.", "2017-03-05"),
        ("Nguyễn Văn Tám bị bắt năm 2011.", "2011"),
        ("Ngày 6/2/2017, ông Tám bị bắt tạm giam và ngày 11/3/2017, ông được bảo lãnh.", "2017-02-06"),
        ("Lò Văn Sáu bị bắt cùng tang vật vào khoảng 19h30 ngày 5/3/2017.", "2017-03-05"),
        ("- 19.3.2015: Lò Văn Sáu bị bắt tạm giam - 21.9.2016: tòa trả hồ sơ", "2015-03-19"),
        ("Lò Văn Sáu khai từ ngày 5/3/2017 đến khi bị bắt đã trộm 7 con trâu.", None),
        ("Từ ngày 5/3/2017, Lò Văn Sáu sống ở Pleiku cho tới ngày bị bắt là 9/3/2017.", "2017-03-09"),
        ("Báo chí Lào ngày 5/3/2017 đồng loạt đưa tin 2 người chèo đò bị bắt.", None),
        ("Sáng 5/3/2017, hội thợ đò gửi văn bản kiến nghị về việc Lò Văn Sáu bị bắt.", None),
        ("Công an bắt nóng 2 người. Khoảng 15 giờ ngày 5/3/2017, tổ công tác phát hiện xe chở gỗ.", "2017-03-05"),
    ],
)
def test_the_date_is_that_of_the_act(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Đêm 5/3/2017, nhóm này đột nhập kho hàng. Ngay sau đó, công an bắt 2 đối tượng.", "2017-03-05"),
        ("Đêm 5/3/2017, nhóm này đột nhập kho hàng. Công an bắt quả tang 2 đối tượng.", "2017-03-05"),
        ("Đêm 5/3/2017, nhóm này đột nhập kho hàng. Công an đã bắt 2 đối tượng.", None),
        ("Sáng 5/3/2017, nhóm này trộm xe. Hai đối tượng bị bắt ngay trong ngày.", "2017-03-05"),
        ("Sáng 5/3/2017, nhóm này trộm xe. Chỉ 3 giờ sau, công an bắt 2 đối tượng.", "2017-03-05"),
        ("Sáng 5/3/2017, nhóm này trộm xe. Mười ngày sau, công an bắt 2 đối tượng.", "2017-03-15"),
        ("Sáng 5/3/2017, công an xã bàn giao vụ trộm trâu. Tòa tuyên phạt Lò Văn Sáu 5 năm tù.", None),
        ("Đêm 5/3/2017, công an khám xét kho hàng. Mở rộng điều tra, công an bắt 2 đối tượng.", None),
        ("Đêm 5/3/2017, nhóm này đột nhập kho hàng. Công an khởi tố 2 bị can.", None),
        ("Sáng 5/3/2017, công an ra quyết định khởi tố vụ án. Cơ quan này khởi tố 2 bị can.", "2017-03-05"),
    ],
)
def test_the_day_of_the_deed_is_that_of_the_act_only_where_it_followed_at_once(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text)] == [date]


def test_a_date_after_the_article_is_not_that_of_the_act() -> None:
    text = "Bang Tây bầu cử sơ bộ năm 2028; Morocco bắt 11 người vượt biên."
    [arrest] = read(Article("a", "a.txt", text, published_on="2026-08-16")).arrests
    assert arrest.occurred_on is None


def test_a_day_counted_from_one_that_is_not_known_is_no_date() -> None:
    text = "Ngày hôm sau, Công an huyện Củ Chi bắt giữ Nguyễn Văn Tám."
    [arrest] = read(Article("a", "a.txt", text, published_on="2026-08-16")).arrests
    assert arrest.occurred_on is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Công an cho biết tài xế tông chết hai con trâu tối 5/3/2017 đã ra đầu thú.", None),
        ("Công an cho biết tài xế tông chết hai con trâu, tối 5/3/2017 đã ra đầu thú.", "2017-03-05"),
        ("Công an cho biết tài xế tông chết hai con trâu đến tối 5/3/2017 đã ra đầu thú.", "2017-03-05"),
    ],
)
def test_a_day_that_tells_who_somebody_is_is_that_of_his_deed(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Tối 5/3/2017 xảy ra vụ cháy, hôm nay Công an huyện Củ Chi bắt Nguyễn Văn Tám.", None),
        ("Tối 5/3/2017 Công an huyện Củ Chi bắt Nguyễn Văn Tám.", "2017-03-05"),
    ],
)
def test_a_day_before_one_that_is_not_known_is_another_s(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text)] == [date]

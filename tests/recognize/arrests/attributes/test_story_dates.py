"""When an arrest took place, as the sentences around it tell."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told

NIGHT = "Khoảng 23h ngày 5/3/2017, nhóm này đột nhập kho hàng. Chúng phá khóa. "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Nguyễn Văn Tám quay lại lấy xe thì bị công an bắt giữ.", "2017-03-05"),
        ("Thấy công an, Tám bỏ chạy nhưng bị khống chế.", "2017-03-05"),
        ("Trong lúc bê hàng, 2 đối tượng bị công an bắt giữ.", "2017-03-05"),
        ("Công an bắt giữ 2 đối tượng cùng tang vật.", "2017-03-05"),
        ("Lực lượng công an đến nơi, đưa 2 người trên về trụ sở.", "2017-03-05"),
        ("Gây án xong, Nguyễn Văn Tám đến công an đầu thú.", "2017-03-05"),
        ("Kẻ nổ súng là Nguyễn Văn Tám đã đến công an đầu thú.", None),
        ("Nguyễn Văn Tám bỏ trốn và bị bắt ngay sau đó.", "2017-03-05"),
        ("Từ lời khai của chúng, công an ập vào bắt 2 đối tượng khác.", None),
        ("Qua truy xét, công an đã kịp thời bắt 2 đối tượng.", None),
        ("Sau đó, công an bắt 2 đối tượng.", None),
        ("Công an triệu tập 2 đối tượng.", None),
    ],
)
def test_the_day_of_the_story_dates_what_follows_at_once(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(NIGHT + text)] == [date]


def test_the_day_of_the_news_is_not_that_of_the_story_that_explains_it() -> None:
    story = "Chúng giật túi của một phụ nữ rồi tăng ga. Tổ tuần tra truy đuổi, khống chế 2 tên."
    news = "Ngày 7/3/2017, Công an huyện Yên Sơn bắt tạm giam 4 bị can. Nhóm này lêu lổng. "
    assert [arrest.occurred_on for arrest in told(news + story) if arrest.count == 2] == [None]
    news += "Chiều hai hôm trước, chúng chạy xe máy đến bến đò. "
    assert [arrest.occurred_on for arrest in told(news + story) if arrest.count == 2] == ["2017-03-05"]


def test_an_unknown_day_hides_those_told_before() -> None:
    text = "Ngày 5/3/2017, kho cháy. Tối qua, nhóm này lại đến. 3 tên bị bắt quả tang. "
    assert [arrest.occurred_on for arrest in told(text)] == [None]
    text = "Ngày 5/3/2017, kho cháy. Tối qua, công an bắt quả tang 2 người."
    assert [arrest.occurred_on for arrest in told(text)] == [None]
    text = "Ngày 5/3/2017, công an bắt Lò Văn Sáu. Ba tháng trước, Tòng Thị Bảy bị bắt."
    assert [arrest.occurred_on for arrest in told(text)] == ["2017-03-05", None]


def test_the_day_of_a_hearing_is_not_that_of_the_seizure_told_in_it() -> None:
    text = "Ngày 5/3/2017, luật sư hỏi tại phiên xử. Lò Văn Sáu khai chở hàng về đến nhà thì bị bắt."
    assert [arrest.occurred_on for arrest in told(text)] == [None]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 5/3/2017, công an khởi tố Lò Văn Sáu. Công an cũng khởi tố Tòng Thị Bảy.", "2017-03-05"),
        ("Ngày 5/3/2017, công an bắt quả tang Lò Văn Sáu. Công an khởi tố Tòng Thị Bảy.", None),
        ("Ngày 5/3/2017, công an ra các quyết định. Cụ thể, khởi tố bị can Tòng Thị Bảy.", "2017-03-05"),
        ("Ngày 5/3/2017, công an khởi tố Lò Văn Sáu. Quyết định khởi tố Lý A Tám. Khởi tố Mạc Thị Ba.", "2017-03-05"),
    ],
)
def test_a_charge_is_dated_by_the_charge_told_right_before(text: str, date: str | None) -> None:
    assert [arrest.occurred_on for arrest in told(text) if arrest.action == "charge"][-1] == date


def test_the_day_of_news_gives_way_to_that_of_the_act() -> None:
    text = "Ngày 9/3/2017, Công an huyện Yên Sơn vừa bắt Lò Văn Sáu. Đêm 5/3/2017, Sáu bị bắt khi bán ma túy."
    assert [arrest.occurred_on for arrest in told(text)] == ["2017-03-05"]
    assert [arrest.occurred_on for arrest in told(text.partition(". ")[0] + ".")] == ["2017-03-09"]


def test_a_seizure_of_the_story_is_another_than_the_remand_of_the_news() -> None:
    news = "Ngày 9/3/2017, Công an huyện Yên Sơn khởi tố, bắt tạm giam Lò Văn Sáu. "
    story = "Sáng 5/3/2017, Sáu cầm dao vào chợ. Ngay sau đó Sáu bị bắt giữ."
    assert [a.occurred_on for a in told(news + story) if a.action == "arrest"] == ["2017-03-09", "2017-03-05"]


def test_who_is_charged_and_taken_by_warrant_is_so_on_the_day_of_the_decision_told_before() -> None:
    text = "Ngày 5/3/2017, công an ra quyết định khởi tố vụ án. Công an cũng khởi tố bị can, bắt tạm giam 5 người."
    assert {arrest.occurred_on for arrest in told(text)} == {"2017-03-05"}


def test_the_beginning_of_what_went_on_until_a_seizure_does_not_date_the_next_one() -> None:
    text = "Lò Văn Sáu khai từ ngày 5/3/2017 đến lúc bị bắt đã trộm 7 con trâu. Công an huyện Yên Mô đã bắt giữ Sáu."
    assert [arrest.occurred_on for arrest in told(text)] == [None]


def test_days_that_went_by_end_the_day_of_the_story() -> None:
    text = "Chủ kho báo tin. Ngay sau khi nhận tin, công an bắt giữ 2 đối tượng."
    assert [arrest.occurred_on for arrest in told(NIGHT + text)] == ["2017-03-05"]
    assert [arrest.occurred_on for arrest in told(NIGHT + "Sau 10 ngày, chúng trở lại. " + text)] == [None]

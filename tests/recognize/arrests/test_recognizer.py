"""Arrests as a whole: counts, bodies, offences, dates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.recognize.arrests import counts, told

REPORT = (
    "Bắt hai đối tượng trộm cắp dây điện\n\n"
    "Ngày 9/6, Công an huyện Yên Sơn cho biết đã khởi tố bị can, bắt tạm giam Tạ Văn Lưu (41 tuổi) và Hồ Văn Quý "
    "(38 tuổi, cùng trú tại xã Trung Môn) để điều tra về hành vi trộm cắp tài sản.\n"
    "Theo điều tra, rạng sáng 2/6, Lưu và Quý đang cắt dây điện thì bị tổ tuần tra bắt quả tang.\n"
    "Sau khi bị bắt, Lưu khai đã bán dây điện cho một người thu mua phế liệu."
)


def test_title_lead_and_body_tell_one_fact_each() -> None:
    assert counts(REPORT) == [("arrest", 2), ("charge", 2)]


def test_a_headline_in_capitals_names_nobody() -> None:
    text = "CÔNG AN NGHỆ AN BẮT 5 ĐỐI TƯỢNG MUA BÁN MA TÚY\n\nCông an Nghệ An vừa bắt Vi Văn Bún cùng 4 đồng bọn."
    assert counts(text) == [("arrest", 5)]


def test_details_come_from_where_they_are_told() -> None:
    charge = next(arrest for arrest in told(REPORT) if arrest.action == "charge")
    assert charge.agency_text == "Công an huyện Yên Sơn"
    assert charge.offence == "trộm cắp tài sản"
    assert charge.names == ["Tạ Văn Lưu", "Hồ Văn Quý"]
    assert charge.occurred_on is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an bắt 10 đối tượng, khởi tố 5 bị can.", [("arrest", 10), ("charge", 5)]),
        ("Bị truy nã 19 năm, Tạ Văn Lưu đã ra đầu thú.", [("surrender", 1)]),
        ("Công an xã mời ông Tạ Văn Lưu lên làm việc.", [("summon", 1)]),
        ("Bắt giữ nhiều đối tượng đua xe trái phép.", [("arrest", None)]),
        ("Công an bắt giữ 3 vụ vận chuyển gỗ lậu.", []),
    ],
)
def test_actions_and_counts(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


def test_a_judgment_is_one_record_for_the_group() -> None:
    text = (
        "TAND tỉnh Tuyên Quang tuyên phạt Tạ Văn Lưu (41 tuổi) 9 năm tù, Hồ Văn Quý 7 năm tù về tội trộm cắp tài sản. "
        "Cùng tội danh, Đỗ Thị Hảo lãnh 3 năm tù."
    )
    assert counts(text) == [("sentence", 3)]


def test_a_foreign_arrest_is_marked() -> None:
    [arrest] = told("Cảnh sát Thái Lan bắt giữ 5 nghi phạm lừa đảo tại Bangkok.")
    assert (arrest.count, arrest.foreign) == (5, True)
    [arrest] = told("Công an tỉnh Tây Ninh bắt giữ 2 đối tượng người Campuchia.")
    assert (arrest.count, arrest.foreign) == (2, False)


def test_the_leading_body_is_the_agency() -> None:
    [arrest] = told("Công an tỉnh Hà Giang phối hợp với Công an huyện Yên Sơn bắt giữ 2 đối tượng.")
    assert arrest.agency_text == "Công an tỉnh Hà Giang"


def test_the_date_of_the_act_is_told() -> None:
    [arrest] = told("Ngày 24/6/2017, Công an huyện Yên Sơn bắt giữ 2 đối tượng.")
    assert arrest.occurred_on == "2017-06-24"


def test_statistics_are_marked() -> None:
    [arrest] = told("6 tháng đầu năm, Công an tỉnh Hà Giang bắt 1.250 đối tượng.")
    assert (arrest.count, arrest.scope) == (1250, "statistic")


def test_evidence_is_the_text_at_its_offsets() -> None:
    for arrest in told(REPORT):
        assert REPORT[arrest.start : arrest.end].lower().startswith(("bắt", "khởi tố"))


SYLLABLES = "bắt giữ bị khởi tố tạm giam 2 3 đối tượng Tạ Văn Lưu Công an huyện , . ( ) và cùng đã tù năm phạt"
WORDS = st.sampled_from(SYLLABLES.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_order_of_words_can_be_read(words: list[str]) -> None:
    text = " ".join(words)
    for arrest in told(text):
        assert 0 <= arrest.start < arrest.end <= len(text)
        assert arrest.count is None or arrest.count > 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sau khi bị bắt giữ, Tạ Văn Lưu khai nhận toàn bộ hành vi.", [("arrest", 1)]),
        ("Bị tuyên 6 năm tù do tham ô, nữ thủ kho xã kháng cáo", [("sentence", 1)]),
        ("Các đối tượng Hùng, Cường, Dũng bị tạm giữ hình sự.", [("detain", 3)]),
        ("Hai cựu phó chủ tịch thị xã bị phạt tù do cấp nhầm nền nhà", [("sentence", 2)]),
        ("Chiều qua, tòa tuyên phạt 3 bị cáo án tử hình, 1 bị cáo tù chung thân.", [("sentence", 4)]),
        ("Lượng ma túy bị bắt giữ lớn nhất từ trước đến nay.", []),
        ("Tài xế xe tải bị tạm giữ sau vụ tai nạn.", [("detain", 1)]),
        ("'3 thợ hồ bị bắt'", [("arrest", 3)]),
        ("Khởi tố, bắt tạm giam Tèo Lý. Công an bắt tạm giam Lý Văn Tèo.", [("charge", 1), ("arrest", 1)]),
        ("Công an tỉnh đã bắt 23/25 đối tượng truy nã.", [("arrest", 23)]),
        ("Theo thống kê, 9/10 người bị bắt vì trộm vặt.", []),
        ("Khoảnh khắc 'Hải Bình' nghe lệnh bắt tạm giam", [("arrest", 1)]),
        ("Bị phạt 4 năm tù vì đua xe\n\nỞ bang Tây, Connor Marlow bị tuyên 4 năm tù sau vụ đua xe.", [("sentence", 1)]),
        ("Lò Văn Pản - em trai của Lò Văn Hai và Lò Văn Ba - vừa bị bắt tạm giam.", [("arrest", 1)]),
        ("Gần đây, một cán bộ kể, lượng chó hoang được bắt về trụ sở ngày càng nhiều.", []),
        ("Quân khu treo thưởng bắt giữ binh sĩ đào ngũ.", []),
        ("Cô giáo bắt học sinh ghi nhớ các mốc thời gian.", []),
    ],
)
def test_forms_of_the_press(text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted(counts(text)) == sorted(expected)

"""Arrests made abroad."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Ba người bị bắt ở Pakistan.", True),
        ("Lực lượng an ninh nước này đã bắt giữ 7 đối tượng.", True),
        ("Công an huyện Yên Mô bắt giữ 7 đối tượng.", False),
        ("Ông Mỹ cho biết cô Nga bị bắt ngay trong đêm.", False),
        ("Cựu thị trưởng Sri Lanka bị bắt vì nhận hối lộ của nhà thầu.", True),
        ("Bộ Nội vụ Pháp nói hơn 40 người bị bắt trong đêm.", True),
        ("Bắt tạm giam ca sĩ Long Nhật vì dùng ma túy", False),
        ("Trùm tin tặc họ Chun bị tuyên 20 năm tù.", True),
        ("Influencer Linh Baby bị khởi tố vì bán Botox, Filler rởm trên Shopee và Lazada.", False),
        ("Theo CDC (Mỹ), dopamine tăng\n\nLực lượng chức năng vừa bắt 30 người dùng ma túy.", False),
        ("Bắt nhóm lừa đảo du học Úc, Canada", False),
        ("Bắt 5 người Trung Quốc thuê biệt thự sản xuất ma túy ở Bình Dương", False),
        ("Cựu cảnh sát Minneapolis bị kết án 22 năm tù.", True),
        ("Vụ giết bé Nhật Vy\n\nBé Nhật Vy mất tích ở Nhật Bản. Nghi phạm bị cảnh sát nước này bắt.", True),
        ("Ở tỉnh Quảng Đông, Trung Quốc\n\nChủ một lò rượu lậu đã bị bắt.", True),
        ("TQ: Cảnh sát bắt tài xế mặc đồ hóa trang", True),
        ("Thiếu niên 17 tuổi bị truy tố tội giết người ở Northbridge, Anh.", True),
        ("Thiếu niên 17 tuổi bị truy tố tội giết người ở Anh Sơn.", False),
        ("Cảnh sát biển Việt Nam đưa về 12 ngư dân Quảng Ngãi bị Malaysia bắt giữ.", True),
        ("Cảnh sát biển Việt Nam bắt giữ 7 người Malaysia.", False),
        ("Năm 2015, ca sĩ Lò Thị Tám bị phạt 9 tháng tù và trục xuất khỏi quốc gia này.", True),
    ],
)
def test_arrests_abroad_are_marked(text: str, foreign: bool) -> None:
    assert [arrest.foreign for arrest in told(text)] == [foreign]


def test_a_parliament_takes_nobody_into_custody() -> None:
    [arrest] = told("FBI phá âm mưu đánh bom nghị viện New York\n\nMột cô gái tại New York bị bắt vì chế bom.")
    assert (arrest.foreign, arrest.agency_text) == (True, "FBI")


@pytest.mark.parametrize(
    ("text", "abroad"),
    [
        ("Cầu thủ Brennan Whitlock bị tuyên 4 năm tù vì lái xe quá tốc độ.", True),
        ("Bị phạt 4 năm tù vì khoe tốc độ\n\nCầu thủ Brennan Whitlock bị tuyên 4 năm tù.", True),
        ("Tờ Daily Chronicle đưa tin cô Shelby Hartwell gọi cảnh sát Portsmead. Gã đàn ông bị bắt ngay sau đó.", True),
        ("40 người bị bắt\n\nĐường dây đánh bạc có đầu mối ở Campuchia, nhận tiền qua Telegram.", False),
        ("Cô gái bị lừa sang Campuchia được cứu\n\nHai nghi phạm lừa bán cô gái đã bị bắt.", False),
        ("Chủ một kênh TikTok bị bắt vì bán hàng giả.", False),
        ("Công an quận 1 bắt Brennan Whitlock vì trộm xe.", False),
        ("Brennan Whitlock, 41 tuổi, quốc tịch nước ngoài, bị bắt vì trộm máy ảnh.", False),
    ],
)
def test_names_in_foreign_spelling_place_an_arrest_abroad(text: str, abroad: bool) -> None:
    assert {arrest.foreign for arrest in told(text)} == {abroad}


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Chứng cứ mà Viện kiểm sát dùng để buộc tội các bị cáo quá rõ ràng.", []),
        ("Luật sư nói buộc tội thủ phạm hiếp dâm đã khó.", []),
        ("Hai nghi phạm bị tòa án Mỹ buộc tội giết người.", [True]),
    ],
)
def test_an_accusation_is_a_charge_only_abroad(text: str, told_of: list[bool]) -> None:
    assert [arrest.foreign for arrest in told(text)] == told_of


def test_a_country_that_ends_a_name_is_none() -> None:
    text = "Nghệ sĩ lo lắng\n\nSau khi Miu Lan, Long Nhật, Sơn Minh bị khởi tố, nhiều người đi xét nghiệm."
    assert [arrest.foreign for arrest in told(text)] == [False]


def test_police_of_a_state_place_the_whole_article_abroad() -> None:
    text = (
        "Trồng cần sa trong hầm\n\nKevin Lâm bị bắt hồi đầu năm. Cảnh sát Anh khám xét căn hầm. "
        "Nhóm này thu 2 triệu bảng (khoảng 58 tỉ đồng) mỗi năm, tòa án Anh nói."
    )
    assert [arrest.foreign for arrest in told(text)] == [True]


def test_sums_converted_place_nothing_at_home() -> None:
    text = "Gã trai lừa 3 triệu bảng (khoảng 90 tỉ đồng) ở London\n\nTại nước Anh, hai người bị bắt."
    assert [arrest.foreign for arrest in told(text)] == [True]


def test_where_a_state_acts_no_body_at_home_does() -> None:
    [arrest] = told("Cảnh sát biển Việt Nam đưa về 12 ngư dân Quảng Ngãi bị Malaysia bắt giữ.")
    assert (arrest.foreign, arrest.agency_text) == (True, None)

"""Bodies of other states, told from Vietnam's; articles about abroad and about sports."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read
from tests.recognize.agencies.reading import longest, spans_of


def test_a_club_in_a_sports_article_is_no_agency() -> None:
    text = "HLV của Công an Hà Nội hài lòng. Các cầu thủ ghi bàn từ sớm, trận đấu ở V-League khép lại."
    assert longest(text) == []


def test_a_district_s_police_in_a_sports_article_is_an_agency() -> None:
    text = "Công an quận Tây Hồ phá đường dây cá độ bóng đá; mỗi trận đấu, mỗi vòng đấu và cầu thủ đều có tỷ lệ."
    assert longest(text) == ["Công an quận Tây Hồ"]


def test_an_ocean_is_no_commune() -> None:
    spans = spans_of("Bộ Tư lệnh Thái Bình Dương Mỹ điều hai tàu.")
    assert [(span.text, span.foreign) for span in spans] == [("Bộ Tư lệnh Thái Bình Dương Mỹ", True)]


FOREIGN = [
    ("Cảnh sát Thái Lan bắt hai người.", "Cảnh sát Thái Lan"),
    ("Bộ Quốc phòng Mỹ phủ nhận.", "Bộ Quốc phòng Mỹ"),
    ("Theo Interpol, lệnh đã phát.", "Interpol"),
    ("Công an Trung Quốc trao trả nghi phạm.", "Công an Trung Quốc"),
    ("quân đội của Myanmar rút lui.", "quân đội của Myanmar"),
    ("Hai người được Công an huyện Hà Khẩu (Trung Quốc) trao trả.", "Công an huyện Hà Khẩu"),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGN)
def test_foreign_bodies(text: str, expected: str) -> None:
    assert [(span.text, span.foreign) for span in spans_of(text)] == [(expected, True)]


def test_a_vietnamese_place_is_no_country() -> None:
    assert [(span.text, span.foreign) for span in spans_of("Công an Mỹ Đức bắt hai người.")] == [
        ("Công an Mỹ Đức", False)
    ]


@pytest.mark.parametrize(("ministry", "foreign"), [("Bộ Tài chính", True), ("Bộ Giáo dục và Đào tạo", False)])
def test_places_on_no_list_are_none_at_home(ministry: str, foreign: bool) -> None:
    text = f"Thái Lan và Lào họp ở tỉnh Surinbu. Quân đội Thái Lan ở quận Kotan. Theo {ministry}, giá giảm."
    assert [(span.text, span.foreign) for span in spans_of(text)][-1] == (ministry, foreign)


def test_a_court_abroad_keeps_the_level_within_its_name() -> None:
    reading = read(Article("a", "a.txt", "Tòa án quận trung tâm Seoul xử kín. Ở Tòa án Seoul sáng nay có mưa."))
    assert {span.agency.name for span in reading.agencies if span.agency} == {"Tòa án quận Trung tâm Seoul"}


@pytest.mark.parametrize(("opening", "foreign"), [("", True), ("Tin từ Sơn La. ", False)])
def test_a_district_in_foreign_spelling_is_abroad_where_no_place_at_home_is_told(opening: str, foreign: bool) -> None:
    text = opening + "Hôm qua, tòa án quận Brunswick xử một tài xế."
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("tòa án quận Brunswick", foreign)]


def test_the_body_of_a_holder_in_foreign_spelling_is_foreign() -> None:
    text = "Tại Hà Nội, Bộ trưởng Bộ Nội vụ Karl Ronsk gặp Bộ trưởng Bộ Công an Lò Văn Khướu."
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("Bộ Nội vụ", True), ("Bộ Công an", False)]


def test_bare_names_are_foreign_in_an_article_about_abroad() -> None:
    text = "Tổng thống Pháp gặp Thủ tướng Đức tại Berlin. Quốc hội phản đối. Báo chí Ba Lan và Hungary đưa tin."
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("Quốc hội", True)]


def test_a_holder_with_a_vietnamese_name_keeps_a_body_at_home() -> None:
    text = "Tại Berlin, Chủ tịch Quốc hội Lò Thị Khướu gặp Tổng thống Đức. Pháp, Ba Lan và Hungary phản đối."
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("Quốc hội", False)]
    text = f"Trung Quốc và Đài Loan họp. Trung Quốc khen. {text}"
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("Quốc hội", False)]
    text = "Trung Quốc họp. Trung Quốc khen Lào, Nga. Chủ tịch Quốc hội Trương Bá Giang nói. Trung Quốc chê."
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("Quốc hội", True)]


def test_a_syllable_pair_of_a_person_s_name_is_no_country() -> None:
    text = "Ông Đinh Trung Quốc nói. Bà Lan khen ông Đinh Trung Quốc. Ông Đinh Trung Quốc cảm ơn Quốc hội."
    assert [(span.text, span.foreign) for span in spans_of(text)] == [("Quốc hội", False)]

"""Sentences written for these tests; the bodies are real or could be, the people are invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.recognize.agencies.reading import longest, reading_of, spans_of

NAMES = [
    ("Theo Công an huyện Sông Hinh, vụ cháy xảy ra lúc nửa đêm.", ["Công an huyện Sông Hinh"]),
    ("Sáng nay CA TP Đà Lạt vào cuộc.", ["CA TP Đà Lạt"]),
    ("UBND H.Củ Chi đã họp.", ["UBND H.Củ Chi"]),
    ("Công an P.Tân Định làm việc với ông Nam.", ["Công an P.Tân Định"]),
    ("Cục Cảnh sát hình sự phối hợp với Sở Y tế Cà Mau.", ["Cục Cảnh sát hình sự", "Sở Y tế Cà Mau"]),
    (
        "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao cho biết đã ngăn chặn.",
        ["Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao"],
    ),
    ("Bộ Văn hóa, Thể thao và Du lịch vừa có văn bản.", ["Bộ Văn hóa, Thể thao và Du lịch"]),
    ("Bộ LĐ-TB&XH và Bộ GD&ĐT cùng ký.", ["Bộ LĐ-TB&XH", "Bộ GD&ĐT"]),
    ("Cơ quan CSĐT Công an tỉnh Bến Tre bắt ông Lâm.", ["Cơ quan CSĐT Công an tỉnh Bến Tre"]),
    ("Đội 3 thuộc Phòng PC02 Công an Hà Nội đón lõng.", ["Đội 3 thuộc Phòng PC02 Công an Hà Nội"]),
    ("Quân khu 9 và Lữ đoàn 950 diễn tập.", ["Quân khu 9", "Lữ đoàn 950"]),
    ("Đồn Biên phòng cửa khẩu quốc tế Nậm Cắn tuần tra.", ["Đồn Biên phòng cửa khẩu quốc tế Nậm Cắn"]),
    ("Công an các quận Ba Đình, Tây Hồ và Đống Đa ra quân.", ["Công an các quận Ba Đình, Tây Hồ và Đống Đa"]),
    ("Văn phòng UBND tỉnh Lào Cai ra thông báo.", ["Văn phòng UBND tỉnh Lào Cai"]),
    ("Thanh tra Sở Xây dựng tỉnh Hà Nam lập biên bản.", ["Thanh tra Sở Xây dựng tỉnh Hà Nam"]),
    ("VKSND tối cao phê chuẩn.", ["VKSND tối cao"]),
    ("Chi cục Kiểm lâm Lâm Đồng kiểm đếm gỗ.", ["Chi cục Kiểm lâm Lâm Đồng"]),
    ("TAND khu vực 3 - Đà Nẵng xét xử.", ["TAND khu vực 3 - Đà Nẵng"]),
    ("Viện KSND khu vực 5 (Hà Nội) phê chuẩn.", ["Viện KSND khu vực 5"]),
    ("UBND hai huyện Tân Lạc, Lạc Sơn báo cáo.", ["UBND hai huyện Tân Lạc, Lạc Sơn"]),
    (
        "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số họp.",
        ["Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_longest_names(text: str, expected: list[str]) -> None:
    assert longest(text) == expected


LOOKALIKES = [
    "Báo Công an nhân dân đăng tin.",
    "CLB Công an Hà Nội thắng 2-0.",
    "Cán bộ công an có mặt tại hiện trường.",
    "Cơ sở y tế này nhận 5 ca.",
    "Công tác phòng chống ma túy được đẩy mạnh.",
    "Ban tổ chức trao giải.",
    "Anh ấy ở phòng 302 khách sạn.",
    "Toàn bộ tài chính của gia đình.",
    "Ban đầu tư Công ty cổ phần Hoành Lâm họp.",
    "Hai ca Thanh Hóa đã khỏi bệnh, một ca Hà Nội còn sốt.",
    "Nội bộ công ty bất hòa.",
    "Vụ 3 thanh niên xô xát khiến dân lo lắng.",
    "Văn bản số 4393/VPCP-CN được nhắc lại.",
    "Báo Công an Đà Nẵng đưa tin.",
    "Mưa to ở miền Trung.\nTheo Công an TP.HCM",
    "Ông ở trại giam Gia nhập băng nhóm từ nhỏ.",
    "Vụ đất đai ở Lào Cai còn kéo dài.",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_lookalikes_are_no_agencies(text: str) -> None:
    assert longest(text) == []


def test_nested_parents_and_titles() -> None:
    spans = spans_of("Phòng Cảnh sát hình sự Công an tỉnh Long An báo Giám đốc Công an tỉnh Tây Ninh.")
    assert [(span.text, span.nested) for span in spans] == [
        ("Phòng Cảnh sát hình sự Công an tỉnh Long An", False),
        ("Công an tỉnh Long An", True),
        ("Công an tỉnh Tây Ninh", True),
    ]


def test_the_office_behind_a_branch_is_none_of_its_own() -> None:
    text = "Chi nhánh Văn phòng đăng ký đất đai huyện Bắc Hà"
    assert [span.text for span in spans_of(f"{text} nghỉ trưa.")] == [text]


def test_a_post_that_sounds_like_an_organ_is_a_title() -> None:
    spans = spans_of("Thường trực Ban Bí thư Phan Văn Khởi dự lễ.")
    assert [(span.text, span.nested) for span in spans] == [("Ban Bí thư", True)]


def test_a_code_in_brackets_is_a_form_of_its_own() -> None:
    texts = [span.text for span in spans_of("Phòng Cảnh sát hình sự (PC45) Công an tỉnh Long An vào cuộc.")]
    assert "PC45" in texts
    assert "Phòng Cảnh sát hình sự (PC45) Công an tỉnh Long An" in texts


def test_an_acronym_in_brackets_is_a_form_of_its_own() -> None:
    assert "NHNN" in [span.text for span in spans_of("Ngân hàng Nhà nước Việt Nam (NHNN) nâng lãi suất.")]


def test_a_place_after_a_comma_or_bracket_is_left_out() -> None:
    assert longest("Công an huyện Quế Phong, Nghệ An và Cục An toàn thực phẩm (Bộ Y tế).") == [
        "Công an huyện Quế Phong",
        "Cục An toàn thực phẩm",
        "Bộ Y tế",
    ]


def test_names_stop_at_the_end_of_a_line() -> None:
    assert longest("Thông tin từ Công an tỉnh\nLong An vào mùa khô.") == ["Công an tỉnh"]


def test_people_behind_a_level_word_are_no_places() -> None:
    assert longest("Chủ tịch UBND tỉnh Nguyễn Văn Bảy ký.") == ["UBND tỉnh"]


def test_items_of_a_list_go_to_the_semicolon() -> None:
    text = "Bộ có: Vụ Pháp chế; Vụ Nuôi ong và trồng nấm; Cục Lúa gạo."
    assert longest(text)[:3] == ["Vụ Pháp chế", "Vụ Nuôi ong và trồng nấm", "Cục Lúa gạo"]


FORMS = yaml.safe_load(Path(__file__).with_name("forms.yml").read_text("utf-8"))


@pytest.mark.parametrize("marked", [marked for group in FORMS.values() for marked in group])
def test_forms_of_the_press(marked: str) -> None:
    assert longest(re.sub(r"[\[\]]", "", marked)) == re.findall(r"\[([^\]]*)\]", marked)


def test_other_languages_are_left_alone() -> None:
    assert reading_of("Bộ Công an said so.", language="en").agencies == []


_WORDS = [
    "Công an", "Phòng", "Cục", "tỉnh", "Long An", "UBND", "(", ")", ",", "và", "các", "quận", "1", "Bộ", "Y tế", "\n",
    "thuộc", "PC45", "Mỹ", "này", "–", "Cảnh sát hình sự", ";", ".", "H", "Đồn Biên phòng", "của", "Ủy ban", "số",
]  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_every_span_is_its_text_on_one_line(words: list[str]) -> None:
    text = " ".join(words)
    for span in spans_of(text):
        assert text[span.start : span.end] == span.text
        assert span.text == span.text.strip(" .,;:(\n")
        assert "\n" not in span.text
        assert 0 < span.confidence <= 1


def test_the_first_word_of_the_next_sentence_is_no_commune() -> None:
    assert longest("Họ đến công an phường Theo bà Hảo, ở đó rất đông.") == ["công an phường"]

"""Owners that stand beside an office and not in its name."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read


def names_of(text: str) -> dict[str, str]:
    reading = read(Article("1", "x#1", text, published_on="2017-06-01"))
    return {span.text: span.agency.name for span in reading.agencies if span.agency is not None}


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Theo Vụ Pháp chế, Bộ Y tế, dự thảo đã xong.", "Vụ Pháp chế", "Vụ Pháp chế, Bộ Y tế"),
        (
            "Ông Lò Văn Khướu, Trưởng phòng Tổ chức cán bộ, Sở Xây dựng tỉnh Nghệ An, cho biết.",
            "phòng Tổ chức cán bộ",
            "Phòng Tổ chức cán bộ, Sở Xây dựng tỉnh Nghệ An",
        ),
        (
            "Cơ quan CSĐT, Công an huyện Củ Chi tạm giữ hai người.",
            "Cơ quan CSĐT",
            "Cơ quan Cảnh sát điều tra Công an huyện Củ Chi, thành phố Hồ Chí Minh",
        ),
        (
            "Phòng Quản lý thi (Sở GD&ĐT Hà Nội) cho biết.",
            "Phòng Quản lý thi",
            "Phòng Quản lý thi, Sở Giáo dục và Đào tạo thành phố Hà Nội",
        ),
        (
            "Đội CSHS phối hợp với Công an huyện Củ Chi bắt giữ một người.",
            "Đội CSHS",
            "Đội Cảnh sát hình sự, Công an huyện Củ Chi, thành phố Hồ Chí Minh",
        ),
        (
            "Đội CSGT số 3 (Công an TP Hà Nội) dừng một chiếc xe.",
            "Đội CSGT số 3",
            "Đội Cảnh sát giao thông số 3, Phòng Cảnh sát giao thông, Công an thành phố Hà Nội",
        ),
    ],
)
def test_the_body_beside_an_office_owns_it(text: str, form: str, name: str) -> None:
    assert names_of(text)[form] == name


def test_the_next_body_of_a_list_owns_nothing() -> None:
    names = names_of("Dự họp có Phòng Tài chính, Sở Xây dựng, Sở Y tế và UBND huyện Đông Anh, Hà Nội.")
    assert names["Phòng Tài chính"] == "Phòng Tài chính"


def test_an_office_of_a_province_belongs_to_no_district() -> None:
    names = names_of("Công an huyện Tiên Du, tỉnh Bắc Ninh phối hợp với Phòng Cảnh sát hình sự, Công an huyện Tiên Du.")
    assert names["Phòng Cảnh sát hình sự"] == "Phòng Cảnh sát hình sự, Công an tỉnh Bắc Ninh"


def test_a_team_has_no_owner_where_two_districts_are_named() -> None:
    names = names_of("Đội CSHS nói với Công an huyện Củ Chi và cho Công an quận Gò Vấp, TP.HCM.")
    assert names["Đội CSHS"] == "Đội Cảnh sát hình sự"


def test_this_country_is_the_one_named_last() -> None:
    names = names_of("Nhóm này bị bắt ở Pakistan khi chính quyền nước này triệt phá một ổ lừa đảo.")
    assert names["chính quyền nước này"] == "Chính quyền Pakistan"


def test_a_district_of_another_province_is_not_a_commune_s() -> None:
    names = names_of("Khách sạn Mường Thanh Sơn Trà ở Đà Nẵng bị UBND phường Mỹ An và UBND TP Đà Nẵng nhắc nhở.")
    assert names["UBND phường Mỹ An"] == "Ủy ban nhân dân phường Mỹ An, quận Ngũ Hành Sơn, thành phố Đà Nẵng"


def test_a_border_post_belongs_to_the_border_guard_beside_it() -> None:
    text = "Công an TP Hà Nội và Đồn Biên phòng cảng Cửa Lò, BĐBP Nghệ An, cùng Công an TP Hà Nội phá án."
    reading = read(Article("1", "x#1", text, published_on="2017-06-01"))
    post = next(span.agency for span in reading.agencies if span.text.startswith("Đồn"))
    assert post is not None and post.parent is not None
    assert post.parent.name == "Bộ đội Biên phòng tỉnh Nghệ An"


TOLD = [
    (
        "Đội 3, Phòng Cảnh sát hình sự, Công an TP.HCM bắt giữ.",
        "Đội 3",
        "Đội 3, Phòng Cảnh sát hình sự, Công an thành phố Hồ Chí Minh",
    ),
    ("Phòng 6, Cục Cảnh sát hình sự, Bộ Công an vào cuộc.", "Phòng 6", "Phòng 6, Cục Cảnh sát hình sự"),
    ("PC45, Công an TP.HCM bắt giữ.", "PC45", "Phòng Cảnh sát hình sự, Công an thành phố Hồ Chí Minh"),
    ("Phòng Tổng hợp, Công an quận 3 và UBND phường 5 họp.", "Phòng Tổng hợp", "Phòng Tổng hợp"),
    (
        "Cơ quan An ninh điều tra (Bộ Công an) khởi tố. Cơ quan An ninh điều tra - Công an tỉnh Gia Lai điều tra.",
        "Cơ quan An ninh điều tra",
        "Cục An ninh điều tra",
    ),
    (
        "Công an TP Hà Nội nói. Công an TP Hà Nội và Phòng PC45, PC46, PC47 Công an tỉnh Nghệ An phá án.",
        "PC46",
        "Phòng Cảnh sát kinh tế, Công an tỉnh Nghệ An",
    ),
    (
        "Công an TP Hà Nội nói. Công an TP Hà Nội và Phòng CSHS, Phòng CSGT Công an tỉnh Nghệ An phá án.",
        "Phòng CSHS",
        "Phòng Cảnh sát hình sự, Công an tỉnh Nghệ An",
    ),
    ("Vụ Pháp chế (Bộ Y tế) trình. Bộ Tài chính duyệt.", "Vụ Pháp chế", "Vụ Pháp chế, Bộ Y tế"),
    ("Vụ Tổ chức cán bộ (Bộ Nội vụ) trình.", "Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bộ, Bộ Nội vụ"),
    ("Đội 3 (PC02) Công an TP.HCM mật phục.", "PC02", "Phòng Cảnh sát hình sự, Công an thành phố Hồ Chí Minh"),
    (
        "Trạm CSGT An Lạc (PC08) xử phạt. Công an tỉnh Tây Ninh khen.",
        "PC08",
        "Phòng Cảnh sát giao thông, Công an tỉnh Tây Ninh",
    ),
    ("Cơ quan CSĐT Bộ Công an (C01, C04) bắt.", "C04", "Cục Cảnh sát điều tra tội phạm về ma túy"),
    (
        "Công an tỉnh Thái Nguyên họp. Công an tỉnh Bắc Ninh (PC01, PC02 và PA04) giúp. Công an tỉnh Thái Nguyên khen.",
        "PA04",
        "Phòng An ninh kinh tế, Công an tỉnh Bắc Ninh",
    ),
    ("Phòng 3 và Phòng 8 (C02) phá án.", "Phòng 8", "Phòng 8, Cục Cảnh sát hình sự"),
    ("Cục Đối ngoại (Bộ Quốc phòng) đón đoàn.", "Cục Đối ngoại", "Cục Đối ngoại Bộ Quốc phòng"),
    ("Theo Cục Kinh tế, Bộ Quốc phòng, đã xong.", "Cục Kinh tế", "Cục Kinh tế Bộ Quốc phòng"),
    ("Trung tâm Internet Việt Nam (VNNIC) báo.", "Trung tâm Internet Việt Nam", "Trung tâm Internet Việt Nam"),
]


@pytest.mark.parametrize(("text", "form", "name"), TOLD)
def test_an_owner_in_brackets_or_at_a_list_s_end_comes_before_any_other(text: str, form: str, name: str) -> None:
    assert names_of(text)[form] == name


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        (
            "Bà Lò Thị Lụa, Ủy viên Ban cán sự đảng, Thứ trưởng Bộ Công Thương, đã dự họp.",
            "Ban cán sự đảng",
            "Ban cán sự đảng Bộ Công Thương",
        ),
        (
            "Ông Hà Văn Khướu, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Lào Cai, gặp Bộ Y tế. Bộ Y tế hứa giúp.",
            "Ban cán sự đảng",
            "Ban cán sự đảng Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "Ông Hà Văn Khướu là Bí thư Ban cán sự đảng, Tổng giám đốc Công ty Mỉm. Bộ Y tế khen. Bộ Y tế thưởng.",
            "Ban cán sự đảng",
            "Ban cán sự đảng",
        ),
        ("Theo Vụ trưởng Vụ Địa phương I, Ban Tổ chức Trung ương, hai Bộ Y tế và Tài chính đã họp.", "Vụ Địa phương I",
         "Vụ Địa phương I, Ban Tổ chức Trung ương"),
    ],
)  # fmt: skip
def test_the_post_of_its_chief_tells_whose_a_committee_is(text: str, form: str, name: str) -> None:
    assert names_of(text)[form] == name

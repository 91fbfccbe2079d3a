"""Lists whose members leave their head or place to another one."""

from __future__ import annotations

import pytest

from pipeline.link.agencies.linking import link_agencies
from tests.recognize.agencies.reading import reading_of


def rows_of(text: str) -> list[tuple[str, str]]:
    """Form and canonical name of each mention."""
    reading = reading_of(text)
    link_agencies(reading)
    assert all(reading.text[span.start : span.end] == span.text for span in reading.agencies)
    return [(span.text, span.agency.name) for span in reading.agencies if span.agency]


SHARED_HEAD = [
    ("Thủ tướng giao Bộ Công an, Quốc phòng và Tài chính xử lý.", ["Bộ Công an", "Bộ Quốc phòng", "Bộ Tài chính"]),
    ("Ông họp với các Bộ: GTVT, KH&ĐT, Y tế để bàn cách làm.",
     ["Bộ Giao thông Vận tải", "Bộ Kế hoạch và Đầu tư", "Bộ Y tế"]),
    ("Thứ trưởng các bộ, ngành: Văn hóa, Thể thao và Du lịch; Nội vụ dự họp.",
     ["Bộ Văn hóa, Thể thao và Du lịch", "Bộ Nội vụ"]),
    ("Bộ trưởng các Bộ Quốc phòng, Công an, Ngoại giao tham dự.", ["Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao"]),
    ("UBND tỉnh Hà Tĩnh giao Sở Tài chính, Xây dựng thẩm định giá.",
     ["Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Tài chính tỉnh Hà Tĩnh", "Sở Xây dựng tỉnh Hà Tĩnh"]),
    ("Sở Công Thương, Nội vụ tỉnh Nghệ An kiểm tra.", ["Sở Công Thương tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SHARED_HEAD)
def test_members_that_share_a_head(text: str, names: list[str]) -> None:
    assert [name for _, name in rows_of(text)] == names


ONE_BODY = [
    ("Bộ Công an, Hà Nội là nơi ông Sáu từng làm.", ["Bộ Công an"]),
    ("Theo Sở Y tế, bệnh viện huyện đã nhận chín người.", ["Sở Y tế"]),
    ("Bộ Y tế, Công an đã vào cuộc.", ["Bộ Y tế"]),
    ("Bộ Quốc phòng, Công an Hà Nội phối hợp.", ["Bộ Quốc phòng", "Công an thành phố Hà Nội"]),
    ("Bộ Y tế, Y tế các ngành kiểm tra.", ["Bộ Y tế"]),
    ("Các bộ Ngoại giao và Quốc phòng Mỹ họp.", []),
    ("Cơ quan Công an, UBND xã Mai Lâm (huyện Đông Anh, Hà Nội) lập biên bản.",
     ["Ủy ban nhân dân xã Mai Lâm, huyện Đông Anh, thành phố Hà Nội"]),
    ("Theo Công an và gia đình, anh Ba đã về.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ONE_BODY)
def test_what_is_no_member(text: str, names: list[str]) -> None:
    assert sorted(name for _, name in rows_of(text) if name != "Bộ Ngoại giao") == sorted(names)


def test_members_that_share_a_place() -> None:
    assert rows_of("Công an, VKSND và TAND huyện Nghi Lộc (Nghệ An) họp liên ngành.") == [
        ("Công an", "Công an huyện Nghi Lộc, tỉnh Nghệ An"),
        ("VKSND", "Viện kiểm sát nhân dân huyện Nghi Lộc, tỉnh Nghệ An"),
        ("TAND huyện Nghi Lộc", "Tòa án nhân dân huyện Nghi Lộc, tỉnh Nghệ An"),
    ]


def test_a_commune_told_for_the_last_is_that_of_all() -> None:
    rows = dict(rows_of("Đảng ủy, UBND xã Quỳnh Giang (Quỳnh Lưu, Nghệ An) báo cáo."))
    assert rows["Đảng ủy"].startswith("Đảng ủy xã Quỳnh Giang")


def test_each_place_of_a_list_has_its_body() -> None:
    form = "Công an các quận 1, 3 và Bình Thạnh"
    assert rows_of(f"{form}, TP.HCM phối hợp truy tìm.") == [
        (form, f"Công an quận {name}, thành phố Hồ Chí Minh") for name in ("1", "3", "Bình Thạnh")
    ]


@pytest.mark.parametrize(
    ("form", "behind", "names"),
    [
        ("UBND các quận 1, 3 và huyện Củ Chi", " họp ở TP.HCM.", ["quận 1", "quận 3", "huyện Củ Chi"]),
        ("Công an các quận 8, 10, huyện Cần Giờ", " họp ở TP.HCM.", ["quận 8", "quận 10", "huyện Cần Giờ"]),
        (
            "UBND các huyện Củ Chi, Cần Giờ và TP Thủ Đức",
            " họp.",
            ["huyện Củ Chi", "huyện Cần Giờ", "thành phố Thủ Đức"],
        ),
        ("UBND các quận 1, 3", " và TP.HCM họp.", ["quận 1", "quận 3"]),
        ("UBND các quận 1, 3", ", TP.HCM họp.", ["quận 1", "quận 3"]),
    ],
)
def test_places_of_a_list_may_be_of_several_kinds(form: str, behind: str, names: list[str]) -> None:
    rows = [name.partition(",")[0] for text, name in rows_of(form + behind) if text == form]
    head = "Ủy ban nhân dân" if form[0] == "U" else "Công an"
    assert rows == [f"{head} {name}" for name in names]


def test_a_wider_place_ends_a_list_of_communes() -> None:
    form = "UBND các xã Tiên Dương, Nguyên Khê"
    assert {text for text, _ in rows_of(f"{form}, huyện Đông Anh, Hà Nội họp.")} == {form}


def test_a_long_list_takes_linear_time() -> None:
    assert len(rows_of("Các Bộ: " + "Y tế, Tài chính, " * 5_000)) == 10_000
    assert rows_of("Công an, UBND, " * 5_000) == []


def test_a_party_committee_leaves_its_commune_to_a_body_in_another_post() -> None:
    assert rows_of("Ông Sáu, Bí thư Đảng ủy, Chủ tịch HĐND phường Sài Gòn, phát biểu.")[0] == (
        "Đảng ủy",
        "Đảng ủy phường Sài Gòn, thành phố Hồ Chí Minh",
    )
    assert "Đảng ủy" not in dict(rows_of("Ông Sáu, Bí thư Đảng ủy, Giám đốc Công an tỉnh Nghệ An, phát biểu."))

"""Tests of composing bodies that are not listed."""

from pipeline.normalize.compose import body_of, compose
from pipeline.normalize.parts import split_parts
from pipeline.normalize.places import Context
from pipeline.normalize.shorthand import expand
from tests.normalize.test_places import find


def test_a_vertical_body_has_the_same_body_above_it_up_to_the_ministry() -> None:
    place = find("xã Nghĩa Minh")
    assert place is not None
    agency, chain = body_of("Công an", place), []
    while agency:
        chain.append(agency.name)
        agency = agency.parent
    assert chain == [
        "Công an xã Nghĩa Minh, huyện Nghĩa Đàn, tỉnh Nghệ An",
        "Công an huyện Nghĩa Đàn, tỉnh Nghệ An",
        "Công an tỉnh Nghệ An",
        "Bộ Công an",
        "Chính phủ",
    ]


def test_a_provincial_owner_is_found_from_a_district() -> None:
    place = find("huyện Củ Chi")
    assert place is not None
    customs = body_of("Cục Hải quan", place)
    assert customs is not None
    assert customs.name == "Cục Hải quan thành phố Hồ Chí Minh"


def test_the_parent_named_last_gives_place_and_province() -> None:
    agency = compose(split_parts(expand("Đội Cảnh sát kinh tế Công an TP Vinh")), None, Context())
    assert agency.name == "Đội Cảnh sát kinh tế, Công an thành phố Vinh, tỉnh Nghệ An"
    assert (agency.kind, agency.level, agency.province_code) == ("police", "district", "40")


def test_a_body_with_an_unknown_head_is_kept() -> None:
    agency = compose(split_parts(expand("Nha Khí tượng Sơn Bình")), None, Context())
    assert agency.name == "Nha khí tượng sơn bình"
    assert agency.kind == "other"


def test_a_party_committee_is_of_its_own_place() -> None:
    agency = compose(split_parts(expand("Quận ủy Thanh Khê")), None, Context(province="48"))
    assert agency.name == "Quận ủy Thanh Khê, thành phố Đà Nẵng"
    assert agency.parent is not None
    assert agency.parent.name == "Thành ủy Đà Nẵng"


def test_a_court_of_a_numbered_area_is_the_province_s() -> None:
    agency = compose(split_parts(expand("TAND khu vực 3")), None, Context(province="48"))
    assert agency.name == "Tòa án nhân dân khu vực 3, thành phố Đà Nẵng"
    assert (agency.kind, agency.province_code) == ("court", "48")

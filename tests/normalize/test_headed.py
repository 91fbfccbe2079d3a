"""Tests of what a head's row says of a body."""

import pytest

from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.agency import listed_agency
from pipeline.normalize.bodies import head_row
from pipeline.normalize.gazetteer import Context
from pipeline.normalize.headed import bears, is_numbered, is_other_owner, is_unit
from pipeline.normalize.homonyms import resolve_place
from pipeline.normalize.spelling import spelling_key, split_words


@pytest.mark.parametrize(
    ("head", "kind", "name", "has"),
    [
        ("Sở", "tỉnh", "Hà Tĩnh", True),
        ("Sở", "huyện", "Can Lộc", False),
        ("Thành ủy", "thành phố", "Hà Nội", True),
        ("Thành ủy", "tỉnh", "Hà Tĩnh", False),
        ("Công an", "huyện", "Can Lộc", True),
    ],
)
def test_which_places_have_a_body_with_a_head(head: str, kind: str, name: str, has: bool) -> None:
    row = head_row(head)
    assert row is not None
    assert bears(row, resolve_place(kind, spelling_key(name), Context())) is has


@pytest.mark.parametrize(("head", "alone"), [("Phòng", True), ("Đội", True), ("Công an", False), ("Sở", False)])
def test_a_unit_s_head_says_nothing_of_its_owner(head: str, alone: bool) -> None:
    row = head_row(head)
    assert row is not None
    assert is_unit(row) is alone


@pytest.mark.parametrize(
    ("function", "numbered"), [("số 5", True), ("5", True), ("Phú Sơn 4", False), ("hậu cần", False)]
)
def test_a_number_is_no_name(function: str, numbered: bool) -> None:
    assert is_numbered(split_words(function)) is numbered


def test_the_ministry_owns_a_detention_centre_only_besides_the_provinces() -> None:
    centre = head_row("Trại tạm giam")
    assert centre is not None
    assert is_other_owner(centre, listed_agency("Bộ Công an"))
    assert not is_other_owner({**centre, "of": ""}, listed_agency("Bộ Công an"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thành ủy Vĩnh Long", "Thành ủy Vĩnh Long, tỉnh Vĩnh Long"),
        ("Thị ủy Quảng Trị", "Thị ủy Quảng Trị, tỉnh Quảng Trị"),
        ("Thành ủy Hải Phòng", "Thành ủy Hải Phòng"),
        ("Tỉnh ủy Vĩnh Long", "Tỉnh ủy Vĩnh Long"),
        ("Thành ủy Hội An", "Thành ủy Hội An, tỉnh Quảng Nam"),
        ("Huyện ủy Vụ Bản", "Huyện ủy Vụ Bản, tỉnh Nam Định"),
    ],
)
def test_a_party_committee_is_that_of_the_kind_of_place_which_its_head_tells(text: str, name: str) -> None:
    assert normalize_agency(text).name == name


def test_a_department_below_another_is_the_province_s_spoken_of() -> None:
    assert normalize_agency("Chi cục Thủy lợi", province="Quảng Trị").name == "Chi cục Thủy lợi tỉnh Quảng Trị"
    assert normalize_agency("Phòng Tài chính", province="Quảng Trị").name == "Phòng Tài chính"

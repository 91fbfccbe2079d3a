"""Tests of the gazetteer's look-ups by exact name."""

import pytest

from pipeline.normalize.gazetteer import (
    Context,
    Place,
    commune_place,
    communes,
    district_place,
    districts,
    kind_of,
    kind_phrases,
    landmarks,
    means_province,
    near_rows,
    place_kinds,
    province_of_row,
    province_place,
    provinces,
    resolve_place,
    title_case,
    valid_row,
)


def test_a_place_is_labelled_and_named_in_full() -> None:
    place = Place("huyện", "Củ Chi", "district", "79", province_place("79"))
    assert place.label == "huyện Củ Chi"
    assert place.full_name == "huyện Củ Chi, thành phố Hồ Chí Minh"


def test_names_lead_to_rows() -> None:
    assert {row["code"] for row in provinces()["huế",]} == {"46"}
    assert len(districts()["châu", "thành"]) > 5
    assert communes()["xã", ("nghĩa", "minh")][0]["district"] == "huyện Nghĩa Đàn"


@pytest.mark.parametrize(
    ("kind", "name", "full"),
    [
        ("tỉnh", "hà tĩnh", "tỉnh Hà Tĩnh"),
        ("tỉnh", "hòa binh", "tỉnh Hòa Bình"),
        ("thành phố", "đà nẵng", "thành phố Đà Nẵng"),
        ("thành phố", "vinh", "thành phố Vinh, tỉnh Nghệ An"),
        ("tỉnh", "sơn bình", "tỉnh Sơn Bình"),
        ("huyện", "sơn bình", "huyện Sơn Bình"),
    ],
)
def test_resolve_place(kind: str, name: str, full: str) -> None:
    assert resolve_place(kind, tuple(name.split()), Context()).full_name == full


def test_an_unlisted_place_lies_in_the_province_spoken_of() -> None:
    assert district_place("huyện", ("sơn", "bình"), Context("42")).province_code == "42"
    assert commune_place("xã", ("sơn", "bình", "hạ"), Context("42")).full_name == "xã Sơn Bình Hạ, tỉnh Hà Tĩnh"


def test_the_row_of_the_year_is_taken() -> None:
    rows = districts()["sa", "pa"]
    assert valid_row(rows, 2017)["kind"] == "huyện"
    assert valid_row(rows, 2023)["kind"] == "thị xã"
    assert valid_row(rows, None)["kind"] == "thị xã"


def test_rows_of_the_province_come_first() -> None:
    rows = districts()["châu", "thành"]
    assert {row["province"] for row in near_rows(rows, Context("82"))} == {"82"}
    assert near_rows(rows, Context("01")) == rows


def test_kinds_and_small_words() -> None:
    assert place_kinds()["huyện"] == "district"
    assert (("thành", "phố"), "thành phố") in kind_phrases()
    assert kind_of("thị xã Sa Pa") == "thị xã"
    assert ("cửa", "khẩu") in landmarks()
    assert title_case(("củ", "chi")) == "Củ Chi"
    assert means_province(("hà", "tĩnh"), Context())
    assert not means_province(("huế",), Context(year=2017))
    assert province_of_row(provinces()["cà", "mau"][0]).label == "tỉnh Cà Mau"

"""Tests of the gazetteer's look-ups by exact name."""

from pipeline.normalize.gazetteer import (
    Place,
    communes,
    districts,
    kind_of,
    kind_phrases,
    landmarks,
    place_kinds,
    province_of_row,
    province_place,
    provinces,
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


def test_the_row_of_the_year_is_taken() -> None:
    rows = districts()["sa", "pa"]
    assert valid_row(rows, 2017)["kind"] == "huyện"
    assert valid_row(rows, 2023)["kind"] == "thị xã"
    assert valid_row(rows, None)["kind"] == "thị xã"


def test_kinds_and_small_words() -> None:
    assert place_kinds()["huyện"] == "district"
    assert (("thành", "phố"), "thành phố") in kind_phrases()
    assert kind_of("thị xã Sa Pa") == "thị xã"
    assert ("cửa", "khẩu") in landmarks()
    assert title_case(("củ", "chi")) == "Củ Chi"
    assert province_of_row(provinces()["cà", "mau"][0]).label == "tỉnh Cà Mau"

"""Tests of places: their kinds, what they lie in, and the maps of before and after July 2025."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.knowledge.load import load_csv
from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.gazetteer import province_place, title_case
from pipeline.normalize.places import Place, find_place, make_context, province_code
from pipeline.normalize.shorthand import expand


def find(form: str, province: str | None = None, district: str | None = None, year: int | None = None) -> Place | None:
    """The place that a form names behind a word of a body's name, or None where it names none."""
    found = find_place(expand(f"ở {form}"), 1, make_context(province, district, year))
    return found[1] if found and found[0] == 1 else None


@pytest.mark.parametrize(
    ("form", "name", "code"),
    [
        ("TP.HCM", "thành phố Hồ Chí Minh", "79"),
        ("tỉnh Hoà Bình", "tỉnh Hòa Bình", "17"),
        ("BR-VT", "tỉnh Bà Rịa - Vũng Tàu", "77"),
        ("Daklak", "tỉnh Đắk Lắk", "66"),
        ("H.Củ Chi", "huyện Củ Chi, thành phố Hồ Chí Minh", "79"),
        ("Q.9", "quận 9, thành phố Hồ Chí Minh", "79"),
        ("Can Lộc", "huyện Can Lộc, tỉnh Hà Tĩnh", "42"),
        ("TP Vinh", "thành phố Vinh, tỉnh Nghệ An", "40"),
        ("huyện Phú Vang", "huyện Phú Vang, tỉnh Thừa Thiên Huế", "46"),
        ("thành phố Hạ Long tỉnh Quảng Ninh", "thành phố Hạ Long, tỉnh Quảng Ninh", "22"),
        ("quận 11 TPHCM", "quận 11, thành phố Hồ Chí Minh", "79"),
        ("xã Nghĩa Minh", "xã Nghĩa Minh, huyện Nghĩa Đàn, tỉnh Nghệ An", "40"),
        ("phường Sài Gòn", "phường Sài Gòn, thành phố Hồ Chí Minh", "79"),
        ("huyện Châu Thành", "huyện Châu Thành", None),
    ],
)
def test_a_form_names_a_place(form: str, name: str, code: str | None) -> None:
    place = find(form)
    assert place is not None
    assert (place.full_name, place.province_code) == (name, code)


def test_the_province_chooses_between_places_of_one_name() -> None:
    place = find("huyện Châu Thành", province="Tiền Giang")
    assert place is not None
    assert place.full_name == "huyện Châu Thành, tỉnh Tiền Giang"


def test_the_district_chooses_between_communes_of_one_name() -> None:
    place = find("P.6", province="79", district="Quận 3")
    assert place is not None
    assert place.full_name == "phường 6, quận 3, thành phố Hồ Chí Minh"


def test_a_kind_alone_means_the_place_spoken_of() -> None:
    assert find("tỉnh", province="36") == province_place("36")
    assert find("thành phố", province="48") == province_place("48")


@pytest.mark.parametrize("form", ["Công an", "ngày", "", "xã hội"])
def test_what_is_no_place_gives_none(form: str) -> None:
    assert find(form) is None


@pytest.mark.parametrize(("year", "level"), [(2017, "district"), (2024, "district"), (2025, "province")])
def test_hue_became_a_city_of_provincial_rank_in_2025(year: int, level: str) -> None:
    place = find("TP Huế", year=year)
    assert place is not None
    assert place.level == level


@pytest.mark.parametrize(
    ("name", "code"),
    [("Đắc Lắc", "66"), ("Hanoi", "01"), ("TP.HCM", "79"), ("tỉnh Hà Nam", "35"), ("Hà", None)],
)
def test_province_code(name: str, code: str | None) -> None:
    assert province_code(name) == code


def test_every_province_is_found_by_each_of_its_names() -> None:
    for row in load_csv("provinces"):
        for name in [row["name"], *filter(None, row["aliases"].split("|")), *row["name_en"].split("|")]:
            assert province_code(name) == row["code"], name


@pytest.mark.parametrize(
    ("form", "district", "full"),
    [
        ("xã Bình Mỹ", "Tân Bình", "xã Bình Mỹ, huyện Củ Chi, thành phố Hồ Chí Minh"),
        ("phường 6", "Củ Chi", "phường 6, thành phố Hồ Chí Minh"),
        ("thị trấn Củ Chi", "quận 12", "thị trấn Củ Chi, huyện Củ Chi, thành phố Hồ Chí Minh"),
    ],
)
def test_a_commune_lies_only_in_a_district_that_has_such_ones(form: str, district: str, full: str) -> None:
    place = find(form, province="79", district=district)
    assert place is not None
    assert place.full_name == full


def test_every_district_is_found_in_its_province() -> None:
    for row in load_csv("districts"):
        place = find(f"{row['kind']} {row['name']}", province=row["province"])
        assert place is not None
        assert (place.kind, place.name, place.province_code) == (row["kind"], row["name"], row["province"])


@given(st.text(max_size=40))
def test_any_text_is_answered(form: str) -> None:
    place = find(form)
    assert place is None or place.kind


@given(st.lists(st.sampled_from(["củ", "chi", "hà", "nội", "9"]), min_size=1, max_size=4))
def test_title_case_changes_case_only(words: list[str]) -> None:
    assert title_case(words).lower() == " ".join(words)


def test_the_ground_that_a_body_keeps_is_no_district() -> None:
    body = normalize_agency("Ban Quản lý rừng phòng hộ Tân Phú")
    assert body.name == "Ban Quản lý Rừng phòng hộ Tân Phú tỉnh Đồng Nai"

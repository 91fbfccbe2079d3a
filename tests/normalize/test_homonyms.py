"""Tests of which place of a name is meant."""

import pytest

from pipeline.normalize.gazetteer import Context, districts
from pipeline.normalize.homonyms import commune_place, district_place, means_province, near_rows, resolve_place


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


def test_rows_of_the_province_come_first() -> None:
    rows = districts()["châu", "thành"]
    assert {row["province"] for row in near_rows(rows, Context("82"))} == {"82"}
    assert near_rows(rows, Context("01")) == rows


def test_a_bare_name_means_the_province_where_that_bears_it() -> None:
    assert means_province(("hà", "tĩnh"), Context())
    assert not means_province(("huế",), Context(year=2017))
    assert means_province(("huế",), Context(year=2025))


def test_a_commune_lies_in_no_district_of_another_rank() -> None:
    assert commune_place("phường", ("bến", "nghé"), Context("79", ("củ", "chi"), 2019)).full_name == (
        "phường Bến Nghé, quận 1, thành phố Hồ Chí Minh"
    )

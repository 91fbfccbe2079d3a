"""English names of composed bodies."""

from __future__ import annotations

import pytest

from pipeline.knowledge.load import load_csv
from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.english_names import at_place, english_name
from tests.normalize.test_places import find


@pytest.mark.parametrize(
    ("english", "place", "name"),
    [
        ("Police", "tỉnh Nam Định", "Nam Dinh Provincial Police"),
        ("Police", "TP.HCM", "Ho Chi Minh City Police"),
        ("Police", "quận 1", "District 1 Police"),
        ("People's Committee", "huyện Củ Chi", "People's Committee of Cu Chi District"),
        (None, "huyện Củ Chi", None),
    ],
)
def test_the_place_in_an_english_name(english: str | None, place: str, name: str | None) -> None:
    found = find(place)
    assert found is not None
    assert at_place(english, found) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế tỉnh Nam Định", "Department of Health of Nam Dinh Province"),
        ("Phòng Quản lý đô thị huyện Củ Chi, TP.HCM", "Division of Urban Management of Cu Chi District"),
        ("Đội CSGT số 3 Công an TP Hà Nội", "Traffic Police Team No. 3, Traffic Police Division, Hanoi City Police"),
        ("Đồn Biên phòng Vĩnh Hải", "Vinh Hai Border Guard Post"),
        ("Cơ quan CSĐT Công an quận Ba Đình", "Investigation Police Agency, Ba Dinh District Police"),
        ("Vụ Pháp chế Bộ Y tế", "Department of Legal Affairs, Ministry of Health"),
        ("Ban Quản lý dự án Thăng Long", "Thang Long Project Management Board"),
    ],
)
def test_bodies_named_in_english_by_their_parts(text: str, name: str) -> None:
    assert normalize_agency(text).name_en == name


@pytest.mark.parametrize("name", ["Phòng Mây trắng", "Ban Chỉ đạo NTM", "Liên hiệp Mây trắng"])
def test_a_part_without_english_leaves_the_name_out(name: str) -> None:
    assert english_name(name, " ".join(name.split()[:-2]) or name.split()[0]) is None


def test_no_function_is_told_twice() -> None:
    functions = [row["function"] for row in load_csv("english_functions")]
    assert len(functions) == len(set(functions))
    assert all(row["name_en"] and row["before"] in ("", "yes") for row in load_csv("english_functions"))

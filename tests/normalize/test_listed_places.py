"""Names of several bodies under one head."""

import pytest

from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.listed_places import read_several


@pytest.mark.parametrize(
    ("form", "first", "places"),
    [
        ("Công an các quận 1, 3 và 5", "Công an quận 1", "các quận 1, 3, 5"),
        ("UBND hai huyện Tân Lạc, Lạc Sơn", "UBND huyện Tân Lạc", "hai huyện Tân Lạc, Lạc Sơn"),
        ("UBND các tỉnh: Hà Nam và Nam Định", "UBND tỉnh Hà Nam", "các tỉnh Hà Nam, Nam Định"),
    ],
)
def test_first_and_places(form: str, first: str, places: str) -> None:
    several = read_several(form)
    assert several is not None
    assert (several.first, several.places) == (first, places)


@pytest.mark.parametrize("form", ["Công an quận 1", "Công an các quận 1", "các huyện Tân Lạc, Lạc Sơn", ""])
def test_one_body_is_no_list(form: str) -> None:
    assert read_several(form) is None


def test_row_of_several_districts() -> None:
    body = normalize_agency("Công an các quận 1, 3 và 5", province="79")
    assert body.name == "Công an các quận 1, 3, 5, thành phố Hồ Chí Minh"
    assert (body.kind, body.level, body.province_code) == ("police", "district", "79")
    assert body.parent is not None and body.parent.name == "Công an thành phố Hồ Chí Minh"


def test_several_provinces_have_no_province() -> None:
    assert normalize_agency("UBND các tỉnh Hà Nam và Nam Định").province_code is None

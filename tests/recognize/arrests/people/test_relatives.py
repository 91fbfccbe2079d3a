"""People told as somebody's relatives."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.people.phrases import read_people
from tests.recognize.arrests import scene, told

_FIRST = "Công an bắt tạm giam Lường Văn Pảo. "


@pytest.mark.parametrize(
    ("text", "names", "apart"),
    [
        ("em gái ông Lường Văn Pảo cũng bị bắt", [], ["Lường Văn Pảo"]),
        ("con rể của nghi can này bị bắt", [], []),
        ("vợ bị can Pảo bị bắt", [], ["Pảo"]),
        ("con trai của Lường Văn Pảo là Lường Văn Sính", ["Lường Văn Sính"], ["Lường Văn Pảo"]),
    ],
)
def test_a_relative_is_not_the_one_named_with_him(text: str, names: list[str], apart: list[str]) -> None:
    view = scene(text + " .")
    people = read_people(view, 0, len(view.keys))
    assert people is not None
    assert (people.count, people.names, people.apart) == (1, names, apart)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vợ của Pảo cũng bị bắt.", []),
        ("Anh trai bị can này bị bắt hôm sau.", []),
        ("Công an cũng bắt giữ con rể của Pảo là Vi Văn Sính.", ["Vi Văn Sính"]),
        ("Bà Vi Thị Mẩy, mẹ vợ của Pảo, cũng bị bắt.", ["Vi Thị Mẩy"]),
        ("Vi Thị Mẩy, vợ nghi can, cũng bị bắt.", ["Vi Thị Mẩy"]),
        ("Vi Thị Mẩy (con dâu của chủ tiệm, vợ anh Sính) cũng bị bắt.", ["Vi Thị Mẩy"]),
    ],
)
def test_a_relative_seized_is_another_fact(text: str, names: list[str]) -> None:
    assert [arrest.names for arrest in told(_FIRST + text)] == [["Lường Văn Pảo"], names]


def test_a_relative_told_again_by_name_is_the_same() -> None:
    arrests = told("Vợ bị can Lường Văn Pảo bị bắt\n\nCông an vừa bắt giữ Vi Thị Mẩy, vợ Pảo, vì giấu tang vật.")
    assert [(arrest.count, arrest.names) for arrest in arrests] == [(1, ["Vi Thị Mẩy"])]

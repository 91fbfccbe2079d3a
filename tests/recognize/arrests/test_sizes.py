"""How many a group without a number is, as the sentences around it tell."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Công an phát hiện 33 con bạc trong rừng. Toàn bộ số đối tượng bị bắt.", 33),
        ("Băng trộm gồm 6 thanh niên phá két sắt. Băng này bị công an bắt giữ.", 6),
        ("Lò Văn Tám và Hồ Văn Chín đi trộm chó. Nhóm này bị công an bắt giữ.", 2),
        ("Lò Văn Tám đánh bạc cùng 4 người bạn. Nhóm này bị công an bắt giữ.", 5),
        ("Công an bắt giữ các đối tượng. Các đối tượng gồm: Lò Văn Tám, Hồ Văn Chín và Tạ Văn Mười.", 3),
    ],
)
def test_a_group_is_as_many_as_were_told_of(text: str, count: int) -> None:
    [arrest] = told(text)
    assert arrest.count == count


def test_victims_are_no_band() -> None:
    [arrest] = told("Ba gã đánh hai nạn nhân bị thương. Các đối tượng bị bắt.")
    assert arrest.count is None

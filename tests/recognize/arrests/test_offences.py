"""What people are accused of, in the text's words."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an khởi tố 3 bị can về tội “Giết người”.", "Giết người"),
        ("Công an bắt 2 đối tượng để điều tra về hành vi trộm cắp tài sản.", "trộm cắp tài sản"),
        ("Bắt hai đối tượng vận chuyển 1,5 kg ma túy, thu giữ xe máy.", "vận chuyển 1,5 kg ma túy"),
        ("Ông Tạ Văn Lưu bị bắt vì đăng tin sai sự thật.", "đăng tin sai sự thật"),
        ("Nhóm thanh niên đập phá quán đã bị bắt giữ.", "đập phá quán"),
    ],
)
def test_the_offence_is_short(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


def test_words_that_say_nothing_are_no_offence() -> None:
    [arrest] = told("Công an bắt 2 đối tượng để điều tra làm rõ vụ việc.")
    assert arrest.offence is None

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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Lưu lo lót cho 50 cảnh sát và 30 thanh tra viên. Công an đã triệu tập những cán bộ này.",
            80,
        ),
        ("Hai cô giáo đánh cháu bé. Sáng nay công an triệu tập những cô giáo này.", 2),
        ("Vụ cháy làm 3 người chết. Công an đã triệu tập những người liên quan.", None),
        ("Hàng chục đối tượng phá vườn của vợ chồng ông Quân. Công an đã triệu tập nhóm côn đồ trên.", None),
    ],
)
def test_those_called_in_whom_words_point_back_to_are_counted(text: str, count: int | None) -> None:
    assert [arrest.count for arrest in told(text)] == [count]


def test_victims_are_no_band() -> None:
    [arrest] = told("Ba gã đánh hai nạn nhân bị thương. Các đối tượng bị bắt.")
    assert arrest.count is None


def test_whom_a_court_calls_in_are_no_accused() -> None:
    [arrest] = told("Có 4 bị cáo ra tòa. Tòa triệu tập 90 người khác. Các bị cáo bị Công an tỉnh Yên Bái khởi tố.")
    assert arrest.count == 4

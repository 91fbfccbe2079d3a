"""A date line is a line with a full date and nothing else; a sentence with a date is none."""

import pytest

from pipeline.ingest.datelines import date_of_line, opening_date, take_date_line


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("11/04/2025 09:35 SA", "2025-04-11"),
        ("Thứ Tư, 3/4/2024, 15:30 (GMT+7)", "2024-04-03"),
        ("Thứ năm, 6/6/2024, 19:23 (GMT+7)", "2024-06-06"),
        ("26/05/2026 11:25 GMT+7", "2026-05-26"),
        ("20/05/2026   12:12 (GMT+07:00)", "2026-05-20"),
        ("Cập nhật: 12/03/2024 | 06:00", "2024-03-12"),
        ("06:00 - 12/03/2024", "2024-03-12"),
        ("Chủ nhật, ngày 12 tháng 5 năm 2024", "2024-05-12"),
        ("Ngày đăng: 2018-11-16T14:01:00+07:00", "2018-11-16"),
        ("Ngày đăng: 18/05/2026 | Lượt đọc: 1.077", "2026-05-18"),
        ("Cổng thông tin điện tử | Thứ Sáu, 29/08/2025, 10:05 (GMT+7) | In trang", "2025-08-29"),
        ("9h35 ngày 11.4.2025", "2025-04-11"),
    ],
)
def test_date_lines(line: str, date: str) -> None:
    assert date_of_line(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 3/4/2024, Công an huyện bắt 5 người",
        "Hạn nộp hồ sơ: 3/4/2024",
        "Ngày 25/4",
        "29/CĐ-TTg ngày 3/4/2025",
        "32/13/2024",
        "Từ 1/1/2024 đến 3/4/2024",
        "",
        "3/4/2024" + " 09:35" * 30,
        "Công an huyện | 3/4/2024",
    ],
)
def test_what_is_no_date_line(line: str) -> None:
    assert date_of_line(line) is None


def test_the_date_line_leaves_the_text() -> None:
    text = "Tiêu đề bài viết\n11/04/2025 09:35 SA\n\nCông an huyện bắt 5 người."
    assert take_date_line(text) == ("2025-04-11", "Tiêu đề bài viết\n\nCông an huyện bắt 5 người.")


def test_a_date_line_far_down_stays() -> None:
    text = "Một câu.\n" * 30 + "11/04/2025 09:35 SA"
    assert take_date_line(text) == (None, text)


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("(VTC News) - Ngày 25/4/2024, Công an huyện bắt 5 người.", "2024-04-25"),
        ("(VTC News) -\n\nNgày 25/4/2024, Công an huyện bắt 5 người.", "2024-04-25"),
        ("Hà Nội, ngày 3 tháng 4 năm 2024 - Công an bắt 5 người.", "2024-04-03"),
        ("(VTC News) - Ngày 25/4, Công an huyện bắt 5 người.", None),
        ("Ngày 25/4/2024, Công an huyện bắt 5 người.", None),
        ("Hà Nội, ngày 3/4/2024, Công an bắt 5 người.", None),
        ("Công an huyện bắt 5 người hôm 3/4/2024 - sau nhiều ngày.", None),
    ],
)
def test_datelines(body: str, date: str | None) -> None:
    assert opening_date(body) == date

"""Vietnamese and English are told apart, with accents and without."""

import pytest

from pipeline.ingest.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Công an tỉnh Nam Định bắt giữ 5 đối tượng trộm cắp.", "vi"),
        ("The police in Nam Dinh arrested five people for theft on Friday.", "en"),
        ("Police arrested Nguyễn Văn Mẫu, 35, in the city of Hải Phòng, and said that he was one of the five "
         "suspects who had stolen a motorbike from the market.", "en"),
        ("Cong an tinh Nam Dinh da bat giu nam nguoi trong vu trom cap, theo co quan dieu tra.", "vi"),
        ("Da Nang police arrest 5 after raid in An Khe Ward, Quang Tinh street", "en"),
        ("Nhớ những mùa lá đổ ướt đường về .a { in: to; at: 0 } " + "x" * 400, "vi"),
        ("", "vi"),
        ("12345", "vi"),
    ],
)  # fmt: skip
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language

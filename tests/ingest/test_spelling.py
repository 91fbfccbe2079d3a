"""Vietnamese syllables are told from words that only look alike."""

import pytest

from pipeline.ingest.spelling import vietnamese_share


@pytest.mark.parametrize(
    "text",
    ["khuyến nghiêng quốc giữ gì giếng quyết người được Ủy ban huỷ hủy thuở khuya đặc ướt yếu", "KHỞI TỐ BỊ CAN"],
)
def test_syllables(text: str) -> None:
    assert vietnamese_share(text) == 1


@pytest.mark.parametrize("text", ["été où hôtel naïve", "«ng ®éi t­îng", "ngöôøi ñöôïc", "zốố ạắ", "plain English", ""])
def test_what_is_no_syllable(text: str) -> None:
    assert vietnamese_share(text) < 0.7

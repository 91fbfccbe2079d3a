"""Where the subject of a document ends."""

from __future__ import annotations

import pytest

from pipeline.recognize.dispatches import recognize_dispatches
from tests.recognize.dates.reading import reading_of


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Công điện 41/CĐ-TTg về bảo đảm trật tự, an toàn, đồng thời đề nghị các bộ cùng làm.",
            "bảo đảm trật tự, an toàn",
        ),
        ("Công điện 41/CĐ-TTg về chống hạn, Chính phủ đã họp khẩn.", "chống hạn"),
        ("Quyết định 12/QĐ-TTg về giao đất nêu rõ ai phải chịu phí.", "giao đất"),
        ("Nghị định 12/2017/NĐ-CP về phí và các Nghị định 14/2017/NĐ-CP về lệ phí.", "phí"),
        ("Nghị định 12/2017/NĐ-CP về phí, Thông tư 14/2017/TT-BTC về lệ phí.", "phí"),
        ("Kế hoạch 12/KH-UBND về triển khai Nghị định 14/2017/NĐ-CP.", "triển khai Nghị định 14/2017/NĐ-CP"),
        ("Quyết định 12/QĐ-UBND về giao đất tại TP. Huế cho dân. Dân chưa biết.", "giao đất tại TP. Huế cho dân"),
        ("Quyết định 12/QĐ-TTg về giao 1.906 ha đất rừng. Dân chưa biết.", "giao 1.906 ha đất rừng"),
        ("Thông tư 14/2017/TT-BTC về phí cầu (PC) và phà. Dân chưa biết.", "phí cầu (PC) và phà"),
        ("Quyết định 12/QĐ-TTg về giao đất (đất rừng; đất lúa) cho dân.", "giao đất"),
        ("Nghị định 12/2017/NĐ-CP quy định về phí đò thì chủ đò phải nộp.", "quy định về phí đò"),
        ("Nghị định 12/2017/NĐ-CP về phí đò, có hiệu lực từ ngày 1-7.", "phí đò"),
        ("Quyết định 12/QĐ-UBND xử phạt hai chủ đò, gồm: ông Sươm và bà Nhím.", "xử phạt hai chủ đò"),
        ("Quyết định 12/QĐ-UBND về đề án “Bến đò sạch”. Dân vui.", "đề án “Bến đò sạch”"),
        ("Thông tư 12/2017/TT-BTC quy định: Chủ đò nộp phí.", None),
    ],
)
def test_the_subject_ends_before_another_clause_or_document(text: str, subject: str | None) -> None:
    assert recognize_dispatches(reading_of(text, None))[0].subject == subject

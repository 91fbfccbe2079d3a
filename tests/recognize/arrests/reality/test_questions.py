"""What is asked, or called false, is no arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Đã bắt được Tạ Văn Lưu hay chưa?",
        "Người dân hỏi công an đã bắt được Tạ Văn Lưu và Lò Văn Hảo chưa.",
        "Viện kiểm sát chưa quyết định có khởi tố bà Nụ hay không.",
        "Việc có bắt tạm giam ông Tấn hay không phụ thuộc kết quả giám định.",
        "Không có chuyện giám đốc Tấn bị bắt, người phát ngôn nói.",
        "Chưa có thông tin nào cho thấy Tạ Văn Lưu bị tạm giữ.",
    ],
)
def test_questions_and_reports_called_false_tell_no_event(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Yên Sơn bắt được Tạ Văn Lưu chưa đầy 2 giờ sau vụ cướp.",
        "Công an bắt giữ Tạ Văn Lưu, chưa rõ động cơ.",
    ],
)
def test_what_only_looks_like_a_question(text: str) -> None:
    assert counts(text) == [("arrest", 1)]

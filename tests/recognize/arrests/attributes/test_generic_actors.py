"""Generic words that stand for who made an arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Công an huyện Quỳ Hợp cho biết cơ quan điều tra đã khởi tố Lò Văn Pản.", "cơ quan điều tra"),
        ("VKSND đã truy tố Lò Văn Pản ra tòa.", "VKSND"),
        ("Tòa tuyên phạt Lò Văn Pản 7 năm tù.", "Tòa"),
        ("Lò Văn Pản bị kiểm lâm bắt giữ.", "kiểm lâm"),
    ],
)
def test_a_generic_word_stands_for_a_body_that_no_sentence_names(text: str, actor: str) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [actor]


def test_a_corps_of_its_own_is_not_the_body_named_around() -> None:
    text = "Công an huyện Quỳ Hợp họp dân bản. Hôm sau, kiểm lâm bắt giữ 2 đối tượng."
    assert [arrest.agency_text for arrest in told(text)] == ["kiểm lâm"]

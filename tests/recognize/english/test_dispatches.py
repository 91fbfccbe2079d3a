"""Documents in English articles."""

import pytest

from tests.recognize.english.reading import read_english

CASES = [
    ("under the Prime Minister's Dispatch No. 41 on floods", ("Công điện", "41/CĐ-TTg", "41", "Prime Minister")),
    ("Decree No. 15/2020/ND-CP took effect", ("Nghị định", "15/2020/NĐ-CP", "15/2020/ND-CP", None)),
    ("the Government issued Decree 38/2024/ND-CP", ("Nghị định", "38/2024/NĐ-CP", "38/2024/ND-CP", "Government")),
    (
        "Prime Minister Vu Duy Lam on Friday signed Decision No. 902/QD-TTg",
        ("Quyết định", "902/QĐ-TTg", "902/QD-TTg", "Prime Minister"),
    ),
    (
        "Circular No. 24/2023/TT-BCA of the Ministry of Public Security",
        ("Thông tư", "24/2023/TT-BCA", "24/2023/TT-BCA", "Ministry of Public Security"),
    ),
    (
        "Resolution 05/2022/NQ-HDTP applies",
        ("Nghị quyết", "05/2022/NQ-HĐTP", "05/2022/NQ-HDTP", None),
    ),
    ("Directive 16/CT-TTg was lifted", ("Chỉ thị", "16/CT-TTg", "16/CT-TTg", None)),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbered_documents(text: str, expected: tuple[str, str, str, str | None]) -> None:
    found = [(d.doc_type, d.symbol, d.symbol_text, d.issuer) for d in read_english(f"They said {text}.").dispatches]
    assert found == [expected]


def test_date_of_issue_belongs_to_the_citation() -> None:
    (document,) = read_english("Resolution No. 68-NQ/TW dated May 4, 2025, is new.").dispatches
    assert (document.issued_on, document.text) == ("2025-05-04", "Resolution No. 68-NQ/TW dated May 4, 2025")


def test_named_laws() -> None:
    laws = read_english("The 2015 Penal Code, the Land Law and the Law on River Navigation apply.").dispatches
    assert [(law.doc_type, law.subject, law.law) for law in laws] == [
        ("Bộ luật", "Hình sự năm 2015", True),
        ("Luật", "Đất đai", True),
        ("Luật", "Law on River Navigation", True),
    ]


@pytest.mark.parametrize("text", ["Flight No. 12 left.", "The decision of 12 judges was read.", "A plan for 2030."])
def test_what_is_no_document(text: str) -> None:
    assert read_english(text).dispatches == []

"""Officials in English articles: Vietnamese ranks and posts."""

import pytest

from tests.recognize.english.reading import read_english

Found = tuple[str, str | None, list[tuple[str | None, str | None]]]

CASES: list[tuple[str, Found]] = [
    (
        "Colonel Cao Dinh Thuc, director of Vinh Long Provincial Police, spoke.",
        ("Cao Dinh Thuc", "Đại tá", [("Giám đốc", "Vinh Long Provincial Police")]),
    ),
    (
        "Deputy Minister of Health Tang Thi Vui came; the Ministry of Health has moved.",
        ("Tang Thi Vui", None, [("Thứ trưởng", "Ministry of Health")]),
    ),
    (
        "Mac Van Toan, head of the Traffic Police Division of Hanoi Police, spoke.",
        ("Mac Van Toan", None, [("Trưởng phòng", "Traffic Police Division of Hanoi Police")]),
    ),
    (
        "Hue People's Committee Chairman Quach Huu Nam agreed.",
        ("Quach Huu Nam", None, [("Chủ tịch", "Hue People's Committee")]),
    ),
    ("Minister of Health Quach Ngoc Anh agreed.", ("Quach Ngoc Anh", None, [("Bộ trưởng", "Health")])),
    ("Politburo member Ung Van Hoa agreed.", ("Ung Van Hoa", None, [("Ủy viên Bộ Chính trị", None)])),
    ("Sr. Lt. Col. Ung Van Hoa and others agreed.", ("Ung Van Hoa", "Thượng tá", [(None, None)])),
    ("Deputy Prime Minister Ung Van Hoa agreed.", ("Ung Van Hoa", None, [("Phó Thủ tướng", None)])),
    ("Senior Lieutenant General Thân Văn Mạnh spoke.", ("Thân Văn Mạnh", "Thượng tướng", [(None, None)])),
    (
        "Mr. Luu Cong Phat, former director of the Hue Department of Health, left.",
        ("Luu Cong Phat", None, [("Giám đốc", "Hue Department of Health")]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ranks_and_posts(text: str, expected: Found) -> None:
    officials = read_english(text).officials
    assert [(o.name, o.rank, [(r.position, r.agency_text) for r in o.roles]) for o in officials] == [expected]


def test_two_ranks_are_kept_as_stated_and_the_last_is_the_persons() -> None:
    text = (
        "Lieutenant General Ngo Quoc Vinh, Deputy Minister of Public Security, came. "
        "Senior Lieutenant General Ngo Quoc Vinh spoke."
    )
    (official,) = read_english(text).officials
    assert official.rank == "Thượng tướng"
    assert [(role.position, role.rank) for role in official.roles] == [
        ("Thứ trưởng", "Trung tướng"),
        (None, "Thượng tướng"),
    ]


def test_past_posts() -> None:
    (official,) = read_english("Former Minister of Justice Ha Duc Loc was there.").officials
    assert [role.former for role in official.roles] == [True]


def test_officials_of_other_states_are_foreign() -> None:
    found = {
        o.name: o.foreign for o in read_english("Lao Prime Minister Khamsay Vong met President Ly Van Bac.").officials
    }
    assert found == {"Khamsay Vong": True, "Ly Van Bac": False}


def test_short_forms_are_mentions_of_the_official() -> None:
    (official,) = read_english("Major Doan Van Luc spoke. Mr. Luc left.").officials
    assert [(span.text, span.anaphor) for span in official.spans] == [("Doan Van Luc", False), ("Luc", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Dinh Cong Thoai, director of a trading company, was there.",
        "Suspect Trieu Van Ban, 34, is a driver.",
        "The minister left early.",
    ],
)
def test_private_persons_are_no_officials(text: str) -> None:
    assert read_english(text).officials == []

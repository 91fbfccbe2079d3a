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
    (
        "The director of the Hue Department of Health, Mac Van Toan, said so.",
        ("Mac Van Toan", None, [("Giám đốc", "Hue Department of Health")]),
    ),
    ("Party chief of Cao Bang Province Ung Van Hoa agreed.", ("Ung Van Hoa", None, [("Bí thư", "Cao Bang Province")])),
    ("Ung Van Hoa, Da Nang's Party chief, agreed.", ("Ung Van Hoa", None, [("Bí thư", "Da Nang")])),
    (
        "Ung Van Hoa, chairman of the south central province of Phu Yen, agreed.",
        ("Ung Van Hoa", None, [("Chủ tịch", "province of Phu Yen")]),
    ),
    (
        "Vietnamese Ambassador to Japan Tang Thi Vui came.",
        ("Tang Thi Vui", None, [("Đại sứ Việt Nam tại Nhật Bản", None)]),
    ),
    ("NA Deputy Tang Thi Vui came.", ("Tang Thi Vui", None, [("Đại biểu", "NA")])),
    (
        "Ung Van Hoa, general director of the General Department of Taxation, came.",
        ("Ung Van Hoa", None, [("Tổng cục trưởng", "General Department of Taxation")]),
    ),
    (
        "Chairman of the National Assembly's Economic Committee Ung Van Hoa came.",
        ("Ung Van Hoa", None, [("Chủ nhiệm", "National Assembly's Economic Committee")]),
    ),
    ("Deputy Health Minister Tang Thi Vui came.", ("Tang Thi Vui", None, [("Thứ trưởng", "Health")])),
    (
        "Judge Ung Van Hoa of the People's Court of Hanoi read it.",
        ("Ung Van Hoa", None, [("Thẩm phán", "People's Court of Hanoi")]),
    ),
    (
        "Ung Van Hoa, a former head and former deputy head of Hue Police, left.",
        ("Ung Van Hoa", None, [("Giám đốc", "Hue Police"), ("Phó Giám đốc", "Hue Police")]),
    ),
    ("Acting President Tang Thi Vui came.", ("Tang Thi Vui", None, [("Quyền Chủ tịch nước", None)])),
    (
        "Tang Thi Vui, permanent deputy head of the Central Internal Affairs Commission, came.",
        ("Tang Thi Vui", None, [("Phó Trưởng ban Thường trực", "Central Internal Affairs Commission")]),
    ),
    (
        "The Ministry of Justice moved. Ung Van Hoa, the ministry's spokesman, said why.",
        ("Ung Van Hoa", None, [("Người phát ngôn", "the ministry")]),
    ),
    (
        "The Ministry of Justice moved. Ung Van Hoa, head of the ministry's Legal Department, said why.",
        ("Ung Van Hoa", None, [("Trưởng", "Legal Department")]),
    ),
    (
        "It approved the appointment of Ung Van Hoa, Party chief of Cao Bang Province, as Minister of Justice.",
        ("Ung Van Hoa", None, [("Bí thư", "Cao Bang Province"), ("Bộ trưởng", "Justice")]),
    ),
    (
        "Ung Van Hoa, former justice minister, remains Deputy Prime Minister.",
        ("Ung Van Hoa", None, [("Bộ trưởng", "justice"), ("Phó Thủ tướng", None)]),
    ),
    (
        "To Van Bay, spokesman of the Ministry of Justice, spoke.",
        ("To Van Bay", None, [("Người phát ngôn", "Ministry of Justice")]),
    ),
    (
        "Ung Van Hoa, President of the Vietnam Women's Union, agreed.",
        ("Ung Van Hoa", None, [("Chủ tịch", "Vietnam Women's Union")]),
    ),
    (
        "Deputy governor of the State Bank of Vietnam Ung Van Hoa agreed.",
        ("Ung Van Hoa", None, [("Phó Thống đốc", "State Bank of Vietnam")]),
    ),
    ("Captain Ung Van Hoa of Hue Police spoke.", ("Ung Van Hoa", "Đại úy", [(None, "Hue Police")])),
    ("Captain Ung Van Hoa, from the Hue Police, spoke.", ("Ung Van Hoa", "Đại úy", [(None, "Hue Police")])),
    (
        "Ung Van Hoa, chairman of Da Nang's Hai Chau Ward, spoke.",
        ("Ung Van Hoa", None, [("Chủ tịch", "Hai Chau Ward")]),
    ),
    ("Minister of Home Affairs Thai Van Hoa spoke.", ("Thai Van Hoa", None, [("Bộ trưởng", "Home Affairs")])),
    (
        "Chief of the Government Office Ung Van Hoa spoke.",
        ("Ung Van Hoa", None, [("Chủ nhiệm", "Government Office")]),
    ),
    ("Hue's deputy Party chief Ung Van Hoa spoke.", ("Ung Van Hoa", None, [("Phó Bí thư", "Hue")])),
    (
        "Ung Van Hoa, Politburo member and Party chief of Hue, spoke.",
        ("Ung Van Hoa", None, [("Ủy viên Bộ Chính trị", None), ("Bí thư", "Hue")]),
    ),
    ("Thượng tá Quách Văn Hòa spoke.", ("Quách Văn Hòa", "Thượng tá", [(None, None)])),
    ("Ong Van Lieu, head of Hue Police, spoke.", ("Ong Van Lieu", None, [("Giám đốc", "Hue Police")])),
    (
        "Lo Van Hoa, Party chief and chairman of Hue, spoke.",
        ("Lo Van Hoa", None, [("Bí thư", "Hue"), ("Chủ tịch", "Hue")]),
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


@pytest.mark.parametrize(
    "text",
    [
        "Two former directors of the Hue Department of Health, Ha Duc Loc and Mac Van Toan, left.",
        "Ha Duc Loc and Mac Van Toan, both former directors of the Hue Department of Health, left.",
    ],
)
def test_a_plural_is_the_post_of_all_who_are_listed(text: str) -> None:
    officials = read_english(text).officials
    said = [(o.name, [(r.position, r.agency_text, r.former) for r in o.roles]) for o in officials]
    post = ("Giám đốc", "Hue Department of Health", True)
    assert said == [("Ha Duc Loc", [post]), ("Mac Van Toan", [post])]


def test_past_posts() -> None:
    (official,) = read_english("Former Minister of Justice Ha Duc Loc was there.").officials
    assert [role.former for role in official.roles] == [True]
    (official,) = read_english("Former Justice Minister Ha Duc Loc was there.").officials
    assert [role.former for role in official.roles] == [True]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ha Duc Loc, a former minister of justice and later chairman of Hue, came.", [True, True]),
        ("Ha Duc Loc, former Party chief and chairman of Hue, came.", [True, True]),
        ("They removed Ha Duc Loc from his post as chairman of Hue.", [True]),
        ("Ha Duc Loc, former minister of justice and now chairman of Hue, came.", [True, False]),
    ],
)
def test_the_past_of_a_post_holds_for_those_joined_to_it(text: str, former: list[bool]) -> None:
    (official,) = read_english(text).officials
    assert [role.former for role in official.roles] == former


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
        "Mac Van Toan, director of Dong Nai Steel Works, was there.",
        "Mac Van Toan, director of the city's Zoo, was there.",
    ],
)
def test_private_persons_are_no_officials(text: str) -> None:
    assert read_english(text).officials == []

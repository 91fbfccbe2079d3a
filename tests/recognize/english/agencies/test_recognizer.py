"""Bodies in English articles, and the Vietnamese bodies that they are."""

import pytest

from pipeline.normalize.agencies import normalize_agency
from tests.recognize.english.reading import read_english

CASES = [
    ("Officers of the Ministry of Public Security came.", {"Ministry of Public Security": "Bộ Công an"}),
    (
        "Quang Tri Provincial Police, Hue City Police and Haiphong police worked together.",
        {
            "Quang Tri Provincial Police": "Công an tỉnh Quảng Trị",
            "Hue City Police": "Công an thành phố Huế",
            "Haiphong police": "Công an thành phố Hải Phòng",
        },
    ),
    (
        "Police in the central province of Nghe An, police in Haiphong and customs in Japan cooperate.",
        {
            "Police in the central province of Nghe An": "Công an tỉnh Nghệ An",
            "police in Haiphong": "Công an thành phố Hải Phòng",
        },
    ),
    (
        "The Traffic Police Division of Can Tho City Police set up a checkpoint.",
        {
            "Traffic Police Division of Can Tho City Police": "Phòng Cảnh sát giao thông Công an TP Cần Thơ",
            "Can Tho City Police": "Công an thành phố Cần Thơ",
        },
    ),
    (
        "The Ministry of Public Security's Investigation Police Agency took over.",
        {
            "Ministry of Public Security's Investigation Police Agency": "Cơ quan Cảnh sát điều tra Bộ Công an",
            "Ministry of Public Security": "Bộ Công an",
        },
    ),
    (
        "The People’s Committee of Ninh Binh Province and the Ninh Binh provincial People's Court agreed.",
        {
            "People’s Committee of Ninh Binh Province": "UBND tỉnh Ninh Bình",
            "Ninh Binh provincial People's Court": "TAND tỉnh Ninh Bình",
        },
    ),
    (
        "The Ministry of Culture, Sports and Tourism and the Ministry of Health signed.",
        {
            "Ministry of Culture, Sports and Tourism": "Bộ Văn hóa, Thể thao và Du lịch",
            "Ministry of Health": "Bộ Y tế",
        },
    ),
    (
        "In Kon Tum Province, the provincial People's Committee, the provincial police department and its staff met.",
        {
            "the provincial People's Committee": "UBND tỉnh Kon Tum",
            "the provincial police department": "Công an tỉnh Kon Tum",
        },
    ),
    (
        "The Lam Dong Department of Science and Technology, Mac Van Toan and others met.",
        {"Lam Dong Department of Science and Technology": "Sở Khoa học và Công nghệ Lâm Đồng"},
    ),
    (
        "The Vietnamese embassy in Thailand, Vietnam's Consulate General in Fukuoka and the Thai Embassy helped.",
        {
            "Vietnamese embassy in Thailand": "Đại sứ quán Việt Nam tại Thái Lan",
            "Vietnam's Consulate General in Fukuoka": "Tổng Lãnh sự quán Việt Nam tại Fukuoka",
            "Thai Embassy": "Đại sứ quán Thái Lan",
        },
    ),
    ("The Department of Domestic Market met.", {"Department of Domestic Market": "Vụ Thị trường trong nước"}),
    ("Dak Lak's People's Council met.", {"Dak Lak's People's Council": "HĐND tỉnh Đắk Lắk"}),
    (
        "The Criminal Police Division (PC02) under Hue Police set up a team.",
        {
            "Criminal Police Division (PC02) under Hue Police": "Phòng Cảnh sát hình sự Công an thành phố Huế",
            "PC02": "Phòng Cảnh sát hình sự Công an thành phố Huế",
            "Hue Police": "Công an thành phố Huế",
        },
    ),
    (
        "The Highway Safety Division (PC08) of Hue Police said so.",
        {
            "Highway Safety Division (PC08) of Hue Police": "Phòng Cảnh sát giao thông Công an thành phố Huế",
            "PC08": "Phòng Cảnh sát giao thông Công an thành phố Huế",
            "Hue Police": "Công an thành phố Huế",
        },
    ),
    (
        "The High-Tech Crime Prevention and Cyber Security Division under Hue Police said so.",
        {
            "High-Tech Crime Prevention and Cyber Security Division under Hue Police": (
                "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao Công an thành phố Huế"
            ),
            "Hue Police": "Công an thành phố Huế",
        },
    ),
    (
        "The Hue People's Council's Legal Affairs Board met.",
        {
            "Hue People's Council's Legal Affairs Board": "Ban Pháp chế HĐND thành phố Huế",
            "Hue People's Council": "HĐND thành phố Huế",
        },
    ),
    ("The Party's Organization Commission met.", {"Party's Organization Commission": "Ban Tổ chức Trung ương"}),
    ("Buon Ho Ward Police in Dak Lak said so.", {"Buon Ho Ward Police": "Công an phường Buôn Hồ, tỉnh Đắk Lắk"}),
    (
        "The Hue Department of Ethnic and Religious Affairs and Hanoi's industry and trade department met.",
        {
            "Hue Department of Ethnic and Religious Affairs": "Sở Dân tộc và Tôn giáo thành phố Huế",
            "Hanoi's industry and trade department": "Sở Công Thương thành phố Hà Nội",
        },
    ),
    (
        "The Division of Urban Management of Thu Duc City was dissolved.",
        {"Division of Urban Management of Thu Duc City": "Phòng Quản lý đô thị thành phố Thủ Đức"},
    ),
    (
        "The Ministry of Health's Administration of Medical Service said so.",
        {
            "Ministry of Health's Administration of Medical Service": "Cục Quản lý Khám, chữa bệnh",
            "Ministry of Health": "Bộ Y tế",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bodies_are_the_vietnamese_ones(text: str, expected: dict[str, str]) -> None:
    found = {span.text: span.agency.agency_id for span in read_english(text).agencies if span.agency}
    assert found == {form: normalize_agency(name, year=2025).agency_id for form, name in expected.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Local police and officers said that the police had come.",
        "Police in the city are looking for witnesses.",
        "Ha Tay Construction Company and Hanoi University of Law are no bodies of the state.",
        "The department head of a hospital left.",
    ],
)
def test_no_body_is_named(text: str) -> None:
    assert read_english(text).agencies == []


def test_offsets_are_the_evidence() -> None:
    reading = read_english("On Monday, Vinh Long Provincial Police and Interpol spoke.")
    assert [reading.text[span.start : span.end] for span in reading.agencies] == [
        "Vinh Long Provincial Police",
        "Interpol",
    ]


def test_bodies_of_other_states_are_foreign() -> None:
    reading = read_english("Interpol, Thai police and the Japan Coast Guard helped the Vietnam Coast Guard.")
    foreign = {span.text: span.foreign for span in reading.agencies}
    assert foreign == {
        "Interpol": True,
        "Thai police": True,
        "Japan Coast Guard": True,
        "Vietnam Coast Guard": False,
    }


def test_parents_and_bodies_in_posts_are_nested() -> None:
    reading = read_english("The director of Lao Cai Provincial Police spoke to the Ministry of Justice.")
    assert {span.text: span.nested for span in reading.agencies} == {
        "Lao Cai Provincial Police": True,
        "Ministry of Justice": False,
    }


def test_a_department_of_a_ministry_is_none_of_a_province() -> None:
    spans = read_english("The Department of Finance of the Ministry of Health met.").agencies
    assert [span.agency.name for span in spans if span.agency] == ["Department of Finance, Bộ Y tế", "Bộ Y tế"]


def test_short_forms_stand_for_the_body_named_before() -> None:
    reading = read_english(
        "Ca Mau Provincial Police met the Ministry of Health. The ministry thanked the provincial police."
    )
    short = {span.text: span.agency.name for span in reading.agencies if span.anaphor and span.agency}
    assert short == {"The ministry": "Bộ Y tế", "the provincial police": "Công an tỉnh Cà Mau"}


def test_an_office_of_the_province_is_that_of_the_article() -> None:
    reading = read_english("In Hai Phong, the Department of Construction closed a site.")
    assert [span.agency.name for span in reading.agencies if span.agency] == ["Sở Xây dựng thành phố Hải Phòng"]

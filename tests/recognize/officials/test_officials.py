"""Officials: every shape in which the press puts a name and a post together. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.articles import Article
from pipeline.facts import Official
from pipeline.flow import read
from pipeline.normalize.positions import normalize_position
from pipeline.normalize.ranks import generic_ranks, rank_order
from pipeline.recognize.officials import recognize_officials


def officials(text: str) -> list[Official]:
    return read(Article("a", "a.txt", text)).officials


def roles(text: str) -> set[tuple[str, str | None, str | None]]:
    return {(o.name, r.position, r.agency_text) for o in officials(text) for r in o.roles}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giám đốc Sở Y tế Hà Nam Lê Quang Tuệ cho biết.", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế Hà Nam")),
        ("Ông Lê Quang Tuệ, Giám đốc Sở Y tế Hà Nam, nói.", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế Hà Nam")),
        ("Ông Lê Quang Tuệ - Giám đốc Sở Y tế Hà Nam nói.", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế Hà Nam")),
        ("Ông Lê Quang Tuệ (Giám đốc Sở Y tế Hà Nam) nói.", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế Hà Nam")),
        ("Giám đốc Sở Y tế Hà Nam, ông Lê Quang Tuệ nói.", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế Hà Nam")),
        ("Ông Lê Quang Tuệ (SN 1970), Giám đốc Sở Y tế Hà Nam", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế Hà Nam")),
        ("Ông Lê Quang Tuệ, sinh năm 1970, Giám đốc Sở Y tế", ("Lê Quang Tuệ", "Giám đốc", "Sở Y tế")),
        ("cụ Lê Quang Tuệ (82 tuổi, nguyên Bí thư Đảng ủy xã)", ("Lê Quang Tuệ", "Bí thư", "Đảng ủy xã")),
        ("Chủ tịch phường Hương Sơ Hồ Đắc Lân nói", ("Hồ Đắc Lân", "Chủ tịch", "phường Hương Sơ")),
        ("Bộ trưởng Ngoại giao Hồ Đắc Lân nói", ("Hồ Đắc Lân", "Bộ trưởng Ngoại giao", None)),
        ("Đại sứ Việt Nam tại Hà Lan Hồ Đắc Lân nói", ("Hồ Đắc Lân", "Đại sứ Việt Nam tại Hà Lan", None)),
        ("Chủ tịch UBND thành phố Hồ Đắc Lân ký", ("Hồ Đắc Lân", "Chủ tịch", "UBND thành phố")),
        ("đại biểu Hồ Đắc Lân (Huế) hỏi", ("Hồ Đắc Lân", "Đại biểu", None)),
    ],
)
def test_a_post_is_tied_to_the_name_beside_it(text: str, expected: tuple[str, str, str | None]) -> None:
    assert roles(text) == {expected}


def test_rank_and_post_around_one_name() -> None:
    [official] = officials("Đại tá Phan Hữu Lộc - Trưởng Công an huyện Bắc Yên cho hay.")
    assert (official.name, official.rank) == ("Phan Hữu Lộc", "Đại tá")
    assert [(r.position, r.agency_text, r.rank) for r in official.roles] == [
        ("Trưởng", "Công an huyện Bắc Yên", "Đại tá")
    ]


def test_a_rank_alone_is_a_role_without_a_post() -> None:
    [official] = officials("Lúc đó, thượng uý Phan Hữu Lộc đang làm nhiệm vụ.")
    assert [(r.position, r.rank) for r in official.roles] == [(None, "Thượng úy")]


def test_several_posts_of_one_person() -> None:
    text = "Dự lễ có ông Cao Thế Vinh, Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh."
    assert roles(text) == {
        ("Cao Thế Vinh", "Ủy viên", "Bộ Chính trị"),
        ("Cao Thế Vinh", "Bí thư", "Tỉnh ủy"),
        ("Cao Thế Vinh", "Chủ tịch", "HĐND tỉnh"),
    }


def test_neighbours_in_a_list_keep_their_own_posts() -> None:
    text = "Bộ trưởng Bộ Y tế Cao Thế Vinh, Thứ trưởng Bộ Công an Mai Đức Hạnh cùng dự."
    assert roles(text) == {
        ("Cao Thế Vinh", "Bộ trưởng", "Bộ Y tế"),
        ("Mai Đức Hạnh", "Thứ trưởng", "Bộ Công an"),
    }


def test_a_post_in_the_plural_goes_to_every_name_of_the_list() -> None:
    text = "Các đại biểu Quốc hội Cao Thế Vinh, Mai Đức Hạnh và Tạ Thu Nga đã phát biểu."
    assert {name for name, _, _ in roles(text)} == {"Cao Thế Vinh", "Mai Đức Hạnh", "Tạ Thu Nga"}


def test_an_appointment_gives_the_old_post_and_the_new() -> None:
    text = "Bộ Nội vụ bổ nhiệm ông Cao Thế Vinh, Phó Giám đốc Sở Nội vụ, giữ chức Giám đốc Sở Tư pháp."
    assert roles(text) == {
        ("Cao Thế Vinh", "Phó Giám đốc", "Sở Nội vụ"),
        ("Cao Thế Vinh", "Giám đốc", "Sở Tư pháp"),
    }


def test_former_posts_are_told() -> None:
    [official] = officials("Ông Cao Thế Vinh, nguyên Chủ tịch UBND huyện Bắc Yên, bị khởi tố.")
    assert [role.former for role in official.roles] == [True]


def test_a_post_written_twice_is_one_role() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Cao Thế Vinh đến thăm. Bộ trưởng Cao Thế Vinh cho biết. bộ trưởng Bộ Y tế Cao Thế Vinh nói."
    )
    assert roles(text) == {("Cao Thế Vinh", "Bộ trưởng", "Bộ Y tế")}


def test_a_body_whose_name_the_post_begins_is_the_whole_one() -> None:
    (official,) = officials("Tổng Thanh tra Chính phủ Hạng Văn Nhiên trình dự luật.")
    (role,) = official.roles
    assert role.agency_text == "Chính phủ"
    assert role.agency_span is not None and role.agency_span.text == "Thanh tra Chính phủ"


def test_a_post_without_its_body_takes_it_from_the_context() -> None:
    text = "Bộ trưởng Bộ Y tế vừa ký quyết định. Bộ trưởng Cao Thế Vinh yêu cầu kiểm tra."
    assert roles(text) == {("Cao Thế Vinh", "Bộ trưởng", "Bộ Y tế")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Cao Thế Vinh, Giám đốc Công ty TNHH Hoa Mai, nói.",
        "Bác sĩ Cao Thế Vinh, Trưởng khoa Nhi, Bệnh viện tỉnh, nói.",
        "Thầy Cao Thế Vinh, Hiệu trưởng trường THPT Bắc Yên.",
        "Luật sư Cao Thế Vinh (Đoàn Luật sư TP Hà Nội) nói.",
        "Bị can Cao Thế Vinh bị tạm giam.",
        "Ông Cao Thế Vinh, Trưởng phòng kinh doanh một công ty.",
        "theo quyết định của Chủ tịch UBND huyện, ông Cao Thế Vinh được nhận đất",
    ],
)
def test_private_persons_are_no_officials(text: str) -> None:
    assert officials(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Mỹ Donald Trump phát biểu.",
        "Bộ trưởng Quốc phòng Đức Ursula von der Leyen tới thăm.",
        "Thủ tướng Trung Quốc Lý Khắc Cường tới thăm.",
        "Ngoại trưởng Nga Sergei Lavrov trả lời.",
    ],
)
def test_officials_of_other_states_are_marked(text: str) -> None:
    [official] = officials(text)
    assert official.foreign


def test_an_english_article_is_left_to_others() -> None:
    reading = read(Article("a", "a.txt", "Đại tá Phan Hữu Lộc cho hay."))
    assert recognize_officials(reading)
    reading.article = replace(reading.article, language="en")
    assert recognize_officials(reading) == []


def test_evidence_holds_name_and_post() -> None:
    text = "Sáng 3/5, ông Cao Thế Vinh, Chủ tịch UBND huyện Bắc Yên, xác nhận."
    [official] = officials(text)
    [role] = official.roles
    assert text[role.start : role.end] == "Cao Thế Vinh, Chủ tịch UBND huyện Bắc Yên"


@pytest.mark.parametrize(
    "text",
    [
        "Về vụ Cao Thế Vinh, Tổng Bí thư nhấn mạnh phải xử nghiêm.",
        "Luật sư Cao Thế Vinh\nBộ trưởng Bộ Y tế ban hành thông tư.",
        "Trung úy H. bị thương.",
    ],
)
def test_what_stands_beside_a_name_by_chance_is_no_title_of_it(text: str) -> None:
    assert officials(text) == []


def test_a_post_after_a_name_with_its_body_apart() -> None:
    text = "Thẩm phán Cao Thế Vinh, TAND TP Huế, chủ tọa phiên tòa."
    assert roles(text) == {("Cao Thế Vinh", "Thẩm phán", "TAND TP Huế")}


def test_past_posts_by_verb_are_former() -> None:
    [official] = officials("Ông Cao Thế Vinh từng là Giám đốc Sở Y tế.")
    assert [role.former for role in official.roles] == [True]


def test_uncertain_ties_have_less_confidence() -> None:
    [sure] = officials("Bộ trưởng Bộ Y tế Cao Thế Vinh nói.")
    [unsure] = officials("Trung tá Cao Thế Vinh làm tổ trưởng.")
    assert sure.roles[0].confidence > 0.9 > unsure.roles[0].confidence


def test_a_duty_is_no_head_of_a_department() -> None:
    found = roles("Ông Đỗ Văn Hách giữ chức vụ Trưởng ban Tuyên giáo Tỉnh ủy Hà Nam.")
    assert not [role for role in found if role[1] and "vụ" in role[1].lower()]
    assert found


def test_a_deputy_governor_needs_no_body() -> None:
    assert ("Lê Thị Hạnh", "Phó thống đốc", None) in roles("Phó thống đốc Lê Thị Hạnh cho biết lãi suất giảm.")


def test_who_appoints_does_not_get_the_post() -> None:
    found = roles("Bà Mai được Bộ trưởng Nội vụ khi đó là ông Vũ Huy Hợp bổ nhiệm làm Vụ trưởng.")
    assert not [role for role in found if role[0] == "Vũ Huy Hợp" and role[1] == "Vụ trưởng"]


_SENTENCES = yaml.safe_load(Path(__file__).with_name("sentences.yml").read_text("utf-8"))


def _told(item: str) -> tuple[str, str | None]:
    """A post and its body of *post @ body*."""
    post, _, body = item.partition(" @ ")
    return normalize_position(post), body or None


def _is_rank(item: str) -> bool:
    return rank_order(item) is not None or item in generic_ranks()


@pytest.mark.parametrize("entry", _SENTENCES, ids=[entry["text"][:60] for entry in _SENTENCES])
def test_sentences(entry: dict[str, Any]) -> None:
    expected = {
        name: (
            next((item for item in items if _is_rank(item)), None),
            {_told(item) for item in items if not _is_rank(item)},
        )
        for name, items in entry.items()
        if name != "text"
    }
    found = {
        official.name: (official.rank, {(r.position, r.agency_text) for r in official.roles if r.position})
        for official in officials(entry["text"])
    }
    assert found == expected


def test_an_envoy_told_before_without_a_name_makes_the_named_one_foreign() -> None:
    [envoy] = officials("Đại sứ Trung Quốc thăm Tây Ninh\n\nTại đây, Đại sứ Hà Vỹ nói cảnh đẹp.")
    assert (envoy.name, envoy.foreign) == ("Hà Vỹ", True)
    [envoy] = officials("Đón đoàn có Đại sứ Trung Quốc tại Việt Nam Hồng Đại Dũng; về phía ta có Đại sứ Lê Hữu Khoan.")[
        1:
    ]
    assert (envoy.name, envoy.foreign) == ("Lê Hữu Khoan", False)

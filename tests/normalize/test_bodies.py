"""Tests of looking names up in the knowledge files."""

from pipeline.normalize.bodies import (
    body_by_code,
    english_body,
    english_key,
    foreign_body,
    head_at,
    head_row,
    is_code,
    listed_at,
    listed_body,
    office,
    subject_at,
)
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import spelling_key


def test_a_listed_body_is_found_by_all_its_forms() -> None:
    row = listed_body(spelling_key("Bộ Công Thương"))
    assert row is not None
    assert row["name_en"].startswith("Ministry of Industry and Trade")
    assert listed_body(spelling_key("Bộ Công Thương Việt Nam")) is row
    assert listed_body(spelling_key("Bộ Phép thuật")) is None


def test_codes_of_before_and_after_2018_are_one_unit() -> None:
    assert body_by_code("c45") == body_by_code("c02")
    assert is_code("pc45")
    assert not is_code("pc99")
    assert office(("pc45",)) == office(("phòng", "pc02"))


def test_heads_prefer_the_longest_and_know_where_they_may_stand() -> None:
    found = head_at(expand("Chi cục Hải quan Cầu Treo"), 0)
    assert found is not None
    assert (found[0], found[1]["head"]) == (4, "Chi cục Hải quan")
    assert head_at(expand("Hải quan Cầu Treo"), 0) is not None
    assert head_at(expand("Hải quan Cầu Treo"), 0, opening=False) is None
    assert head_row("Công an") is not None


def test_subjects_and_lengths() -> None:
    subject = subject_at(expand("Cảnh sát giao thông"), 0)
    assert subject is not None
    assert subject["of"] == "Công an"
    assert listed_at(expand("Văn phòng Chính phủ họp"), 0) == 4


def test_foreign_and_english_names() -> None:
    assert foreign_body(("fbi",)) is not None
    row = english_body("the Ministry of Health of Vietnam")
    assert row is not None
    assert row["name"] == "Bộ Y tế"
    assert english_key("People’s Committee & the Court") == "peoples committee court"

"""Which statements are of one act on the same people."""

from __future__ import annotations

from pipeline.link.arrests.merging import merge_statements
from pipeline.link.arrests.statements import LATELY, OWN, STORY
from tests.link.arrests.arrest_statements import merged, statement


def test_two_persons_are_two_facts() -> None:
    assert merged(statement(0, 1, "Tạ Văn Lưu"), statement(50, 1, "Hồ Văn Quý")) == [1, 1]


def test_a_short_name_is_the_same_person() -> None:
    assert merged(statement(0, 1, "Tạ Văn Lưu"), statement(50, 1, "Văn Lưu")) == [1]


def test_a_misspelt_name_is_the_same_person() -> None:
    assert merged(statement(0, 1, "Tạ Út Lưu"), statement(50, 1, "Tạ Úy Lưu")) == [1]
    assert merged(statement(0, 1, "Tạ Văn Lưu"), statement(50, 1, "Tạ Văn Lựu")) == [1, 1]


def test_a_judgment_with_another_term_or_instance_is_another() -> None:
    first = statement(0, 1, "Tạ Văn Lưu", action="sentence", terms=frozenset({"5 years"}))
    assert merged(first, statement(50, 1, "Lưu", action="sentence", terms=frozenset({"9 years"}))) == [1, 1]
    trial = statement(0, 3, action="sentence", stage="sơ thẩm")
    assert merged(trial, statement(50, 3, action="sentence", stage="phúc thẩm")) == [3, 3]


def test_a_number_and_the_names_of_as_many_are_one() -> None:
    assert merged(statement(0, 2), statement(50, 2, "Tạ Văn Lưu", "Hồ Văn Quý")) == [2]


def test_others_are_another_group() -> None:
    assert merged(statement(0, 2), statement(50, 2, further=True)) == [2, 2]


def test_actions_are_apart() -> None:
    assert merged(statement(0, 2), statement(50, 2, action="charge")) == [2, 2]


def test_lists_of_which_half_are_others_are_two_groups() -> None:
    first, second = statement(0, 2, "Tạ Văn Lưu", "Hồ Văn Quý"), statement(50, 2, "Tạ Văn Lưu", "Mạc Thị Hoa")
    assert merged(first, second) == [2, 2]
    assert merged(first, statement(50, 2, "Lưu", "Quý")) == [2]


def test_initials_are_the_same_person() -> None:
    assert merged(statement(0, 1, "Đ.V.V"), statement(50, 1, "V")) == [1]


def seizure_and_remand(seized: str | None, remanded: str | None, strength: int = OWN) -> list[str | None]:
    seizure = statement(50, 1, "Lưu", date_strength=strength)
    remand = statement(0, 1, "Tạ Văn Lưu", remand=True)
    seizure.arrest.occurred_on, remand.arrest.occurred_on = seized, remanded
    return [arrest.occurred_on for arrest in merge_statements([seizure, remand], [])]


def test_a_seizure_and_a_remand_of_another_day_are_two() -> None:
    assert seizure_and_remand("2017-05-06", "2017-05-09") == ["2017-05-09", "2017-05-06"]
    assert seizure_and_remand("2017-05-06", "2017-05-09", STORY) == ["2017-05-09", "2017-05-06"]


def test_a_seizure_and_a_remand_are_one_where_a_day_is_not_told() -> None:
    assert seizure_and_remand("2017-05-06", None) == ["2017-05-06"]
    assert seizure_and_remand("XXXX-05-09", "2017-05-09") == ["2017-05-09"]
    assert seizure_and_remand("2017-05-06", "2017-05-09", LATELY) == ["2017-05-09"]


def test_facts_of_two_years_are_two() -> None:
    first, second = statement(0, 1, "Tạ Văn Lưu"), statement(50, 1, "Lưu")
    first.arrest.occurred_on, second.arrest.occurred_on = "2015", "2017-04-03"
    assert merged(first, second) == [1, 1]
    second.arrest.occurred_on = "2015-04-03"
    assert merged(first, second) == [1]


def test_a_charge_that_goes_to_court_years_later_is_one_fact() -> None:
    first = statement(0, 1, "Tạ Văn Lưu", action="charge")
    first.arrest.occurred_on = "2007"
    second = statement(50, 1, "Lưu", action="charge", indicted=True)
    second.arrest.occurred_on = "2010-08-19"
    assert merged(first, second) == [1]
    second.indicted = False
    assert merged(first, second) == [1, 1]


def test_a_headline_without_people_is_told_by_an_arrest_abroad() -> None:
    title, body = statement(0, None), statement(50, 3)
    body.arrest.foreign = True
    assert merged(title, body) == [3]
    title.arrest.foreign, body.arrest.foreign = True, False
    assert merged(title, body) == [None, 3]


def test_other_penalties_are_another_judgment_also_in_a_group() -> None:
    alone, group = statement(0, 1, "Tạ Văn Lưu"), statement(50, 2, "Tạ Văn Lưu", "Vũ Đình Khải")
    for told, terms in ((alone, {"5 years"}), (group, {"death"})):
        told.arrest.action, told.terms = "sentence", frozenset(terms)
    assert merged(alone, group) == [1, 2]


def test_a_relative_told_by_another_s_name_is_nobody_told_before() -> None:
    wife = statement(50, 1, apart=("Lưu",))
    assert merged(statement(0, 1, "Tạ Văn Lưu"), wife) == [1, 1]

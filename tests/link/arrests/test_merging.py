"""What becomes of the statements of one fact: one record, which says what any of them tells."""

from __future__ import annotations

from pipeline.facts import AgencySpan
from pipeline.link.arrests.merging import merge_statements
from pipeline.link.arrests.statements import LATELY
from tests.link.arrests.arrest_statements import merged, statement


def test_the_same_number_is_one_fact() -> None:
    assert merged(statement(0, 3), statement(50, 3), statement(90, 3)) == [3]


def test_others_of_unknown_number_are_another_group() -> None:
    assert merged(statement(0, 9), statement(50, None, further=True, plural=True), sizes=(9,)) == [9, None]


def test_a_group_without_a_number_joins_the_counted_one() -> None:
    assert merged(statement(0, None, plural=True), statement(50, 6)) == [6]


def test_a_group_alone_takes_the_size_that_the_article_tells() -> None:
    assert merged(statement(0, None, plural=True), sizes=(7, 2)) == [7]
    assert merged(statement(0, None, plural=True, vague=True), sizes=(7, 2)) == [None]


def test_the_plainer_offence_wins() -> None:
    first, second = statement(0, 2, offence_strength=1), statement(50, 2, offence_strength=3)
    first.arrest.offence, second.arrest.offence = "vụ cắt dây điện", "trộm cắp tài sản"
    [arrest] = merge_statements([first, second], [])
    assert arrest.offence == "trộm cắp tài sản"


def test_the_body_and_the_date_come_from_the_statement_that_tells_them() -> None:
    first, second = statement(0, 3, agency_strength=1), statement(50, 3, agency_strength=2)
    second.arrest.occurred_on = "2017-05-01"
    first.arrest.agency_text, second.arrest.agency_text = "Công an tỉnh", "Công an huyện Yên Sơn"
    (arrest,) = merge_statements([first, second], [])
    assert (arrest.agency_text, arrest.occurred_on) == ("Công an huyện Yên Sơn", "2017-05-01")


def test_a_body_abroad_makes_an_arrest_of_which_a_title_tells_no_state_foreign() -> None:
    title, text = statement(0, 1), statement(50, 1, agency_strength=1)
    text.arrest.agency_text, text.arrest.foreign = "tòa án Lào", True
    text.arrest.agency_span = AgencySpan(50, 60, 50, 53, text="tòa án Lào", foreign=True)
    (arrest,) = merge_statements([title, text], [])
    assert (arrest.agency_text, arrest.foreign) == ("tòa án Lào", True)


def test_the_day_of_the_act_wins_over_that_of_the_news() -> None:
    news, act = statement(0, 3, date_strength=LATELY), statement(50, 3)
    news.arrest.occurred_on, act.arrest.occurred_on = "2017-05-09", "2017-05-06"
    (arrest,) = merge_statements([news, act], [])
    assert arrest.occurred_on == "2017-05-06"

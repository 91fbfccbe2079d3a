"""Arrests in English articles."""

import pytest

from pipeline.facts import Arrest
from tests.recognize.english.reading import read_english

CASES = [
    ("Dong Nai police arrested 14 people for gambling.", ("arrest", 14, "exact", "number")),
    ("Twenty-three suspects were detained in the raid.", ("detain", 23, "exact", "number")),
    ("Police have initiated legal proceedings against seven defendants.", ("charge", 7, "exact", "number")),
    ("More than 40 people have been summoned.", ("summon", 40, "at_least", "number")),
    ("Officers took nearly 60 bottles in for questioning.", None),
    ("Officers took nearly 60 people in for questioning.", ("summon", 60, "about", "number")),
    ("The court sentenced Luong Van Dat and Quan Thi Nga to five years.", ("sentence", 2, "exact", "names")),
    ("The suspect turned himself in on Monday.", ("surrender", 1, "exact", "names")),
    ("Police arrested a 34-year-old man.", ("arrest", 1, "exact", "number")),
    ("Hanoi police bust theft ring, arrest 9", ("arrest", 9, "exact", "number")),
    ("The pair were arrested on Monday.", ("arrest", 2, "exact", "number")),
    ("The leader, Lo Van Bach, 40, was arrested in Vinh.", ("arrest", 1, "exact", "names")),
    ("Police issued a decision to temporarily detain 3 subjects.", ("detain", 3, "exact", "number")),
    ("According to Mr. Ong Van Kha, 4 more suspects have been arrested.", ("arrest", 4, "exact", "number")),
    ("Ca Mau Border Guard detained 2 boats.", None),
    ("They are accused of illegally detaining two men.", None),
    ("Can Tho City Police prosecuted seven people.", ("charge", 7, "exact", "number")),
    ("Several suspects were arrested.", ("arrest", None, "unknown", "number")),
    ("The arrest of 12 smugglers was announced.", ("arrest", 12, "exact", "number")),
    ("Police have not arrested 12 suspects.", None),
    ("Police plan to arrest 12 more people.", None),
    ("An arrest warrant was issued.", None),
    ("Police would have detained three men.", None),
    ("Residents prosecuted nobody.", None),
    ("No one was arrested in the raid.", None),
    ("None of the two men were charged.", None),
    ("Lo Van Bach, 40, the suspected ringleader, and 13 accomplices were detained.", ("detain", 14, "exact", "number")),
    ("A man accused of beating a guard and two men was arrested.", ("arrest", 1, "exact", "number")),
    ("Police arrested the owner of a bar and two of his employees.", ("arrest", 3, "exact", "number")),
    ("The court sentenced three men to death and 14 others to life.", ("sentence", 17, "exact", "number")),
    ("Police arrested the couple, Lo Van Bach and Quan Thi Nga.", ("arrest", 2, "exact", "number")),
    ("The trio were jailed for theft.", ("sentence", 3, "exact", "number")),
    ("Eight dealers were handed death sentences.", ("sentence", 8, "exact", "number")),
    ("Eight dealers were handed leaflets.", None),
    ("Quan Thi Nga, 45, received a 15-year jail term.", ("sentence", 1, "exact", "names")),
    ("The court gave Lo Thi Nga 18 years in prison.", ("sentence", 1, "exact", "names")),
    ("Police took Lo Thi Nga, a former teller, into custody.", ("detain", 1, "exact", "names")),
    ("Police placed the driver, 52-year-old Lo Van Bach, under arrest.", ("arrest", 1, "exact", "names")),
    ("Police caught two women red-handed selling heroin.", ("arrest", 2, "exact", "number")),
    ("Border guards caught two women smuggling fans.", ("arrest", 2, "exact", "number")),
    ("Cameras caught two women chatting.", None),
    ("The court handed down a life sentence to a dealer.", ("sentence", 1, "exact", "number")),
    ("Police caught two women on camera.", None),
    ("Bach, 28, was prosecuted.", ("charge", 1, "exact", "names")),
    ("The court upheld the death sentence for Lo Thi Nga.", ("sentence", 1, "exact", "names")),
    ("The court reduced the prison term of Lo Thi Nga.", ("sentence", 1, "exact", "names")),
    ("The court handed suspended sentences to three men.", ("sentence", 3, "exact", "number")),
    ("Death sentences were handed down to four dealers.", ("sentence", 4, "exact", "number")),
    ("Ten phones were handed to two men.", None),
    ("Police tracked Lo Thi Nga down and detained her for theft.", ("detain", 1, "exact", "names")),
    ("Police detained her and her husband.", ("detain", 2, "exact", "number")),
    ("Lo Van Bach and his deputy, Quan Thi Nga, were jailed.", ("sentence", 2, "exact", "names")),
    ("Police arrested Lo Van Bach, head of Tan Phat Group, and four aides.", ("arrest", 5, "exact", "number")),
    ("Police opened a case against Lo Van Bach, 44.", ("charge", 1, "exact", "names")),
    ("Police executed an arrest warrant for Lo Van Bach.", ("arrest", 1, "exact", "names")),
    ("The court jailed a couple for theft.", ("sentence", 2, "exact", "number")),
    ("The court handed jail terms of three to nine years to 21 people.", ("sentence", 21, "exact", "number")),
    ("On May 30 the court gave three rangers jail terms.", ("sentence", 3, "exact", "number")),
    ("A 19-year-old who fled turned himself in.", ("surrender", 1, "exact", "names")),
    ("The unit joined with Hue Police to bust the ring, arresting seven.", ("arrest", 7, "exact", "number")),
]


def _only(text: str) -> Arrest:
    (arrest,) = read_english(text).arrests
    return arrest


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_actions_and_people(text: str, expected: tuple[str, int | None, str, str] | None) -> None:
    found = [(a.action, a.count, a.approx, a.basis) for a in read_english(text).arrests]
    assert found == ([expected] if expected else [])


def test_title_lead_and_body_tell_one_arrest() -> None:
    text = (
        "Ring busted, 22 arrested\n\nPolice dealt a blow to a ring, arresting 22 people.\n\nThey arrested 22 subjects."
    )
    assert [(a.action, a.count) for a in read_english(text).arrests] == [("arrest", 22)]


def test_people_of_one_clause_are_not_added_to_those_of_the_next() -> None:
    found = read_english("Police arrested a man and six others were summoned.").arrests
    assert [(a.action, a.count) for a in found] == [("arrest", 1), ("summon", 6)]


def test_an_arrest_abroad_is_in_no_province() -> None:
    assert _only("Thai police arrested a man from Ha Tinh.").province_code is None


def test_charged_and_detained_are_two_records() -> None:
    found = read_english("Hue City Police prosecuted seven people and detained six of them.").arrests
    assert [(a.action, a.count) for a in found] == [("charge", 7), ("detain", 6)]


def test_who_acted_why_and_when() -> None:
    arrest = _only("Four men were arrested by Khanh Hoa Provincial Police on June 12 on charges of robbery.")
    assert (arrest.agency_text, arrest.offence, arrest.occurred_on, arrest.province_code) == (
        "Khanh Hoa Provincial Police",
        "robbery",
        "2025-06-12",
        "56",
    )


def test_an_offence_ends_before_the_court_and_the_time() -> None:
    assert _only("Lo Thi Nga was jailed for bribery by the Hue City People's Court.").offence == "bribery"
    assert _only("Hue City Police arrested 20 people for robbery in the first six months.").offence == "robbery"


def test_an_offence_may_stand_behind_a_post_and_a_penalty() -> None:
    text = "The court sentenced Lo Thi Nga, former director of Hai Van Company, to 12 years in prison for theft."
    assert _only(text).offence == "theft"
    text = "Police arrested Lo Thi Nga, former director of Hai Van Company in Hue, who spoke over the phone."
    assert _only(text).offence is None
    assert _only("Police arrested three men in a raid and searched for others.").offence is None
    assert _only("Police arrested Lo Thi Nga, owner of Hai Van Co., for theft.").offence == "theft"


def test_an_offence_may_stand_before_a_noun_for_charges() -> None:
    assert _only("Lo Thi Nga was arrested on drug trafficking charges.").offence == "drug trafficking"
    assert _only("Lo Thi Nga was arrested over fraud allegations.").offence == "fraud"
    assert _only("Lo Thi Nga was arrested on several charges.").offence is None
    assert _only("Lo Thi Nga was arrested in connection with the case.").offence is None


def test_date_of_a_statement_is_not_that_of_the_act() -> None:
    assert _only("Hue City Police said on April 3 they had arrested four men.").occurred_on is None


def test_totals_over_a_period_are_statistics() -> None:
    assert _only("In the first six months of the year, police arrested 90 suspects.").scope == "statistic"


def test_arrests_abroad_are_foreign() -> None:
    assert _only("Cambodian police arrested ten Vietnamese men.").foreign


def test_a_given_name_stands_for_the_person_named_before() -> None:
    assert _only("Investigators found Tong Duy Hieu in Vinh. Hieu was arrested there.").names == ["Tong Duy Hieu"]

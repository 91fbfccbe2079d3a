"""Tests that the tables about the state agree with each other and with what is known of them."""

import re
from collections import Counter

import pytest

from pipeline.knowledge.load import load_csv

BODIES = [(table, row) for table in ("bodies", "departments", "police") for row in load_csv(table)]
NAMES = {row["name"] for _, row in BODIES}
OFFICES = (
    "Sở Công Thương",
    "Sở Giao thông Vận tải",
    "Sở Y tế",
    "Thi hành án dân sự",
    "Thuế",
    "Phòng Cảnh sát giao thông",
)
"""Offices of a province that own others and are no heads by themselves."""
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def test_there_were_63_provinces_and_are_34() -> None:
    rows = load_csv("provinces")
    june = [r for r in rows if r["valid_from"] <= "2025-06-30" < (r["valid_to"] or "9999")]
    july = [r for r in rows if r["valid_from"] <= "2025-07-01" < (r["valid_to"] or "9999")]
    assert (len(june), len(july)) == (63, 34)


def test_every_abolished_province_went_into_one_that_is_valid() -> None:
    valid = {row["code"] for row in load_csv("provinces") if not row["valid_to"]}
    assert all(row["successor"] in valid for row in load_csv("provinces") if row["valid_to"])


@pytest.mark.parametrize("table", ["districts", "communes"])
def test_every_place_lies_in_a_known_province(table: str) -> None:
    codes = {row["code"] for row in load_csv("provinces")}
    assert {row["province"] for row in load_csv(table)} <= codes


def test_every_commune_lies_in_a_known_district() -> None:
    districts = {(row["province"], f"{row['kind']} {row['name']}") for row in load_csv("districts")}
    assert {(r["province"], r["district"]) for r in load_csv("communes") if r["district"]} <= districts


def test_no_body_is_listed_twice() -> None:
    assert [name for name, n in Counter(row["name"] for _, row in BODIES).items() if n > 1] == []


@pytest.mark.parametrize(("table", "row"), BODIES, ids=[row["name"] for _, row in BODIES])
def test_parents_successors_dates_and_levels_of_a_body(table: str, row: dict[str, str]) -> None:
    assert row["level"] in ("central", "province")
    assert row["parent"] in NAMES | {""}
    assert row["successor"] in NAMES | {""}
    assert all(DATE.fullmatch(row[column]) for column in ("valid_from", "valid_to") if row[column])
    assert not row["successor"] or row["valid_to"]
    assert not row["valid_to"] or row["valid_from"] < row["valid_to"]


def test_the_owners_of_heads_are_known() -> None:
    heads = {row["head"] for row in load_csv("heads")}
    for row in load_csv("heads"):
        assert row["top"] in NAMES | {""}
        assert row["of"] in NAMES | heads | {"", *OFFICES}
        assert row["district_of"] in heads | {""}


def test_a_code_of_the_police_names_one_unit() -> None:
    offices = Counter(code for row in load_csv("police_offices") for code in row["codes"].split("|") if code)
    assert [code for code, n in offices.items() if n > 1] == []
    codes = Counter(
        code
        for row in load_csv("police")
        for code in {row["abbreviation"], *row["aliases"].split("|")}
        if re.fullmatch(r"[A-Z]\d\d", code)
    )
    assert [code for code, n in codes.items() if n > 1] == []

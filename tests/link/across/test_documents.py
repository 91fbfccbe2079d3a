"""Documents across articles: central symbols, local ones, and years."""

from __future__ import annotations

from datetime import date
from typing import Any

from pipeline.link.across.documents import link_documents

Row = dict[str, Any]
NUMBER = iter(range(1000))


def row(doc_type: str, symbol: str | None, **more: Any) -> Row:
    number = next(NUMBER)
    fields = ("number", "year", "issuer", "issuer_id", "issued_on", "subject", "story")
    day = more.get("day")
    return {
        "dispatch_id": f"local{number}",
        "article_id": f"article{number:04}",
        "doc_type": doc_type,
        "symbol": symbol,
        "published_on": date.fromisoformat(day) if day else None,
        "mentions": 1,
        **{name: more.get(name) for name in fields},
    }


def documents(*rows: Row) -> list[list[int]]:
    ids, _ = link_documents(rows)
    groups: dict[str, list[int]] = {}
    for number, r in enumerate(rows):
        groups.setdefault(ids[r["dispatch_id"]], []).append(number)
    return sorted(groups.values())


def test_a_central_symbol_with_its_year_is_one_document_whoever_cites_it() -> None:
    decree = "84/2009/NĐ-CP"
    assert documents(row("Nghị định", decree, year=2009), row("Nghị định", decree, year=2009, day="2024-01-01")) == [
        [0, 1]
    ]


def test_a_law_with_the_term_of_the_assembly_in_its_symbol_is_one_document_with_or_without_issuer() -> None:
    law = "72/2025/QH15"
    assert documents(row("Luật", law, year=2025, issuer="qh"), row("Luật", law, year=2025)) == [[0, 1]]


def test_one_number_of_two_years_is_two_documents() -> None:
    telegram = "29/CĐ-TTg"
    rows = [row("Công điện", telegram, year=2023), row("Công điện", telegram, day="2024-03-01"),
            row("Công điện", telegram, day="2023-06-01")]  # fmt: skip
    assert documents(*rows) == [[0, 2], [1]]
    assert documents(row("Công điện", telegram, day="2025-04-03"), row("Công điện", telegram, day="2021-08-03")) == [
        [0],
        [1],
    ]


def test_a_document_cited_the_year_after_keeps_its_year() -> None:
    rows = [
        row("Công điện", "130/CĐ-TTg", year=2024, day="2024-12-20"),
        row("Công điện", "130/CĐ-TTg", day="2025-01-04"),
    ]
    assert documents(*rows) == [[0, 1]]


def test_decisions_of_two_provinces_are_two_documents() -> None:
    rows = [row("Quyết định", "15/QĐ-UBND", year=2024, issuer_id="ag_na"),
            row("Quyết định", "15/QĐ-UBND", year=2024, issuer_id="ag_cm"),
            row("Quyết định", "15/QĐ-UBND", year=2024, issuer_id="ag_na")]  # fmt: skip
    assert documents(*rows) == [[0, 2], [1]]


def test_a_decision_whose_issuer_is_not_named_is_that_of_its_story() -> None:
    named = row("Quyết định", "15/QĐ-UBND", year=2024, issuer_id="ag_na", story="s")
    assert documents(named, row("Quyết định", "15/QĐ-UBND", year=2024, story="s")) == [[0, 1]]
    assert documents(named, row("Quyết định", "15/QĐ-UBND", year=2024, story="t")) == [[0], [1]]


def test_documents_without_a_symbol_are_told_by_issuer_day_and_subject() -> None:
    rows = [row("Công văn", None, issuer="Bộ Y tế", issued_on="2017-05-24"),
            row("Công văn", None, issuer="Bộ Y tế", issued_on="2017-05-24"),
            row("Công văn", None, issuer="Bộ Y tế", issued_on="2017-05-25"),
            row("Luật", None, subject="Đất đai"), row("Luật", None, subject="Đất đai")]  # fmt: skip
    assert documents(*rows) == [[0, 1], [2], [3, 4]]


def test_a_number_alone_says_nothing_across_articles() -> None:
    assert documents(row("Quyết định", None, number="33"), row("Quyết định", None, number="33")) == [[0], [1]]
    assert documents(row("Quyết định", None, number="33"), row("Quyết định", None, number="45")) == [[0], [1]]


def test_a_number_with_issuer_and_day_is_one_document() -> None:
    told = {"issuer": "Ban Lúa", "issued_on": "2017-07-11"}
    rows = [row("Văn bản", None, number=number, **told) for number in ("63", "64", "63")]
    assert documents(*rows) == [[0, 2], [1]]


def test_a_code_that_every_province_writes_tells_no_single_document() -> None:
    rows = [row("Quyết định", "15/QĐ-UB", year=2017, issuer=f"UBND tỉnh {n}", issuer_id=f"ag_{n}") for n in "XYX"]
    assert documents(*rows) == [[0, 2], [1]]


def test_a_law_is_one_document_everywhere() -> None:
    assert documents(row("Luật", None, subject="Đất đai"), row("Luật", None, subject="Đất đai")) == [[0, 1]]


def test_a_law_is_one_document_however_its_name_is_spelt() -> None:
    rows = [row("Luật", None, subject="Phòng, chống tham nhũng"), row("Luật", None, subject="PCTN"),
            row("Luật", None, subject="Phòng, chống tham nhũng"), row("Luật", None, subject="BVMT"),
            row("Luật", None, subject="Bảo vệ môi trường")]  # fmt: skip
    assert documents(*rows) == [[0, 1, 2], [3, 4]]
    assert "Phòng, chống tham nhũng" in {law["subject"] for law in link_documents(rows)[1]}


def test_the_fullest_day_that_articles_tell_is_the_day_of_issue() -> None:
    rows = [row("Quyết định", "33/QĐ-TTg", year=2016, issued_on=day) for day in ("XXXX-09", "2016-09", "2016-09-29")]
    assert [document["issued_on"] for document in link_documents(rows)[1]] == ["2016-09-29"]


def test_a_symbol_of_a_central_issuer_is_one_document_whomever_an_article_takes_for_it() -> None:
    told = row("Nghị định", "31/2016/NĐ-CP", issuer="Chính phủ", issuer_id="government")
    assert documents(told, row("Nghị định", "31/2016/NĐ-CP", issuer="CSGT Vinh", issuer_id="police")) == [[0, 1]]


def test_a_law_told_more_often_by_its_short_word_bears_its_name() -> None:
    rows = [row("Luật", None, subject=subject) for subject in ("PCTN", "Phòng, chống tham nhũng", "PCTN")]
    assert [law["subject"] for law in link_documents(rows)[1]] == ["Phòng, chống tham nhũng"]

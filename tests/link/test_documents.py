from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pipeline.link.documents import document_block, document_ids

FIELDS = ("doc_type", "symbol", "symbol_text", "number", "year", "issuer", "issuer_id", "issued_on", "subject")


def row(name: str, article: str = "a", **values: Any) -> dict[str, Any]:
    return {"dispatch_id": name, "article_id": article, **dict.fromkeys(FIELDS), "doc_type": "Quyết định", **values}


def same(*rows: dict[str, Any]) -> bool:
    assert len({document_block(r) for r in rows}) == 1
    return len(set(document_ids(rows).values())) == 1


def test_a_national_symbol_is_one_document() -> None:
    one = row("1", "a", symbol="84/2009/NĐ-CP", year=2009)
    other = row("2", "b", symbol="84/2009/NĐ-CP", year=2009, issuer="Chính phủ")
    assert same(one, other)


def test_the_same_number_of_two_years_is_two_documents() -> None:
    assert not same(row("1", "a", symbol="33/CĐ-TTg", year=2016), row("2", "b", symbol="33/CĐ-TTg", year=2017))


def test_a_citation_without_year_is_of_the_only_year_told() -> None:
    known, unknown = row("1", "a", symbol="33/CĐ-TTg", year=2016), row("2", "b", symbol="33/CĐ-TTg")
    assert same(known, unknown)
    ids = document_ids([known, unknown, row("3", "c", symbol="33/CĐ-TTg", year=2017)])
    assert len(set(ids.values())) == 3


def test_symbols_of_two_provinces_are_two_documents() -> None:
    one = row("1", "a", symbol="15/QĐ-UBND", issuer="UBND tỉnh Hòa An")
    assert not same(one, row("2", "b", symbol="15/QĐ-UBND", issuer="UBND tỉnh Lúa Vàng"))
    assert same(one, row("3", "c", symbol="15/QĐ-UBND", issuer="UBND tỉnh Hòa An"))


def test_a_number_alone_says_nothing_across_articles() -> None:
    assert not same(row("1", "a", symbol_text="33", number="33"), row("2", "b", symbol_text="33", number="33"))


def test_numbers_of_one_list_stay_apart() -> None:
    told = {"issuer": "Ban Lúa", "issued_on": "2017-07-11"}
    rows = [row(n, "a", symbol_text=n, number=n, **told) for n in ("63", "64")]
    assert len(set(document_ids(rows).values())) == 2


def test_a_law_is_one_document_everywhere() -> None:
    assert same(row("1", "a", doc_type="Luật", subject="Đất đai"), row("2", "b", doc_type="Luật", subject="Đất đai"))


SYMBOLS = st.sampled_from([None, "33/CĐ-TTg", "15/QĐ-UBND"])
ROWS = st.lists(
    st.tuples(
        st.sampled_from("ab"), SYMBOLS, st.sampled_from([None, 2016, 2017]), st.sampled_from([None, "Thủ tướng"])
    ),
    max_size=8,
)


@given(ROWS, st.randoms())
def test_ids_do_not_depend_on_the_order_of_rows(values: list[Any], random: Any) -> None:
    rows = [row(str(n), a, symbol=s, year=y, issuer=i) for n, (a, s, y, i) in enumerate(values)]
    ids = document_ids(rows)
    random.shuffle(rows)
    assert document_ids(rows) == ids

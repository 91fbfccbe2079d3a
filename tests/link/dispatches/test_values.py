"""What citations of one document tell each other."""

from __future__ import annotations

from pipeline.facts import DispatchSpan
from pipeline.link.dispatches.values import is_generic, share_values, written_symbol
from pipeline.normalize.dispatches import Symbol


def span(doc_type: str, symbol_text: str, **values: object) -> DispatchSpan:
    number = symbol_text.split("/")[0]
    found = DispatchSpan(0, 1, 0, 1, doc_type=doc_type, symbol_text=symbol_text, number=number)
    for name, value in values.items():
        setattr(found, name, value)
    return found


def test_generic_types() -> None:
    assert is_generic("Văn bản")
    assert not is_generic("Nghị định")


def test_the_parts_that_a_citation_shows() -> None:
    assert written_symbol(span("Nghị định", "67/2014/NĐ-CP")) == Symbol("67", 2014, ("NĐ", "CP"), ("/", "-"))
    assert written_symbol(span("Công văn", "")) == Symbol("")


def test_all_citations_get_what_any_tells() -> None:
    group = [
        span("Văn bản", "15/QĐ-TTg", issued_on="XXXX-04-03"),
        span("Quyết định", "15", issuer="Thủ tướng", issued_on="2017-04-03", subject="lập quỹ"),
    ]
    share_values(group)
    for s in group:
        assert (s.doc_type, s.symbol, s.symbol_text) == ("Quyết định", "15/QĐ-TTg", "15/QĐ-TTg")
        assert (s.issuer, s.issued_on, s.subject) == ("Thủ tướng", "2017-04-03", "lập quỹ")

"""The values that all citations of one document share."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from pipeline.facts import DispatchSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dispatches import Symbol, complete_symbol, how_vague, issuer_code, law_key, type_of_code
from pipeline.recognize.dispatches.symbols import symbol_at


def is_generic(doc_type: str) -> bool:
    """Whether the press also calls documents of other types by this one: *văn bản*, *công văn*."""
    return doc_type in load_yaml("document_types")["generic"]


def written_symbol(span: DispatchSpan) -> Symbol:
    """The parts of the symbol that a citation shows."""
    return _parsed(span.symbol_text or "") or Symbol(span.number or "")


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Symbol | None:
    written = symbol_at(text, 0)
    return written.symbol if written else None


def share_values(group: list[DispatchSpan]) -> None:
    """Give every citation of a document what any of them tells; the fullest has the first say."""
    first = group[0]
    doc_type = _type(group)
    named = _named(group) or first
    issued_on = next((s.issued_on for s in _fullest_dates(group)), None)
    years = (s.year for s in group if s.year)
    year = written_symbol(first).year or next(years, None)
    symbol = complete_symbol(_completed(first), doc_type, issuer_code(named.issuer), year)
    subject = next((s.subject for s in group if s.subject), None)
    for span in group:
        span.doc_type, span.symbol, span.symbol_text, span.number = doc_type, symbol, first.symbol_text, first.number
        span.year, span.issuer, span.issuer_span = year, named.issuer, named.issuer_span
        span.issued_on, span.subject = issued_on, subject


def _named(group: list[DispatchSpan]) -> DispatchSpan | None:
    """The first citation with an issuer, by its name rather than by *Bộ này*."""
    issued = [span for span in group if span.issuer]
    return next((s for s in issued if not (s.issuer_span and s.issuer_span.anaphor)), issued[0] if issued else None)


def _completed(span: DispatchSpan) -> Symbol:
    """The symbol of a span as far as it was completed when it was found."""
    return (_parsed(span.symbol) if span.symbol else None) or written_symbol(span)


def _fullest_dates(group: list[DispatchSpan]) -> list[DispatchSpan]:
    """The dated citations, those with a whole date first."""
    dated = [s for s in group if s.issued_on]
    return sorted(dated, key=lambda s: how_vague(s.issued_on or ""))


def _type(group: list[DispatchSpan]) -> str:
    """The type that the code confirms, else the first that is more than *văn bản*, else the first written."""
    types = [s.doc_type for s in sorted(group, key=lambda s: s.start)]
    codes = written_symbol(group[0]).codes
    told = type_of_code(codes[0]) if codes else None
    if told in types:
        return str(told)
    if not codes:
        return next((t for t in types if not is_generic(t)), types[0])
    return types[0]


def share_unnumbered(spans: list[DispatchSpan], numbered: list[DispatchSpan]) -> None:
    """Join a document known by its date with the one of that type and day that bears a number, or with its like."""
    by_day: dict[tuple[str, str | None], DispatchSpan] = {
        (span.doc_type, span.issued_on): span for span in reversed(numbered) if span.issued_on
    }
    for span in spans:
        known = by_day.get((span.doc_type, span.issued_on))
        if known is None:
            by_day[span.doc_type, span.issued_on] = span
        elif known.symbol_text or not (known.subject and span.subject):
            _copy(known, span)


def _copy(known: DispatchSpan, span: DispatchSpan) -> None:
    """Give a citation what a known one of its document tells, and both a subject that either tells."""
    known.subject = span.subject = known.subject or span.subject
    span.symbol, span.symbol_text, span.number = known.symbol, known.symbol_text, known.number
    span.year, span.issuer, span.issuer_span = known.year, known.issuer, known.issuer_span


def share_years(laws: list[DispatchSpan]) -> None:
    """Give a law cited without its year the one year that the article tells for it, and one spelling."""
    by_name: dict[tuple[str, ...], list[DispatchSpan]] = defaultdict(list)
    for law in laws:
        by_name[_name_key(law)].append(law)
    for same in by_name.values():
        years = {law.year for law in same if law.year}
        if len(years) <= 1:
            dated = next((law for law in same if law.year), same[0])
            for law in same:
                law.year, law.subject = dated.year, dated.subject


def _name_key(law: DispatchSpan) -> tuple[str, ...]:
    """A law's type and name without its year and the small words that the press leaves out."""
    keys = law_key(law.subject or "").split()
    return (law.doc_type, *(keys[:-2] if law.year else keys))

"""Link the citations of one document within an article, and the short forms that stand for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from pipeline.facts import DispatchSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dispatches import Symbol, complete_symbol, issuer_code, proper_code, type_of_code
from pipeline.reading import Reading
from pipeline.recognize.dispatches.symbols import symbol_at
from pipeline.recognize.dispatches.words import phrase_end, word_set
from pipeline.recognize.lexicon import Hit


def link_dispatches(reading: Reading) -> None:
    """Give all citations of one document the same values, then add the short forms: *Công điện này*."""
    numbered: dict[str, list[list[DispatchSpan]]] = defaultdict(list)
    for span in reading.dispatches:
        if span.symbol_text:
            _join(numbered[_number(span)], span)
    for groups in numbered.values():
        for group in groups:
            _share(group)
    if reading.dispatches:
        reading.dispatches = sorted([*reading.dispatches, *_anaphors(reading)], key=lambda d: (d.start, d.end))


def _number(span: DispatchSpan) -> str:
    return (span.number or "").lower().lstrip("0")


def _join(groups: list[list[DispatchSpan]], span: DispatchSpan) -> None:
    """Put a citation with those of the same document, the fullest of which stands first."""
    for group in groups:
        if _same(group[0], span):
            group.insert(0 if _fullness(span) > _fullness(group[0]) else len(group), span)
            return
    groups.append([span])


def _same(a: DispatchSpan, b: DispatchSpan) -> bool:
    """Whether two citations with one number can be of one document."""
    one, other = _symbol(a), _symbol(b)
    if one.year and other.year and one.year != other.year:
        return False
    codes, others = ([proper_code(c) for c in s.codes] for s in (one, other))
    shorter = min(len(codes), len(others))
    if codes[:shorter] != others[:shorter]:
        return False
    return a.doc_type == b.doc_type or bool(shorter) or _generic(a.doc_type) or _generic(b.doc_type)


def _generic(doc_type: str) -> bool:
    return doc_type in load_yaml("document_types")["generic"]


def _symbol(span: DispatchSpan) -> Symbol:
    written = symbol_at(span.symbol_text or "", 0)
    return written.symbol if written else Symbol(span.number or "")


def _fullness(span: DispatchSpan) -> tuple[int, bool]:
    symbol = _symbol(span)
    return len(symbol.codes) + (symbol.year is not None), not _generic(span.doc_type)


def _share(group: list[DispatchSpan]) -> None:
    """Give every citation of a document what any of them tells; the fullest has the first say."""
    first = group[0]
    doc_type = _type(group)
    named = next((s for s in group if s.issuer), first)
    issued_on = next((s.issued_on for s in _fullest_dates(group)), None)
    years = (s.year for s in group if s.year)
    year = _symbol(first).year or next(years, None)
    symbol = complete_symbol(_completed(first), doc_type, issuer_code(named.issuer), year)
    subject = next((s.subject for s in group if s.subject), None)
    for span in group:
        span.doc_type, span.symbol, span.symbol_text, span.number = doc_type, symbol, first.symbol_text, first.number
        span.year, span.issuer, span.issuer_span = year, named.issuer, named.issuer_span
        span.issued_on, span.subject = issued_on, subject


def _completed(span: DispatchSpan) -> Symbol:
    """The symbol of a span as far as it was completed when it was found."""
    written = symbol_at(span.symbol, 0) if span.symbol else None
    return written.symbol if written else _symbol(span)


def _fullest_dates(group: list[DispatchSpan]) -> list[DispatchSpan]:
    """The dated citations, those with a whole date first."""
    dated = [s for s in group if s.issued_on]
    return sorted(dated, key=lambda s: ("X" in (s.issued_on or ""), -len(s.issued_on or "")))


def _type(group: list[DispatchSpan]) -> str:
    """The type that the code confirms, else the first that is more than *văn bản*, else the first written."""
    types = [s.doc_type for s in sorted(group, key=lambda s: s.start)]
    codes = _symbol(group[0]).codes
    told = type_of_code(codes[0]) if codes else None
    if told in types:
        return str(told)
    if not codes:
        return next((t for t in types if not _generic(t)), types[0])
    return types[0]


def _anaphors(reading: Reading) -> Iterator[DispatchSpan]:
    """*Công điện này*, *Nghị định trên*: the document of that type that was cited last before."""
    spans = [s for s in reading.dispatches if not s.law]
    latest: dict[str, DispatchSpan] = {}
    at, covered = 0, -1
    for hit in reading.hits.of("document:type"):
        while at < len(spans) and spans[at].i <= hit.i:
            latest[spans[at].doc_type] = spans[at]
            covered = max(covered, spans[at].j)
            at += 1
        known = latest.get(hit.value)
        if known and hit.i >= covered and (j := _shown(reading, hit)):
            yield _anaphor(reading, known, hit.i, j)


def _shown(reading: Reading, hit: Hit) -> int:
    """The syllable after *này*, *trên* … behind a type, or 0."""
    after = phrase_end(reading, hit.j, word_set("document_types", "shown"))
    return after if after > hit.j else 0


def _anaphor(reading: Reading, known: DispatchSpan, i: int, j: int) -> DispatchSpan:
    s = reading.syllables
    return replace(
        known,
        start=s.starts[i],
        end=s.ends[j - 1],
        i=i,
        j=j,
        text=s.slice(i, j),
        anaphor=True,
        found_by="dispatch:anaphor",
        confidence=0.85,
    )

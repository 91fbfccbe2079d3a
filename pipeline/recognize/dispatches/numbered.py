"""Documents cited with a number, each with what the words around its citation tell."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DispatchSpan
from pipeline.normalize.dispatches import Symbol, complete_symbol, document_types, issuer_code, proper_code
from pipeline.reading import Reading
from pipeline.recognize.dispatches.citations import Citation
from pipeline.recognize.dispatches.issuers import Issuer, Issuers
from pipeline.recognize.dispatches.subjects import before_next
from pipeline.recognize.dispatches.surroundings import Details, Surroundings
from pipeline.recognize.dispatches.symbols import Written
from pipeline.recognize.word_sets import word_set


def read_numbered(surroundings: Surroundings, citations: list[Citation]) -> list[DispatchSpan]:
    """The documents cited with a number."""
    read = [_details(surroundings, citation) for citation in citations]
    _share_issuers(surroundings, citations, read)
    _part_subjects(surroundings.reading, citations, read)
    pairs = zip(citations, read, strict=True)
    return [span for citation, details in pairs for span in _spans(surroundings.reading, citation, details)]


def _details(surroundings: Surroundings, citation: Citation) -> Details:
    """What the surroundings tell; a body of the sentence whose code the symbol bears is the issuer, too."""
    details = surroundings.read(citation.i, citation.j, _between(surroundings.reading, citation))
    year = citation.symbols[-1].symbol.year
    if details.date and year and not details.date.value.startswith((str(year), "X")) and len(details.date.value) == 4:
        details.date = None
    codes = frozenset(map(proper_code, citation.symbols[-1].symbol.codes))
    if details.issuer and details.issuer.i < citation.i and surroundings.issuers.is_other(details.issuer, codes):
        details.issuer = None
    if details.issuer is None and codes:
        details.issuer = surroundings.issuers.bearing(codes, citation.i)
    if details.issuer is None:
        only = document_types()[citation.doc_type].issuer if citation.doc_type in document_types() else None
        details.issuer = surroundings.issuers.central(codes or frozenset([only] if only else []), citation.i)
    speaker = surroundings.speaker(citation.i, details.j) if details.issuer is None else None
    if speaker and surroundings.issuers.may_write(speaker, codes):
        details.issuer = speaker
    return details


def _part_subjects(reading: Reading, citations: list[Citation], read: list[Details]) -> None:
    """End what a document is about before the next document of a list."""
    for details, after in zip(read, citations[1:], strict=False):
        if details.subject:
            details.subject = before_next(reading, details.subject, after.i)


def _share_issuers(surroundings: Surroundings, citations: list[Citation], read: list[Details]) -> None:
    """Give a document the issuer named behind the next one of its list: *Thông báo số 1 và Công văn số 2 của X*."""
    for n in range(len(citations) - 2, -1, -1):
        gap = surroundings.keys[read[n].j : citations[n + 1].i]
        listed = 0 < len(gap) <= 2 and tuple(gap[:1]) in word_set("document_types", "list_joins")
        shared = read[n + 1].issuer
        if listed and read[n].issuer is None and shared and shared.i >= citations[n + 1].type_end:
            read[n].issuer = shared if _may_bear(surroundings.issuers, citations[n], shared) else None


def _may_bear(issuers: Issuers, citation: Citation, issuer: Issuer) -> bool:
    """Whether a symbol bears an issuer's code or none that tells an issuer (*12/TTr-SXD* is not of a *UBND*)."""
    kind, code = document_types().get(citation.doc_type), issuer_code(issuers.text(issuer))
    codes = {proper_code(code) for code in citation.symbols[-1].symbol.codes} - {kind.code if kind else None}
    told = frozenset(code for code in codes if code)
    return issuers.may_write(issuer, told) and (code is None or not codes or any(k.startswith(code) for k in told))


def _spans(reading: Reading, citation: Citation, details: Details) -> Iterator[DispatchSpan]:
    """A span for each number of a citation; the first runs from the type to the date and issuer."""
    for n, written in enumerate(citation.symbols):
        i, j = reading.syllables_within(written.start, written.end)
        if n == 0:
            i, j = citation.i, details.j if len(citation.symbols) == 1 else j
        yield _span(reading, citation, details, i, j, n)


def _between(reading: Reading, citation: Citation) -> range:
    return range(citation.type_end, reading.syllables_within(citation.symbols[0].start, citation.symbols[0].end)[0])


def _span(reading: Reading, citation: Citation, details: Details, i: int, j: int, n: int) -> DispatchSpan:
    s, written, symbol = reading.syllables, citation.symbols[n], _shared(citation.symbols, n)
    start, end = s.starts[i], _end(reading.text, s.starts[i], max(s.ends[j - 1], written.end))
    span = DispatchSpan(start, end, i, j, citation.found_by, citation.confidence, reading.text[start:end])
    _tell_details(reading, span, details)
    span.doc_type, span.symbol_text = citation.doc_type, reading.text[written.start : written.end]
    span.number = symbol.number.replace(".", "")
    span.year = symbol.year or _year(reading, span.issued_on, details.recent)
    span.symbol = complete_symbol(symbol, citation.doc_type, issuer_code(span.issuer), span.year)
    return span


def _tell_details(reading: Reading, span: DispatchSpan, details: Details) -> None:
    """Lay down in a span what the words around it tell: issuer, day and subject."""
    if details.issuer:
        span.issuer = reading.syllables.slice(details.issuer.i, details.issuer.j)
        span.issuer_span = details.issuer.agency
    if details.date:
        span.issued_on = details.date.value
    if details.subject:
        span.subject = reading.syllables.slice(*details.subject)


def _end(text: str, start: int, end: int) -> int:
    """Where a citation ends: behind the sign that closes a bracket within it."""
    return end + 1 if "(" in text[start:end] and text.startswith(")", end) else end


def _shared(symbols: list[Written], n: int) -> Symbol:
    """A number of a list with the year and codes that the end of the list tells: *47, 54 và 56/2017/NĐ-CP*."""
    symbol = symbols[n].symbol
    if symbol.codes or symbol.year:
        return symbol
    later = next((w.symbol for w in symbols[n + 1 :] if w.symbol.codes or w.symbol.year), None)
    return later._replace(number=symbol.number) if later else symbol


def _year(reading: Reading, issued_on: str | None, recent: bool) -> int | None:
    """The year of issue from the date, or from the article's day where the document is new."""
    known = issued_on or (reading.article.published_on if recent else None) or ""
    return int(known[:4]) if known[:4].isdecimal() else None

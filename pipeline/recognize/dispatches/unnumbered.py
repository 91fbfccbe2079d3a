"""Documents known by issuer and date alone: *ngày 9/6, Công an tỉnh X đã ra quyết định khởi tố vụ án*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DispatchSpan
from pipeline.normalize.dispatches import document_types
from pipeline.reading import Reading
from pipeline.recognize.dispatches.surroundings import Details, Surroundings


def find_unnumbered(reading: Reading, taken: set[int]) -> Iterator[DispatchSpan]:
    """The documents without number whose issuer and day of issue the text tells."""
    hits = [h for h in reading.hits.of("document:type") if document_types()[h.value].named and h.i not in taken]
    if not hits:
        return
    surroundings = Surroundings(reading)
    for hit in hits:
        details = surroundings.read_unnumbered(hit.i, hit.j)
        if details.issuer and details.date and len(details.date.value) == 10:
            yield _span(reading, details, hit.i, hit.value)


def _span(reading: Reading, details: Details, i: int, doc_type: str) -> DispatchSpan:
    s, issuer, date = reading.syllables, details.issuer, details.date
    assert issuer and date
    year = date.value[:4]
    return DispatchSpan(
        s.starts[i],
        s.ends[details.j - 1],
        i,
        details.j,
        "dispatch:issuer+date",
        0.6,
        text=s.slice(i, details.j),
        doc_type=doc_type,
        year=int(year) if year.isdecimal() else None,
        issuer=s.slice(issuer.i, issuer.j),
        issued_on=date.value,
        subject=s.slice(*details.subject) if details.subject else None,
        issuer_span=issuer.agency,
    )

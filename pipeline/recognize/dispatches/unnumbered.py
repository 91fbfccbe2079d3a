"""Documents known by issuer and date alone: *ngày 9/6, Công an tỉnh X đã ra quyết định khởi tố vụ án*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DispatchSpan
from pipeline.normalize.dispatches import document_types
from pipeline.reading import Reading
from pipeline.recognize.dispatches.issuers import Issuer
from pipeline.recognize.dispatches.surroundings import Details, Surroundings
from pipeline.recognize.lexicon import Hit

_WHOLE_DAY = len("2025-04-25")


def unnumbered_types(reading: Reading) -> list[Hit]:
    """The type words that the press also uses without a number; none where no day is told to be one of issue."""
    if not any(len(date.value) == _WHOLE_DAY for date in reading.dates):
        return []
    return [hit for hit in reading.hits.of("document:type") if document_types()[hit.value].named]


def find_unnumbered(surroundings: Surroundings, hits: list[Hit], taken: set[int]) -> Iterator[DispatchSpan]:
    """The documents without number outside `taken` whose issuer and day of issue the text tells."""
    for hit in hits:
        if hit.i in taken:
            continue
        details = surroundings.read_unnumbered(hit.i, hit.j)
        if details.issuer and details.date and len(details.date.value) == _WHOLE_DAY:
            yield _span(surroundings.reading, details.issuer, details.date.value, details, hit)


def _span(reading: Reading, issuer: Issuer, issued_on: str, details: Details, hit: Hit) -> DispatchSpan:
    s, i, j = reading.syllables, hit.i, details.j
    return DispatchSpan(
        s.starts[i],
        s.ends[j - 1],
        i,
        j,
        "dispatch:issuer+date",
        0.6,
        text=s.slice(i, j),
        doc_type=hit.value,
        year=int(issued_on[:4]) if issued_on[:4].isdecimal() else None,
        issuer=s.slice(issuer.i, issuer.j),
        issued_on=issued_on,
        subject=s.slice(*details.subject) if details.subject else None,
        issuer_span=issuer.agency,
    )

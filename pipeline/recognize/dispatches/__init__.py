"""Recognize official documents: by type and symbol, by issuer and date, and laws by name."""

from __future__ import annotations

from itertools import pairwise

from pipeline.facts import DispatchSpan
from pipeline.reading import Reading
from pipeline.recognize.dispatches.citations import find_citations
from pipeline.recognize.dispatches.laws import find_laws
from pipeline.recognize.dispatches.numbered import read_numbered
from pipeline.recognize.dispatches.surroundings import Surroundings
from pipeline.recognize.dispatches.unnumbered import find_unnumbered, unnumbered_types
from pipeline.recognize.dispatches.words import phrases
from pipeline.recognize.word_sets import word_set

__all__ = ["phrases", "recognize_dispatches"]


def recognize_dispatches(reading: Reading) -> list[DispatchSpan]:
    """Find the citations of official documents, in text order, one span for each number of a list."""
    if reading.article.language != "vi":
        return []
    citations = find_citations(reading)
    unnumbered = unnumbered_types(reading)
    surroundings = Surroundings(reading) if citations or unnumbered else None
    spans = read_numbered(surroundings, citations) if surroundings else []
    spans += find_laws(reading, {k for span in spans for k in range(span.i, span.j)})
    if surroundings:
        spans += find_unnumbered(surroundings, unnumbered, {k for span in spans for k in range(span.i, span.j)})
    spans.sort(key=lambda span: (span.start, span.end))
    _share_backwards(reading, spans)
    return spans


def _share_backwards(reading: Reading, spans: list[DispatchSpan]) -> None:
    """Give a document the issuer told with the next of its list, without number: *Chỉ thị 26 và Công điện của X*."""
    for span, after in pairwise(spans):
        gap = tuple(reading.syllables.keys[span.j : after.i])
        own = after.issuer and not after.symbol_text and after.issuer in after.text
        if own and gap in word_set("document_types", "list_joins") and span.issuer is None and not span.law:
            span.issuer, span.issuer_span = after.issuer, after.issuer_span

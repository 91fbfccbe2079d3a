"""Link the citations of one document within an article, and the short forms that stand for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from pipeline.facts import DispatchSpan
from pipeline.link.dispatches.values import (
    is_generic,
    share_unnumbered,
    share_values,
    share_years,
    written_symbol,
)
from pipeline.normalize.dispatches import proper_code
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set

_MAX_NAMESAKES = 50
"""Of how many documents with one number a citation may be; a bound on time, not met in the press."""


def link_dispatches(reading: Reading) -> None:
    """Give all citations of one document the same values, then add the short forms: *Công điện này*."""
    groups = _numbered(reading.dispatches)
    for group in groups:
        share_values(group)
    share_unnumbered([s for s in reading.dispatches if not (s.symbol_text or s.law)], [g[0] for g in groups])
    share_years([s for s in reading.dispatches if s.law])
    if reading.dispatches:
        reading.dispatches = sorted([*reading.dispatches, *_anaphors(reading)], key=lambda d: (d.start, d.end))


def _numbered(spans: list[DispatchSpan]) -> list[list[DispatchSpan]]:
    """The citations with a number, by document; the fullest of a document stands first."""
    by_number: dict[str, list[list[DispatchSpan]]] = defaultdict(list)
    for span in spans:
        if span.symbol_text:
            _join(by_number[_number(span)], span)
    return [group for groups in by_number.values() for group in groups]


def _number(span: DispatchSpan) -> str:
    return (span.number or "").lower().lstrip("0")


def _join(groups: list[list[DispatchSpan]], span: DispatchSpan) -> None:
    """Put a citation with those of the same document, the fullest of which stands first."""
    for group in groups[-_MAX_NAMESAKES:]:
        if _same(group[0], span):
            group.insert(0 if _fullness(span) > _fullness(group[0]) else len(group), span)
            return
    groups.append([span])


def _same(a: DispatchSpan, b: DispatchSpan) -> bool:
    """Whether two citations with one number can be of one document."""
    one, other = written_symbol(a), written_symbol(b)
    if one.year and other.year and one.year != other.year:
        return False
    codes, others = ([proper_code(c) for c in s.codes] for s in (one, other))
    shorter = min(len(codes), len(others))
    if codes[:shorter] != others[:shorter]:
        return False
    return a.doc_type == b.doc_type or bool(shorter) or is_generic(a.doc_type) or is_generic(b.doc_type)


def _fullness(span: DispatchSpan) -> tuple[int, bool]:
    symbol = written_symbol(span)
    return len(symbol.codes) + (symbol.year is not None), not is_generic(span.doc_type)


def _anaphors(reading: Reading) -> Iterator[DispatchSpan]:
    """*Công điện này*, *Nghị định trên*: the document of that type that was cited last before."""
    spans = [s for s in reading.dispatches if not s.law]
    latest: dict[str, DispatchSpan] = {}
    at, covered = 0, -1
    for hit in reading.hits.of("document:type"):
        while at < len(spans) and spans[at].i <= hit.i:
            if not _is_amended(reading, spans[at], latest.get(spans[at].doc_type)):
                latest[spans[at].doc_type] = spans[at]
            covered = max(covered, spans[at].j)
            at += 1
        known = latest.get(hit.value)
        if known and hit.i >= covered and (j := _shown(reading, hit)):
            yield _anaphor(reading, known, hit.i, j)


def _is_amended(reading: Reading, span: DispatchSpan, last: DispatchSpan | None) -> bool:
    """Whether a document is told only as what the last of its type, in the same sentence, amends or replaces."""
    parts = phrase_start(reading, span.i, word_set("document_types", "amended_parts"))
    amending = phrase_start(reading, parts, word_set("document_types", "amending")) < parts
    return amending and last is not None and last.i >= reading.sentence_at(span.i)[0]


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

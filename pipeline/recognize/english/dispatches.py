"""Recognize official documents in English articles: *Prime Minister's Dispatch No. 33*, *Decree 15/2020/ND-CP*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import AgencySpan, DateSpan, DispatchSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dispatches import complete_symbol, issuer_code, type_of_code
from pipeline.reading import Reading
from pipeline.recognize.dispatches.symbols import Written, coded_symbols, symbol_at
from pipeline.recognize.english.laws import find_laws
from pipeline.recognize.english.words import before_possessive, capital, ending, hit, key, skip_the, small, starting
from pipeline.recognize.lexicon import Hit

_REACH = 12


def recognize_dispatches(reading: Reading) -> list[DispatchSpan]:
    """Find the documents that an English article cites, in text order."""
    spans = list(_typed(reading))
    taken = {k for span in spans for k in range(span.i, span.j)}
    spans += list(_coded(reading, taken))
    taken |= {k for span in spans for k in range(span.i, span.j)}
    spans += find_laws(reading, taken)
    return sorted(spans, key=lambda span: span.start)


def _typed(reading: Reading) -> Iterator[DispatchSpan]:
    """Citations with a word for their type."""
    last = 0
    for found in reading.hits.of("en:document"):
        if found.i < last or not capital(reading, found.i):
            continue
        if written := _symbol_behind(reading, found):
            span = _cited(reading, found.value, found.i, written)
            last = span.j
            yield span


def _symbol_behind(reading: Reading, doc_type: Hit) -> Written | None:
    """The symbol behind a word for a type; a number alone only with *No.*, or of a type that it suffices for."""
    word = hit(reading, "number_word", doc_type.j)
    k = word.j + (key(reading, word.j) == ".") if word else doc_type.j
    written = symbol_at(reading.text, reading.syllables.starts[k]) if k < len(reading.syllables) else None
    if written is None or word or written.symbol.codes or written.symbol.year:
        return written
    return written if doc_type.value not in load_yaml("english_dispatches")["numbered"] else None


def _coded(reading: Reading, taken: set[int]) -> Iterator[DispatchSpan]:
    """Symbols whose code tells the type, without a word for it."""
    for written in coded_symbols(reading.text):
        i, _ = reading.syllables_within(written.start, written.end)
        doc_type = type_of_code(written.symbol.codes[0])
        if i not in taken and doc_type:
            yield _cited(reading, doc_type, i, written)


def _cited(reading: Reading, doc_type: str, i: int, written: Written) -> DispatchSpan:
    _, j = reading.syllables_within(written.start, written.end)
    issuer, issuer_vi, agency = _issuer(reading, i, j)
    date, j = _issued_on(reading, j)
    s = reading.syllables
    symbol = written.symbol
    year = symbol.year or (int(date.value[:4]) if date and date.value[:4].isdigit() else None)
    return DispatchSpan(
        s.starts[i], s.ends[j - 1], i, j, "dispatch:en", 0.92,
        text=s.slice(i, j), doc_type=doc_type,
        symbol=complete_symbol(symbol, doc_type, issuer_code(issuer_vi), year),
        symbol_text=reading.text[written.start : written.end], number=symbol.number,
        year=year, issuer=issuer, issued_on=date.value if date else None, issuer_span=agency,
    )  # fmt: skip


def _issued_on(reading: Reading, j: int) -> tuple[DateSpan | None, int]:
    """The date right after a symbol, and the syllable after it (*No. 11 dated February 3, 2026*)."""
    for k in (j, j + 1):
        k = k + 1 if key(reading, k) == "," else k
        found = hit(reading, "dated", k)
        at = found.j if found else -1
        date = starting(reading.dates, at)
        if date:
            return date, date.j
    return None, j


def _issuer(reading: Reading, i: int, j: int) -> tuple[str | None, str | None, AgencySpan | None]:
    """Who issued a document as written, in Vietnamese, and the body's span.

    Told before it with *'s* or a verb, or after *of*, *by*.
    """
    before = _ends_before(reading, i)
    if before and (found := _named_before(reading, before)):
        return found
    _, last = reading.sentence_at(i)
    for k in range(j, min(j + _REACH, last)):
        if small(reading, "issuer_before", k) and (found := _named_at(reading, skip_the(reading, k + 1))):
            return found
        if key(reading, k) in (".", ";"):
            break
    return None, None, None


def _ends_before(reading: Reading, i: int) -> int:
    """The syllable before which an issuer ends that *'s* or a verb of issuing joins to the document; 0 for none."""
    if (owner := before_possessive(reading, i)) < i:
        return owner
    for k in range(max(i - 5, 1), i):
        verb = hit(reading, "issue_verb", k)
        if verb and all(not capital(reading, p) for p in range(verb.j, i)):
            return k
    return i


def _named_before(reading: Reading, k: int) -> tuple[str, str, AgencySpan | None] | None:
    """The issuer whose name, or the name of the person in that office, ends before syllable `k`."""
    k = _before_time(reading, k)
    person = ending(reading.names, k)
    k = person.i if person else k
    for p in range(max(k - 4, 0), k):
        found = hit(reading, "issuer", p)
        if found and found.j == k:
            return reading.syllables.slice(p, k), found.value, None
    return _of_span(ending(reading.agencies, k))


def _before_time(reading: Reading, k: int) -> int:
    """The syllable before which *on Saturday* or *on June 3* begins that ends before syllable `k`; else `k`."""
    date = ending(reading.dates, k)
    start = date.i if date else k - 1
    timed = date or hit(reading, "not_names", start)
    return start - 1 if timed and small(reading, "on", start - 1) else k


def _named_at(reading: Reading, k: int) -> tuple[str, str, AgencySpan | None] | None:
    found = hit(reading, "issuer", k)
    if found and capital(reading, k):
        return reading.syllables.slice(found.i, found.j), found.value, None
    return _of_span(starting(reading.agencies, k))


def _of_span(span: AgencySpan | None) -> tuple[str, str, AgencySpan] | None:
    return (span.text, span.agency.name, span) if span and span.agency else None

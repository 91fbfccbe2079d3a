"""Citations: a type of document with its numbers, as *các Nghị định 47, 54 và 56/2017/NĐ-CP*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.dispatches import DocumentType, document_types, type_of_code
from pipeline.reading import Reading
from pipeline.recognize.dispatches.symbols import Written, coded_symbols, symbol_at
from pipeline.recognize.lexicon import Hit
from pipeline.tokenize.syllables import split_syllables

_REACH = 18
_MAX_LIST = 12


@dataclass(slots=True)
class Citation:
    """A type at the syllables `i` to `type_end` and the symbols after it; the whole ends before syllable `j`."""

    i: int
    type_end: int
    j: int
    doc_type: str
    symbols: list[Written] = field(default_factory=list)
    found_by: str = ""
    confidence: float = 0.9


@cache
def word_set(knowledge: str, kind: str) -> frozenset[tuple[str, ...]]:
    """A list of words of a knowledge file as folded syllables."""
    return frozenset(tuple(split_syllables(text).keys) for text in load_yaml(knowledge)[kind])


def phrase_end(reading: Reading, k: int, words: frozenset[tuple[str, ...]], longest: int = 3) -> int:
    """The syllable after the longest of some phrases at `k`, or `k` where none stands there."""
    keys = reading.syllables.keys
    for size in range(longest, 0, -1):
        if k + size <= len(keys) and tuple(keys[k : k + size]) in words:
            return k + size
    return k


def phrase_start(reading: Reading, k: int, words: frozenset[tuple[str, ...]], longest: int = 4) -> int:
    """The first syllable of the longest of some phrases that ends before `k`, or `k`."""
    keys = reading.syllables.keys
    for size in range(min(longest, k), 0, -1):
        if tuple(keys[k - size : k]) in words:
            return k - size
    return k


def find_citations(reading: Reading) -> list[Citation]:
    """All citations with a symbol, in text order."""
    found: list[Citation] = []
    covered = -1
    for hit in reading.hits.of("document:type"):
        if hit.i < covered:
            continue
        citation = _after_type(reading, hit)
        if citation:
            found.append(citation)
            covered = citation.j
    found.extend(_without_type(reading, found))
    return sorted(found, key=lambda c: c.i)


def _after_type(reading: Reading, hit: Hit) -> Citation | None:
    """The citation that a type word opens, if a number follows."""
    kind = document_types()[hit.value]
    k, told = _to_number(reading, hit.j)
    first = _symbol(reading, k, kind, told)
    rule, confidence = "dispatch:type+number" if told else "dispatch:type+bare number", 0.93 if told else 0.85
    if first is None:
        k, first = _far_number(reading, hit)
        rule, confidence = "dispatch:type…number", 0.85
    if first is None:
        return None
    if first.symbol.codes:
        rule, confidence = "dispatch:type+symbol", 0.97 if rule != "dispatch:type…number" else 0.9
    symbols = [first, *_list_after(reading, first)]
    j = reading.syllables_within(first.start, symbols[-1].end)[1]
    return Citation(hit.i, hit.j, j, hit.value, symbols, rule, confidence)


def _to_number(reading: Reading, k: int) -> tuple[int, bool]:
    """Step over *hỏa tốc*, *mật*, *số*, *mang số*; tells whether a word for the number was among them."""
    told = False
    for _ in range(5):
        after = phrase_end(reading, k, word_set("document_types", "number_words"))
        told = told or after > k
        if after == k:
            after = phrase_end(reading, k, word_set("document_types", "fillers"))
        if after == k:
            break
        k = after
    return k, told


def _symbol(reading: Reading, k: int, kind: DocumentType, told: bool) -> Written | None:
    """The number or symbol at syllable `k`, if one can stand after this type."""
    if k >= len(reading.syllables) or not reading.syllables.forms[k][0].isdecimal():
        return None
    written = symbol_at(reading.text, reading.syllables.starts[k])
    if written is None or written.symbol.codes or told:
        return written
    if not kind.bare or _counts(reading, written) or any(d.i <= k < d.j for d in reading.dates):
        return None
    return written


def _counts(reading: Reading, written: Written) -> bool:
    """Whether a bare number counts what follows it: *Nghị quyết 5 năm*, *thông báo 3 trường hợp*."""
    k = reading.syllables_within(written.start, written.end)[1]
    return phrase_end(reading, k, word_set("document_types", "counted")) > k


def _far_number(reading: Reading, hit: Hit) -> tuple[int, Written | None]:
    """A number that words part from its type: *Quyết định khởi tố bị can số 363/C46*."""
    types, others = reading.hits.at("document:type"), reading.hits.at("document:other")
    end = min(hit.j + _REACH, reading.sentence_at(hit.i)[1])
    keys = reading.syllables.keys
    for k in range(hit.j, end - 1):
        if keys[k] in (".", ";", "”") or (k in types and keys[k - 1] != "các"):
            break
        if keys[k] != "số" or k in others or phrase_start(reading, k + 1, word_set("document_types", "others")) <= k:
            continue
        written = symbol_at(reading.text, reading.syllables.starts[k + 1])
        if written and (written.symbol.codes or _is_dated(reading, written)):
            return k + 1, written
    return hit.j, None


def _is_dated(reading: Reading, written: Written) -> bool:
    """Whether a bare number is followed by a date or an issuer, as a document's is."""
    keys = reading.syllables.keys
    k = reading.syllables_within(written.start, written.end)[1]
    return k < len(keys) and keys[k] == "ngày"


def _list_after(reading: Reading, first: Written) -> Iterator[Written]:
    """The further numbers of a list: *63, 64*; *138/QĐ-BGDĐT và số 322/QĐ-BGDĐT*."""
    last = first
    for _ in range(_MAX_LIST):
        k = reading.syllables_within(last.start, last.end)[1]
        after = phrase_end(reading, k, word_set("document_types", "list_joins"))
        if after == k:
            return
        number = phrase_end(reading, after, word_set("document_types", "number_words"))
        following = _listed(reading, number, number > after)
        if following is None:
            return
        yield following
        last = following


def _listed(reading: Reading, k: int, told: bool) -> Written | None:
    if k >= len(reading.syllables) or any(d.i <= k < d.j for d in reading.dates):
        return None
    written = symbol_at(reading.text, reading.syllables.starts[k])
    if written is None or written.symbol.codes or told:
        return written
    keys = reading.syllables.keys
    after = reading.syllables_within(written.start, written.end)[1]
    ends = after >= len(keys) or keys[after] in ("ngày", "của", "về", ",", ".", ";", ")", "và", "do", "năm")
    return written if ends and not _counts(reading, written) else None


def _without_type(reading: Reading, found: list[Citation]) -> Iterator[Citation]:
    """Symbols that no type word opens: the type is that of the list before, or the one their code tells."""
    taken = {written.start for citation in found for written in citation.symbols}
    others = word_set("document_types", "others")
    for written in coded_symbols(reading.text):
        if written.start in taken:
            continue
        i, j = reading.syllables_within(written.start, written.end)
        start = phrase_start(reading, i, word_set("document_types", "number_words"))
        doc_type = type_of_code(written.symbol.codes[0])
        if doc_type and phrase_start(reading, start, others) == start:
            doc_type = _listed_type(reading, start, doc_type, found)
            yield Citation(start, start, j, doc_type, [written], "dispatch:symbol", 0.8)


def _listed_type(reading: Reading, k: int, doc_type: str, found: list[Citation]) -> str:
    """The type written before in the sentence, where its documents bear the same code."""
    first = reading.sentence_at(k)[0]
    before = [c for c in found if first <= c.i < k]
    codes = before[-1].symbols[-1].symbol.codes if before else ()
    return before[-1].doc_type if codes and type_of_code(codes[0]) == doc_type else doc_type

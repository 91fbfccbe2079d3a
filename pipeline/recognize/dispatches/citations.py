"""Citations: a type of document with its numbers, as *các Nghị định 47, 54 và 56/2017/NĐ-CP*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import ALL, NUMBER
from pipeline.normalize.dispatches import document_types, type_of_code
from pipeline.reading import Reading
from pipeline.recognize.dispatches.bare_numbers import BareNumbers, succeeds
from pipeline.recognize.dispatches.symbols import Written, coded_symbols, standards, symbol_at
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set

_REACH = 18
_MAX_LIST = 12
_CODE_SIGNS = frozenset("/-–")


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


def find_citations(reading: Reading) -> list[Citation]:
    """All citations with a number or symbol, in text order."""
    return _Finder(reading).all()


class _Finder:
    """Finds the citations of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text, self.keys = reading.text, reading.syllables.keys
        self._types = reading.hits.at("document:type")
        self._others = reading.hits.at("document:other")
        self._numbers = BareNumbers(reading)

    def all(self) -> list[Citation]:
        found: list[Citation] = []
        covered = -1
        for hit in self._types.values():
            citation = self._after_type(hit) if hit.i >= covered and not self._in_code(hit) else None
            if citation:
                found.append(citation)
                covered = citation.j
        taken = {k for citation in found for k in range(citation.i, citation.j)}
        found = sorted([*found, *self._standards(), *self._without_type(found, taken)], key=lambda c: c.i)
        return found

    def _in_code(self, hit: Hit) -> bool:
        """Whether a short form of a type is part of a number or symbol (*80-166-CV-11*, *11/2009/TT-BXD*)."""
        forms, k = self.reading.syllables.forms, hit.i - 1
        glued = k > 0 and hit.j == hit.i + 1 and forms[k] in _CODE_SIGNS and forms[hit.i].isupper()
        return glued and self.reading.syllables.glued(k) and self.reading.syllables.glued(k - 1)

    # With a type

    def _after_type(self, hit: Hit) -> Citation | None:
        """The citation that a type word opens, if a number follows."""
        k, told = self._to_number(hit.j)
        first = self._symbol(k, hit, told)
        rule, confidence = ("type+number", 0.95) if told else ("type+bare number", 0.92)
        if first is None:
            k, first = self._far_number(hit)
            rule, confidence = "type…number", 0.88
        if first is None or _is_forged(self.keys[hit.j : k]):
            return None
        if first.symbol.codes:
            rule, confidence = ("type…symbol", 0.95) if rule == "type…number" else ("type+symbol", 0.98)
        symbols = [first, *self._list_after(first)]
        return Citation(
            hit.i, hit.j, self._numbers.end(symbols[-1]), hit.value, symbols, f"dispatch:{rule}", confidence
        )

    def _to_number(self, k: int) -> tuple[int, bool]:
        """Step over *hỏa tốc*, *mật*, *số*, *mang số*; tells whether a word for the number was among them."""
        told = False
        for _ in range(5):
            after = phrase_end(self.reading, k, word_set("document_types", "number_words"))
            told = told or after > k
            if after == k:
                after = phrase_end(self.reading, k, word_set("document_types", "fillers"))
            if after == k:
                break
            k = after
        return k, told

    def _symbol(self, k: int, hit: Hit, told: bool) -> Written | None:
        """The number or symbol at syllable `k`, if one can stand after this type."""
        written, kind = self._symbol_at(k), document_types()[hit.value]
        if written is None or written.symbol.codes or told:
            return written
        bare = kind.bare or self._numbers.dated(written) or (kind.named and self._numbers.told(written))
        if not bare or self._numbers.counts(written) or self._numbers.dates(k):
            return None
        if self._numbers.enumerates(written) or self._names_thing(hit):
            return None
        unlike = self._is_verb(hit) and not (
            written.symbol.year or self._numbers.closes(written) or self._numbers.dated(written)
        )
        return None if unlike else written

    def _names_thing(self, hit: Hit) -> bool:
        """Whether a short form of a type belongs to the number of a boat, car or the like: *tàu NĐ 1816*."""
        things = word_set("document_types", "others", "number_words")
        return hit.j - hit.i == 1 and phrase_start(self.reading, hit.i, things) < hit.i

    def _symbol_at(self, k: int) -> Written | None:
        """The number or symbol at syllable `k`, to which *số* may be glued (*số204/2004/NĐ-CP*)."""
        if k >= len(self.keys):
            return None
        glued = len(NUMBER) if self.keys[k].startswith(NUMBER) else 0
        return symbol_at(self.text, self.reading.syllables.starts[k] + glued)

    def _far_number(self, hit: Hit) -> tuple[int, Written | None]:
        """A number that words part from its type: *Quyết định khởi tố bị can số 363/C46*."""
        end = min(hit.j + _REACH, self.reading.sentence_at(hit.i)[1])
        for k in range(hit.j, end - 1):
            if self.keys[k] in (".", ";", "”") or (k in self._types and not self._is_complement(hit, k)):
                break
            if self.keys[k] != NUMBER or self._is_other(k):
                continue
            written = self._symbol_at(k + 1)
            if written and (written.symbol.codes or self._numbers.documented(written)):
                return k + 1, written
        return hit.j, None

    def _is_complement(self, hit: Hit, k: int) -> bool:
        """Whether the type word at `k` belongs to the type before: *thông tư hướng dẫn*, *… các luật*."""
        follows = k == hit.j and self._is_verb(self._types[k]) and not self._is_verb(hit)
        return follows or self.keys[k - 1] == ALL

    def _is_verb(self, hit: Hit) -> bool:
        """Whether a type word may be a verb here: *quyết định*, *hướng dẫn* in small letters."""
        return document_types()[hit.value].verb and self.reading.syllables.forms[hit.i][0].islower()

    def _is_other(self, k: int) -> bool:
        """Whether the word *số* at `k` belongs to something else: *biển số*, *hợp đồng số*."""
        return phrase_start(self.reading, k + 1, word_set("document_types", "others")) <= k or (
            phrase_start(self.reading, k, word_set("document_types", "others")) < k
        )

    def _list_after(self, first: Written) -> Iterator[Written]:
        """The further numbers of a list: *63, 64*; *138/QĐ-BGDĐT và số 322/QĐ-BGDĐT*."""
        last = first
        for _ in range(_MAX_LIST):
            k = self._numbers.end(last)
            after = phrase_end(self.reading, k, word_set("document_types", "list_joins"))
            number = phrase_end(self.reading, after, word_set("document_types", "number_words"))
            following = self._listed(number, number > after, last) if after > k else None
            if following is None:
                return
            yield following
            last = following

    def _listed(self, k: int, told: bool, last: Written) -> Written | None:
        """The next number of a list at `k` after `last`, which counts nothing and is no date."""
        written = self._symbol_at(k)
        if written is None or self._numbers.dates(k):
            return None
        if written.symbol.codes or told:
            return written
        goes_on = self._numbers.closes(written) or succeeds(written, last)
        return written if goes_on and not self._numbers.counts(written) else None

    # Without a type

    def _without_type(self, found: list[Citation], taken: set[int]) -> Iterator[Citation]:
        """Symbols that no type word opens: the type is that of the citation before, or the one their code tells."""
        firsts = [citation.i for citation in found]
        for written in coded_symbols(self.text):
            i, j = self.reading.syllables_within(written.start, written.end)
            start = phrase_start(self.reading, i, word_set("document_types", "number_words"))
            doc_type = type_of_code(written.symbol.codes[0])
            if (
                i in taken
                or not doc_type
                or phrase_start(self.reading, start, word_set("document_types", "others")) < start
            ):
                continue
            before = bisect_left(firsts, start) - 1
            if before >= 0 and firsts[before] >= self.reading.sentence_at(start)[0]:
                doc_type = _type_like(found[before], doc_type)
            yield Citation(start, start, j, doc_type, [written], "dispatch:symbol", 0.8)

    def _standards(self) -> Iterator[Citation]:
        """Technical standards: *QCVN 28:2010/BTNMT*."""
        for written in standards(self.text):
            i, j = self.reading.syllables_within(written.start, written.end)
            doc_type = type_of_code(written.symbol.codes[0]) or ""
            yield Citation(i, i, j, doc_type, [written], "dispatch:standard", 0.9)


def _type_like(before: Citation, doc_type: str) -> str:
    """The type of a citation before, where its documents bear a code of this type."""
    codes = before.symbols[-1].symbol.codes
    return before.doc_type if codes and type_of_code(codes[0]) == doc_type else doc_type


def _is_forged(keys: Sequence[str]) -> bool:
    """Whether words between a type and its number make it no document (*quyết định giả số 5*)."""
    return any(key in load_yaml("document_types")["forged"] for key in keys)

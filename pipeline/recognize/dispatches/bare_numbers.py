"""What stands around a bare number, which tells whether it is a document's or counts things (*Nghị định 67*)."""

from __future__ import annotations

from pipeline.knowledge.named_words import DAY
from pipeline.reading import Reading
from pipeline.recognize.dispatches.symbols import Written
from pipeline.recognize.word_sets import phrase_end, word_set

_FIRST_OF_LIST = 12


class BareNumbers:
    """Reads around the numbers of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text, self._keys = reading.text, reading.syllables.keys
        self._dated = {k for date in reading.dates for k in range(date.i, date.j)}
        self._bodies = {agency.i for agency in reading.agencies} | reading.hits.at("document:issuer").keys()

    def end(self, written: Written) -> int:
        """The syllable after a number or symbol."""
        return self._reading.syllables_within(written.start, written.end)[1]

    def dates(self, k: int) -> bool:
        """Whether syllable `k` is part of a date."""
        return k in self._dated

    def dated(self, written: Written) -> bool:
        """Whether a day of issue follows a bare number (*văn bản 2861 ngày 13/6*, *quyết định 49 (ngày 1/9/2011)*)."""
        k = self.end(written) + (self._text[written.end : written.end + 2] == " (")
        return k + 1 in self._dated and self._keys[k] == DAY

    def told(self, written: Written) -> bool:
        """Whether who issued it or what it is about follows a bare number of figures that make no year."""
        k, figures = self.end(written), written.symbol.number
        long = len(figures) > 2 and figures.isdigit() and not (len(figures) == 4 and figures[:2] in ("19", "20"))
        return self.issued(k) or (long and phrase_end(self._reading, k, word_set("issuers", "subject")) > k)

    def issued(self, k: int) -> bool:
        """Whether syllable `k` tells who issued what stands before it (*của Bộ Chính trị*)."""
        by = phrase_end(self._reading, k, word_set("issuers", "by"))
        return by > k and by in self._bodies

    def enumerates(self, written: Written) -> bool:
        """Whether a bare number in brackets numbers what follows: *kết luận: (1) …*."""
        return self._text[written.start - 1] == "(" and self._text.startswith(")", written.end)

    def closes(self, written: Written) -> bool:
        """Whether what stands behind a bare number can stand behind a document's."""
        after = self.end(written)
        return after >= len(self._keys) or (self._keys[after],) in word_set("document_types", "list_ends")

    def counts(self, written: Written) -> bool:
        """Whether a bare number counts what follows it: *Nghị quyết 5 năm*, but not *Nghị quyết 15 năm 2014*."""
        k = self.end(written)
        told = self._text.startswith("\n", written.end) or (k in self._dated and len(written.symbol.number) > 1)
        return not told and phrase_end(self._reading, k, word_set("document_types", "counted")) > k

    def documented(self, written: Written) -> bool:
        """Whether a bare number is followed by a date or an issuer, as a document's is."""
        k = self.end(written)
        dated = k + (k < len(self._keys) and self._keys[k] in (",", "("))
        if dated < len(self._keys) and self._keys[dated] == DAY:
            return True
        return self.issued(k)


def succeeds(written: Written, last: Written) -> bool:
    """Whether a number is the one after another (*hai quyết định số 36 và 37 phạt Công ty A*)."""
    one, other = last.symbol.number, written.symbol.number
    return one.isdecimal() and other.isdecimal() and int(other) == int(one) + 1 > _FIRST_OF_LIST

"""Subjects that stand apart from their verb: *Trước đó, ông giữ chức …*, *ông An được Thủ tướng bổ nhiệm làm …*."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.facts import NameSpan
from pipeline.reading import Reading
from pipeline.recognize.officials.index import NameIndex
from pipeline.recognize.officials.words import words

_REACH = 300
_MAX_AGENT = 20
_MAX_CLAUSE = 60
_MAX_YEAR = 4


class SubjectFinder:
    """Finds whom a pronoun before a verb stands for, in one article."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        self.pronouns, self.times = words("pronouns"), words("times")
        self.passives, self.adverbs = words("passives"), words("adverbs")
        self.scholars = {hit.j for hit in reading.hits.of("honorific")}
        self.openers, self.governors = words("clause_openers"), words("governors")

    def before(self, p: int) -> NameSpan | None:
        """The name that the pronoun right before syllable `p` stands for: the last that is so addressed."""
        pronoun = self.reading.syllables.keys[p - 1] if p else ""
        if pronoun not in self.pronouns:
            return None
        names = self.reading.names
        n = bisect_left(names, p, key=lambda name: name.i)
        for name in reversed(names[max(n - 12, 0) : n]):
            if p - name.i > _REACH or self._other(name.j, p, pronoun, name):
                break
            if name.i in self.names.starts and self._addressed(name, pronoun):
                return name
        return None

    def appointed(self, p: int) -> tuple[bool, NameSpan | None]:
        """Whether *được* and who appoints stand before syllable `p` in its sentence, and who stands before *được*."""
        first, _ = self.reading.sentence_at(p)
        for k in range(p - 1, max(first, p - _MAX_AGENT), -1):
            if self.reading.syllables.keys[k] in self.passives:
                while k > first and self.reading.syllables.keys[k - 1] in self.adverbs:
                    k -= 1
                return True, self.names.ends.get(k) or self.before(k) or self.coordinated(k)
        return False, None

    def coordinated(self, p: int, parted: bool = False) -> NameSpan | None:
        """The subject of the clause before one that opens at syllable `p` without its own (*…, rồi làm Bí thư …*).

        `parted`: whether a sign opens it.
        """
        keys, (first, _) = self.reading.syllables.keys, self.reading.sentence_at(p)
        if p <= first or not (parted or keys[p - 1] in self.openers or keys[p - 1].isdigit()):
            return None
        for k in range(p - 1, max(first, p - _MAX_CLAUSE) - 1, -1):
            if k in self.names.starts:
                return self.names.starts[k] if self._is_subject(self.names.starts[k]) else None
            if keys[k] in self.pronouns and k + 1 not in self.names.starts:
                return self._pronoun(k) if self._free(k) else None
        return None

    def continued(self, p: int, last: NameSpan | None, end: int) -> NameSpan | None:
        """Whom a sentence goes on about that names nobody and opens with a time (*Sau đó làm Phó Vụ trưởng …*).

        `last` is the person last given a title, in the syllables before `end`; `p` is where the verb or post begins.
        """
        syllables, first = self.reading.syllables, self._start(p, end)
        if p <= first or any(self._tells(k) for k in range(first, p)):
            return None
        name = self._last_name(p)
        if last and p - end < _MAX_CLAUSE and (name is None or name.i <= max(last.i, end)):
            return last
        near = name is not None and p - name.j < _MAX_CLAUSE and syllables.keys[name.i - 1] in self.pronouns
        return name if near else None

    def _start(self, p: int, end: int) -> int:
        """Where the sentence of syllable `p` begins, or what is told in it after the last title."""
        first, _ = self.reading.sentence_at(p)
        return max(first, end) if end <= p else first

    def dated(self, p: int, end: int) -> bool:
        """Whether an entry of a career opens before syllable `p`: the years and a colon (*2003 - 2008: Phó …*)."""
        forms = self.reading.syllables.forms
        if not p or forms[p - 1] != ":":
            return False
        return any(forms[k].isdigit() and len(forms[k]) == _MAX_YEAR for k in range(self._start(p, end), p))

    def _tells(self, k: int) -> bool:
        """Whether syllable `k` is more than part of a time."""
        return self.reading.syllables.forms[k].isalpha() and self.reading.syllables.keys[k] not in self.times

    def _last_name(self, p: int) -> NameSpan | None:
        """The last name that begins before syllable `p`."""
        n = bisect_left(self.reading.names, p, key=lambda name: name.i)
        return self.reading.names[n - 1] if n else None

    def _pronoun(self, k: int) -> NameSpan | None:
        """Whom the pronoun at syllable `k` stands for, with a given name after it or without."""
        given = self.reading.syllables.forms[k + 1]
        if not given.istitle():
            return self.before(k + 1)
        n = bisect_left(self.reading.names, k, key=lambda name: name.i)
        known = reversed(self.reading.names[max(n - 12, 0) : n])
        return next((name for name in known if name.text.rpartition(" ")[2] == given), None)

    def _is_subject(self, name: NameSpan) -> bool:
        """Whether an honorific or title addresses a name that nothing before governs (*thay ông Lê Văn An*)."""
        return name.i in self.names.titled or (name.i in self.scholars and self._free(name.i - 1))

    def _free(self, k: int) -> bool:
        """Whether no word that takes an object stands before the pronoun whose last syllable is `k`."""
        start = k - 1 if self.reading.syllables.keys[k - 1] in words("comrades") else k
        return not start or self.reading.syllables.keys[start - 1] not in self.governors

    def topic(self, p: int) -> NameSpan | None:
        """The last person named before syllable `p` in the same sentence, if an honorific or title addresses him."""
        first, _ = self.reading.sentence_at(p)
        name = self._last_name(p)
        name = name if name and name.i >= first else None
        before = self.reading.syllables.keys[name.i - 1] if name and name.i else ""
        return name if name and (before in self.pronouns or name.i in self.names.titled) else None

    def _other(self, first: int, p: int, pronoun: str, name: NameSpan) -> bool:
        """Whether somebody else is addressed by his given name between syllables `first` and `p` (*ông Duy làm …*)."""
        forms, keys = self.reading.syllables.forms, self.reading.syllables.keys
        given = (forms[k + 1] for k in range(first, p - 2) if keys[k] == pronoun and forms[k + 1].istitle())
        return any(form != name.text.rpartition(" ")[2] for form in given)

    def _addressed(self, name: NameSpan, pronoun: str) -> bool:
        """Whether a name bears the honorific that the pronoun is, or a title and no other honorific.

        Not so whom somebody else replaces (*thay ông Lê Văn An*).
        """
        before = self.reading.syllables.keys[name.i - 1] if name.i else ""
        if before == pronoun:
            return not self.reading.hits.ends_at("officials:replacing", name.i - 1)
        return before not in self.pronouns and (name.i in self.names.titled or name.i in self.scholars)

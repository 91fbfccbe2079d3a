"""Subjects that stand apart from their verb: *Trước đó, ông giữ chức …*, *ông An được Thủ tướng bổ nhiệm làm …*."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.officials.index import NameIndex

_REACH = 150
_MAX_AGENT = 20


class SubjectFinder:
    """Finds whom a pronoun before a verb stands for, in one article."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        known = load_yaml("positions")
        self.pronouns = frozenset(known["pronouns"])
        self.passives, self.adverbs = frozenset(known["passives"]), frozenset(known["adverbs"])

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
                return True, self.names.ends.get(k) or self.before(k)
        return False, None

    def topic(self, p: int) -> NameSpan | None:
        """The last person named before syllable `p` in the same sentence, if an honorific or title addresses him."""
        first, _ = self.reading.sentence_at(p)
        names = self.reading.names
        n = bisect_left(names, p, key=lambda name: name.i)
        name = names[n - 1] if n and names[n - 1].i >= first else None
        before = self.reading.syllables.keys[name.i - 1] if name and name.i else ""
        return name if name and (before in self.pronouns or name.i in self.names.titled) else None

    def _other(self, first: int, p: int, pronoun: str, name: NameSpan) -> bool:
        """Whether somebody else is addressed by his given name between syllables `first` and `p` (*ông Duy làm …*)."""
        forms, keys = self.reading.syllables.forms, self.reading.syllables.keys
        given = (forms[k + 1] for k in range(first, p - 2) if keys[k] == pronoun and forms[k + 1].istitle())
        return any(form != name.text.rpartition(" ")[2] for form in given)

    def _addressed(self, name: NameSpan, pronoun: str) -> bool:
        """Whether a name bears the honorific that the pronoun is, or a title and no other honorific."""
        before = self.reading.syllables.keys[name.i - 1] if name.i else ""
        return before == pronoun or (name.i in self.names.titled and before not in self.pronouns)

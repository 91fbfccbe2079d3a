"""Subjects told by a pronoun: *Trước đó, ông giữ chức Chủ tịch UBND huyện* is said of the man named before."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.officials.index import NameIndex

_REACH = 150


class SubjectFinder:
    """Finds whom a pronoun before a verb stands for, in one article."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        self.pronouns = frozenset(load_yaml("positions")["pronouns"])

    def before(self, p: int) -> NameSpan | None:
        """The name that the pronoun right before syllable `p` stands for: the last that is so addressed."""
        pronoun = self.reading.syllables.keys[p - 1] if p else ""
        if pronoun not in self.pronouns:
            return None
        names = self.reading.names
        n = bisect_left(names, p, key=lambda name: name.i)
        for name in reversed(names[max(n - 12, 0) : n]):
            if p - name.i > _REACH:
                break
            if name.i in self.names.starts and self._addressed(name, pronoun):
                return name
        return None

    def _addressed(self, name: NameSpan, pronoun: str) -> bool:
        """Whether a name bears the honorific that the pronoun is, or a title and no other honorific."""
        before = self.reading.syllables.keys[name.i - 1] if name.i else ""
        return before == pronoun or (name.i in self.names.titled and before not in self.pronouns)

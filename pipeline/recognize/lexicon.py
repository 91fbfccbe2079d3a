"""One pass over an article for all word lists: a dictionary of syllable n-grams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pipeline.tokenize.syllables import split_syllables


class Phrase(NamedTuple):
    """An entry of a word list: what to look for, under which label, and what it stands for."""

    text: str
    label: str
    value: Any = None


class Hit(NamedTuple):
    """An entry found at the syllables `i` to before `j`."""

    i: int
    j: int
    label: str
    value: Any


class Hits:
    """What one pass found: by label in text order, and by label and first syllable."""

    __slots__ = ("_by_label",)

    def __init__(self) -> None:
        self._by_label: dict[str, dict[int, Hit]] = {}

    def add(self, hit: Hit) -> None:
        """Keep a hit; of two with one label and first syllable the one added last (the longer)."""
        self._by_label.setdefault(hit.label, {})[hit.i] = hit

    def at(self, label: str) -> dict[int, Hit]:
        """The hits of a label by their first syllable, in text order (empty where there are none)."""
        return self._by_label.get(label, {})

    def of(self, label: str) -> list[Hit]:
        """The hits of a label in text order; they may overlap."""
        return list(self.at(label).values())


_END = ""
"""Key of a trie node's entries; no syllable is empty."""


class Lexicon:
    """Phrases as a trie over folded syllables; looks up all of them in one pass."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root: dict[str, Any] = {}
        for phrase in phrases:
            self._insert(phrase)

    def _insert(self, phrase: Phrase) -> None:
        node = self._root
        for key in split_syllables(phrase.text).keys:
            node = node.setdefault(key, {})
        entries = node.setdefault(_END, [])
        if all(label != phrase.label for label, _ in entries):
            entries.append((phrase.label, phrase.value))

    def scan(self, keys: Sequence[str]) -> Hits:
        """Find every entry in folded syllables; per label and first syllable only the longest."""
        hits, root, size = Hits(), self._root, len(keys)
        for i, key in enumerate(keys):
            node = root.get(key)
            j = i + 1
            while node is not None:
                for label, value in node.get(_END, ()):
                    hits.add(Hit(i, j, label, value))
                node = node.get(keys[j]) if j < size else None
                j += 1
        return hits

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

    def __init__(self, by_label: dict[str, dict[int, Hit]] | None = None) -> None:
        """Hold hits by label and first syllable."""
        self._by_label = by_label or {}

    def at(self, label: str) -> dict[int, Hit]:
        """The hits of a label by their first syllable, in text order (empty where there are none)."""
        return self._by_label.get(label, {})

    def of(self, label: str) -> list[Hit]:
        """The hits of a label in text order; they may overlap."""
        return list(self.at(label).values())


class _Node:
    """A step in the trie: what may follow, and the (label, value) of the phrases that end here."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.entries: tuple[tuple[str, Any], ...] = ()


class Lexicon:
    """Phrases as a trie over folded syllables; looks up all of them in one pass."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Build the trie; of two phrases with one label and the same syllables the first counts."""
        self._root = _Node()
        self._labels: dict[str, None] = {}
        for phrase in phrases:
            self._insert(phrase)

    def _insert(self, phrase: Phrase) -> None:
        node = self._root
        for key in split_syllables(phrase.text).keys:
            node = node.next.setdefault(key, _Node())
        self._labels[phrase.label] = None
        if all(label != phrase.label for label, _ in node.entries):
            node.entries += ((phrase.label, phrase.value),)

    def scan(self, keys: Sequence[str]) -> Hits:
        """Find every entry in folded syllables; per label and first syllable only the longest.

        Every article passes here, so hits are made without a call for each: `tuple.__new__` skips NamedTuple's own.
        """
        found: dict[str, dict[int, Hit]] = {label: {} for label in self._labels}
        root, size, new = self._root.next, len(keys), tuple.__new__
        for i, key in enumerate(keys):
            node = root.get(key)
            j = i + 1
            while node is not None:
                for label, value in node.entries:
                    found[label][i] = new(Hit, (i, j, label, value))
                if j == size:
                    break
                node = node.next.get(keys[j])
                j += 1
        return Hits(found)

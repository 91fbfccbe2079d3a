"""One pass over an article for all word lists: a dictionary of syllable n-grams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
        self.listed: dict[str, None] = {}
        for phrase in phrases:
            self._insert(phrase)

    def _insert(self, phrase: Phrase) -> None:
        node = self._root
        for key in split_syllables(phrase.text).keys:
            node = node.next.setdefault(key, _Node())
        if all(label != phrase.label for label, _ in node.entries):
            node.entries += ((phrase.label, phrase.value),)

    def scan(self, keys: Sequence[str]) -> Hits:
        """Find entries in folded syllables; per label and first syllable only the longest."""
        return Hits(self, keys)

    def list_hits(self, keys: Sequence[str]) -> dict[str, dict[int, Hit]]:
        """The hits of the listed labels in one pass.

        Every article passes here, so hits are made without a call for each: `tuple.__new__` skips NamedTuple's own.
        """
        found: dict[str, dict[int, Hit]] = {label: {} for label in self.listed}
        root, size, new = self._root.next, len(keys), tuple.__new__
        for i, key in enumerate(keys):
            node = root.get(key)
            j = i + 1
            while node is not None:
                for label, value in node.entries:
                    if label in found:
                        found[label][i] = new(Hit, (i, j, label, value))
                if j == size:
                    break
                node = node.next.get(keys[j])
                j += 1
        return found

    def find(self, keys: Sequence[str], i: int) -> dict[str, Hit]:
        """The longest hit of each label at syllable `i`."""
        found = {}
        node = self._root.next.get(keys[i])
        j = i + 1
        while node is not None:
            for label, value in node.entries:
                found[label] = Hit(i, j, label, value)
            node = node.next.get(keys[j]) if j < len(keys) else None
            j += 1
        return found


_NOTHING = Lexicon(())


class Hits:
    """What is found in one text: by label in text order, and by label and first syllable.

    Most labels are only asked about at a few syllables (is the next one a stop?), so their entries are looked up there
    and then; labels that are listed are found for the whole text in one pass, which learns from earlier texts which
    labels these are.
    """

    __slots__ = ("_at", "_keys", "_lexicon", "_listed")

    def __init__(self, lexicon: Lexicon | None = None, keys: Sequence[str] = ()) -> None:
        """Hits of a lexicon in folded syllables; none without a lexicon."""
        self._lexicon = lexicon or _NOTHING
        self._keys = keys
        self._at: dict[int, dict[str, Hit]] = {}
        self._listed = self._lexicon.list_hits(keys)

    def at(self, label: str) -> Mapping[int, Hit]:
        """The hits of a label by their first syllable, in text order (empty where there are none)."""
        listed = self._listed.get(label)
        return _Lookup(self, label) if listed is None else listed

    def of(self, label: str) -> list[Hit]:
        """The hits of a label in text order; they may overlap."""
        return list(self.list(label).values())

    def list(self, label: str) -> dict[int, Hit]:
        """All hits of a label by their first syllable; later texts find them in their first pass."""
        if label not in self._listed:
            self._lexicon.listed[label] = None
            self._listed[label] = {i: hit for i in range(len(self._keys)) if (hit := self.find(i).get(label))}
        return self._listed[label]

    def find(self, i: int) -> dict[str, Hit]:
        """The longest hit of each label at a syllable; none outside the text."""
        found = self._at.get(i)
        if found is None:
            found = self._at[i] = self._lexicon.find(self._keys, i) if 0 <= i < len(self._keys) else {}
        return found


class _Lookup(Mapping[int, Hit]):
    """The hits of one label, looked up where they are asked for."""

    __slots__ = ("_hits", "_label")

    def __init__(self, hits: Hits, label: str) -> None:
        self._hits, self._label = hits, label

    def __contains__(self, i: object) -> bool:
        return isinstance(i, int) and self._label in self._hits.find(i)

    def __getitem__(self, i: int) -> Hit:
        return self._hits.find(i)[self._label]

    def get(self, i: int, default: Any = None) -> Any:
        return self._hits.find(i).get(self._label, default)

    def __iter__(self) -> Iterator[int]:
        return iter(self._hits.list(self._label))

    def __len__(self) -> int:
        return len(self._hits.list(self._label))

"""One pass over an article for all word lists: a dictionary of syllable n-grams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress
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


def _insert(root: _Node, keys: Sequence[str], label: str, value: Any) -> bool:
    """Add an entry to a trie; of two with one label and the same syllables the first counts."""
    node = root
    for key in keys:
        after = node.next.get(key)
        if after is None:
            after = node.next[key] = _Node()
        node = after
    if any(known == label for known, _ in node.entries):
        return False
    node.entries += ((label, value),)
    return True


class Lexicon:
    """Phrases as tries over folded syllables: one of all, and one of those with a listed label, for one quick pass.

    `begin` tells by label which syllables its phrases begin with.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Build the trie; of two phrases with one label and the same syllables the first counts."""
        self._root, self._listed_root = _Node(), _Node()
        self._by_label: dict[str, list[tuple[list[str], Any]]] = {}
        self.begin: dict[str, set[str]] = {}
        self.listed: dict[str, None] = {}
        for text, label, value in phrases:
            keys = split_syllables(text).keys
            if _insert(self._root, keys, label, value):
                self._by_label.setdefault(label, []).append((keys, value))
                self.begin.setdefault(label, set()).update(keys[:1])

    def enlist(self, label: str) -> None:
        """Have later passes find all hits of a label."""
        self.listed[label] = None
        for keys, value in self._by_label.pop(label, ()):
            _insert(self._listed_root, keys, label, value)

    def scan(self, keys: Sequence[str]) -> Hits:
        """Find entries in folded syllables; per label and first syllable only the longest."""
        return Hits(self, keys)

    def list_hits(self, keys: Sequence[str]) -> dict[str, dict[int, Hit]]:
        """The hits of the listed labels in one pass.

        Every article passes here, so hits are made without a call for each: `tuple.__new__` skips NamedTuple's own.
        """
        found: dict[str, dict[int, Hit]] = {label: {} for label in self.listed}
        size, new = len(keys), tuple.__new__
        nodes = list(map(self._listed_root.next.get, keys))
        for i in compress(range(size), nodes):
            node, j = nodes[i], i + 1
            while node is not None:
                for label, value in node.entries:
                    found[label][i] = new(Hit, (i, j, label, value))
                if j == size:
                    break
                node = node.next.get(keys[j])
                j += 1
        return found

    def find(self, keys: Sequence[str], i: int) -> dict[str, Hit]:
        """The longest hit of each label at syllable `i`."""
        found: dict[str, Hit] = {}
        node, j, size, new = self._root.next.get(keys[i]), i + 1, len(keys), tuple.__new__
        while node is not None:
            for label, value in node.entries:
                found[label] = new(Hit, (i, j, label, value))
            if j == size:
                break
            node = node.next.get(keys[j])
            j += 1
        return found


_NOTHING = Lexicon(())
_NONE: frozenset[str] = frozenset()


class _Text:
    """What is known so far of the hits in one text: all of the listed labels, those at syllables asked about."""

    __slots__ = ("at", "keys", "lexicon", "listed")

    def __init__(self, lexicon: Lexicon, keys: Sequence[str]) -> None:
        self.lexicon, self.keys = lexicon, keys
        self.at: dict[int, dict[str, Hit]] = {}
        self.listed = lexicon.list_hits(keys)

    def list(self, label: str) -> dict[int, Hit]:
        """All hits of a label by their first syllable; later texts find them in their first pass."""
        if label not in self.listed:
            self.lexicon.enlist(label)
            self.listed[label] = {i: hit for i in range(len(self.keys)) if (hit := self.find(i).get(label))}
        return self.listed[label]

    def find(self, i: int) -> dict[str, Hit]:
        """The longest hit of each label at a syllable; none outside the text."""
        found = self.at.get(i)
        if found is None:
            found = self.at[i] = self.lexicon.find(self.keys, i) if 0 <= i < len(self.keys) else {}
        return found


class Hits:
    """What is found in one text: by label in text order, and by label and first syllable.

    Most labels are only asked about at a few syllables (is the next one a stop?), so their entries are looked up there
    and then; labels that are listed are found for the whole text in one pass, which learns from earlier texts which
    labels these are.
    """

    __slots__ = ("_maps", "_text")

    def __init__(self, lexicon: Lexicon | None = None, keys: Sequence[str] = ()) -> None:
        """Hits of a lexicon in folded syllables; none without a lexicon."""
        self._text = _Text(lexicon or _NOTHING, keys)
        self._maps: dict[str, Mapping[int, Hit]] = dict(self._text.listed)

    def at(self, label: str) -> Mapping[int, Hit]:
        """The hits of a label by their first syllable, in text order (empty where there are none)."""
        known = self._maps.get(label)
        if known is None:
            known = self._maps[label] = _Lookup(self._text, label)
        return known

    def of(self, label: str) -> list[Hit]:
        """The hits of a label in text order; they may overlap."""
        found = self._maps[label] = self._text.list(label)
        return list(found.values())

    def begin(self, label: str) -> Set[str]:
        """The folded syllables that phrases of a label begin with: without one of them a stretch holds no hit."""
        return self._text.lexicon.begin.get(label, _NONE)

    def ends_at(self, label: str, k: int, longest: int = 2) -> bool:
        """Whether a phrase of a label, of `longest` syllables or fewer, ends right before syllable `k`."""
        marks = self.at(label)
        return any((hit := marks.get(i)) is not None and hit.j == k for i in range(max(k - longest, 0), k))


class _Lookup(Mapping[int, Hit]):
    """The hits of one label, looked up where they are asked for and a phrase of the label can begin.

    It knows the text and not its `Hits`, which know it: without a cycle, memory is freed with the article.
    """

    __slots__ = ("_begin", "_keys", "_label", "_text")

    def __init__(self, text: _Text, label: str) -> None:
        self._text, self._label, self._keys = text, label, text.keys
        self._begin: Set[str] = text.lexicon.begin.get(label, _NONE)

    def __contains__(self, i: object) -> bool:
        return self.get(i) is not None

    def __getitem__(self, i: int) -> Hit:
        return self._text.find(i)[self._label]

    def get(self, i: Any, default: Any = None) -> Any:
        if not 0 <= i < len(self._keys) or self._keys[i] not in self._begin:
            return default
        return self._text.find(i).get(self._label, default)

    def __iter__(self) -> Iterator[int]:
        return iter(self._text.list(self._label))

    def __len__(self) -> int:
        return len(self._text.list(self._label))

"""A trie of syllables: finds which of many phrases stand at a syllable, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Any, NamedTuple


class Hit(NamedTuple):
    """An entry found at the syllables `i` to before `j`."""

    i: int
    j: int
    label: str
    value: Any


class Node:
    """A step in the trie: what may follow, and the (label, value) of the phrases that end here."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.entries: tuple[tuple[str, Any], ...] = ()


def insert(root: Node, keys: Sequence[str], label: str, value: Any) -> bool:
    """Add an entry to a trie; of two with one label and the same syllables the first counts."""
    node = root
    for key in keys:
        after = node.next.get(key)
        if after is None:
            after = node.next[key] = Node()
        node = after
    if any(known == label for known, _ in node.entries):
        return False
    node.entries += ((label, value),)
    return True


class Listing:
    """Labels whose hits are found in one pass, by a trie of their phrases alone."""

    __slots__ = ("labels", "root")

    def __init__(self) -> None:
        self.labels: dict[str, None] = {}
        self.root = Node()

    def add(self, label: str, phrases: Iterable[tuple[list[str], Any]]) -> None:
        """Add a label with its phrases, as folded syllables and values."""
        self.labels[label] = None
        for keys, value in phrases:
            insert(self.root, keys, label, value)

    def hits(self, keys: Sequence[str]) -> dict[str, dict[int, Hit]]:
        """The hits of all labels by their first syllable.

        Every article passes here, so hits are made without a call for each: `tuple.__new__` skips NamedTuple's own.
        """
        found: dict[str, dict[int, Hit]] = {label: {} for label in self.labels}
        size, new = len(keys), tuple.__new__
        nodes = list(map(self.root.next.get, keys))
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


def longest_hit(node: Node | None, keys: Sequence[str], i: int) -> Hit | None:
    """The longest hit at syllable `i`, to which `node` belongs, in a trie of one label."""
    end, last, j, size = i, node, i + 1, len(keys)
    while node is not None:
        if node.entries:
            end, last = j, node
        if j == size:
            break
        node = node.next.get(keys[j])
        j += 1
    return Hit(i, end, *last.entries[0]) if last is not None and end > i else None

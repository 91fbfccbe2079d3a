"""The word lists of an article: some looked up in one pass, others where it is asked about them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, compress
from typing import Any, NamedTuple

from pipeline.recognize.trie import Hit, Listing, Node, insert, longest_hit
from pipeline.tokenize.syllables import split_syllables

__all__ = ["Hit", "Hits", "Lexicon", "Phrase"]


class Phrase(NamedTuple):
    """An entry of a word list: what to look for, under which label, and what it stands for."""

    text: str
    label: str
    value: Any = None


class Lexicon:
    """Phrases as one trie a label over folded syllables, and as one of the labels that most texts list, for a pass.

    Which labels these are is learned from the first texts: `usual` holds them. `begin` holds by label the syllables
    that its phrases begin with, and what may follow them; `end` those that they end with.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Build the tries; of two phrases with one label and the same syllables the first counts."""
        self._by_label: dict[str, list[tuple[list[str], Any]]] = {}
        self.end: dict[str, set[str]] = {}
        self.usual = Listing()
        self.asked: Counter[str] = Counter()
        self.settled = False
        self._texts = 0
        entries, roots = list(phrases), defaultdict[str, Node](Node)
        for (_, label, value), keys in zip(entries, _keys_of([text for text, _, _ in entries]), strict=True):
            if insert(roots[label], keys, label, value):
                self._by_label.setdefault(label, []).append((keys, value))
                self.end.setdefault(label, set()).update(keys[-1:])
        self.begin = {label: root.next for label, root in roots.items()}

    def scan(self, keys: Sequence[str]) -> Hits:
        """Find entries in folded syllables; per label and first syllable only the longest."""
        self._texts += 1
        if self._texts == _TRIAL:
            self._settle()
        return Hits(self, keys)

    def _settle(self) -> None:
        """From now on find all hits of the labels that not only few texts have listed so far."""
        self.settled = True
        few = max(self.asked.values(), default=0) / _FEW
        for label, times in self.asked.items():
            if times > few:
                self.usual.add(label, self._by_label.get(label, ()))


def _keys_of(texts: Sequence[str]) -> Iterator[list[str]]:
    """The folded syllables of each text, which are split together: one by one takes three times as long."""
    syllables = split_syllables("\n".join(texts))
    i = 0
    for end in accumulate(len(text) + 1 for text in texts):
        j = bisect_left(syllables.starts, end, i)
        yield syllables.keys[i:j]
        i = j


_TRIAL = 48
"""After how many texts it is settled which labels are listed for each."""
_FEW = 8
"""One text of how many is not worth that all list a label."""

_NOTHING = Lexicon(())
_NO_NODES: dict[str, Node] = {}


class _Text:
    """What is known so far of the hits in one text: all of the listed labels."""

    __slots__ = ("asked", "keys", "lexicon", "listed")

    def __init__(self, lexicon: Lexicon, keys: Sequence[str]) -> None:
        self.lexicon, self.keys = lexicon, keys
        self.asked: set[str] = set()
        self.listed = lexicon.usual.hits(keys) if lexicon.usual.labels else {}

    def list(self, label: str) -> dict[int, Hit]:
        """All hits of a label by their first syllable."""
        if label not in self.asked:
            self.asked.add(label)
            self.lexicon.asked[label] += 1
        if label not in self.listed:
            keys = self.keys
            nodes = list(map(self.begin(label).get, keys))
            hits = (longest_hit(nodes[i], keys, i) for i in compress(range(len(keys)), nodes))
            self.listed[label] = {hit.i: hit for hit in hits if hit}
        return self.listed[label]

    def begin(self, label: str) -> dict[str, Node]:
        """The syllables that phrases of a label begin with, and what may follow them."""
        return self.lexicon.begin.get(label, _NO_NODES)


class _Maps(dict[str, Mapping[int, Hit]]):
    """The hits of one text by label, as far as the text was asked about a label."""

    __slots__ = ("_text",)

    def __init__(self, text: _Text) -> None:
        super().__init__(text.listed)
        self._text = text

    def __missing__(self, label: str) -> Mapping[int, Hit]:
        text = self._text
        known = text.listed.get(label) if text.lexicon.settled else None
        found = self[label] = known if known is not None else _Lookup(text, label)
        return found


class Hits:
    """What is found in one text: by label in text order, and by label and first syllable.

    Most labels are only asked about at a few syllables (is the next one a stop?), so their entries are looked up there
    and then; labels that are listed are found for the whole text in one pass, which learns from earlier texts which
    labels these are. `at` gives the hits of a label by their first syllable, in text order.
    """

    __slots__ = ("_maps", "_text", "at")

    def __init__(self, lexicon: Lexicon | None = None, keys: Sequence[str] = ()) -> None:
        """Hits of a lexicon in folded syllables; none without a lexicon."""
        self._text = _Text(lexicon or _NOTHING, keys)
        self._maps = _Maps(self._text)
        # The dictionary's own method: asked for some 500 times an article, half as long as a method written here.
        self.at: Callable[[str], Mapping[int, Hit]] = self._maps.__getitem__

    def of(self, label: str) -> list[Hit]:
        """The hits of a label in text order; they may overlap."""
        found = self._maps[label]
        if label not in self._text.listed:
            found = self._maps[label] = self._text.list(label)
        return list(found.values())

    def begin(self, label: str) -> Set[str]:
        """The folded syllables that phrases of a label begin with: without one of them a stretch holds no hit."""
        return self._text.begin(label).keys()

    def ends_at(self, label: str, k: int, longest: int = 2) -> bool:
        """Whether a phrase of a label, of `longest` syllables or fewer, ends right before syllable `k`."""
        return self.before(label, k, longest) is not None

    def before(self, label: str, k: int, longest: int = 2) -> Hit | None:
        """The longest hit of a label, of `longest` syllables or fewer, that ends right before syllable `k`."""
        if not self.may_end(label, k):
            return None
        found = map(self.at(label).get, range(max(k - longest, 0), k))
        return next((hit for hit in found if hit is not None and hit.j == k), None)

    def may_end(self, label: str, k: int) -> bool:
        """Whether a phrase of a label ends with the syllable right before `k`: a quick look before a close one."""
        keys = self._text.keys
        return 0 < k <= len(keys) and keys[k - 1] in self._text.lexicon.end.get(label, ())


class _Lookup(Mapping[int, Hit]):
    """The hits of one label, looked up where they are asked for and a phrase of the label can begin.

    It knows the text and not its `Hits`, which know it: without a cycle, memory is freed with the article.
    """

    __slots__ = ("_begin", "_keys", "_label", "_text")

    def __init__(self, text: _Text, label: str) -> None:
        self._text, self._label, self._keys = text, label, text.keys
        self._begin = text.begin(label)

    def __contains__(self, i: Any) -> bool:  # not by `get`: asked some 200 times an article
        keys = self._keys
        return 0 <= i < len(keys) and keys[i] in self._begin and self.get(i) is not None

    def __getitem__(self, i: int) -> Hit:
        hit: Hit | None = self.get(i)
        if hit is None:
            raise KeyError(i)
        return hit

    def get(self, i: Any, default: Any = None) -> Any:
        keys = self._keys
        node = self._begin.get(keys[i]) if 0 <= i < len(keys) else None
        return default if node is None else longest_hit(node, keys, i) or default

    def __iter__(self) -> Iterator[int]:
        return iter(self._text.list(self._label))

    def __len__(self) -> int:
        return len(self._text.list(self._label))

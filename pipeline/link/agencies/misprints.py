"""Misprints of names: a full name told once that is hardly another's than one the article tells more often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pipeline.normalize.names import toneless_key
from pipeline.normalize.positions import position_key
from pipeline.recognize.officials.holders import Holder

Key = tuple[str, ...]
"""The folded syllables of a name."""

_FULL = 3
_LONG = 4
_MOST = 20
"""Names with one given name that are compared, so that very many cost no more."""


def find_misprints(keys: Sequence[Key], holders: Sequence[Holder]) -> dict[Key, Key]:
    """What a full name told once means: one told more often with other tones, or one syllable of which differs.

    `keys` are those of the holders' names. Of the latter kind the misprint's bearer has no rank or post of his own.
    """
    counts = Counter(key for key in keys if len(key) >= _FULL)
    if len(counts) < 2 or max(counts.values()) == 1 or min(counts.values()) > 1:
        return {}
    usual: dict[tuple[str, int], list[Key]] = defaultdict(list)
    for key in (key for key, count in counts.most_common() if count > 1):
        usual[toneless_key(key)[-1], len(key)].append(key)
    told = _Told(keys, holders)
    meant = {}
    for key in (key for key, count in counts.items() if count == 1):
        known = usual[toneless_key(key)[-1], len(key)][:_MOST]
        found = next((other for other in known if toneless_key(other) == toneless_key(key)), None)
        meant[key] = found or next((other for other in known if _resemble(key, other, told)), key)
    return {key: other for key, other in meant.items() if other != key}


class _Told:
    """The ranks and posts that the holders of each name are told to have."""

    def __init__(self, keys: Sequence[Key], holders: Sequence[Holder]) -> None:
        self.all: Mapping[Key, set[str]] = defaultdict(set)
        self.single: Mapping[Key, set[str]] = defaultdict(set)
        for key, holder in zip(keys, holders, strict=True):
            for title in holder.titles:
                if title.kind != "honorific":
                    self.all[key].add(position_key(title.base or title.text))
                if title.post and title.post.kind != "private" and not (title.post.helper or title.post.group):
                    self.single[key].add(position_key(title.base))


def _resemble(key: Key, other: Key, told: _Told) -> bool:
    """Whether two names with one given name differ in one syllable, and the first one's bearer says no more.

    By a letter, in a family name before three more syllables, or in any but those of few who hold the same post.
    """
    apart = [n for n, (a, b) in enumerate(zip(key, other, strict=True)) if a != b]
    if len(apart) != 1 or apart[0] == len(key) - 1 or not told.all[key] <= told.all[other]:
        return False
    n = apart[0]
    slip = _by_letter(toneless_key(key)[n], toneless_key(other)[n])
    family = n == 0 and len(key) >= _LONG
    return slip or family or (n > 0 and bool(told.single[key] & told.single[other]))


def _by_letter(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes one syllable another (*Đứ*, *Đức*)."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    if len(long) == len(short):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))

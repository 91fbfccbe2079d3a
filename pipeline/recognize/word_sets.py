"""Lists of words of the knowledge files, asked for at one syllable: does one of them begin or end there?"""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.tokenize.syllables import split_syllables


class Words(frozenset[tuple[str, ...]]):
    """Phrases as folded syllables, what they begin and end with, and how many the longest of them has."""

    longest: int
    first: frozenset[str]
    last: frozenset[str]


@cache
def word_set(knowledge: str, *kinds: str) -> Words:
    """Some lists of words of a knowledge file, together."""
    lists = load_yaml(knowledge)
    words = Words(tuple(split_syllables(text).keys) for kind in kinds for text in lists[kind])
    words.longest = max(map(len, words), default=0)
    words.first, words.last = (frozenset(phrase[k] for phrase in words) for k in (0, -1))
    return words


def phrase_end(reading: Reading, k: int, words: Words) -> int:
    """The syllable after the longest of some phrases at `k`, or `k` where none stands there."""
    keys = reading.syllables.keys
    if k >= len(keys) or keys[k] not in words.first:
        return k
    for size in range(words.longest, 0, -1):
        if k + size <= len(keys) and tuple(keys[k : k + size]) in words:
            return k + size
    return k


def phrase_start(reading: Reading, k: int, words: Words) -> int:
    """The first syllable of the longest of some phrases that ends before `k`, or `k`."""
    keys = reading.syllables.keys
    if not 0 < k <= len(keys) or keys[k - 1] not in words.last:
        return k
    for size in range(min(words.longest, k), 0, -1):
        if tuple(keys[k - size : k]) in words:
            return k - size
    return k

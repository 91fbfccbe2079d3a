"""Phrases of the knowledge files around a syllable."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.tokenize.syllables import split_syllables

Words = frozenset[tuple[str, ...]]


@cache
def word_set(knowledge: str, kind: str) -> Words:
    """A list of words of a knowledge file as folded syllables."""
    return frozenset(tuple(split_syllables(text).keys) for text in load_yaml(knowledge)[kind])


def phrase_end(reading: Reading, k: int, words: Words, longest: int = 3) -> int:
    """The syllable after the longest of some phrases at `k`, or `k` where none stands there."""
    keys = reading.syllables.keys
    for size in range(longest, 0, -1):
        if k + size <= len(keys) and tuple(keys[k : k + size]) in words:
            return k + size
    return k


def phrase_start(reading: Reading, k: int, words: Words, longest: int = 4) -> int:
    """The first syllable of the longest of some phrases that ends before `k`, or `k`."""
    keys = reading.syllables.keys
    for size in range(min(longest, k), 0, -1):
        if tuple(keys[k - size : k]) in words:
            return k - size
    return k

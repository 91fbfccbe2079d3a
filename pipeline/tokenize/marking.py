"""The word-segmented form of a reading's sentences, as the `words` column holds it."""

from __future__ import annotations

from functools import cache

from pipeline.reading import Reading
from pipeline.tokenize.words import WordSegmenter


@cache
def segmenter() -> WordSegmenter:
    """The word segmenter, loaded once."""
    return WordSegmenter()


def mark_sentences(reading: Reading) -> list[str]:
    """Each sentence with its words set apart by a space and the syllables of a word joined by `_`."""
    return segmenter().mark([reading.syllables.slice(i, j) for i, j in reading.sentences])

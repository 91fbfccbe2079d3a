"""Tell whether an article is in Vietnamese or in English."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.ingest.characters import CharacterSet
from pipeline.knowledge.load import load_yaml

# Enough to tell; the rest of a long article says the same.
_SAMPLE = 1000


def detect_language(text: str) -> str:
    """Return `vi` or `en`, by the letters that only Vietnamese writes, or the words where there are none."""
    return "vi" if has_vietnamese_letters(text) else _by_words(text[:_SAMPLE])


def has_vietnamese_letters(text: str) -> bool:
    """Tell whether enough letters of a text's beginning are such as only Vietnamese writes."""
    sample = text[:_SAMPLE]
    found = _letters().count(sample)
    return found > 0 and found >= load_yaml("languages")["least_share"] * len(sample)


@cache
def _letters() -> CharacterSet:
    letters = str(load_yaml("languages")["letters"])
    return CharacterSet(letters + letters.upper())


def _by_words(sample: str) -> str:
    """Return the language whose common words are more frequent; Vietnamese where none is.

    A letter that only Vietnamese writes counts as one of its words.
    """
    counts = Counter(re.findall(r"[a-z]+", sample.lower()))
    score = {
        language: sum(counts[word] for word in words) for language, words in load_yaml("languages")["words"].items()
    }
    return "en" if score["en"] > score["vi"] + _letters().count(sample) else "vi"

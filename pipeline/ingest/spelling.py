"""Tell Vietnamese from garbage by the spelling of its syllables."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pipeline.knowledge.load import load_yaml

_WORD = re.compile(r"[^\W\d_]+")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
# Enough words to judge by.
_SAMPLE = 20_000


def accented_words(text: str) -> list[str]:
    """Return the words of a text's beginning that are not plain ASCII, in lower case."""
    return [word.lower() for word in _WORD.findall(text[:_SAMPLE]) if not word.isascii()]


def vietnamese_share(text: str) -> float:
    """Return the share (0–1) of a text's accented words that are Vietnamese syllables; 0 where it has none."""
    words = accented_words(text)
    return sum(map(_is_syllable, words)) / len(words) if words else 0.0


@cache
def _syllables() -> frozenset[str]:
    """Return all onsets with all rimes: about 5,000 syllables without tones."""
    knowledge = load_yaml("spelling")
    return frozenset(onset + rime for onset in ["", *knowledge["onsets"]] for rime in knowledge["rimes"])


def _is_syllable(word: str) -> bool:
    """Tell whether a lower-case word is spelled like a syllable with at most one tone."""
    decomposed = unicodedata.normalize("NFD", word)
    bare = unicodedata.normalize("NFC", decomposed.translate(_TONES))
    return len(decomposed) - len(unicodedata.normalize("NFD", bare)) <= 1 and bare in _syllables()

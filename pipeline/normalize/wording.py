"""Write canonical words as a name is written: capitals, *và*, hyphens and commas where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.places import title_case
from pipeline.normalize.spelling import fold, is_syllable

Phrase = tuple[str, ...]


@lru_cache(maxsize=20_000)
def write_name(words: Phrase, proper: bool = False) -> str:
    """Write words as a name; `proper` where those that no phrase covers are a proper name.

    *sở tài nguyên môi trường* → Sở Tài nguyên và Môi trường.
    """
    written, i = [], 0
    while i < len(words):
        size = next((n for n in range(_longest(), 0, -1) if words[i : i + n] in _phrases()), 0)
        written.append(_phrases()[words[i : i + size]] if size else _write_word(words[i], proper))
        i += size or 1
    name = " ".join(written)
    return name[:1].upper() + name[1:]


def _write_word(word: str, proper: bool) -> str:
    if not any(letter in "aeiouyăâêôơư" for letter in _vowels(word)) or any(c.isdigit() for c in word):
        return word.upper()
    return title_case([word]) if proper or not is_syllable(word) else word


def _vowels(word: str) -> str:
    from unicodedata import normalize

    return normalize("NFD", word) + word


@cache
def _phrases() -> dict[Phrase, str]:
    """Known wordings by their canonical words; of a place only those of two words or more."""
    heads = [form for row in load_csv("heads") for form in [row["head"]]]
    subjects = [row["subject"] for row in load_csv("subjects")]
    places = [row["name"] for name in ("provinces", "districts") for row in load_csv(name)]
    shorthand = load_yaml("abbreviations")
    known = [*places, *subjects, *heads, *shorthand["words"].values(), *shorthand["wordings"]]
    return {fold(form): form for form in known if len(fold(form)) > 1 or form in heads}


@cache
def _longest() -> int:
    return max(map(len, _phrases()))


def same_words(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have the same canonical words."""
    return tuple(words) == tuple(other)

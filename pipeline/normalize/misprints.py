"""Misprints of long names: a wrong tone, *d* for *đ*, a syllable twice, a stray space (*Bộ G iao thông Vận tải*)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.spelling import spelling_key

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = frozenset("aeiouyăâêôơư")
_LEAST = 4
_MINISTRY = "ministry"


def misprints(name: str) -> Iterator[str]:
    """The spellings of a name with one misprint; none for a name of fewer than four syllables.

    *Cơ quan Cảnh sát điều tra* gives *Cơ quan Cánh sát điều tra*, *Cơ quan quan Cảnh sát điều tra* and others.
    """
    syllables = name.split()
    if len(syllables) < _LEAST or not all(syllable.isalpha() and not syllable[1:].isupper() for syllable in syllables):
        return
    # The first and last may stand twice rightly: what is around a name ends or begins with them (*Đảng bộ Bộ đội Biên
    # phòng*, *Cảng vụ Hàng hải Hải Phòng*).
    yield from (" ".join([*syllables[:at], *syllables[at - 1 :]]) for at in range(2, len(syllables)))
    for at, syllable in enumerate(syllables):
        for wrong in _wrong(syllable):
            yield " ".join([*syllables[:at], wrong, *syllables[at + 1 :]])


def _wrong(syllable: str) -> Iterator[str]:
    if len(syllable) > len("an"):
        yield f"{syllable[0]} {syllable[1:]}"
    for pair in ("đd", "dđ", "ĐD", "DĐ"):
        if syllable[0] == pair[0]:
            yield pair[1] + syllable[1:]
    yield from _toned(syllable)


def _toned(syllable: str) -> Iterator[str]:
    """The syllable with each other tone, or none, on the vowel that bears its tone or might bear one."""
    letters = unicodedata.normalize("NFD", syllable)
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    for at, letter in enumerate(bare):
        if letter.lower() in _VOWELS:
            forms = (
                unicodedata.normalize("NFC", f"{bare[:at]}{letter}{tone}{bare[at + 1 :]}") for tone in ("", *_TONES)
            )
            yield from (form for form in forms if form != syllable)


def long_names() -> Iterator[tuple[str, str]]:
    """The heads of four syllables or more and the ministries, each with the head's or ministry's usual name."""
    for entry in load_yaml("agency_heads"):
        yield from ((word, entry["words"][0]) for word in entry["words"])
    for row in load_csv("bodies"):
        if row["kind"] == _MINISTRY:
            yield row["name"], row["name"]


@cache
def corrections() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The right folded words for the folded words of each misprint; a right name is corrected to nothing else."""
    right = {name: spelling_key(name) for name, _ in long_names()}
    pairs = ((spelling_key(wrong), folded) for name, folded in right.items() for wrong in misprints(name))
    names = set(right.values())
    return {wrong: folded for wrong, folded in pairs if wrong not in names}


@cache
def sizes() -> dict[str, tuple[int, ...]]:
    """How many words the misprints have that begin with a word."""
    index: dict[str, set[int]] = {}
    for wrong in corrections():
        index.setdefault(wrong[0], set()).add(len(wrong))
    return {word: tuple(sorted(found, reverse=True)) for word, found in index.items()}

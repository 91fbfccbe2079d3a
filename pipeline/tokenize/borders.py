"""Where syllables begin and end, worked out for all characters of a text at once."""

from __future__ import annotations

import sys

import numpy as np
import numpy.typing as npt

_SPACE, _WORD, _SIGN = 1, 2, 3
_KINDS = np.zeros(sys.maxunicode + 1, np.uint8)
"""What each character is by its code point; 0 where no text had it yet."""

_NUMBERS = np.arange(1 << 14).astype(object)
"""The same numbers for all texts: those of sixteen articles, each their own, would fill the processor's cache."""


def borders(text: str) -> tuple[list[int], list[int]]:
    """The first code point of each syllable, and the one after its last; linear in the length of the text."""
    kinds = _kinds(text)
    words = kinds == _WORD
    within = words[1:] & words[:-1]
    first = kinds != _SPACE
    last = first.copy()
    first[1:] &= ~within
    last[:-1] &= ~within
    return _numbers(np.flatnonzero(first)), _numbers(np.flatnonzero(last) + 1)


def _kinds(text: str) -> npt.NDArray[np.uint8]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    kinds = _KINDS[codes]
    if not kinds.all():
        for code in set(codes[kinds == 0].tolist()):
            _KINDS[code] = _kind(chr(code))
        kinds = _KINDS[codes]
    return kinds


def _kind(character: str) -> int:
    if character.isspace():
        return _SPACE
    return _WORD if character.isalnum() else _SIGN


def _numbers(places: npt.NDArray[np.intp]) -> list[int]:
    known = places.size and places[-1] < len(_NUMBERS)
    found: list[int] = (_NUMBERS[places] if known else places).tolist()
    return found

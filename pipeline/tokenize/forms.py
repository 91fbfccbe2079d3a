"""The forms of a text's syllables and their keys, looked up for all at once: most have been met in other texts.

A form of up to eight characters is told by two numbers of 64 bits, four characters each, so that arrays can compare
forms without cutting them out of the text; and one object serves wherever a form stands.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

_HALF = 4  # characters of 16 bits in a number
_LONGEST = 2 * _HALF  # longer forms, which are few, are cut out each time
_SLOT_BITS = 17
# Odd factors, so that the top bits of a product depend on all bits: 2**64 by the golden ratio, and another one.
_SPREAD = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)


def _mask(characters: int) -> int:
    return (1 << 16 * min(max(characters, 0), _HALF)) - 1


# What of either number belongs to a form of so many characters; of a longer one nothing.
_FIRST = np.array([*map(_mask, range(_LONGEST + 1)), 0], np.uint64)
_SECOND = np.array([_mask(size - _HALF) for size in range(_LONGEST + 1)] + [0], np.uint64)

Places = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.uint64]


class Forms:
    """A table of forms and keys by hash, in whose slots the last comer stands; a form that is not there is cut out."""

    def __init__(self, key_of: Callable[[str], str]) -> None:
        """Begin with no form; `key_of` folds one."""
        self._key_of = key_of
        slots = 1 << _SLOT_BITS
        # Two numbers that no form has: only a sign, of one character, can hold U+0001.
        self._first, self._second = np.ones(slots, np.uint64), np.ones(slots, np.uint64)
        self._forms, self._keys = np.empty(slots, object), np.empty(slots, object)

    def look_up(self, text: str, starts: Places, ends: Places) -> tuple[list[str], list[str]]:
        """The form and the key of each syllable of a text that begins and ends at the given code points."""
        codes = text.encode("utf-16-le", "surrogatepass")
        if len(codes) > 2 * len(text):  # characters beyond 16 bits, as few texts have them
            forms = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
            return forms, list(map(self._key_of, forms))
        sizes = np.minimum(ends - starts, _LONGEST + 1)
        codes += bytes(2 * _LONGEST)
        first = _numbers_at(codes, starts) & _FIRST[sizes]
        second = _numbers_at(codes[2 * _HALF :], starts) & _SECOND[sizes]
        return self._known(text, starts, ends, first, second)

    def _known(
        self, text: str, starts: Places, ends: Places, first: Numbers, second: Numbers
    ) -> tuple[list[str], list[str]]:
        slots = ((first * _SPREAD[0] ^ second * _SPREAD[1]) >> np.uint64(64 - _SLOT_BITS)).view(np.intp)
        forms, keys = self._forms[slots], self._keys[slots]
        unknown = (self._first[slots] != first) | (self._second[slots] != second)
        for k in np.flatnonzero(unknown).tolist():
            forms[k] = text[starts[k] : ends[k]]
            keys[k] = self._key_of(forms[k])
            if first[k]:  # not a long one
                slot = slots[k]
                self._first[slot], self._second[slot] = first[k], second[k]
                self._forms[slot], self._keys[slot] = forms[k], keys[k]
        return forms.tolist(), keys.tolist()


def _numbers_at(codes: bytes, places: Places) -> Numbers:
    """The four characters from each of some places in a text of UTF-16, as one number."""
    everywhere: Numbers = np.ndarray((len(codes) // 2 - _HALF,), "<u8", codes, 0, (2,))
    return everywhere[places]

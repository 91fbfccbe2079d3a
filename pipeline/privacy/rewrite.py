"""Replace spans of a text, and move all offsets into it to where the same words stand afterwards."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Replacement = tuple[int, int, str]
"""Start, end and what comes in their place; code points, half open."""

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A text with replacements, which are in order and do not overlap."""

    before: str
    replacements: Sequence[Replacement]

    def text(self) -> str:
        """The text afterwards."""
        parts, done = [], 0
        for start, end, new in self.replacements:
            parts += [self.before[done:start], new]
            done = end
        return "".join([*parts, self.before[done:]])

    def mover(self) -> Mover:
        """What moves offsets."""
        starts, ends, shifts, shift = [], [], [0], 0
        for start, end, new in self.replacements:
            starts.append(start)
            ends.append(end)
            shift += len(new) - (end - start)
            shifts.append(shift)
        return Mover(starts, ends, shifts)


@dataclass(frozen=True, slots=True)
class Mover:
    """Moves offsets; a span that cuts a replaced name takes in the whole of what replaced it."""

    starts: Sequence[int]
    ends: Sequence[int]
    shifts: Sequence[int]

    def start(self, offset: int) -> int:
        """Where a span that began at `offset` begins now."""
        number = bisect_right(self.starts, offset) - 1
        if number >= 0 and offset < self.ends[number]:
            return self.starts[number] + self.shifts[number]
        return offset + self.shifts[number + 1]

    def end(self, offset: int) -> int:
        """Where a span that ended before `offset` ends now."""
        number = bisect_right(self.starts, offset - 1) - 1
        if number >= 0 and offset < self.ends[number]:
            return self.ends[number] + self.shifts[number + 1]
        return offset + self.shifts[number + 1]


def replace_names(value: str, names: Mapping[tuple[str, ...], str]) -> str:
    """Replace names, given by their syllables, in a text whose syllables spaces or `_` part; the longest first."""
    words = list(_WORD.finditer(value))
    parts, done, k = [], 0, 0
    while k < len(words):
        size = next(
            (n for n in range(min(_LONGEST, len(words) - k), 0, -1) if _syllables(value, words, k, n) in names), 0
        )
        if size:
            parts += [value[done : words[k].start()], names[_syllables(value, words, k, size)]]
            done = words[k + size - 1].end()
        k += size or 1
    return "".join([*parts, value[done:]])


def _syllables(value: str, words: Sequence[re.Match[str]], k: int, size: int) -> tuple[str, ...]:
    """`size` syllables from the k-th on; nothing where more than one space or `_` parts them."""
    gaps = (value[words[n].end() : words[n + 1].start()] for n in range(k, k + size - 1))
    return tuple(word[0] for word in words[k : k + size]) if all(gap in (" ", "_", "\u00a0") for gap in gaps) else ()

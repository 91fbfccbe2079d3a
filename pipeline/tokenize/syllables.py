"""Syllables: the tokens of the project, with exact offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from sys import intern

from pipeline.tokenize.borders import borders

SYLLABLE = re.compile(r"[^\W_]+|[^\w\s]|_")
"""A run of letters and digits, or one sign; white space is between tokens, never in them."""

_BREAK = re.compile("\n")
_TONE_LAST = re.compile(r"(?:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$")
_TONE_MOVED = {
    old: new
    for olds, news in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
}
_MARKED = frozenset(old[-1] for old in _TONE_MOVED)
_MAX_KEYS = 200_000
_SHORT = 300  # characters


class _Keys(dict[str, str]):
    """Remembers the key of every syllable form seen, up to a bound."""

    def __missing__(self, form: str) -> str:
        if len(self) >= _MAX_KEYS:
            self.clear()
        # One object per key: whoever looks it up in a dictionary compares addresses, not letters.
        key = self[form] = intern(_fold(form))
        return key


def _fold(form: str) -> str:
    key = form.lower()
    if key[-1:] not in _MARKED:  # most syllables: spares them the expression
        return key
    found = _TONE_LAST.search(key)
    return key[: found.start()] + _TONE_MOVED[found.group()] if found else key


_KEYS = _Keys()


def fold(form: str) -> str:
    """Lower-case a syllable and put its tone mark in the older place (*Hoà* → *hòa*); accents stay."""
    return _KEYS[form]


def fold_text(text: str) -> str:
    """Fold each syllable of a short text, with one space between (*CÔNG AN  Thanh Hoá* → *công an thanh hóa*)."""
    return " ".join(_KEYS[form] for form in text.split())


@dataclass(slots=True)
class Syllables:
    """Parallel lists of a text's syllables: `text[starts[k]:ends[k]] == forms[k]`, and `keys[k]` is its fold."""

    text: str
    forms: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def slice(self, i: int, j: int) -> str:
        """The text from syllable `i` to before syllable `j`, as written."""
        return self.text[self.starts[i] : self.ends[j - 1]] if i < j else ""

    def glued(self, k: int) -> bool:
        """Whether no white space stands between syllable `k` and the one after it."""
        return k + 1 < len(self.starts) and self.ends[k] == self.starts[k + 1]

    def lines(self) -> frozenset[int]:
        """The syllables before which a line ends, but for the first."""
        breaks = (bisect_left(self.starts, found.start()) for found in _BREAK.finditer(self.text))
        return frozenset(breaks) - {0, len(self.forms)}


def split_syllables(text: str) -> Syllables:
    """Split a text in NFC into syllables; linear in its length."""
    starts, ends = borders(text) if len(text) > _SHORT else _borders_of_few(text)
    forms = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Syllables(text, forms, list(map(_KEYS.__getitem__, forms)), starts, ends)


def _borders_of_few(text: str) -> tuple[list[int], list[int]]:
    """The same as `borders`, without the fixed cost of its array operations."""
    spans = [match.span() for match in SYLLABLE.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]

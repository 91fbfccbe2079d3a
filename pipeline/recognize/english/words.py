"""What the recognizers of English ask of a text: its syllables, the entries of word lists there, spans beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from pipeline.facts import Span
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit

_LONGEST = 40
"""More syllables than a name has."""

_Placed = TypeVar("_Placed", bound=Span)


def among(spans: Sequence[_Placed], i: int, j: int) -> Sequence[_Placed]:
    """The spans, of a list in text order, that begin at the syllables `i` to before `j`."""
    first = bisect_left(spans, i, key=lambda span: span.i)
    return spans[first : bisect_left(spans, j, lo=first, key=lambda span: span.i)]


def starting(spans: Sequence[_Placed], k: int) -> _Placed | None:
    """The longest of the spans that begin at syllable `k`, if there is one."""
    return max(among(spans, k, k + 1), key=lambda span: span.j, default=None)


def ending(spans: Sequence[_Placed], k: int) -> _Placed | None:
    """The longest of the spans that end before syllable `k`, if there is one."""
    return next((span for span in among(spans, k - _LONGEST, k) if span.j == k), None)


def covering(spans: Sequence[_Placed], k: int) -> _Placed | None:
    """A span that syllable `k` is in, if there is one."""
    return next((span for span in among(spans, k - _LONGEST, k + 1) if span.j > k), None)


def hit(reading: Reading, label: str, k: int) -> Hit | None:
    """The entry of a word list (`en:` and its name) that begins at syllable `k`."""
    return reading.hits.at(f"en:{label}").get(k)


def capital(reading: Reading, k: int) -> bool:
    """Whether syllable `k` is a word that begins with a capital letter."""
    return 0 <= k < len(reading.syllables) and reading.syllables.forms[k][0].isupper()


def key(reading: Reading, k: int) -> str:
    """The folded syllable `k`, or "" outside the text."""
    return reading.syllables.keys[k] if 0 <= k < len(reading.syllables) else ""


@cache
def _small() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_yaml("english_grammar").items()}


def small(reading: Reading, kind: str, k: int) -> bool:
    """Whether syllable `k` is one of the small words of a kind in `english_grammar.yml`."""
    return key(reading, k) in _small()[kind]


def possessive(reading: Reading, k: int) -> int:
    """The syllable after *'s* at syllable `k` (two syllables, glued to the word before), or `k`."""
    if key(reading, k) in ("'", "’") and k and reading.syllables.glued(k - 1):
        if key(reading, k + 1) == "s" and reading.syllables.glued(k):
            return k + 2
        if reading.syllables.keys[k - 1].endswith("s"):
            return k + 1
    return k


def before_possessive(reading: Reading, k: int) -> int:
    """Where the word before *'s* ends when *'s* stands before syllable `k`; else `k`."""
    for size in (2, 1):
        if k > size and possessive(reading, k - size) == k:
            return k - size
    return k


def skip_the(reading: Reading, k: int) -> int:
    """The syllable after *the* at `k`, or `k`."""
    return k + 1 if small(reading, "the", k) else k


def year_of(reading: Reading) -> int | None:
    """The year in which the article was published, where that is known."""
    digits = (reading.article.published_on or "")[:4]
    return int(digits) if digits.isdigit() else None

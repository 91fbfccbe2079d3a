"""Sentences: where one ends, in text that may lack line breaks or hold abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.tokenize.syllables import Syllables

_ENDINGS = frozenset(".!?…")
_CLOSING = frozenset("\"'”’)]»")
_BORDER = re.compile(r"[.!?…\"'”’)\]»|\n](?:(?<=\n)|\s)")
"""Where a sentence may end: an ending, a closing sign or a bar before white space, or a line break.

A pattern that begins with one of some characters is searched faster than one of two kinds of endings.
"""
_BAR = "|"
"""Stands between the items of a list of news (*Khởi tố hai bị can | Bão số 4 giật cấp 10*)."""
_OPENING = frozenset("\"'“‘([«-–—•+*")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word.lower() for word in load_yaml("sentences")["abbreviations"])


def split_sentences(syllables: Syllables) -> list[tuple[int, int]]:
    """Cut syllables into sentences, as (first, after the last) syllable numbers that cover all of them."""
    sentences, first, size = [], 0, len(syllables)
    for border in _BORDER.finditer(syllables.text):
        k = bisect_left(syllables.starts, border.end())
        if first < k < size and _ends_before(syllables, k):
            sentences.append((first, k))
            first = k
    if first < size:
        sentences.append((first, size))
    return sentences


def _ends_before(syllables: Syllables, k: int) -> bool:
    """Whether a sentence ends before syllable `k`, which white space precedes."""
    if "\n" in syllables.text[syllables.ends[k - 1] : syllables.starts[k]]:
        return True
    last = k - 1
    if syllables.forms[last] == _BAR:
        return not syllables.glued(last - 1) and _opens(syllables.forms[k])
    while last > 0 and syllables.forms[last] in _CLOSING:
        last -= 1
    if syllables.forms[last] not in _ENDINGS or not _opens(syllables.forms[k]):
        return False
    return syllables.forms[last] != "." or not _abbreviated(syllables, last)


def _opens(form: str) -> bool:
    return form[0].isupper() or form[0].isdigit() or form[0] in _OPENING


def _abbreviated(syllables: Syllables, dot: int) -> bool:
    """Whether the dot belongs to a short form (*TP.*, *T.Ư*, *N.V.A.*) rather than ends a sentence."""
    if dot == 0 or not syllables.glued(dot - 1):
        return False
    before = syllables.forms[dot - 1]
    if before.lower() in _abbreviations() and before[0].isupper():
        return True
    glued_before = dot > 1 and syllables.glued(dot - 2) and syllables.forms[dot - 2] == "."
    bracket = syllables.forms[dot + 1 : dot + 2] == ["("]
    return len(before) == 1 and before.isupper() and (bracket or not glued_before)

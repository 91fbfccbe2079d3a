"""Sentences: where one ends, in text that may lack line breaks and dots, or hold abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

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
_CLOSED = frozenset(")”’»")


@cache
def _words(kind: str) -> frozenset[str]:
    """A list of words of `sentences.yml`, in small letters."""
    return frozenset(word.lower() for word in load_yaml("sentences")[kind])


@cache
def _openers() -> re.Pattern[str]:
    """The space before words that open a sentence even where no dot stands before them."""
    kinds = ("openers", "days", "hours", "single_openers")
    phrases, days, hours, single = ("|".join(load_yaml("sentences")[kind]) for kind in kinds)
    day = rf"(?P<day>(?:{days}) \d\d?[/.-]\d|(?:{hours}) \d)"
    initials = "".join({word[0] for word in f"{phrases}|{days}|{hours}|{single}".split("|")})
    return re.compile(rf" (?=[{initials}])(?=(?:{phrases})\b|{day}|(?P<single>{single}) [^\W\d_])")


def split_sentences(syllables: Syllables) -> list[tuple[int, int]]:
    """Cut syllables into sentences, as (first, after the last) syllable numbers that cover all of them."""
    size = len(syllables)
    marked = (bisect_left(syllables.starts, border.end()) for border in _BORDER.finditer(syllables.text))
    ends = {k for k in marked if 0 < k < size and _ends_before(syllables, k)}
    ends.update(_unmarked(syllables))
    borders = sorted({0, size} | ends)
    return list(pairwise(borders))


def _unmarked(syllables: Syllables) -> Iterator[int]:
    """The syllables that open a sentence though nothing ends the one before (*Hảo lúc bị bắt TRƯỚC ĐÓ, công an …*).

    So run captions and headings into the text, where a page's markup is lost.
    """
    for opener in _openers().finditer(syllables.text):
        k = bisect_left(syllables.starts, opener.end())
        if k and _runs_into(syllables.forms, k, opener.lastgroup):
            yield k


def _runs_into(forms: Sequence[str], k: int, kind: str | None) -> bool:
    """Whether the word before syllable `k` is the last of a caption or heading, and `k` does not go on with it.

    A single word may as well be a name after one (*bị cáo Sau khai*), a day that of an hour or a feast before it.
    """
    before = forms[k - 1]
    if kind == "single" and not (before.islower() and forms[k + 1].islower()):
        return before in _CLOSED and forms[k + 1].islower()
    if kind == "day" and (before[0].isdigit() or before.lower() in _words("before_days")):
        return False
    return before in _CLOSED or before.isalpha()


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
    if not before[0].isupper():  # most words at the end of a sentence
        return False
    if before.lower() in _words("abbreviations"):
        return True
    glued_before = dot > 1 and syllables.glued(dot - 2) and syllables.forms[dot - 2] == "."
    bracket = syllables.forms[dot + 1 : dot + 2] == ["("]
    return len(before) == 1 and (bracket or not glued_before)

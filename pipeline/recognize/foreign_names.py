"""Names in foreign spelling, and what tells a Vietnamese syllable from a foreign one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.tokenize.syllables import Syllables

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi(?=\w)|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?([aăâeêioôơuưy]{1,3})(?:ch|ng|nh|[cmnpt])?"
)
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_MAX_FOREIGN = 80
_MAX_PARTS = 5


@lru_cache(maxsize=20_000)
def is_vietnamese(form: str) -> bool:
    """Whether a syllable is spelled as Vietnamese syllables are (*Nguyễn* is, *Trump* and *Lei* are not)."""
    toneless = normalize("NFC", normalize("NFD", form.lower()).translate(_TONES))
    found = _SYLLABLE.fullmatch(toneless)
    return found is not None and found[1] in _vowels()


@cache
def _vowels() -> frozenset[str]:
    return frozenset(load_yaml("names")["vowels"])


def is_foreign(form: str) -> bool:
    """Whether a word of letters is not spelled as Vietnamese syllables are."""
    return form.isalpha() and len(form) > 1 and not is_vietnamese(form)


def foreign_end(reading: Reading, k: int) -> int:
    """Where a foreign name that opens at syllable `k` ends: capitalised words, particles, hyphens, initials.

    *Ursula von der Leyen*, *Kim Jong-un*, *George W. Bush*, *J.D. Vance*, *D.Trump*; `k` where no capital stands.
    """
    syllables = reading.syllables
    start = syllables.starts[k]
    found = _foreign().match(syllables.text, start, start + _MAX_FOREIGN)
    if found is None:
        return k
    _, j = reading.syllables_within(start, found.end())
    stops = reading.hits.at("names:stops")
    ends = (p for p in range(k + 1, j) if (p in stops and not _hyphened(syllables, p)) or _opens_title(reading, p))
    return next(ends, j)


def _hyphened(syllables: Syllables, k: int) -> bool:
    """Whether a hyphen joins syllable `k` to the one after it (*Park Do-hyun*)."""
    return syllables.forms[k + 1 : k + 2] == ["-"] and syllables.glued(k) and syllables.glued(k + 1)


def hyphened_end(reading: Reading, k: int, end: int) -> int:
    """Where a name from `k` ends that looks Vietnamese up to a hyphen at `end` (*Han Min-koo*, *Giêm Cô-mi*), or `end`.

    A post or another word behind a family name's hyphen is none of its parts (*Lê Hùng-giám đốc*).
    """
    syllables = reading.syllables
    glued = 0 < end < len(syllables) - 1 and syllables.glued(end - 1) and syllables.glued(end)
    if not glued or syllables.forms[end] != "-" or not syllables.forms[end + 1][0].islower():
        return end
    whole = foreign_end(reading, k)
    foreign = any(form.isalpha() and not is_vietnamese(form) for form in syllables.forms[end + 1 : whole])
    return max(whole, end) if foreign else end


def _opens_title(reading: Reading, k: int) -> bool:
    """Whether a post with *Tân*, *Cựu* before it opens at syllable `k` (*Moon Jae-in Tân Tổng thống …*)."""
    return k in reading.hits.at("post_mark") and k + 1 in reading.hits.at("position")


@cache
def _foreign() -> re.Pattern[str]:
    """Up to six capitalised words of one line, with particles before them."""
    capitals = "".join(c for c in map(chr, range(0x1F00)) if c.isupper())
    word = (
        rf"(?:(?:[{capitals}]\w?\.){{0,3}}[{capitals}]\w+(?:[-'’]\w+)*|(?:[{capitals}]\.){{1,3}}|[{capitals}]['’]\w+"
        rf"|[{capitals}](?:-[^\W\d]\w*)+|[{capitals}](?= [{capitals}]\w))"
    )
    particle = "|".join(load_yaml("names")["particles"])
    return re.compile(rf"{word}(?: (?:(?:{particle})[ -])*{word}){{0,5}}")


def foreign_start(reading: Reading, k: int) -> int:
    """Where the full foreign name begins that ends with syllable `k` (*David Hudson* for *Hudson*)."""
    forms, i = reading.syllables.forms, k
    while i > 0 and k - i < _MAX_PARTS and _precedes(reading, i - 1):
        i -= 1
    return i if is_foreign(forms[i]) or i == k else i + 1


def _precedes(reading: Reading, k: int) -> bool:
    """Whether syllable `k` may be the part of a foreign name before its last."""
    form, hits = reading.syllables.forms[k], reading.hits
    if not form[0].isupper() or form.isupper() or not form.isalpha() or not spaced(reading.syllables, k + 1):
        return False
    countries = hits.at("officials:countries")
    state = any(i in countries and countries[i].j > k for i in range(k - 3, k + 1))
    return not state and not any(k in hits.at(label) for label in ("names:stops", "position", "rank"))


def spaced(syllables: Syllables, j: int) -> bool:
    """Whether a space or two, and no line break, part syllable `j` from the one before."""
    gap = syllables.text[syllables.ends[j - 1] : syllables.starts[j]]
    return 0 < len(gap) <= 2 and not gap.strip(" \u00a0")

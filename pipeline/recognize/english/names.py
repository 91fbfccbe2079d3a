"""Bounds of persons' names in English texts: Vietnamese ones, family name first, and foreign ones behind a title."""

from __future__ import annotations

import re

from pipeline.normalize.spelling import unaccent
from pipeline.reading import Reading
from pipeline.recognize.english.words import capital, hit, key

_LONGEST = 5
_TITLE_NEAR = 8
_SYLLABLE = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
"""A Vietnamese syllable without its accents."""
_NOT_IN_NAMES = ("head", "post", "rank", "place_kind", "body", "document")
_UNLESS_NATIVE = ("country", "not_names")


def family_name_at(reading: Reading, k: int) -> int:
    """Where the Vietnamese name that opens with the family name at syllable `k` ends; `k` where there is none.

    A rare family name has a title beside it or a middle name behind it (*Ong Van Lieu*). A company may bear such a
    name, too (*Tan Phat Group*).
    """
    family = hit(reading, "family_name", k)
    if family is None or _is_place(reading, k):
        return k
    known = capital(reading, k) and (_titled(reading, k) or _before_middle_name(reading, k))
    if family.value and not known:
        return k
    j = k + known
    while j < k + _LONGEST and _goes_on(reading, k, j) and _is_syllable(reading.syllables.forms[j]):
        j += 1
    if hit(reading, "private", j) and capital(reading, j):
        return k
    if j < len(reading.syllables) and j > k and _goes_on(reading, k, j) and not _stops(reading, j):
        return k if j - k < 2 else j
    return j if j - k > 1 else k


def _before_middle_name(reading: Reading, k: int) -> bool:
    return capital(reading, k + 1) and hit(reading, "middle_name", k + 1) is not None


def _is_syllable(form: str) -> bool:
    return _SYLLABLE.fullmatch(unaccent(form).lower()) is not None


def any_name_at(reading: Reading, k: int) -> int:
    """Where a capitalised name of any people ends that opens at syllable `k`; `k` where there is none."""
    j = family_name_at(reading, k)
    if j > k:
        return j
    j = k
    while j < k + _LONGEST and _goes_on(reading, k, j):
        j += 1
    return j


def is_foreign_name(reading: Reading, i: int, j: int) -> bool:
    """Whether a name is not spelled as Vietnamese names are, family name first."""
    return family_name_at(reading, i) != j


def _goes_on(reading: Reading, k: int, j: int) -> bool:
    """Whether the name that opens at syllable `k` may go on with the capitalised syllable `j`."""
    if not capital(reading, j) or not reading.syllables.forms[j].isalpha() or _stops(reading, j, inside=j > k):
        return False
    if j > k:
        gap = reading.text[reading.syllables.ends[j - 1] : reading.syllables.starts[j]]
        return gap in (" ", "\u00a0")
    return True


def _titled(reading: Reading, k: int) -> bool:
    """Whether a title stands right before syllable `k`, or behind the name that begins there and a comma.

    Then a small word there is a family name (*General To Lam*; *To Van Bay, head of the office*).
    """
    labels = ("rank", "post", "honorifics")
    comma = next((p for p in range(k + 2, k + _LONGEST) if key(reading, p) == ","), 0)
    if comma and any(hit(reading, "post", p) for p in range(comma + 1, comma + _TITLE_NEAR)):
        return True
    return any((found := hit(reading, label, p)) and found.j == k for label in labels for p in range(max(k - 4, 0), k))


def _stops(reading: Reading, k: int, inside: bool = False) -> bool:
    """Whether syllable `k` is no part of a name; a word or state that looks Vietnamese may be, inside one (*The*)."""
    native = inside and _is_syllable(reading.syllables.forms[k])
    return any(hit(reading, label, k) for label in (*_NOT_IN_NAMES, *(() if native else _UNLESS_NATIVE)))


def _is_place(reading: Reading, k: int) -> bool:
    """Whether a place begins at syllable `k` that is no name's beginning (*Nam Dinh police*, *Dong Nai Province*)."""
    place = hit(reading, "place", k)
    if place is None or place.j == k + 1:
        return False
    after = place.j
    more = _goes_on(reading, k, after)
    return not more or hit(reading, "place_kind", after) is not None

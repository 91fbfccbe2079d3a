"""Societies: names of any words that *Việt Nam* ends (*Hội Nghề cá Việt Nam*)."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.words import function_words

_LONGEST = 10
_DASHES = ("-", "–")
_JOINTS = (*_DASHES, "/")


def society_end(reading: Reading, k: int) -> int:
    """Where a name of any words ends with *Việt Nam*, `k` where none does (*Hội* Nghề cá Việt Nam).

    A friendship's other country belongs to it (*Hội* Hữu nghị Việt Nam - Lào).
    """
    forms, keys = reading.syllables.forms, reading.syllables.keys
    if k >= len(forms) or not forms[k][0].isupper():
        return k
    for n in range(k, min(k + _LONGEST, len(forms))):
        own = reading.hits.at("agency_own").get(n)
        if own is not None and n > k and forms[n][0] in "VN":
            return _friend_end(reading, own.j) if function_words("abroad").isdisjoint(keys[own.j : own.j + 1]) else k
        signs = not keys[n][0].isalnum() and forms[n] not in _JOINTS
        if signs or n in reading.lines or keys[n] in function_words("outside"):
            return k
    return k


def _friend_end(reading: Reading, k: int) -> int:
    """Where the other country behind *Việt Nam* and a dash ends, else `k`."""
    country = reading.hits.at("agency_country").get(k + 1)
    return country.j if country is not None and reading.syllables.forms[k] in _DASHES else k

"""Names of one article by where they begin and end."""

from __future__ import annotations

from pipeline.facts import NameSpan
from pipeline.reading import Reading

SURE_NAME = 3
"""Syllables from which on a name is hardly anything else."""


class NameIndex:
    """The names of an article by first syllable and by the syllable after the last; titles may add to it."""

    def __init__(self, reading: Reading) -> None:
        self.starts = {name.i: name for name in reading.names}
        self.ends = {end: name for name in reading.names for end in _ends(reading, name)}
        self.titled: set[int] = set()

    def add(self, name: NameSpan) -> None:
        """Keep a name that a title revealed."""
        self.starts.setdefault(name.i, name)
        self.ends.setdefault(name.j, name)


def _ends(reading: Reading, name: NameSpan) -> range:
    """Behind a name, and behind the dot of the initial that closes it (*Lê Văn T., Trưởng Công an xã*)."""
    k, syllables = name.j, reading.syllables
    dotted = len(syllables.forms[k - 1]) == 1 and syllables.forms[k : k + 1] == ["."] and syllables.glued(k - 1)
    return range(k, k + 1 + dotted)


def names_holder(reading: Reading, name: NameSpan) -> bool:
    """Whether a name that closes a body's span is its holder's: a full one, or behind a number or a listed place.

    *Đội CSGT số 3 Tạ Kim*, *Ban Quản lý Khu kinh tế Lào Cai Đỗ Thành*.
    """
    if name.j - name.i >= SURE_NAME:
        return True
    places, k = reading.hits.at("place"), name.i
    return reading.syllables.forms[k - 1].isdigit() or any(i in places and places[i].j == k for i in (k - 2, k - 3))

"""What is told of a person's life between the name and a post: *Lê Văn An (SN 1970), trú tại phường 5, nguyên …*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reading import Reading
from pipeline.recognize.officials.chains import SIGNS
from pipeline.recognize.officials.index import NameIndex
from pipeline.recognize.officials.words import words

CLOSING = SIGNS | frozenset(";.():")
"""Signs that close what is told of a person."""

_MAX_BRACKET = 30


class LifeFinder:
    """Finds where names may end before ages, homes and brackets in one article."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        self.forms, self.keys = reading.syllables.forms, reading.syllables.keys

    def before_vita(self, p: int) -> int:
        """Where a birth year or age begins that a comma parts from the name (*…, sinh năm 1981*); `p` if none."""
        vita, k = words("vita"), p
        while k > 0 and (
            self.forms[k - 1].isdigit() or self.forms[k - 1] == "/" or self.forms[k - 1].casefold() in vita
        ):
            k -= 1
        return k - 1 if p - k > 1 and k > 0 and self.forms[k - 1] in SIGNS else p

    def before_bracket(self, p: int) -> int:
        """Where a short bracket that closes before syllable `p` opens (*Nguyễn Văn An (SN 1960), …*)."""
        if p and self.forms[p - 1] == ")":
            return self.before_open_bracket(p - 1)
        return p

    def before_open_bracket(self, p: int) -> int:
        """Where the bracket opens that syllable `p` is in (*Nguyễn Văn An (60 tuổi, nguyên …*); `p` if in none."""
        for k in range(p - 1, max(p - _MAX_BRACKET, -1), -1):
            if self.forms[k] in "().":
                return k if self.forms[k] == "(" else p
        return p

    def before_life(self, p: int) -> Iterator[int]:
        """Where the name ends that age, home or work follow up to syllable `p` (*Lê An, SN 1970, trú tại Huế, …*).

        Work may be a post at what no list has (*Lê An, chủ tịch danh dự VASEP, nguyên …*).
        """
        first, _ = self.reading.sentence_at(p)
        for end in range(p, max(p - _MAX_BRACKET, first), -1):
            name = self.names.ends.get(end)
            if name is None or (name.j < end and self.forms[end] not in CLOSING):
                continue
            if self.forms[end] in CLOSING and self._opens_life(end + 1):
                yield end
            return

    def _opens_life(self, k: int) -> bool:
        """Whether syllable `k` opens what is told of a person's birth, age, home or work."""
        opening = self.keys[k : k + 2]
        aged = len(opening) == 2 and opening[0].isdigit() and opening[1] in words("vita")
        return aged or (opening[0:1] != [] and opening[0] in words("life"))

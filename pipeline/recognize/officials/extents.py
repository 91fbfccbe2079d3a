"""How far a body's name goes on, and what ends it: a sign, a person's name, what its holder says."""

from __future__ import annotations

from pipeline.knowledge.named_words import AND
from pipeline.reading import Reading
from pipeline.recognize.names import is_highlander
from pipeline.recognize.officials.words import words

_MAX_BODY = 25
_MAX_BRACKET = 14
_MAX_TERM = 6
_TERM_LETTERS = frozenset("IVXL-–,")


class Extents:
    """Measures names of bodies in one article, in syllable numbers."""

    def __init__(self, reading: Reading) -> None:
        hits = reading.hits
        self.reading = reading
        self.forms, self.keys = reading.syllables.forms, reading.syllables.keys
        self.names = {name.i for name in reading.names}
        self.places = {place.i: place for place in reading.places}
        self.honorifics, self.titles = hits.at("honorific"), hits.at("rank").keys() | hits.at("position").keys()
        self.enders, self.terms = hits.at("officials:enders"), hits.at("officials:terms")
        self.eras = hits.at("officials:eras")
        self.whole_words, self.levels = hits.at("officials:not_enders"), hits.at("officials:levels")

    def extent(self, k: int, lower: bool = False) -> int:
        """How far a body's name goes on from syllable `k`: to a sign, a name, or a word no body is named with.

        `lower`: its function may be in lower case (*Trưởng phòng Tài nguyên nước*).
        """
        end = j = k
        while j < min(k + _MAX_BODY, len(self.forms)):
            word = self.whole_words.get(j) or (self.levels.get(j) if j == k else None)
            if word and (lower or word.label == "officials:levels" or self.forms[j][0].isupper()):
                j = end = word.j
                continue
            if self._ends_body(j, k):
                break
            if place := self.places.get(j):
                j = end = place.j
                continue
            if self._named(j) or (lower and self._function(j)):
                end = j + 1
            elif not self._connects(j):
                break
            j += 1
        return end

    def _named(self, j: int) -> bool:
        """Whether syllable `j` is part of a name by its letters, or the end of a word of the highlands (*Ea R’bin*)."""
        form, before = self.forms[j], self.forms[j - 1] if j else ""
        return form[0].isupper() or form[0].isdigit() or (before in ("'", "’") and self.reading.syllables.glued(j - 1))

    def _ends_body(self, j: int, k: int) -> bool:
        """Whether the name of a body that goes on from syllable `k` ends before syllable `j`."""
        if j in self.names or j in self.honorifics or j in self.reading.lines or self._highlander(j):
            return True
        ender = j in self.enders and not (self.forms[j].istitle() and (j == k or self.keys[j - 1] == AND))
        return ender or j in self.terms or j in self.eras or (j in self.titles and not (j == k and self._force(j)))

    def _force(self, j: int) -> bool:
        """Whether a part of a body's name and no post stands at syllable `j` (*Đội CSGT số 3*, *Ban Chỉ huy …*)."""
        hit, head = self.reading.hits.at("position").get(j), self.reading.hits.at("officials:body_heads").get(j - 1)
        if head and hit and head.j >= hit.j:
            return True
        return hit is not None and (hit.value.helper or hit.value.group == "deputy")

    def _connects(self, j: int) -> bool:
        """Whether syllable `j` may stand between the parts of a body's name: *và*, *tỉnh*, a sign inside a word."""
        if self.keys[j] == AND and self._highlander(j + 1):
            return False
        if self.keys[j] in words("connectors") or j in self.reading.hits.at("officials:levels"):
            return True
        return self.forms[j] == "&" or (self.forms[j] in "-./'’" and self._glued(j))

    def _highlander(self, j: int) -> bool:
        """Whether a name of the highlands opens at syllable `j` (*HĐND tỉnh Y Vêng*), and no place (*xã Y Tý*)."""
        return (
            j < len(self.forms) and len(self.forms[j]) == 1 and j not in self.places and is_highlander(self.reading, j)
        )

    def _function(self, j: int) -> bool:
        """Whether syllable `j` may be part of a task in lower case (*quản lý đất đai*)."""
        return self.forms[j].isalpha() and self.keys[j] not in words("connectors")

    def reach(self, k: int) -> int:
        """How far a body's name goes on in small letters from syllable `k`, if a name is what ends it; else `k`."""
        start = k + 1 if self.key(k) in words("dashes") else k
        end = self.extent(start, lower=True)
        return end if end > start and self.beyond_bracket(end) in self.names else k

    def private_within(self, i: int, j: int) -> bool:
        """Whether a company, a paper or a school is named in or right after syllables `i` to before `j`."""
        heads = self.reading.hits.at("officials:private_heads")
        found = (heads[k] for k in range(i, j + 2) if k in heads and not self._ends_word(k) and not self._says(k))
        return any(self.reading.syllables.slice(hit.i, hit.j).casefold() not in words("inner_tasks") for hit in found)

    def _ends_word(self, k: int) -> bool:
        """Whether syllable `k` ends a word of two (*thị trường*, *dự báo*), rather than opens a name."""
        found = (hits.get(k - 1) for hits in (self.whole_words, self.reading.hits.at("names:not_blockers")))
        return any(word is not None and word.j == k + 1 for word in found)

    def _says(self, k: int) -> bool:
        """Whether syllable `k` opens what somebody does rather than a name (*…, báo cáo* is no *Báo*)."""
        head, ender = self.reading.hits.at("officials:private_heads").get(k), self.enders.get(k)
        return head is not None and ender is not None and ender.j > head.j

    def private_end(self, k: int) -> int:
        """Where the company, school or the like that is named at syllable `k` ends."""
        return max(self.extent(self.reading.hits.at("officials:private_heads")[k].j, lower=True), k)

    def title_end(self, k: int, held: bool) -> int:
        """Where what follows a post and its body at syllable `k` ends: a place (*…, huyện Cư Jút*), a term of office.

        `held`: whether a body is told, which the place may belong to.
        """
        while held and self.key(k) == "," and k + 1 in self.places:
            k = self.beyond_bracket(self.places[k + 1].j)
        return self.term_end(k)

    def term_end(self, k: int) -> int:
        """Where the term of office told at syllable `k` ends (*nhiệm kỳ 2021 - 2026*, *khóa XV*); `k` if none is."""
        if k in self.eras:
            return self.eras[k].j
        hit, j = self.terms.get(k), k
        while hit and j - hit.j < _MAX_TERM and self._in_term(max(j, hit.j)):
            j = max(j, hit.j) + 1
        return j

    def _in_term(self, k: int) -> bool:
        """Whether syllable `k` may be part of the years or the number of a term."""
        return self.key(k).isdigit() or (self.key(k) != "" and set(self.forms[k]) <= _TERM_LETTERS)

    def beyond_bracket(self, end: int) -> int:
        """Where a short bracket that opens at syllable `end` closes; `end` where none does, or a post is in it.

        The abbreviation of a post alone is none (*đại biểu Quốc hội (ĐBQH) Lê Văn An*).
        """
        if self.key(end) != "(":
            return end
        if self.forms[end + 2 : end + 3] == [")"] and self.forms[end + 1].isupper():
            return end + 3
        posts = self.reading.hits.at("position")
        for j in range(end + 1, min(end + _MAX_BRACKET, len(self.forms))):
            if j in posts or j in self.names:
                break
            if self.forms[j] == ")":
                return j + 1
        return end

    def key(self, k: int) -> str:
        """The folded form of a syllable; empty after the last."""
        return self.keys[k] if k < len(self.keys) else ""

    def _glued(self, k: int) -> bool:
        return self.reading.syllables.glued(k)

"""Holders: a name in the text with the titles that the words around it give its bearer."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.facts import NameSpan
from pipeline.reading import Reading
from pipeline.recognize.names import foreign_end, is_vietnamese, name_end, name_span
from pipeline.recognize.officials.chains import SIGNS, Chain
from pipeline.recognize.officials.titles import Title

_ADVERBS = frozenset(["được", "sẽ", "chính", "thức", "hiện", "đang", "đã", "nay", "vừa", "cũng"])
_MAX_BRACKET = 14
_MAX_BACK = 12


@dataclass(slots=True)
class Holder:
    """One mention of a person: the name's span and the titles tied to it, with the name of the rule."""

    name: NameSpan
    titles: list[Title] = field(default_factory=list)
    rule: str = ""


class _Attacher:
    """Ties the chains of one article to names, from left to right."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.forms = reading.syllables.forms
        self.starts = {name.i: name for name in reading.names}
        self.ends = {name.j: name for name in reading.names}
        self.verbs = {hit.j: hit for hit in reading.hits.of("officials:verbs")}
        self.bodies = {span.i for span in reading.agencies} | {place.i for place in reading.places}
        self.titled: set[int] = set()
        self.holders: list[Holder] = []

    def attach(self, chain: Chain) -> None:
        """Find whose titles a chain holds, and keep them."""
        self.titled.add(chain.i)
        right, gap = self._right(chain)
        left, verb = self._left(chain)
        if right and left and not gap:
            before, after = chain.split()
            self._hold(left, before, "post after name")
            self._hold(right, after, "post before name")
        elif right and not (left and gap):
            self._hold(right, chain.titles, "post before name")
        elif left:
            self._hold(left, chain.titles, "verb" if verb else "post after name")

    def _hold(self, name: NameSpan, titles: list[Title], rule: str) -> None:
        self.starts.setdefault(name.i, name)
        self.ends.setdefault(name.j, name)
        self.holders.append(Holder(name, titles, f"official:{rule}"))

    def _right(self, chain: Chain) -> tuple[NameSpan | None, bool]:
        """The name after a chain, and whether a sign or word stands between."""
        k, last = chain.j, chain.titles[-1]
        name = self._name_at(k, last)
        if name or last.kind != "post":
            return name, False
        giver = self.reading.hits.at("officials:givers").get(k)
        if giver:
            return self.starts.get(giver.j), True
        if (k < len(self.forms) and self.forms[k] in SIGNS) or (k < len(self.forms) and self.forms[k] == ":"):
            return self.starts.get(k + 1), True
        return None, False

    def _name_at(self, k: int, title: Title) -> NameSpan | None:
        """The name that opens at syllable `k`, right after a title."""
        if k >= len(self.forms) or "\n" in self._space(k):
            return None
        if k in self.starts:
            return self.starts[k]
        form = self.forms[k]
        if not form[0].isupper() or k in self.bodies or self._is_title(k):
            return None
        vietnamese = is_vietnamese(form)
        end = name_end(self.reading, k) if vietnamese else foreign_end(self.reading, k)
        if vietnamese and end < len(self.forms) and end > k and self._goes_on_foreign(end):
            end = max(end, foreign_end(self.reading, k))
        return name_span(self.reading, k, end, "name:titled") if end > k else None

    def _goes_on_foreign(self, k: int) -> bool:
        form = self.forms[k]
        return form[0].isupper() and form.isalpha() and len(form) > 1 and not is_vietnamese(form)

    def _is_title(self, k: int) -> bool:
        return any(
            k in self.reading.hits.at(label) for label in ("rank", "position", "officials:body_heads", "names:stops")
        )

    def _space(self, k: int) -> str:
        syllables = self.reading.syllables
        return syllables.text[syllables.ends[k - 1] : syllables.starts[k]] if k else ""

    def _left(self, chain: Chain) -> tuple[NameSpan | None, bool]:
        """The name before a chain, and whether a verb (*giữ chức*) ties them."""
        if chain.titles[0].kind == "honorific":
            return None, False
        p, signs, verb = chain.i, 0, False
        while p > 0:
            if p in self.verbs:
                p, verb = self.verbs[p].i, True
            elif self.forms[p - 1] in SIGNS or self.forms[p - 1] in "(:":
                p, signs = p - 1, signs + 1
            elif self.forms[p - 1].lower() in _ADVERBS:
                p -= 1
            else:
                break
        p = self._before_bracket(p)
        if (signs or verb) and p in self.ends:
            return self.ends[p], verb
        return (self._nearest(p), True) if verb else (None, False)

    def _before_bracket(self, p: int) -> int:
        """Where a short bracket that closes before syllable `p` opens (*Nguyễn Văn An (SN 1960), …*)."""
        if p and self.forms[p - 1] == ")":
            for k in range(p - 2, max(p - _MAX_BRACKET, 0), -1):
                if self.forms[k] == "(":
                    return k
        return p

    def _nearest(self, p: int) -> NameSpan | None:
        """The person last given a title in the same sentence before syllable `p`."""
        if not self.holders:
            return None
        name = self.holders[-1].name
        return name if self.reading.sentence_at(p)[0] <= name.i < p else None


def find_holders(reading: Reading, chains: list[Chain]) -> list[Holder]:
    """Tie each chain of titles to the name before or after it; in text order of the chains."""
    attacher = _Attacher(reading)
    for chain in chains:
        attacher.attach(chain)
    return attacher.holders

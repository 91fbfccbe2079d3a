"""Holders: a name in the text with the titles that the words around it give its bearer."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.officials.after import NameAfter
from pipeline.recognize.officials.before import NameBefore
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.chains import SIGNS, Chain
from pipeline.recognize.officials.index import NameIndex
from pipeline.recognize.officials.titles import Title

_MAX_LIST = 60
_LIST_SIGNS = frozenset([",", ";", "và"])


@dataclass(slots=True)
class Holder:
    """One mention of a person: the name's span and the titles tied to it, with the name of the rule."""

    name: NameSpan
    titles: list[Title] = field(default_factory=list)
    rule: str = ""


def find_holders(reading: Reading, finder: BodyFinder, chains: list[Chain]) -> list[Holder]:
    """Tie each chain of titles to the name before or after it; in text order of the chains."""
    attacher = _Attacher(reading, finder)
    for chain in chains:
        attacher.attach(chain)
    return attacher.holders


class _Attacher:
    """Ties the chains of one article to names, from left to right."""

    def __init__(self, reading: Reading, finder: BodyFinder) -> None:
        self.reading, self.finder = reading, finder
        self.forms = reading.syllables.forms
        self.names = NameIndex(reading)
        self.before, self.after = NameBefore(reading, self.names), NameAfter(reading, self.names)
        self.list_ends = frozenset(load_yaml("positions")["list_ends"])
        self.holders: list[Holder] = []

    def attach(self, chain: Chain) -> None:
        """Find whose titles a chain holds, and keep them."""
        right, parted = self.after.find(chain)
        left, rule = self.before.find(chain, self.holders[-1].name if self.holders else None)
        if right and self._loses(right, left, rule, chain):
            right = None
        if right and rule in ("appointment", "post right after name"):
            left = None
        if right and left and not parted:
            former, latter = chain.split()
            self._hold(left, former, rule)
            self._hold(right, latter, "post before name")
        elif left:
            self._hold(left, chain.titles, rule)
            self.names.ends.setdefault(chain.j, left)
        elif right:
            self._take_body_after(chain.titles[-1], right)
            self._hold(right, chain.titles, "post before name")
            self._distribute(chain, right)

    def _loses(self, right: NameSpan, left: NameSpan | None, rule: str, chain: Chain) -> bool:
        """Whether the name after a chain is not its bearer's: a short one beside a full one, or no receiver."""
        direct = rule == "post right after name"
        return bool(left and not direct and right.found_by == "name:titled") or not self._conferred(chain)

    def _hold(self, name: NameSpan, titles: list[Title], rule: str) -> None:
        self.names.add(name)
        self.holders.append(Holder(name, titles, f"official:{rule}"))

    def _conferred(self, chain: Chain) -> bool:
        """Whether no *cho* or *đối với* hands on the chain's post, or *chức* before the post says that it may."""
        words = self.reading.hits.at("officials:conferrers")
        if not any(title.j in words for title in chain.titles):
            return True
        before = self.reading.syllables.keys[chain.i - 1] if chain.i else ""
        return before in load_yaml("positions")["conferred"]

    def _take_body_after(self, title: Title, name: NameSpan) -> None:
        """Give a post without its body the one after the name (*thẩm phán Lê Văn An, TAND TP Huế*)."""
        k = name.j + 1
        if title.post and title.body is None and k < len(self.forms) and self.forms[k - 1] in SIGNS:
            title.body = self.finder.at(k, title.post)

    def _distribute(self, chain: Chain, name: NameSpan) -> None:
        """Give a post in the plural to each name of the list after it (*các đại biểu Quốc hội A, B và C*)."""
        plurals = self.reading.hits.at("officials:plurals")
        if chain.i - 1 not in plurals and chain.i not in plurals:
            return
        _, last = self.reading.sentence_at(name.i)
        for k in range(name.j + 1, min(last, name.j + _MAX_LIST)):
            if self.forms[k].casefold() in self.list_ends:
                return
            if k in self.names.starts and self.forms[k - 1] in _LIST_SIGNS:
                self._hold(self.names.starts[k], chain.titles, "post before names")

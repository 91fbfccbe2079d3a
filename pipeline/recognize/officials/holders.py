"""Holders: a name in the text with the titles that the words around it give its bearer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.facts import NameSpan
from pipeline.knowledge.named_words import OF
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_vietnamese
from pipeline.recognize.officials.after import NameAfter
from pipeline.recognize.officials.before import NameBefore
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.body import Body
from pipeline.recognize.officials.chains import SIGNS, Chain, conferred
from pipeline.recognize.officials.index import NameIndex
from pipeline.recognize.officials.leads import LeadFinder
from pipeline.recognize.officials.lists import NameLists
from pipeline.recognize.officials.titles import Title
from pipeline.recognize.officials.words import words

_OPENING = SIGNS | {"("}
_LOOSE = "verb of further clause"
_BY_VERB = ("verb", "shared verb", "verb after pronoun")


@dataclass(slots=True)
class Holder:
    """One mention of a person: the name's span and the titles tied to it, with the name of the rule."""

    name: NameSpan
    titles: list[Title] = field(default_factory=list)
    rule: str = ""

    @property
    def private(self) -> bool:
        """Whether one of the titles is no post of the state's (*Chủ tịch kiêm TGĐ REE Lê Văn An*)."""
        return any(title.post is not None and title.post.kind == "private" for title in self.titles)


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
        self.lists = NameLists(reading, self.names)
        self.leads = LeadFinder(reading)
        self.stations = reading.hits.at("officials:stations")
        self.holders: list[Holder] = []
        self.paired: set[int] = set()
        self.fronted: dict[int, bool] = {}
        self.deputies: set[int] = set()

    def attach(self, chain: Chain) -> None:
        """Find whose titles a chain holds, and keep them."""
        right, parted = self.after.find(chain)
        if right is None and self.after.heads_list(chain):
            self._hold_all(self.lists.headed(chain), chain, "post before names")
            return
        left, rule = self.before.find(chain, self.holders[-1].name if self.holders else None)
        if left is None and right is None and (left := self._continued(chain)):
            rule = _LOOSE
        if left and ((rule == _LOOSE and right) or self._belongs_elsewhere(chain, left, right, parted)):
            left = None
        if right and (self._loses(right, left, rule, chain) or self._reported(chain, right, parted)):
            right = None
        if right and self._is_kin(chain, parted):
            right = None
        if right and rule in ("appointment", "post right after name"):
            left = None
        self._tie(chain, left, rule, right, parted)

    def _continued(self, chain: Chain) -> NameSpan | None:
        """Who a chain's sentence goes on about: mostly the person last given a title."""
        last = self.holders[-1] if self.holders else None
        end = max(last.name.j, *(title.j for title in last.titles)) if last and last.titles else 0
        return self.before.continued(chain, last.name if last else None, end)

    def _tie(self, chain: Chain, left: NameSpan | None, rule: str, right: NameSpan | None, parted: bool) -> None:
        """Keep a chain as the titles of the name before it, of the one after it, or a part of it for each."""
        dashed = self.forms[chain.i - 1] in words("dashes")
        whole = left is not None and left.i in self.fronted and rule not in _BY_VERB and not dashed
        whole = whole and not self._next_deputy(chain, left)
        former, latter = ([], chain.titles) if whole else chain.split()
        addressed = bool(right and former and all(title.kind != "post" for title in latter))
        if right and addressed and (left is None or left.i in self.paired):
            left = None
            self.paired.add(right.i)
        if right and left and not parted:
            self._hold(left, former, rule)
            self._hold(right, latter, "post before name")
        elif left:
            self._hold_left(left, chain, rule)
        elif right:
            self._take_body_after(chain.titles[-1], right)
            others = list(self.lists.after(chain, right, given=parted or self._handed_on(chain)))
            self._hold_all((right, *others), chain, "post before names" if others else "post before name")

    def _next_deputy(self, chain: Chain, left: NameSpan | None) -> bool:
        """Whether another deputy to an assembly follows one with a post (*ĐB Lê An, Giám đốc Sở Y tế, ĐB Trần Bá*)."""
        last = chain.titles[-1].post
        deputy = last is not None and last.group == "deputy" and bool(chain.breaks)
        return deputy and left is not None and left.i in self.deputies

    def _hold_left(self, name: NameSpan, chain: Chain, rule: str) -> None:
        """Keep a chain as the titles of the name before it, and of those listed before that one if they share it."""
        if rule == "verb":
            self.leads.complete(chain.titles[-1], name)
        self._hold(name, chain.titles, rule)
        helper = all(title.post is not None and title.post.helper for title in chain.titles)
        told = rule in ("verb", "shared verb")
        others = list(self.lists.before(name, told)) if told or helper else []
        if others and (rule == "shared verb" or self.lists.opened(others) or (helper and self._bare(others))):
            for other in others:
                self._hold(other, chain.titles, rule)
        self.names.ends.setdefault(chain.j, name)

    def _belongs_elsewhere(self, chain: Chain, left: NameSpan, right: NameSpan | None, parted: bool) -> bool:
        """Whether a chain that stands after a name with a post of its own is not that name's."""
        if left.i not in self.fronted:
            return False
        if not self.fronted[left.i] and all(title.foreign for title in chain.titles):
            return True
        if (right and self.forms[chain.j] == ":") or self._acts_itself(chain) or self._answers(chain, left):
            return True
        return right is not None and parted and self._introduces(chain, right)

    def _answers(self, chain: Chain, left: NameSpan) -> bool:
        """Whether a minister speaks to a deputy named before (*trả lời đại biểu Lê An, Bộ trưởng Bộ Y tế cho biết*)."""
        title = chain.titles[0]
        minister = title.post is not None and title.post.field and self.forms[chain.i - 1] == ","
        return minister and left.i in self.deputies and chain.j in self.reading.hits.at("officials:enders")

    def _reported(self, chain: Chain, right: NameSpan, parted: bool) -> bool:
        """Whether a chain is whom something about the next name is told by (*theo Chủ tịch xã, ông An chưa nộp*)."""
        source = chain.i > 0 and self.reading.syllables.keys[chain.i - 1] in words("sources")
        former, latter = chain.split()
        apart = parted or bool(former and all(title.kind == "honorific" for title in latter))
        return source and apart and right.j < len(self.forms) and self.forms[right.j].isalpha()

    def _is_kin(self, chain: Chain, parted: bool) -> bool:
        """Whether a chain tells whose relative or man the next person is (*vợ Chủ tịch xã, bà Lê Thị An, …*)."""
        before = self.reading.syllables.keys[chain.i - 1] if chain.i else ""
        if before not in words("kin") | words("genitives"):
            return False
        address = chain.titles[-1] if chain.titles[-1].kind == "honorific" and len(chain.titles) > 1 else None
        end = chain.titles[-2].j if address else chain.j
        apart = parted or (address is not None and address.i > end)
        return apart and self.forms[end] not in words("dashes")

    def _acts_itself(self, chain: Chain) -> bool:
        """Whether a bare post behind a name that has a post before it acts (*Bộ trưởng Lê An, Thủ tướng khen*).

        One of a state is bare (*Ngoại trưởng Mỹ A, Thủ tướng Úc cũng …*).
        """
        title, j = chain.titles[0], chain.j
        lone = len(chain.titles) == 1 and title.kind == "post" and self.forms[chain.i - 1] == ","
        bare = lone and (title.body is None or (title.body.kind == "field" and title.foreign))
        return bare and j < len(self.forms) and self.forms[j].isalpha()

    def _introduces(self, chain: Chain, right: NameSpan) -> bool:
        """Whether a chain belongs to the name after it (*Thủ tướng Lê An, Phó Chủ tịch Hội X, ông Trần Bá, nói*).

        So it is where the name before has a post of its own before it, and the name after has none and speaks.
        """
        before, after = self.forms[chain.i - 1], self.forms[right.j : right.j + 1]
        if before != "," or self.forms[chain.j] != "," or after not in ([","], ["-"]):
            return False
        return right.j + 1 in self.reading.hits.at("officials:enders")

    def _bare(self, others: list[NameSpan]) -> bool:
        """Whether names open an entry of a list and none has a post (*…; Lê An và Trần Bá - cán bộ Sở Y tế; …*)."""
        opening = self.forms[others[-1].i - 1] in (":", ";")
        return opening and not any(other.i in self.names.titled for other in others)

    def _loses(self, right: NameSpan, left: NameSpan | None, rule: str, chain: Chain) -> bool:
        """Whether the name after a chain is not its bearer's: a short one beside a full one, or no receiver."""
        foreign = chain.titles[-1].foreign and (right.j - right.i > 1 or not is_vietnamese(right.text))
        ranked = all(title.kind == "rank" for title in chain.titles)
        direct = rule == "post right after name" or foreign or ranked
        return bool(left and not direct and right.found_by == "name:titled") or not self._conferred(chain)

    def _hold_all(self, names: Iterable[NameSpan], chain: Chain, rule: str) -> None:
        for name in names:
            self._hold(name, chain.titles, rule)

    def _hold(self, name: NameSpan, titles: list[Title], rule: str) -> None:
        self.names.add(name)
        if rule.startswith("post before name") and any(title.kind == "post" for title in titles):
            self.fronted[name.i] = any(title.foreign for title in titles)
            if any(title.post and title.post.group == "deputy" for title in titles):
                self.deputies.add(name.i)
        if any(title.kind != "honorific" for title in titles):
            self.names.titled.add(name.i)
        self.holders.append(Holder(name, titles, f"official:{rule}"))

    def _conferred(self, chain: Chain) -> bool:
        """Whether no *cho* or *đối với* hands on the chain's post, or *chức* before the post says that it may."""
        return not self._handed_on(chain) or conferred(self.reading, chain)

    def _handed_on(self, chain: Chain) -> bool:
        """Whether *cho* or *đối với* stands after one of the chain's posts."""
        conferrers = self.reading.hits.at("officials:conferrers")
        return any(title.j in conferrers for title in chain.titles)

    def _take_body_after(self, title: Title, name: NameSpan) -> None:
        """Give a post without its body the one after the name (*thẩm phán Lê Văn An, TAND TP Huế*, *… (đoàn Huế)*)."""
        k = name.j + 1
        if title.post is None or title.body or k >= len(self.forms):
            return
        station = next((self.stations[i] for i in (k, k - 1) if i in self.stations), None)
        span = self.finder.agencies.get(station.j) if station else None
        if span is None and title.post.helper and self.forms[k - 1] == "(":
            span = self.finder.agencies.get(k)
        if span:
            title.body = Body(span.i, span.j, span.j, "agency", span, span.foreign)
        elif self.forms[k - 1] in _OPENING or self.forms[k - 1] in words("links"):
            title.body = self.finder.at(k, title.post) or self._body_abroad(k)

    def _body_abroad(self, k: int) -> Body | None:
        """The body of another state behind *của* before syllable `k` (*người phát ngôn A của Phủ Tổng thống …*)."""
        span = self.finder.agencies.get(k) if self.reading.syllables.keys[k - 1] == OF else None
        return Body(span.i, span.j, span.j, "agency", span, True) if span is not None and span.foreign else None

"""Holders: a name in the text with the titles that the words around it give its bearer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.names import foreign_end, is_vietnamese, name_end, name_span
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.chains import SIGNS, Chain, giver_end
from pipeline.recognize.officials.titles import Title

_MAX_BRACKET = 30
_SURE_NAME = 3
_MAX_LIST = 60
_LIST_SIGNS = frozenset([",", ";", "và"])


@dataclass(slots=True)
class Holder:
    """One mention of a person: the name's span and the titles tied to it, with the name of the rule."""

    name: NameSpan
    titles: list[Title] = field(default_factory=list)
    rule: str = ""


class _Attacher:
    """Ties the chains of one article to names, from left to right."""

    def __init__(self, reading: Reading, finder: BodyFinder) -> None:
        self.reading = reading
        self.forms = reading.syllables.forms
        within = {k for span in reading.agencies for k in range(span.i, span.j)}
        closing = {span.j for span in reading.agencies}
        names = [name for name in reading.names if not self._part_of_body(name, within, closing)]
        self.starts = {name.i: name for name in names}
        self.ends = {name.j: name for name in names}
        self.verbs: dict[int, Hit] = {}
        for label in ("officials:appointments", "officials:verbs"):
            for hit in reading.hits.of(label):
                if hit.j not in self.verbs or hit.i < self.verbs[hit.j].i:
                    self.verbs[hit.j] = hit
        self.bodies = {span.i for span in reading.agencies} | {place.i for place in reading.places}
        self.list_ends = frozenset(load_yaml("positions")["list_ends"])
        self.fillers = frozenset(load_yaml("positions")["adverbs"])
        self.finder = finder
        self.holders: list[Holder] = []

    @staticmethod
    def _part_of_body(name: NameSpan, within: set[int], closing: set[int]) -> bool:
        """Whether a name is part of a body's (*Nhà khách Trần Phú*), rather than a person's that closes its span."""
        inside = name.i in within and name.j - 1 in within
        return inside and not (name.j - name.i >= _SURE_NAME and name.j in closing and name.i - 1 in within)

    def attach(self, chain: Chain) -> None:
        """Find whose titles a chain holds, and keep them."""
        right, parted = self._right(chain)
        left, rule = self._left(chain)
        if left and (self._parted_by_line(left, chain) or self._is_subject(left, chain)):
            left = None
        if left and right and right.found_by == "name:titled":
            right = None
        if right and rule == "appointment":
            left = None
        if right and not self._conferred(chain):
            right = None
        if right and left and not parted:
            before, after = chain.split()
            self._hold(left, before, rule)
            self._hold(right, after, "post before name")
        elif right is None and left is None and self._follows_directly(chain):
            self._hold(self.ends[chain.i], chain.titles, "post right after name")
        elif right and not left:
            self._take_body_after(chain.titles[-1], right)
            self._hold(right, chain.titles, "post before name")
            self._distribute(chain, right)
        elif left:
            self._hold(left, chain.titles, rule)
            self.ends.setdefault(chain.j, left)

    def _parted_by_line(self, name: NameSpan, chain: Chain) -> bool:
        syllables = self.reading.syllables
        return "\n" in syllables.text[name.end : syllables.starts[chain.i]]

    def _is_subject(self, name: NameSpan, chain: Chain) -> bool:
        """Whether a bare post after *…, * begins a clause of its own (*về vụ Lê Văn An, Tổng Bí thư nhấn mạnh*)."""
        title = chain.titles[0]
        bare = len(chain.titles) == 1 and title.body is None and self.forms[chain.i - 1] == ","
        closed = chain.j >= len(self.forms) or not self.forms[chain.j].isalpha()
        return bare and not closed and not self._called(name)

    def _called(self, name: NameSpan) -> bool:
        """Whether a rank or honorific stands right before a name."""
        return any(hit.j == name.i for label in ("rank", "honorific") for hit in self._before(name.i, label))

    def _before(self, k: int, label: str) -> list[Hit]:
        hits = self.reading.hits.at(label)
        return [hits[i] for i in range(k - 4, k) if i in hits]

    def _follows_directly(self, chain: Chain) -> bool:
        """Whether a post that makes an official stands right after a name (*ông Lê Văn An giám đốc Sở Y tế*)."""
        name = self.ends.get(chain.i)
        return bool(name and chain.titles[0].makes_official and not self._parted_by_line(name, chain))

    def _conferred(self, chain: Chain) -> bool:
        """Whether no *cho* or *đối với* hands on the chain's post, or *chức* before the post says that it may."""
        words = self.reading.hits.at("officials:conferrers")
        if not any(title.j in words for title in chain.titles):
            return True
        before = self.reading.syllables.keys[chain.i - 1] if chain.i else ""
        return before in load_yaml("positions")["conferred"]

    def _hold(self, name: NameSpan, titles: list[Title], rule: str) -> None:
        self.starts.setdefault(name.i, name)
        self.ends.setdefault(name.j, name)
        self.holders.append(Holder(name, titles, f"official:{rule}"))

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
            if k in self.starts and self.forms[k - 1] in _LIST_SIGNS:
                self._hold(self.starts[k], chain.titles, "post before names")

    def _right(self, chain: Chain) -> tuple[NameSpan | None, bool]:
        """The name after a chain, and whether a sign or word stands between."""
        k, last = chain.j, chain.titles[-1]
        name = self._name_at(k, last)
        if name or last.kind != "post":
            return name, False
        giver = giver_end(self.reading, k)
        if giver:
            return self.starts.get(giver), True
        helper = last.post is not None and last.post.helper
        if not helper and k < len(self.forms) and (self.forms[k] in SIGNS or self.forms[k] == ":"):
            return self.starts.get(k + 1), True
        return None, False

    def _name_at(self, k: int, title: Title) -> NameSpan | None:
        """The name that opens at syllable `k`, right after a title."""
        if k >= len(self.forms) or "\n" in self._space(k):
            return None
        if k in self.starts:
            return self.starts[k]
        if k in self.reading.hits.at("names:statesmen"):
            return name_span(self.reading, k, self.reading.hits.at("names:statesmen")[k].j, "name:titled")
        end = self._end(k) if self._may_open(k, title) else k
        full = end - k >= _SURE_NAME and k in self.reading.hits.at("names:rare_family_names")
        return name_span(self.reading, k, end, "name:family" if full else "name:titled") if end > k else None

    def _may_open(self, k: int, title: Title) -> bool:
        """Whether syllable `k` may open a name after a title: a capital letter, and no other thing's first word."""
        form = self.forms[k]
        if not (form[0].isupper() or self._misprinted(k, title)) or (form.isupper() and len(form) > 1):
            return False
        country = self.reading.hits.at("officials:countries").get(k)
        if country and (country.j > k + 1 or title.kind == "post"):
            return False
        labels = ("rank", "position", "officials:body_heads", "names:stops")
        return k not in self.bodies and not any(k in self.reading.hits.at(label) for label in labels)

    def _misprinted(self, k: int, title: Title) -> bool:
        """Whether a family name in lower case opens a name after a rank (*Đại tá trần Văn An*)."""
        known = title.kind == "rank" and k in self.reading.hits.at("names:family_names")
        return known and k + 1 < len(self.forms) and self.forms[k + 1][0].isupper()

    def _end(self, k: int) -> int:
        """Where the name at syllable `k` ends, in Vietnamese or foreign spelling (*Moon Jae-in*)."""
        end, foreign = name_end(self.reading, k), foreign_end(self.reading, k)
        spelling = self.forms[k:foreign]
        return foreign if any(form.isalpha() and not is_vietnamese(form) for form in spelling) else end

    def _space(self, k: int) -> str:
        syllables = self.reading.syllables
        return syllables.text[syllables.ends[k - 1] : syllables.starts[k]] if k else ""

    def _left(self, chain: Chain) -> tuple[NameSpan | None, str]:
        """The name before a chain, and what ties them: a sign, or a verb (*giữ chức*)."""
        if chain.titles[0].kind == "honorific":
            return None, ""
        p, signs, verb = self._step_back(chain.i)
        if verb and verb.value == "former":
            for title in chain.titles:
                title.former = True
        ends = (end for end in self._candidates(p, signs) if end in self.ends) if signs or verb else iter(())
        for end in ends:
            return self.ends[end], "verb" if verb else "post after name"
        if verb and verb.label == "officials:appointments":
            return self._nearest(p), "appointment"
        return None, ""

    def _step_back(self, p: int) -> tuple[int, int, Hit | None]:
        """Go back over signs, verbs and adverbs before syllable `p`: where to, how many signs, the verb."""
        signs, verb = 0, None
        while p > 0:
            if p in self.verbs:
                verb = verb or self.verbs[p]
                p = self.verbs[p].i
            elif self.forms[p - 1] in SIGNS or self.forms[p - 1] in "(:":
                p, signs = p - 1, signs + 1
            elif self.forms[p - 1] in self.fillers:
                p -= 1
            else:
                break
        return p, signs, verb

    def _candidates(self, p: int, signs: int) -> Iterator[int]:
        """Where a name may end before syllable `p`: there, before a bracket or year, before a bracket around."""
        yield p
        before = self._before_bracket(p)
        yield before
        year = self._before_vita(before)
        if year < before:
            yield year
            yield self._before_bracket(year)
        if signs:
            yield self._before_open_bracket(p)

    def _before_vita(self, p: int) -> int:
        """Where a birth year or age begins that a comma parts from the name (*…, sinh năm 1981*); `p` if none."""
        vita, k = frozenset(load_yaml("positions")["vita"]), p
        while k > 0 and (self.forms[k - 1].isdigit() or self.forms[k - 1].casefold() in vita):
            k -= 1
        return k - 1 if p - k > 1 and k > 0 and self.forms[k - 1] in SIGNS else p

    def _before_bracket(self, p: int) -> int:
        """Where a short bracket that closes before syllable `p` opens (*Nguyễn Văn An (SN 1960), …*)."""
        if p and self.forms[p - 1] == ")":
            return self._before_open_bracket(p - 1)
        return p

    def _before_open_bracket(self, p: int) -> int:
        """Where the bracket opens that syllable `p` is in (*Nguyễn Văn An (60 tuổi, nguyên …*); `p` if in none."""
        for k in range(p - 1, max(p - _MAX_BRACKET, -1), -1):
            if self.forms[k] in "().":
                return k if self.forms[k] == "(" else p
        return p

    def _nearest(self, p: int) -> NameSpan | None:
        """The person last given a title in the same sentence before syllable `p`."""
        if not self.holders:
            return None
        name = self.holders[-1].name
        return name if self.reading.sentence_at(p)[0] <= name.i < p else None


def find_holders(reading: Reading, finder: BodyFinder, chains: list[Chain]) -> list[Holder]:
    """Tie each chain of titles to the name before or after it; in text order of the chains."""
    attacher = _Attacher(reading, finder)
    for chain in chains:
        attacher.attach(chain)
    return attacher.holders

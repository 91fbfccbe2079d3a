"""Chains: titles that follow one another and belong to one person (*Đại tá, Giám đốc Công an tỉnh X, ông …*)."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.positions import position_key
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.titles import Title
from pipeline.recognize.officials.words import words

SIGNS = frozenset(",-–—/")
_PROXY = 5
"""Syllables of the longest wording of acting for somebody."""
_VERBS = ("officials:appointments", "officials:verbs")


@dataclass(slots=True)
class Chain:
    """Titles in text order; `breaks` holds the numbers of those that a sign parts from the one before."""

    titles: list[Title]
    breaks: list[int] = field(default_factory=list)

    @property
    def i(self) -> int:
        """The first syllable."""
        return self.titles[0].i

    @property
    def j(self) -> int:
        """The syllable after the last."""
        return self.titles[-1].j

    def split(self) -> tuple[list[Title], list[Title]]:
        """The titles before the last sign, and those after it."""
        last = self.breaks[-1] if self.breaks else 0
        return self.titles[:last], self.titles[last:]


def find_chains(reading: Reading, finder: BodyFinder, titles: list[Title]) -> list[Chain]:
    """Join titles that only a sign, a joining word (*kiêm*) or nothing parts."""
    chains: list[Chain] = []
    listed = {hit.j for label in _VERBS for hit in reading.hits.of(label) if _of_several(reading, hit)}
    names = {name.i for name in reading.names}
    for title in titles:
        gap = _gap(reading, finder, chains[-1], title) if chains else None
        if gap is None and chains and _after_semicolon(reading, chains[-1], title, listed):
            gap = "sign"
        of_many = gap == "sign" and _named(reading, title, names) and _of_many(reading, chains[-1], title)
        alone = of_many or gap is None or chains[-1].j in names
        if alone or (gap is not None and _apart(reading, chains[-1], gap, title, listed)):
            chains.append(Chain([title]))
            continue
        if gap == "sign":
            chains[-1].breaks.append(len(chains[-1].titles))
        _share_body(finder, chains[-1].titles[-1], title)
        chains[-1].titles.append(title)
    return chains


def _named(reading: Reading, title: Title, names: set[int]) -> bool:
    """Whether a name follows a title, one of those that begin at `names` or a foreigner's."""
    following = reading.syllables.forms[title.j : title.j + 1]
    return title.j in names or (title.foreign and bool(following) and following[0].istitle())


def _share_body(finder: BodyFinder, title: Title, after: Title) -> None:
    """Give a post the body that is written after the next (*Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh*)."""
    if title.post and title.body is None and after.body:
        title.body = finder.within(after.body, title.post)
        if title.body is None and title.post.context:
            near = finder.at(after.body.i, title.post) or finder.fitting(after.body, title.post)
            title.body = near or finder.parent(after.body, title.post)


def _apart(reading: Reading, chain: Chain, gap: str, title: Title, listed: set[int]) -> bool:
    """Whether a title next to a chain is another person's: two posts with nothing between, or *của Bộ trưởng, bà …*.

    One verb may list posts of any height (*từng giữ các chức vụ Giám đốc Sở, Chủ tịch UBND huyện*).
    """
    last = chain.titles[-1]
    rivals = title.kind == last.kind == "post" and _opening(reading, chain) not in listed
    if rivals and (is_deputy_of(title, last) or _outranks(reading, title, last)):
        return True
    if last.foreign and last.agency_span and title.kind == "post" and title.at_home:
        return True
    if gap == "":
        return _apart_unparted(reading, last, title)
    if gap == "sign" and (_is_premier_before(last, title) or _is_helper_before(last, title)):
        return True
    if last.post and last.post.kind == "private" and title.kind == "post":
        return not title.former
    if gap != "sign" or reading.syllables.forms[title.i - 1] in words("dashes"):
        return False
    before = reading.syllables.keys[chain.i - 1] if chain.i else ""
    return acted_for(reading, chain) or (title.kind != "post" and before in words("genitives"))


def _apart_unparted(reading: Reading, last: Title, title: Title) -> bool:
    """Whether a title right behind a post, without a sign, is another person's."""
    if last.kind != "post" or title.kind == "rank":
        return False
    if title.kind == "honorific":
        return reading.syllables.slice(title.i, title.j) in words("lawyers")
    return last.body is not None or position_key(last.base) not in load_yaml("positions")["doubled"]


def _is_helper_before(last: Title, title: Title) -> bool:
    """Whether a post that helps another's bearer, with no body of its own, stands before an honorific."""
    return title.kind == "honorific" and last.post is not None and last.post.helper and last.body is None


def acted_for(reading: Reading, chain: Chain) -> bool:
    """Whether a chain tells only whom the next person acts for (*thay mặt Chủ tịch UBND tỉnh, ông Lê Văn An …*)."""
    highest = all(title.post and title.post.tier == 1 for title in chain.titles)
    return not highest and reading.hits.ends_at("officials:proxies", chain.i, _PROXY)


def is_deputy(title: Title) -> bool:
    """Whether a post is somebody's deputy's (*Phó Thủ tướng*)."""
    return position_key(title.base).startswith(tuple(word.casefold() for word in load_yaml("positions")["deputies"]))


def is_deputy_of(title: Title, other: Title) -> bool:
    """Whether a post is that of another's deputy, so that nobody holds both (*Thủ tướng*, *Phó Thủ tướng*)."""
    deputy = load_yaml("positions")["deputy"]
    return bool(other.base) and position_key(title.base) == f"{deputy} {position_key(other.base)}"


def _is_premier_before(last: Title, title: Title) -> bool:
    """Whether the highest post, no deputy's, stands before a minister's (*theo lệnh Thủ tướng, Bộ trưởng …*)."""
    if last.post is None or title.post is None or last.post.tier != 1 or not title.post.field:
        return False
    return not is_deputy(last)


def _of_many(reading: Reading, chain: Chain, title: Title) -> bool:
    """Whether a chain holds a post of several, and the post before a name is of one (*các đại biểu, Bộ trưởng A*)."""
    return chain.i - 1 in reading.hits.at("officials:plurals") and title.kind == chain.titles[-1].kind == "post"


def _outranks(reading: Reading, title: Title, other: Title) -> bool:
    """Whether a post is so far above the one before that nobody bears both (*Giám đốc Sở Y tế, Chủ tịch UBND A*)."""
    if title.post is None or other.post is None or not title.post.tier or not other.post.tier:
        return False
    heads = tuple(head.casefold() for head in title.post.governs)
    body = reading.syllables.slice(title.body.i, title.body.j).casefold() if title.body else ""
    return title.post.tier < other.post.tier and (not heads or body.startswith(heads))


def _gap(reading: Reading, finder: BodyFinder, chain: Chain, title: Title) -> str | None:
    """What parts a title from a chain before: nothing, `sign`, `word`; None where they do not join."""
    start, end, forms = title.i, chain.j, reading.syllables.forms
    if start == end:
        return "" if start not in reading.lines else None
    joiner = reading.hits.at("officials:joiners").get(end)
    if joiner and joiner.j == start and title.kind == "post":
        return "word" if chain.titles[-1].kind != "honorific" else None
    if title.kind != "post" and giver_end(reading, end) == start and _may_be_given(reading, chain):
        return "word"
    if forms[end] == "(" and start == end + 1:
        return "sign"
    if forms[end] not in SIGNS:
        return None
    body = finder.agencies.get(end + 1)
    parent = finder.extents.beyond_bracket(body.j) if body else end + 1
    joiner = reading.hits.at("officials:joiners").get(parent) if title.kind == "post" else None
    parent = joiner.j if joiner else parent
    if parent < start and forms[parent] in SIGNS:
        parent += 1
    return "sign" if parent == start else None


def _of_several(reading: Reading, hit: Hit) -> bool:
    """Whether a verb tells of more than one post (*giữ các chức vụ*)."""
    return not words("several").isdisjoint(reading.syllables.keys[hit.i : hit.j])


def _after_semicolon(reading: Reading, chain: Chain, title: Title, listed: set[int]) -> bool:
    """Whether a semicolon alone parts a post from a chain that one of the verbs which end at `listed` opens.

    *giữ các chức vụ Giám đốc Sở Y tế; Bí thư Huyện ủy An Phú; …*; a colon may stand behind the verb.
    """
    follows = title.i == chain.j + 1 and reading.syllables.forms[chain.j] == ";"
    return follows and title.kind == "post" and _opening(reading, chain) in listed


def _opening(reading: Reading, chain: Chain) -> int:
    """Where a chain begins, with a colon before it."""
    return chain.i - (reading.syllables.forms[chain.i - 1] == ":")


def _may_be_given(reading: Reading, chain: Chain) -> bool:
    """Whether the word behind a chain may hand it on: not to whom something else is given (*Bộ trưởng cho ông …*)."""
    if chain.titles[-1].kind == "honorific":
        return False
    return chain.j not in reading.hits.at("officials:conferrers") or conferred(reading, chain)


def conferred(reading: Reading, chain: Chain) -> bool:
    """Whether *chức*, *hàm* before a chain tells that it may be handed on (*chức Giám đốc Sở đối với ông …*)."""
    k = chain.i - 1 if chain.i - 1 in reading.hits.at("officials:plurals") else chain.i
    before = reading.syllables.keys[k - 1] if k else ""
    return before in words("conferred")


def giver_end(reading: Reading, k: int) -> int | None:
    """Where a word that hands the post before it to the name after it ends, if one stands at syllable `k`."""
    hits = reading.hits
    word = hits.at("officials:givers").get(k) or hits.at("officials:conferrers").get(k)
    return word.j if word else None

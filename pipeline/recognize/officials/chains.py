"""Chains: titles that follow one another and belong to one person (*Đại tá, Giám đốc Công an tỉnh X, ông …*)."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.positions import position_key
from pipeline.reading import Reading
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.titles import Title

SIGNS = frozenset(",-–—/")


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
    listed = {
        hit.j for hit in reading.hits.of("officials:appointments") if "các" in reading.syllables.keys[hit.i : hit.j]
    }
    names = {name.i for name in reading.names}
    for title in titles:
        gap = _gap(reading, finder, chains[-1], title) if chains else None
        if gap is None and chains and chains[-1].i in listed and _after_semicolon(reading, chains[-1].j, title):
            gap = "sign"
        if gap is None or chains[-1].j in names or _apart(reading, chains[-1], gap, title):
            chains.append(Chain([title]))
            continue
        if gap == "sign":
            chains[-1].breaks.append(len(chains[-1].titles))
        _share_body(finder, chains[-1].titles[-1], title)
        chains[-1].titles.append(title)
    return chains


def _share_body(finder: BodyFinder, title: Title, after: Title) -> None:
    """Give a post the body that is written after the next (*Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh*)."""
    if title.post and title.body is None and after.body:
        title.body = finder.within(after.body, title.post)
        if title.body is None and title.post.kind == "office":
            title.body = finder.at(after.body.i, title.post) or finder.fitting(after.body, title.post)


def _apart(reading: Reading, chain: Chain, gap: str, title: Title) -> bool:
    """Whether a title next to a chain is another person's: two posts with nothing between, or *của Bộ trưởng, bà …*."""
    last = chain.titles[-1]
    if title.kind == last.kind == "post" and (_is_deputy(title, last) or _outranks(reading, title, last)):
        return True
    if last.foreign and last.agency_span and title.kind == "post" and title.at_home:
        return True
    if gap == "" and title.kind == "post" and last.kind == "post":
        return last.body is not None or position_key(last.base) not in load_yaml("positions")["doubled"]
    if last.post and last.post.kind == "private" and title.kind == "post":
        return not title.former
    if gap == "" and last.kind == "post" and title.kind == "honorific":
        return reading.syllables.slice(title.i, title.j) in load_yaml("positions")["lawyers"]
    if gap == "sign" and title.kind == "honorific" and last.post and last.post.helper and last.body is None:
        return True
    before = reading.syllables.keys[chain.i - 1] if chain.i else ""
    return gap == "sign" and title.kind != "post" and before in load_yaml("positions")["genitives"]


def _is_deputy(title: Title, other: Title) -> bool:
    """Whether a post is that of another's deputy, so that nobody holds both (*Thủ tướng*, *Phó Thủ tướng*)."""
    return bool(other.base) and position_key(title.base) == f"phó {position_key(other.base)}"


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
        return "" if "\n" not in _space(reading, start) else None
    joiner = reading.hits.at("officials:joiners").get(end)
    if joiner and joiner.j == start and title.kind == "post":
        return "word"
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


def _after_semicolon(reading: Reading, end: int, title: Title) -> bool:
    """Whether a semicolon alone parts a post from the title that ends at `end` (*giữ các chức vụ …; …; …*)."""
    return title.kind == "post" and title.i == end + 1 and reading.syllables.forms[end] == ";"


def _may_be_given(reading: Reading, chain: Chain) -> bool:
    """Whether the word behind a chain may hand it on: not to whom something else is given (*Bộ trưởng cho ông …*)."""
    if chain.titles[-1].kind == "honorific":
        return False
    return chain.j not in reading.hits.at("officials:conferrers") or conferred(reading, chain)


def conferred(reading: Reading, chain: Chain) -> bool:
    """Whether *chức*, *hàm* before a chain tells that it may be handed on (*chức Giám đốc Sở đối với ông …*)."""
    before = reading.syllables.keys[chain.i - 1] if chain.i else ""
    return before in load_yaml("positions")["conferred"]


def giver_end(reading: Reading, k: int) -> int | None:
    """Where a word that hands the post before it to the name after it ends, if one stands at syllable `k`."""
    hits = reading.hits
    word = hits.at("officials:givers").get(k) or hits.at("officials:conferrers").get(k)
    return word.j if word else None


def _space(reading: Reading, k: int) -> str:
    syllables = reading.syllables
    return syllables.text[syllables.ends[k - 1] : syllables.starts[k]] if k else ""

"""Link the mentions of officials within an article: one official per person, short forms resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from pipeline.facts import NameSpan, Official, OfficialSpan, Role
from pipeline.knowledge.load import load_yaml
from pipeline.link.posts import PostFinder, add_role, rate
from pipeline.normalize.names import name_key
from pipeline.normalize.positions import normalize_position
from pipeline.normalize.ranks import generic_ranks, prefer_rank
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import foreign_start, is_foreign, is_vietnamese
from pipeline.recognize.names import name_span
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title
from pipeline.tokenize.syllables import fold

Key = tuple[str, ...]
"""The folded syllables of a name."""

_SHORT = 2
_FULL = 3
_DIRECT = ("official:post before name", "official:post after name")
_PARTS = re.compile(r"[\s.\-’']+")


@dataclass(slots=True)
class Person:
    """All mentions in an article that bear one full name."""

    key: Key
    holders: list[Holder] = field(default_factory=list)

    @property
    def titles(self) -> list[Title]:
        """All titles that the mentions bear, in text order of the mentions."""
        return [title for holder in self.holders for title in holder.titles]


def link_officials(reading: Reading, titles: list[Title], holders: list[Holder]) -> list[Official]:
    """Merge holders by name, keep those who are officials, and add their other mentions."""
    finder = PostFinder(reading, titles, holders)
    _complete_foreign(reading, holders)
    _complete_short(reading, holders)
    people = _people(holders)
    officials = {person.key: _official(reading, finder, person) for person in people if _qualifies(finder, person)}
    _add_mentions(reading, officials, holders)
    return list(officials.values())


def _complete_foreign(reading: Reading, holders: list[Holder]) -> None:
    """Add a holder without titles for the full form of each foreign name told by its last part alone (*Hudson*)."""
    known = {holder.name.text.rpartition(" ")[2] for holder in holders if " " in holder.name.text}
    alone = {holder.name.text for holder in holders if is_foreign(holder.name.text)} - known
    for k in [k for k, form in enumerate(reading.syllables.forms) if form in alone] if alone else ():
        i = foreign_start(reading, k)
        if i < k:
            holders.append(Holder(name_span(reading, i, k + 1, "name:titled"), [], "official:full name"))
            alone.discard(reading.syllables.forms[k])


def _complete_short(reading: Reading, holders: list[Holder]) -> None:
    """Add a holder without titles for the full form of each given name that a post is told of (*bà Thủy - Phó …*)."""
    known = {holder.name.text.rpartition(" ")[2] for holder in holders if " " in holder.name.text}
    alone = (holder for holder in holders if " " not in holder.name.text and holder.name.text not in known)
    wanted = {holder.name.text for holder in alone if any(_is_office(title) for title in holder.titles)}
    for name in reading.names if wanted else ():
        given = name.text.rpartition(" ")[2]
        if given in wanted:
            wanted.discard(given)
            holders.append(Holder(name, [], "official:full name"))


def _is_office(title: Title) -> bool:
    """Whether a title is a post that makes an official, and not only work for a body (*cán bộ*)."""
    return title.makes_official and title.post is not None and (not title.post.helper or title.body is not None)


class _FullNames:
    """Finds the full name that a short form stands for."""

    def __init__(self, keys: list[Key]) -> None:
        self._by_end: dict[Key, Key] = {}
        for key in keys:
            for size in range(1, min(len(key) - 1, _SHORT) + 1):
                self._by_end.setdefault(key[-size:], key)
            self._by_end.setdefault((key[-1].rpartition("-")[2],), key)
            if is_foreign(key[0]):
                self._by_end.setdefault((key[0],), key)

    def resolve(self, key: Key) -> Key:
        """The first full name that ends with a short form; the form itself if none does or it is full."""
        return self._by_end.get(key, key)


def _people(holders: list[Holder]) -> list[Person]:
    """Group holders: equal names first, then short forms with the full name that ends as they do."""
    keys = [name_key(holder.name.text) for holder in holders]
    full = _FullNames([key for key in keys if len(key) > 1])
    people: dict[Key, Person] = {}
    for key, holder in zip(map(full.resolve, keys), holders, strict=True):
        people.setdefault(key, Person(key)).holders.append(holder)
    return list(people.values())


def _qualifies(finder: PostFinder, person: Person) -> bool:
    """Whether some title makes the person an official, and the name is one that such a title may stand before."""
    if is_statesman(person.key):
        return any(title.kind == "post" for title in person.titles)
    office = any(title.makes_official for title in person.titles) or _has_told_post(finder, person)
    return office and _plausible(person)


def _has_told_post(finder: PostFinder, person: Person) -> bool:
    """Whether a post without its body stands right before a full name, and the context tells the body."""
    direct = (holder for holder in person.holders if holder.rule.startswith(_DIRECT))
    return len(person.key) >= _FULL and any(finder.tells(holder) for holder in direct)


def is_statesman(key: Key) -> bool:
    """Whether a name is of those that a bare post suffices for (*Chủ tịch Hồ Chí Minh*)."""
    return any(key == name_key(name) for name in load_yaml("names")["statesmen"])


def _plausible(person: Person) -> bool:
    """Whether the name opens with a family name or is foreign, or a rank stands before it (*Thiếu tướng Đức Trịnh*)."""
    if all(len(part.rstrip(".")) == 1 for part in person.key):
        return False
    native = _native(person)
    ranked = any(title.kind == "rank" and title.text not in generic_ranks() for title in person.titles)
    if native or (ranked or (len(person.key) > 1 and any(title.kind == "rank" for title in person.titles))):
        return True
    if any(title.post and title.post.helper for title in person.titles):
        return False
    if len(person.key) == 1 and person.key[0] in _given_names():
        return any(title.post and title.post.kind == "state" for title in person.titles)
    last = [holder.titles[-1] for holder in person.holders if holder.titles]
    called = any(title.kind == "honorific" or title.foreign for title in last)
    return _foreign_spelling(person) or (called and len(person.key) > 1)


def _native(person: Person) -> bool:
    """Whether a name opens as names of Việt Nam do, those of the highlands too (*Y Bham Niê*, *Điểu Kré*)."""
    opening = re.split(r"['’ ]", person.key[0])[0]
    highland = opening in load_yaml("names")["highland"] and (len(person.key) > 1 or opening != person.key[0])
    return highland or any(holder.name.found_by == "name:family" for holder in person.holders)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(name) for name in load_yaml("names")["given_names"])


def _official(reading: Reading, finder: PostFinder, person: Person) -> Official:
    name = max((h.name.text for h in person.holders), key=lambda text: (len(text.split()), not text.isupper()))
    official = Official(name, _rank(person), _foreign(person) or finder.abroad(person.holders))
    for holder in person.holders:
        for title in holder.titles:
            if _gives_role(finder, person, holder, title):
                add_role(official.roles, _role(reading, holder, title))
    if not is_statesman(person.key):
        finder.complete(official.roles, person.holders, official.foreign)
    _spread_rank(official, person)
    for role in official.roles:
        role.confidence = rate(role)
    return official


def _gives_role(finder: PostFinder, person: Person, holder: Holder, title: Title) -> bool:
    """Whether a title of someone who is an official is a role: a private post is none, nor a bare office by itself."""
    if title.kind != "post" or title.post is None or title.post.kind == "private":
        return False
    if title.post.kind == "office" and title.body is None and " " not in title.base:
        return False
    told = "verb" in holder.rule and not title.post.helper
    before = holder.rule.startswith("official:post before name") and title.post.alone
    after = holder.rule == "official:post after name" and title.post.alone and finder.tells(holder)
    sure = title.makes_official or title.body is not None or told or before or after or is_statesman(person.key)
    return sure or (not title.post.helper and finder.closed(title) and _stands_by_another(holder, title))


def _stands_by_another(holder: Holder, title: Title) -> bool:
    """Whether a rank or a post at a body stands by a bare post (*Phó Giám đốc, Đại tá …*, *Bí thư, Chủ tịch xã*)."""
    n = next(n for n, other in enumerate(holder.titles) if other is title)
    following = holder.titles[n + 1] if n + 1 < len(holder.titles) else None
    if following and following.kind == "post":
        return following.at_home and title.post is not None and title.post.alone
    return any(other.kind == "rank" and other.text not in generic_ranks() for other in holder.titles)


def _rank(person: Person) -> str | None:
    rank: str | None = None
    for title in person.titles:
        if title.kind == "rank":
            rank = prefer_rank(rank, title.text)
    return rank


def _role(reading: Reading, holder: Holder, title: Title) -> Role:
    syllables = reading.syllables
    start = min(syllables.starts[title.i], holder.name.start)
    end = max(syllables.ends[title.j - 1], holder.name.end)
    body = title.body
    agency = syllables.slice(body.i, body.j) if body and body.kind != "field" else None
    position = normalize_position(title.text)
    return Role(start, end, position, agency, title.agency_span, None, title.former, holder.rule, 0.9)


def _spread_rank(official: Official, person: Person) -> None:
    """Give every role the rank; a rank alone is a role of its own, without a post."""
    for role in official.roles:
        role.rank = official.rank
    if official.rank and not official.roles:
        name = person.holders[0].name
        rank = Role(name.start, name.end, rank=official.rank, found_by="official:rank", confidence=0.9)
        official.roles.append(rank)


def _foreign(person: Person) -> bool:
    """Whether the name's spelling or a title tells an official of another state, and no body of this one is told."""
    if _foreign_spelling(person):
        return True
    return any(title.foreign for title in person.titles) and not any(title.at_home for title in person.titles)


def _foreign_spelling(person: Person) -> bool:
    parts = [part for holder in person.holders for part in _PARTS.split(holder.name.text)]
    return not _native(person) and any(len(part) > 1 and not is_vietnamese(part) for part in parts)


def _add_mentions(reading: Reading, officials: dict[Key, Official], holders: list[Holder]) -> None:
    """Give each official the spans of its name, full and short, in text order."""
    full = _FullNames(list(officials))
    spans: dict[int, NameSpan] = {name.i: name for name in reading.names}
    spans.update((holder.name.i, holder.name) for holder in holders)
    for _, span in sorted(spans.items()):
        key = name_key(span.text)
        official = officials.get(key) or officials.get(full.resolve(key))
        if official:
            mention = OfficialSpan(span.start, span.end, span.i, span.j, "official:name", 0.96, span.text)
            if key != name_key(official.name):
                mention.anaphor, mention.confidence, mention.found_by = True, 0.92, "official:short name"
            official.spans.append(mention)

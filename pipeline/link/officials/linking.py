"""Link the mentions of officials within an article: one official per person, short forms resolved."""

from __future__ import annotations

import re
from functools import cache

from pipeline.facts import Official, Role
from pipeline.knowledge.load import load_yaml
from pipeline.link.officials.people import Person, add_mentions, group_holders, with_full_names
from pipeline.link.officials.posts import PostFinder, rate
from pipeline.link.officials.roles import add_role
from pipeline.normalize.names import name_key
from pipeline.normalize.positions import normalize_position
from pipeline.normalize.ranks import generic_ranks, prefer_rank
from pipeline.reading import Reading
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title
from pipeline.recognize.officials.words import words
from pipeline.tokenize.syllables import fold

_FULL = 3
_SHARED = "official:post before names"
_DIRECT = ("official:post before name", "official:post after name")


def link_officials(reading: Reading, titles: list[Title], holders: list[Holder]) -> list[Official]:
    """Merge holders by name, keep those who are officials, and add their other mentions."""
    finder = PostFinder(reading, titles, holders)
    holders = with_full_names(reading, holders)
    people, mended = group_holders(holders)
    places = _seats(reading) if any(_is_single(person) for person in people) else frozenset()
    bearers = (p for p in people if _qualifies(finder, p) and not (_is_single(p) and p.holders[0].name.text in places))
    officials = {person.key: _official(reading, finder, person) for person in bearers}
    add_mentions(reading, officials, holders, mended)
    return list(officials.values())


def _qualifies(finder: PostFinder, person: Person) -> bool:
    """Whether some title makes the person an official, and the name is one that such a title may stand before."""
    if person.statesman:
        return any(title.kind == "post" for title in person.titles)
    office = any(title.makes_official for title in person.titles) or _has_told_post(finder, person)
    return office and _plausible(person)


def _is_single(person: Person) -> bool:
    """Whether a person is told by one foreign word alone, which may be a place's name (*Thị trưởng Marawi*)."""
    return len(person.key) == 1 and person.foreign_spelling


def _seats(reading: Reading) -> frozenset[str]:
    """The words that the article names places by (*thành phố Marawi*, *ở Marawi*)."""
    return frozenset(word for found in _seat().finditer(reading.text) for word in found.groups() if word)


@cache
def _seat() -> re.Pattern[str]:
    levels, seats = "|".join(load_yaml("official_context")["levels"]), "|".join(sorted(words("seats")))
    return re.compile(rf"\b(?:{seats}) (?=(\w+))|\b(\w+), (?:{levels}) ")


def _has_told_post(finder: PostFinder, person: Person) -> bool:
    """Whether a post without its body stands right before a full name, and the context tells the body."""
    direct = (holder for holder in person.holders if holder.rule.startswith(_DIRECT))
    return len(person.key) >= _FULL and any(finder.tells(holder) for holder in direct)


def _plausible(person: Person) -> bool:
    """Whether the name opens with a family name or is foreign, or a rank stands before it (*Thiếu tướng Đức Trịnh*)."""
    if all(len(part.rstrip(".")) == 1 for part in person.key):
        return False
    native = person.native
    ranked = any(title.kind == "rank" and title.text not in generic_ranks() for title in person.titles)
    if native or (ranked or (len(person.key) > 1 and any(title.kind == "rank" for title in person.titles))):
        return True
    if any(title.post and title.post.helper for title in person.titles):
        return False
    if len(person.key) == 1 and person.key[0] in _given_names():
        return any(title.post and title.post.kind == "state" for title in person.titles)
    last = [holder.titles[-1] for holder in person.holders if holder.titles]
    called = any(title.kind == "honorific" or title.foreign for title in last)
    return person.foreign_spelling or (called and len(person.key) > 1)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(name) for name in load_yaml("names")["given_names"])


def _official(reading: Reading, finder: PostFinder, person: Person) -> Official:
    name = max((holder.name.text for holder in person.holders), key=lambda text: _fullness(person, text))
    official = Official(name, _rank(person), _foreign(reading, person) or finder.abroad(person.holders))
    for holder in person.holders:
        for title in holder.titles:
            if _gives_role(finder, person, holder, title):
                add_role(official.roles, _role(reading, finder, holder, title))
    if not person.statesman:
        finder.complete(official.roles, person.holders, official.foreign)
    _spread_rank(official, person)
    for role in official.roles:
        role.confidence = rate(role)
    return official


def _fullness(person: Person, text: str) -> tuple[int, bool, bool, bool]:
    """How good a form of a person's name is: the most syllables, in the usual spelling and letter case."""
    return len(text.split()), name_key(text) == person.key, not text.isupper(), text.rpartition(" ")[2][0].isupper()


def _gives_role(finder: PostFinder, person: Person, holder: Holder, title: Title) -> bool:
    """Whether a title of someone who is an official is a role: a private post is none, nor a bare office by itself."""
    if title.kind != "post" or title.post is None or title.post.kind == "private":
        return False
    if title.post.kind == "office" and title.body is None and " " not in title.base:
        return False
    if _is_rank_twice(person, title) or _is_heading(person, holder, title):
        return False
    told = "verb" in holder.rule and not title.post.helper
    fronted = holder.rule.startswith("official:post before name") and not holder.private
    before = fronted and (title.post.alone or finder.told_beside(title))
    after = holder.rule == "official:post after name" and title.post.alone and finder.tells(holder)
    sure = title.makes_official or title.body is not None or told or before or after or person.statesman
    return sure or (not title.post.helper and finder.closed(title) and _stands_by_another(person, holder, title))


def _is_rank_twice(person: Person, title: Title) -> bool:
    """Whether a bare word of the many says no more than the rank of the same person (*Thượng sĩ CSGT Lê Văn An*)."""
    bare = title.post is not None and title.post.helper and not title.post.local and title.body is None
    return bare and any(other.kind == "rank" and other.text not in generic_ranks() for other in person.titles)


def _is_heading(person: Person, holder: Holder, title: Title) -> bool:
    """Whether a list's heading tells less than the post of one listed (*cán bộ Đội 3 gồm Lê An, Đội phó, …*)."""
    if holder.rule != _SHARED or title.post is None or not title.post.helper:
        return False
    own = (other for known in person.holders if known.rule != _SHARED for other in known.titles)
    return any(other.makes_official and other.post is not None for other in own)


def _stands_by_another(person: Person, holder: Holder, title: Title) -> bool:
    """Whether a rank or a post at a body stands by a bare post (*Phó Giám đốc, Đại tá …*, *Bí thư, Chủ tịch xã*)."""
    n = next(n for n, other in enumerate(holder.titles) if other is title)
    following = holder.titles[n + 1] if n + 1 < len(holder.titles) else None
    if following and following.post and following.post.kind == "private":
        return False
    if following and following.kind == "post" and following.at_home and title.post is not None and title.post.alone:
        return True
    return any(other.kind == "rank" and other.text not in generic_ranks() for other in person.titles)


def _rank(person: Person) -> str | None:
    rank: str | None = None
    for title in person.titles:
        if title.kind == "rank":
            rank = prefer_rank(rank, title.text)
    return rank


def _role(reading: Reading, finder: PostFinder, holder: Holder, title: Title) -> Role:
    syllables = reading.syllables
    start = min(syllables.starts[title.i], holder.name.start)
    end = max(syllables.ends[title.j - 1], holder.name.end)
    body = title.body
    agency = syllables.slice(body.i, body.j) if body and body.kind != "field" else None
    span = title.agency_span
    if span and span.anaphor and (named := finder.named(span)):
        span, agency = named, named.text
    position = normalize_position(title.text)
    return Role(start, end, position, agency, span, None, title.former, holder.rule, 0.9)


def _spread_rank(official: Official, person: Person) -> None:
    """Give every role the rank; a rank alone is a role of its own, without a post."""
    for role in official.roles:
        role.rank = official.rank
    if official.rank and not official.roles:
        name = person.holders[0].name
        rank = Role(name.start, name.end, rank=official.rank, found_by="official:rank", confidence=0.9)
        official.roles.append(rank)


def _foreign(reading: Reading, person: Person) -> bool:
    """Whether the name's spelling or a title tells an official of another state, and no body of this one is told.

    Beside a title of another state, a body that both have is that state's (*Ủy viên Bộ Chính trị, Bí thư … Lào*).
    """
    if person.foreign_spelling:
        return True
    elsewhere = (
        holder for holder in person.holders if not any(_names_state(reading, title) for title in holder.titles)
    )
    at_home = any(title.at_home for holder in elsewhere for title in holder.titles)
    return any(title.foreign for title in person.titles) and not at_home


def _names_state(reading: Reading, title: Title) -> bool:
    """Whether a title of another state names that state (*Phó Chủ tịch Quân ủy Trung ương Trung Quốc*)."""
    states, body = reading.hits.at("officials:countries"), title.body
    return title.foreign and body is not None and any(k in states for k in range(body.i, body.j))

"""Persons across articles: one name is one person unless what articles say of it cannot be true of one.

Two mentions are joined for what they share (a body, a story, a rank) or, where the names are the same to the accent,
because nothing speaks against it. A name without accents joins an accented one only for something shared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from pipeline.identity import content_id
from pipeline.link.across.merging import Linked, Row, by_day, link_groups
from pipeline.normalize.names import name_key
from pipeline.normalize.ranks import rank_order
from pipeline.normalize.spelling import plain

NEAR_DAYS = 400
"""Within how many days two posts in two provinces are those of two people; later one may have moved."""

STORY, BODY, OFFICE = "the same story", "the same body", "the same post or rank"
"""What speaks for one person."""

_RANKS_APART = 4
_LEVELS = ("commune", "district", "province", "central")


@dataclass(frozen=True, slots=True)
class Seen:
    """A person as one article shows him: name, rank, and his present posts with their bodies, provinces and levels."""

    row: Row
    name: tuple[str, ...]
    rank: int | None
    posts: frozenset[str]
    bodies: frozenset[str]
    provinces: frozenset[str]
    levels: frozenset[str]
    houses: frozenset[str]
    day: int | None
    story: str | None


@dataclass(slots=True)
class Person:
    """Mentions of one person, in the order of time."""

    seen: list[Seen] = field(default_factory=list)
    names: set[tuple[str, ...]] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    offices: set[object] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    stories: set[str | None] = field(default_factory=set)
    contexts: dict[tuple[object, ...], Seen] = field(default_factory=dict)

    def add(self, seen: Seen) -> None:
        """Take a mention in."""
        self.seen.append(seen)
        self.names.add(seen.name)
        self.bodies |= seen.bodies
        self.offices |= _offices(seen)
        self.posts |= seen.posts
        self.stories.add(seen.story)
        month = seen.day // 30 if seen.day else None
        self.contexts.setdefault((seen.provinces, seen.rank, seen.levels, seen.houses, month), seen)


def is_plain(name: tuple[str, ...]) -> bool:
    """Whether a name has no accents."""
    return plain(" ".join(name)) == " ".join(name)


def as_seen(row: Row) -> Seen:
    """A row of an article's official; each of its `posts` is post, body, province, level, house, with tabs between."""
    posts = [post.split("\t") for post in row["posts"] or ()]
    return Seen(
        row,
        name_key(row["name"]),
        rank_order(row["rank"]),
        frozenset(post.casefold() for post, *_ in posts if post),
        frozenset(body for _, body, *_ in posts if body),
        frozenset(province for *_, province, level, _ in posts if province and level != "central"),
        frozenset(level for *_, level, _ in posts if level),
        frozenset(house for *_, house in posts if house),
        row["published_on"].toordinal() if row["published_on"] else None,
        row["story"],
    )


def link_persons(rows: Iterable[Row]) -> Linked:
    """One row a person."""
    groups: dict[str, list[Row]] = {}
    for name, members in groupby(sorted(rows, key=_order), lambda row: plain(row["name"])):
        groups.update(_named(name, tell_apart([as_seen(row) for row in members])))
    ids, people = link_groups(groups, "official_id")
    return ids, [person | _agreed(groups[person["official_id"]]) for person in people]


def _order(row: Row) -> tuple[object, ...]:
    return plain(row["name"]), *by_day(row), row["name"], row["foreign"]


def _agreed(rows: Sequence[Row]) -> Row:
    """What most articles say of a person's name and state."""
    return {"name": _best_name(rows), "foreign": _is_foreign(rows)}


def _is_foreign(rows: Sequence[Row]) -> bool:
    return 2 * sum(row["foreign"] for row in rows) > len(rows)


def _best_name(rows: Iterable[Row]) -> str:
    """The spelling that most articles use, with accents and in ordinary case where any has it so."""
    names = Counter(row["name"] for row in rows)
    return max(sorted(names), key=lambda name: (not is_plain(name_key(name)), not name.isupper(), names[name]))


def tell_apart(mentions: Sequence[Seen]) -> list[Person]:
    """The persons of a name, each with the mentions of him: first those with accents, then those without."""
    people: list[Person] = []
    for seen in sorted(mentions, key=lambda seen: is_plain(seen.name)):
        person = _find(people, seen)
        if person is None:
            people.append(person := Person())
        person.add(seen)
    return people


def _find(people: Sequence[Person], seen: Seen) -> Person | None:
    """The person whom a mention means, None for someone not seen before."""
    if is_plain(seen.name) and not any(seen.name in person.names for person in people):
        likely = [person for person in people if _joins(person, seen) or OFFICE in common(person, seen)]
        return likely[0] if len(likely) == 1 and not conflict(likely[0], seen) else None
    strong = [person for person in people if seen.name in person.names and _joins(person, seen)]
    if strong:
        return max(strong, key=lambda person: (len(shared(person, seen)), len(person.seen)))
    possible = [person for person in people if seen.name in person.names and not conflict(person, seen)]
    return max(possible, key=lambda person: len(person.seen), default=None)


def _joins(person: Person, seen: Seen) -> bool:
    """Whether something speaks for a mention's being of this person; a shared story outweighs a conflict."""
    reasons = shared(person, seen)
    return bool(reasons) and (STORY in reasons or conflict(person, seen) is None)


def _offices(seen: Seen) -> set[object]:
    """Posts and rank: what a name without accents can be known by."""
    rank: set[object] = set() if seen.rank is None else {seen.rank}
    return rank | seen.posts


def shared(person: Person, seen: Seen) -> list[str]:
    """What a mention shares with a person that speaks for one man: a story, a body."""
    reasons = []
    if seen.story in person.stories:
        reasons.append(STORY)
    if seen.bodies & person.bodies:
        reasons.append(BODY)
    return reasons


def common(person: Person, seen: Seen) -> list[str]:
    """Everything that a mention and a person have in common beside the name."""
    return shared(person, seen) + ([OFFICE] if person.offices & _offices(seen) else [])


def conflict(person: Person, seen: Seen) -> str | None:
    """What cannot be true of one man: posts in two provinces at a time, ranks or levels far apart."""
    if person.seen[0].row["foreign"] != seen.row["foreign"] and not person.offices & _offices(seen):
        return "an official of another state"
    near = [other for other in person.contexts.values() if _near(other, seen)]
    for other in near:
        if other.rank is not None and seen.rank is not None and abs(other.rank - seen.rank) >= _RANKS_APART:
            return "ranks far apart"
        if _gap(other.levels, seen.levels) > 1:
            return "posts of levels far apart"
    known = [other for other in near if other.provinces]
    if seen.provinces and known and not any(other.provinces & seen.provinces for other in known):
        return "posts in two provinces at a time"
    housed = [other for other in near if other.houses]
    if seen.houses and housed and not (shared(person, seen) or any(_may_move(person, o, seen) for o in housed)):
        return "offices of two houses at a time"
    return None


def _may_move(person: Person, other: Seen, seen: Seen) -> bool:
    """Whether two mentions may be of one man though in two houses: for the same post, a province, or ranks in both."""
    ranked = other.rank is not None and seen.rank is not None
    return bool(ranked or seen.houses & other.houses or seen.posts & person.posts)


def _near(one: Seen, other: Seen) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= NEAR_DAYS


def _gap(one: frozenset[str], other: frozenset[str]) -> int:
    """How many levels lie at least between the posts of two mentions; 0 where a level is not known."""
    if not one or not other:
        return 0
    return min(abs(_LEVELS.index(a) - _LEVELS.index(b)) for a in one for b in other)


def _named(name: str, people: Sequence[Person]) -> dict[str, list[Row]]:
    """Rows by id: the person whom most articles name has the id of the name, others their first article's too."""
    ordered = sorted(people, key=lambda person: (-len(person.seen), by_day(person.seen[0].row)))
    named: dict[str, list[Row]] = defaultdict(list)
    for number, person in enumerate(ordered):
        more = (person.seen[0].row["article_id"],) if number else ()
        named[content_id("of", name, *more)] += [seen.row for seen in person.seen]
    return named

"""Link the mentions of officials within an article: one official per person, short forms resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.facts import NameSpan, Official, OfficialSpan, Role
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.names import name_key
from pipeline.normalize.positions import normalize_position
from pipeline.normalize.ranks import prefer_rank
from pipeline.reading import Reading
from pipeline.recognize.names import is_vietnamese
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title


@dataclass(slots=True)
class Person:
    """All mentions in an article that bear one full name."""

    key: tuple[str, ...]
    holders: list[Holder] = field(default_factory=list)


def link_officials(reading: Reading, holders: list[Holder]) -> list[Official]:
    """Merge holders by name, keep those who are officials, and add their other mentions."""
    people = _people(holders)
    officials = {person.key: _official(reading, person) for person in people if _qualifies(person)}
    _add_mentions(reading, officials, holders)
    return list(officials.values())


def _people(holders: list[Holder]) -> list[Person]:
    """Group holders: equal names first, then short forms with the full name that ends as they do."""
    full = list(dict.fromkeys(key for key in (name_key(h.name.text) for h in holders) if len(key) > 1))
    people: dict[tuple[str, ...], Person] = {}
    for holder in holders:
        key = resolve(name_key(holder.name.text), full)
        people.setdefault(key, Person(key)).holders.append(holder)
    return list(people.values())


def resolve(key: tuple[str, ...], full: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The full name that a short form stands for: the first that ends with it; the form itself if none does."""
    if len(key) > 2:
        return key
    return next((name for name in full if len(name) > len(key) and name[-len(key) :] == key), key)


def _qualifies(person: Person) -> bool:
    """Whether some title makes the person an official, and the name is one that such a title may stand before."""
    titles = [title for holder in person.holders for title in holder.titles]
    if _is_statesman(person):
        return any(title.kind == "post" for title in titles)
    return any(makes_official(title) for title in titles) and _plausible(person, titles)


def _is_statesman(person: Person) -> bool:
    return any(person.key == name_key(name) for name in load_yaml("names")["statesmen"])


def _plausible(person: Person, titles: list[Title]) -> bool:
    """Whether the name opens with a family name or is foreign, or a rank stands before it (*Thiếu tướng Đức Trịnh*)."""
    if any(title.kind == "rank" for title in titles) or any(h.name.found_by == "name:family" for h in person.holders):
        return True
    if any(title.post and title.post.helper for title in titles):
        return False
    last = [holder.titles[-1] for holder in person.holders if holder.titles]
    called = any(title.kind == "honorific" or _foreign_title(title) for title in last)
    return _foreign_spelling(person) or (called and len(person.key) > 1)


def makes_official(title: Title) -> bool:
    """Whether a title makes its bearer an official: a rank, a post of the state, an office at a body of the state."""
    if title.kind == "rank":
        return True
    if title.kind != "post" or title.post is None or title.post.kind == "private":
        return False
    return title.post.kind in ("state", "foreign") or title.body is not None


def _official(reading: Reading, person: Person) -> Official:
    name = max((h.name.text for h in person.holders), key=lambda text: (len(text.split()), not text.isupper()))
    rank: str | None = None
    roles: list[Role] = []
    for holder in person.holders:
        for title in holder.titles:
            if title.kind == "rank":
                rank = prefer_rank(rank, title.text)
            elif title.kind == "post" and (makes_official(title) or _is_statesman(person)):
                _add_role(roles, _role(reading, holder, title))
    official = Official(name, rank, _foreign(person), roles)
    _complete(reading, official, person)
    return official


def _role(reading: Reading, holder: Holder, title: Title) -> Role:
    syllables = reading.syllables
    start = min(syllables.starts[title.i], holder.name.start)
    end = max(syllables.ends[title.j - 1], holder.name.end)
    body = title.body
    agency = syllables.slice(body.i, body.j) if body and body.kind != "field" else None
    return Role(
        start, end, normalize_position(title.text), agency, title.agency_span, None, title.former, holder.rule, 0.9
    )


def _add_role(roles: list[Role], role: Role) -> None:
    """Add a role unless the same is there; one with a body takes the place of one without."""
    for n, known in enumerate(roles):
        if _same_position(known, role):
            if role.agency_text is None or _within(role.agency_text, known.agency_text):
                return
            if known.agency_text is None or _within(known.agency_text, role.agency_text):
                roles[n] = role
                return
    roles.append(role)


def _same_position(a: Role, b: Role) -> bool:
    return (a.position or "").casefold() == (b.position or "").casefold()


def _within(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a.casefold() in b.casefold()


def _complete(reading: Reading, official: Official, person: Person) -> None:
    """Give roles the rank, a role of its own to a rank alone, and a body from the context to posts without one."""
    for role in official.roles:
        role.rank = official.rank
        if role.agency_text is None:
            _find_body(reading, role, person)
    if official.rank and not official.roles:
        name = person.holders[0].name
        official.roles.append(Role(name.start, name.end, rank=official.rank, found_by="official:rank", confidence=0.9))


def _find_body(reading: Reading, role: Role, person: Person) -> None:
    """Resolve a post without its body to the nearest body before it whose first word fits (*Cục trưởng* → the Cục)."""
    heads = _heads(role, person)
    fitting = [a for a in reading.agencies if a.start < role.end and a.text.casefold().startswith(heads)]
    if heads and fitting:
        role.agency_span = fitting[-1]
        role.agency_text = fitting[-1].text


def _heads(role: Role, person: Person) -> tuple[str, ...]:
    for holder in person.holders:
        for title in holder.titles:
            if title.post and normalize_position(title.text) == role.position:
                return tuple(head.casefold() for head in title.post.bodies)
    return ()


def _foreign(person: Person) -> bool:
    """Whether the name's spelling or a title tells an official of another state."""
    titles = (title for holder in person.holders for title in holder.titles)
    return _foreign_spelling(person) or any(map(_foreign_title, titles))


def _foreign_spelling(person: Person) -> bool:
    parts = [part for holder in person.holders for part in re.split(r"[\s.\-’']+", holder.name.text)]
    native = any(holder.name.found_by == "name:family" for holder in person.holders)
    return not native and any(len(part) > 1 and not is_vietnamese(part) for part in parts)


def _foreign_title(title: Title) -> bool:
    if title.kind != "post" or title.post is None:
        return False
    return title.post.kind == "foreign" or bool(title.body and title.body.foreign)


def _add_mentions(reading: Reading, officials: dict[tuple[str, ...], Official], holders: list[Holder]) -> None:
    """Give each official the spans of its name, full and short, in text order."""
    full = list(officials)
    spans: dict[int, NameSpan] = {name.i: name for name in reading.names}
    spans.update((holder.name.i, holder.name) for holder in holders)
    for _, span in sorted(spans.items()):
        key = name_key(span.text)
        official = officials.get(resolve(key, full))
        if official:
            anaphor = key != name_key(official.name)
            official.spans.append(
                OfficialSpan(span.start, span.end, span.i, span.j, "official:name", 0.9, span.text, anaphor)
            )

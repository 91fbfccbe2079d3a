"""Recognize officials in English articles: names with ranks and posts, which become Vietnamese ones."""

from __future__ import annotations

from pipeline.facts import AgencySpan, Official, OfficialSpan, Role
from pipeline.normalize.spelling import plain
from pipeline.reading import Reading
from pipeline.recognize.english.names import any_name_at, is_foreign_name
from pipeline.recognize.english.officials.holders import Mention, share_titles
from pipeline.recognize.english.officials.posts import Title
from pipeline.recognize.english.officials.titles import titles_after, titles_before
from pipeline.recognize.english.words import hit

_MOST_ROLES = 40


def recognize_officials(reading: Reading) -> list[Official]:
    """Find the persons with a rank or post in an English article, each once, in text order."""
    people: dict[str, Official] = {}
    mentions = _mentions(reading)
    for mention in mentions:
        if any(title.makes_official for title in mention.titles):
            _add(reading, people, mention)
    _add_spans(reading, people, mentions)
    return list(people.values())


def _mentions(reading: Reading) -> list[Mention]:
    """The names that a title stands before, and the Vietnamese names, in text order."""
    found = {name.i: Mention(name.i, name.j, titles_after(reading, name.j)) for name in reading.names}
    inside = {k for name in reading.names for k in range(name.i + 1, name.j)}
    told = {title.i for mention in found.values() for title in mention.titles}
    for start, title in titles_before(reading, told):
        if start in inside:
            continue
        if start not in found and (j := any_name_at(reading, start)) > start + 1:
            found[start] = Mention(start, j, titles_after(reading, j))
        if start in found:
            found[start].titles.insert(0, title)
    mentions = [found[i] for i in sorted(found)]
    share_titles(reading, mentions)
    return mentions


def _add(reading: Reading, people: dict[str, Official], mention: Mention) -> None:
    """Add a titled name: its person where new, the ranks and posts that it states."""
    s = reading.syllables
    name = s.slice(mention.i, mention.j)
    abroad = is_foreign_name(reading, mention.i, mention.j) or any(t.foreign for t in mention.titles)
    official = people.setdefault(plain(name), Official(name, foreign=abroad))
    ranks = [title.rank for title in mention.titles if title.rank]
    official.rank = ranks[-1] if ranks else official.rank
    posts = [title for title in mention.titles if title.post]
    for title in posts:
        start, end = min(s.starts[title.i], s.starts[mention.i]), max(s.ends[title.j - 1], s.ends[mention.j - 1])
        role = Role(
            start, end, title.position(abroad), found_by="official:en post", confidence=0.9, former=title.former
        )
        role.rank = ranks[-1] if ranks else None
        role.agency_span, role.agency_text = _body(reading, title)
        _add_role(official, role)
    if ranks and not posts and all(role.rank != ranks[-1] for role in official.roles):
        first = mention.titles[0]
        start = min(s.starts[first.i], s.starts[mention.i])
        role = Role(start, s.ends[mention.j - 1], rank=ranks[-1], found_by="official:en rank", confidence=0.9)
        role.agency_span, role.agency_text = _body(reading, first)
        _add_role(official, role)


def _add_role(official: Official, role: Role) -> None:
    """Add a role unless the same post is there already; a body told later completes it."""
    for known in official.roles:
        open_body = role.agency_text is None or known.agency_text is None
        if known.position and known.position == role.position and (open_body or _same(known, role)):
            if known.agency_text is None:
                known.agency_text, known.agency_span = role.agency_text, role.agency_span
            return
    if len(official.roles) < _MOST_ROLES:
        official.roles.append(role)


def _same(one: Role, other: Role) -> bool:
    a, b = one.agency_span, other.agency_span
    same_row = bool(a and b and a.agency and b.agency and a.agency.key == b.agency.key)
    return same_row or one.agency_text == other.agency_text


def _body(reading: Reading, title: Title) -> tuple[AgencySpan | None, str | None]:
    """The body of a post: its span, or for a minister's field the ministry where the article names it."""
    if title.body is not None:
        return title.body, title.body.text
    if title.field is None:
        return None, title.place
    spans = (a for a in reading.agencies if a.agency and a.agency.name in title.field and not a.anaphor)
    span = next(spans, None)
    return span, span.text if span else title.field_text


def _add_spans(reading: Reading, people: dict[str, Official], mentions: list[Mention]) -> None:
    """Give each official the spans of its name: every full one, and *Mr Quang*, *Quang* behind an honorific."""
    s = reading.syllables
    given: dict[str, Official] = {}
    for official in people.values():
        given.setdefault(plain(official.name).rpartition(" ")[2], official)
    spans = {m.i: (m.i, m.j) for m in mentions}
    for found in reading.hits.of("en:honorifics"):
        j = any_name_at(reading, found.j)
        if j == found.j + 1:
            spans.setdefault(found.j, (found.j, j))
    for i, j in sorted(spans.values()):
        text = s.slice(i, j)
        known = people.get(plain(text))
        official_span = OfficialSpan(s.starts[i], s.ends[j - 1], i, j, "official:en name", 0.93, text)
        if known is None and j == i + 1 and (known := given.get(plain(text))):
            official_span.anaphor, official_span.confidence = True, 0.85
        if known is not None and hit(reading, "place_kind", j) is None:
            known.spans.append(official_span)

"""Link the posts of one person: one written twice is one, one without its body takes it from the context."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.facts import AgencySpan, Role
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.positions import normalize_position, position_key
from pipeline.reading import Reading
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title

_REACH = 60
_PRIORS = {
    "official:post before name": 0.97,
    "official:post after name": 0.98,
    "official:post before names": 0.9,
    "official:post right after name": 0.9,
    "official:appointment": 0.7,
    "official:verb": 0.92,
    "official:shared verb": 0.8,
    "official:verb after pronoun": 0.75,
    "official:verb of further clause": 0.7,
    "official:rank": 0.95,
}
_WANT_BODY = frozenset(["official:post after name", "official:verb"])


class PostFinder:
    """Finds the body of a post written without one: in the same post before it, or among the bodies before it."""

    def __init__(self, reading: Reading, titles: list[Title], holders: list[Holder]) -> None:
        self._reading = reading
        self._agencies = sorted(reading.agencies, key=lambda span: span.start)
        self._fitting: dict[tuple[tuple[str, ...], bool], tuple[list[int], list[AgencySpan]]] = {}
        held = {title.i for holder in holders for title in holder.titles}
        placed = (t for t in titles if t.post and (t.at_home or (t.body and t.body.kind == "place")))
        self._placed: dict[tuple[str, ...], list[int]] = {}
        for i, bodies in sorted((t.i, t.post.bodies) for t in placed if t.post):
            self._placed.setdefault(bodies, []).append(i)
        envoys = (t for t in reversed(titles) if t.post and t.post.mission and t.foreign and t.i not in held)
        self._foreign = {position_key(t.base): t.i for t in envoys}
        self._free: dict[str, list[Title]] = {}
        for title in titles:
            if title.kind == "post" and title.i not in held and not title.foreign and self._names_body(title):
                self._free.setdefault(position_key(title.base), []).append(title)

    def _names_body(self, title: Title) -> bool:
        """Whether a title tells its body by a name: a span of the agencies, or one with a capital letter."""
        body = title.body
        return body is not None and (body.kind != "head" or self._reading.syllables.forms[body.i][0].isupper())

    def tells(self, holder: Holder) -> bool:
        """Whether a post without its body makes an official: the article tells of such a post at a state body.

        Of a post after the name the same sentence must tell it before (*A, Chủ tịch UBND xã; B, Phó Chủ tịch; …*).
        Beside a private post it is one of the same company.
        """
        titles = [title for title in holder.titles if title.post and title.post.alone and title.body is None]
        if holder.private:
            return False
        if holder.rule.startswith("official:post before name") and any(t.post.sure for t in titles if t.post):
            return True
        if holder.rule == "official:post after name":
            beside = any(self.told_beside(title) for title in titles if self.closed(title))
            return beside or any(self._bracketed(title) for title in titles)
        if any(self.told_beside(title) for title in holder.titles if title.post and title.body is None):
            return True
        posts = (title.post for title in titles if title.post)
        return any(post.bodies in self._placed or self._spans(post.bodies)[1] for post in posts)

    def _bracketed(self, title: Title) -> bool:
        """Whether a title alone is in a bracket, and the article names a body of its kind (*Lê An (Đội trưởng)*)."""
        forms, bodies = self._reading.syllables.forms, title.post.bodies if title.post else ()
        bracket = forms[title.i - 1 : title.i] == ["("] and self._ends_bracket(title.j)
        first, _ = self._reading.sentence_at(title.i)
        private = self._reading.hits.at("officials:private_heads")
        return (
            bracket
            and bool(self._spans(bodies)[1])
            and not any(k in private and forms[k][0].isupper() for k in range(first, title.i))
        )

    def _ends_bracket(self, k: int) -> bool:
        """Whether a bracket closes at syllable `k`, or goes on with what the holder is in charge of."""
        closing = self._reading.syllables.forms[k : k + 1] == [")"]
        return closing or k in self._reading.hits.at("officials:charges")

    def told_beside(self, title: Title) -> bool:
        """Whether a post of the same bodies stands with its body before a title in the same sentence."""
        bodies = title.post.bodies if title.post else ()
        places = self._placed.get(bodies, []) if bodies else []
        n = bisect_left(places, title.i)
        return n > 0 and places[n - 1] >= self._reading.sentence_at(title.i)[0]

    def closed(self, title: Title) -> bool:
        """Whether a sign, *và*, *kiêm* or the text's end follows a title, so that no body's name goes on from it."""
        forms, joiners = self._reading.syllables.forms, self._reading.hits.at("officials:joiners")
        return title.j >= len(forms) or not forms[title.j].isalnum() or title.j in joiners

    def named(self, span: AgencySpan) -> AgencySpan | None:
        """The body by its name before a form that points to it (*Phó Giám đốc sở này*); None for any other form."""
        if self._reading.syllables.keys[span.j - 1] not in load_yaml("positions")["pointers"] or span.agency is None:
            return None
        n = bisect_left(self._agencies, span.start, key=lambda other: other.start)
        known = (other for other in reversed(self._agencies[max(n - _REACH, 0) : n]) if not other.anaphor)
        return next((other for other in known if other.agency and other.agency.key == span.agency.key), None)

    def abroad(self, holders: list[Holder]) -> bool:
        """Whether an envoy is another state's by one told before without a name (*Đại sứ Lào … Đại sứ Bun Nhang*)."""
        missions = [title for holder in holders for title in holder.titles if title.post and title.post.mission]
        if any(title.body for title in missions):
            return False
        return any(self._foreign.get(position_key(title.base), title.i) < title.i for title in missions)

    def complete(self, roles: list[Role], holders: list[Holder], foreign: bool) -> None:
        """Give each role without a body the one that the context tells: a foreign one to a foreign official."""
        posts = {normalize_position(t.text): t for holder in holders for t in holder.titles if t.kind == "post"}
        alone = _standing_alone(holders)
        for role in roles:
            title = posts.get(role.position or "")
            bare = title is not None and title.body is None and role.agency_text is None
            if title and bare and position_key(title.base) not in alone:
                self._from_context(role, title, foreign)

    def _from_context(self, role: Role, title: Title, foreign: bool) -> None:
        if not self._from_post(role, title):
            self._from_agencies(role, title, foreign)
        if role.agency_text:
            role.found_by += "+context"

    def _from_post(self, role: Role, title: Title) -> bool:
        """Take the body from the same post before, where no name was told (*Bộ trưởng Y tế … Bộ trưởng Lê Thị An*)."""
        known = self._free.get(position_key(title.base), [])
        n = bisect_left([other.i for other in known], title.i)
        body = known[n - 1].body if n else None
        if body is None:
            return False
        if body.kind == "field":
            role.position = normalize_position(known[n - 1].text)
        else:
            role.agency_span = body.agency
            role.agency_text = self._reading.syllables.slice(body.i, body.j)
        return True

    def _from_agencies(self, role: Role, title: Title, foreign: bool) -> None:
        """Take the nearest body before whose first word fits (*Cục trưởng* → the Cục)."""
        heads = title.post.bodies if title.post and title.post.context else ()
        starts, spans = self._spans(heads, foreign)
        n = bisect_left(starts, role.end)
        if n:
            role.agency_span, role.agency_text = spans[n - 1], spans[n - 1].text

    def _spans(self, heads: tuple[str, ...], foreign: bool = False) -> tuple[list[int], list[AgencySpan]]:
        if (heads, foreign) not in self._fitting:
            folded = tuple(head.casefold() for head in heads)
            fitting = (span for span in self._agencies if span.text.casefold().startswith(folded))
            spans = [span for span in fitting if span.foreign == foreign]
            self._fitting[heads, foreign] = ([span.start for span in spans], spans)
        return self._fitting[heads, foreign]


def rate(role: Role) -> float:
    """How often a role of its kind is right, by what tied post and name and whether a body's span is there.

    Measured on annotated articles (precision of each rule), rounded down.
    """
    confidence = _PRIORS.get(role.found_by.removesuffix("+context"), 0.9)
    if role.agency_span is None and role.agency_text:
        return round(confidence * 0.9, 2)
    if role.agency_text is None and role.found_by in _WANT_BODY:
        return round(confidence * 0.75, 2)
    return round(confidence * 0.96, 2) if role.found_by.endswith("+context") else confidence


def _standing_alone(holders: list[Holder]) -> set[str]:
    """Posts that need no body, because another post says at what body (*Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ*)."""
    pairs = (pair for holder in holders for pair in zip(holder.titles, holder.titles[1:], strict=False))
    return {position_key(a.base) for a, b in pairs if a.kind == b.kind == "post" and a.body is None and b.body}

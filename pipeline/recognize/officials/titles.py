"""Titles: a rank, an honorific, or a post with the body it is held at, as one stretch of the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.facts import AgencySpan
from pipeline.knowledge.named_words import OF
from pipeline.normalize.positions import body_initials
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.name_ends import is_family_name
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.body import Body
from pipeline.recognize.officials.posts import Post

_LONGEST_CANDIDACY = 7
"""Syllables of the longest wording for somebody who is put forward."""


@dataclass(slots=True)
class Title:
    """A rank, honorific or post at syllables `i` to before `j`; a post covers its body and a bracket after it.

    `kind` is rank, honorific or post; `text` is the rank in its usual form, or the post as written; `base` is the
    post without the field or state that `text` may hold (*Bộ trưởng* of *Bộ trưởng Ngoại giao*).
    """

    i: int
    j: int
    kind: str
    text: str
    post: Post | None = None
    body: Body | None = None
    former: bool = False
    base: str = ""

    @property
    def agency_span(self) -> AgencySpan | None:
        """The span of the body that the post is held at, where the agencies' recognizer found it."""
        return self.body.agency if self.body else None

    @property
    def makes_official(self) -> bool:
        """Whether the bearer is an official: a rank, a post of the state, an office at a body of the state."""
        if self.post is None or self.post.kind == "private":
            return self.kind == "rank"
        return self.post.kind in ("state", "foreign") or (self.body is not None and not self.body.weak)

    @property
    def foreign(self) -> bool:
        """Whether the title is of another state."""
        if self.post is None:
            return False
        return self.post.kind == "foreign" or bool(self.body and self.body.foreign)

    @property
    def at_home(self) -> bool:
        """Whether the title is held at a body of Việt Nam that the agencies' recognizer found."""
        return self.agency_span is not None and not self.foreign


def find_titles(reading: Reading, finder: BodyFinder) -> list[Title]:
    """The titles of an article in text order; they do not overlap, nor lie inside names or *giữ chức vụ*."""
    hits = [hit for label in ("rank", "position", "honorific") for hit in reading.hits.of(label)]
    hits.sort(key=lambda hit: (hit.i, -hit.j))
    taken = _taken(reading)
    titles: list[Title] = []
    free = 0
    for hit in hits:
        if hit.i < free or hit.i in taken or (hit.j > hit.i + 1 and _broken(reading, hit)):
            continue
        if hit.label == "position" and hit.value.aide and _names_chief(reading, finder, hit):
            continue
        if titles and hit.label == "honorific" and _given_name(reading, hit, titles[-1]):
            continue
        title = _title(reading, finder, hit)
        titles.append(title)
        free = title.j
    return titles


def _given_name(reading: Reading, hit: Hit, last: Title) -> bool:
    """Whether what sounds like an honorific is the given name after a rank (*Thượng úy Anh bị thương*)."""
    alone = hit.j == hit.i + 1 == last.j + 1 and not is_family_name(reading, hit.j)
    return alone and last.kind == "rank" and reading.syllables.forms[hit.i].istitle()


def _broken(reading: Reading, hit: Hit) -> bool:
    """Whether a line ends within a hit (*… không có cấp phó*, *Chủ tịch …* on the next)."""
    return not reading.lines.isdisjoint(range(hit.i + 1, hit.j))


def _taken(reading: Reading) -> set[int]:
    """Syllables that names cover, and bodies, states or phrases such as *giữ chức vụ* past their first word."""
    taken = {k for name in reading.names for k in range(name.i, name.j)}
    taken.update(k for hit in reading.hits.of("officials:countries") for k in range(hit.i + 1, hit.j))
    taken.update(k for span in reading.agencies for k in range(span.i + 1, span.j))
    labels = ("officials:verbs", "officials:appointments", "officials:duties")
    verbs = (hit for label in labels for hit in reading.hits.of(label))
    return taken.union(*(range(hit.i + 1, verb_end(reading, hit)) for hit in verbs))


def verb_end(reading: Reading, hit: Hit) -> int:
    """Where a verb or duty ends: before its last syllable where a post opens with that (*giữ chức Vụ trưởng*)."""
    forms, k = reading.syllables.forms, hit.j - 1
    opens = k > hit.i and forms[k].istitle() and forms[k - 1].islower() and k in reading.hits.at("position")
    return k if opens else hit.j


def _title(reading: Reading, finder: BodyFinder, hit: Hit) -> Title:
    if hit.label == "rank":
        former, i = _marked(reading, hit.i)
        return Title(i if former else hit.i, hit.j, "rank", hit.value)
    if hit.label == "honorific":
        return Title(hit.i, _beyond_dot(reading, hit.j), "honorific", hit.value)
    hit = _shortened(hit, finder)
    if hit.value.kind == "private" or (hit.value.kind == "office" and finder.private_at(hit.j)):
        former, i = _marked(reading, hit.i)
        return Title(i if former else hit.i, finder.private_end(hit.j), "post", "", Post("private"), former=former)
    if _is_candidate(reading, hit.i):
        hit = hit._replace(value=replace(hit.value, kind="private"))
    written = hit._replace(j=_abbreviation_end(reading, hit))
    body = finder.after(written)
    former, i = _marked(reading, hit.i)
    whole = body is not None and body.kind == "field" and (hit.value.mission or not finder.fields.formal(body.i))
    text = reading.syllables.slice(hit.i, body.j if body and whole else hit.j)
    held = body is not None and body.kind != "field"
    end, base = finder.extents.title_end(body.end if body else written.j, held), reading.syllables.slice(hit.i, hit.j)
    return Title(i, end, "post", text, hit.value, body, former, base)


def _names_chief(reading: Reading, finder: BodyFinder, hit: Hit) -> bool:
    """Whether the head of another state is named right after the words for one of his men (*cố vấn của Tổng thống …*).

    Where that state stands between, the name is an aide's own (*Trợ lý Tổng thống Nga Yuri Ushakov*) but after *của*.
    """
    syllables, k = reading.syllables, finder.fields.country_end(hit.j)
    named = k < len(syllables.forms) and syllables.forms[k][0].isupper()
    return k == hit.j or (named and OF in syllables.keys[hit.i : hit.j])


def _is_candidate(reading: Reading, k: int) -> bool:
    """Whether somebody only stands for the post at syllable `k` (*ứng cử viên …*, *được giới thiệu giữ chức …*)."""
    return reading.hits.ends_at("officials:candidates", k, _LONGEST_CANDIDACY)


def _beyond_dot(reading: Reading, k: int) -> int:
    """The syllable after the dot of an abbreviated title that ends before `k` (*TS. Lê Văn An*); else `k`."""
    forms, glued = reading.syllables.forms, reading.syllables.glued
    short = len(forms[k - 1]) > 1 and forms[k - 1][0].isupper() and forms[k - 1][-1].isupper()
    return k + 1 if short and forms[k : k + 1] == ["."] and glued(k - 1) and not glued(k) else k


def _abbreviation_end(reading: Reading, hit: Hit) -> int:
    """Where a bracket with the initials of a post ends after it (*đại biểu (ĐB) Quốc hội*); its end if none follows."""
    bracket = reading.syllables.forms[hit.j : hit.j + 3]
    if len(bracket) < 3 or bracket[0] != "(" or bracket[2] != ")":
        return hit.j
    return hit.j + 3 if bracket[1] == body_initials(reading.syllables.slice(hit.i, hit.j), fillers=True) else hit.j


def _shortened(hit: Hit, finder: BodyFinder) -> Hit:
    """A post of the many, without its last words where a body's name opens with them (*cán bộ Công an TP Vinh*)."""
    if not hit.value.helper:
        return hit
    inside = (finder.agencies[k] for k in range(hit.i + 1, hit.j) if k in finder.agencies)
    body = next((span for span in inside if span.j > hit.j), None)
    return hit._replace(j=body.i, value=replace(hit.value, local=False)) if body else hit


def _marked(reading: Reading, i: int) -> tuple[bool, int]:
    """Whether *nguyên*, *cựu* stands before syllable `i`, and where the title begins with it (*tân* too)."""
    mark = reading.hits.before("post_mark", i)
    return (False, i) if mark is None else (mark.value == "former", mark.i)

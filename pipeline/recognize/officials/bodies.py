"""The body that a post is held at: what stands right after the post."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.officials.fields import FieldFinder
from pipeline.recognize.officials.posts import Post

_MAX_BODY = 25
_MAX_BRACKET = 14
_MAX_TERM = 6
_TERM_LETTERS = frozenset("IVXL-–,")
_SURE_NAME = 3


@dataclass(slots=True)
class Body:
    """The syllables `i` to before `j` that name where a post is held; `end` lies after a bracket that follows.

    `kind`: `agency` (a span of the agencies' recognizer), `head` (opened by a word such as Sở), `place`
    (*Chủ tịch phường Máy Tơ*), `field` (part of the post: *Bộ trưởng Ngoại giao*, *Tổng thống Mỹ*).
    A `weak` body may be none of the state's.
    """

    i: int
    j: int
    end: int
    kind: str
    agency: AgencySpan | None = None
    foreign: bool = False
    weak: bool = False


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(load_yaml("positions")[section])


class BodyFinder:
    """Finds bodies after posts in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.forms, self.keys = reading.syllables.forms, reading.syllables.keys
        self.agencies: dict[int, AgencySpan] = {}
        for span in sorted(reading.agencies, key=lambda span: span.j):
            self.agencies[span.i] = span
        self.names = {name.i for name in reading.names}
        self.sure_names = {name.j: name.i for name in reading.names if name.j - name.i >= _SURE_NAME}
        self.places = {place.i: place for place in reading.places}
        self.honorifics = reading.hits.at("honorific")
        self.titles = reading.hits.at("rank").keys() | reading.hits.at("position").keys()
        self.enders, self.terms = reading.hits.at("officials:enders"), reading.hits.at("officials:terms")
        self.whole_words, self.levels = reading.hits.at("officials:not_enders"), reading.hits.at("officials:levels")
        self.fields = FieldFinder(reading)

    def after(self, hit: Hit) -> Body | None:
        """The body after a post, or None."""
        start = hit.j + 1 if self._key(hit.j) in _words("links") else hit.j
        if self._newline(start) or start in self.names:
            return None
        body = (
            self._agency(hit, start)
            or self._place(hit, start)
            or self._head(hit, start)
            or self._field(hit, start)
            or self._parted(hit, start)
        )
        return self._widened(body) if body else None

    def private_at(self, k: int) -> bool:
        """Whether a company, school or the like is named at syllable `k` (*Giám đốc Công ty …*)."""
        return k in self.reading.hits.at("officials:private_heads") and k not in self.agencies

    def _agency(self, hit: Hit, start: int) -> Body | None:
        span = self._overlapping(hit, start) if hit.value.overlap else self.agencies.get(start)
        if span and self.sure_names.get(span.j, span.i) > span.i:
            j = self.sure_names[span.j]
            return Body(span.i, j, j, "head")
        if span:
            return Body(span.i, span.j, span.j, "agency", span, span.foreign)
        standing = hit.value.overlap and self._key(start) == "thường" and self._key(start + 1) == "trực"
        span = self.agencies.get(start + 2) if standing else None
        return Body(hit.j - 2, span.j, span.j, "head", span) if span else None

    def _overlapping(self, hit: Hit, start: int) -> AgencySpan | None:
        """The body whose name opens with the last words of the post, or else after it (*Chánh Thanh tra tỉnh*)."""
        found = [self.agencies[i] for i in (start - 1, start, start - 2) if i in self.agencies]
        spans = [span for span in found if span.j > start and not self._private(span.j, span.j)]
        heads = tuple(head.casefold() for head in hit.value.bodies)
        return next(
            (span for span in spans if heads and span.text.casefold().startswith(heads)), next(iter(spans), None)
        )

    def _parted(self, hit: Hit, start: int) -> Body | None:
        """A body after a sign (*thanh tra viên, Thanh tra Bộ Y tế*), if the post is of such bodies."""
        return self.at(start + 1, hit.value) if self._key(start) in (",", "-", "–") else None

    def at(self, k: int, post: Post) -> Body | None:
        """The body that opens at syllable `k`, if it is of those that a post belongs to."""
        span, heads = self.agencies.get(k), tuple(head.casefold() for head in post.bodies)
        if post.group == "deputy" and self._key(k) in _words("delegations") and (j := self._seat_end(k + 1)) > k + 1:
            return Body(k, j, j, "head")
        if span is None or not heads or not span.text.casefold().startswith(heads):
            return None
        return Body(span.i, span.j, span.j, "agency", span, span.foreign)

    def _seat_end(self, k: int) -> int:
        """Where the place that a delegation at syllable `k` is of ends."""
        return self.places[k].j if k in self.places else self._extent(k)

    def within(self, body: Body, post: Post) -> Body | None:
        """The part of a body that a post belongs to: the Công an of *Cơ quan CSĐT Công an tỉnh* for *Phó Giám đốc*."""
        heads = tuple(head.casefold() for head in post.bodies)
        spans = (self.agencies[i] for i in range(body.i + 1, body.j) if i in self.agencies)
        span = next((s for s in spans if heads and s.j == body.j and s.text.casefold().startswith(heads)), None)
        return Body(span.i, span.j, span.j, "agency", span, span.foreign) if span else None

    def private_end(self, k: int) -> int:
        """Where the company, school or the like that is named at syllable `k` ends."""
        return max(self._extent(self.reading.hits.at("officials:private_heads")[k].j, lower=True), k)

    def title_end(self, hit: Hit, body: Body | None) -> int:
        """Where a post ends with all that says where and for how long it is held (*…, huyện Cư Jút*, *nhiệm kỳ …*)."""
        k = body.end if body else hit.j
        while body and body.kind != "field" and self._key(k) == "," and k + 1 in self.places:
            k = self._beyond_bracket(self.places[k + 1].j)
        return self.term_end(k)

    def term_end(self, k: int) -> int:
        """Where the term of office told at syllable `k` ends (*nhiệm kỳ 2021 - 2026*, *khóa XV*); `k` if none is."""
        hit, j = self.terms.get(k), k
        while hit and j - hit.j < _MAX_TERM and self._in_term(max(j, hit.j)):
            j = max(j, hit.j) + 1
        return j

    def _in_term(self, k: int) -> bool:
        """Whether syllable `k` may be part of the years or the number of a term."""
        return self._key(k).isdigit() or (self._key(k) != "" and set(self.forms[k]) <= _TERM_LETTERS)

    def _place(self, hit: Hit, start: int) -> Body | None:
        """A place that the post is held in, or its level alone (*Chủ tịch phường Máy Tơ*, *Chủ tịch xã*)."""
        place = self.places.get(start)
        if not hit.value.place or start in self.reading.hits.at("names:statesmen"):
            return None
        level = self.reading.hits.at("officials:levels").get(start)
        j = place.j if place else level.j if level else start
        return Body(start, j, j, "place") if j > start else None

    def _head(self, hit: Hit, start: int) -> Body | None:
        """A body that the agencies' recognizer did not find but whose first word tells."""
        if hit.value.kind == "private" or hit.value.local or (hit.value.field and self._key(start) != "bộ"):
            return None
        sure = self.reading.hits.at("officials:body_heads").get(start)
        if sure and self.forms[start] in _words("common_nouns"):
            return None
        head = sure or self.reading.hits.at("officials:weak_heads").get(start)
        if head is None and not hit.value.overlap:
            return None
        after = head.j if head else start
        whole = sure is not None and (sure.j - start > 2 or start in self.reading.hits.at("officials:whole_bodies"))
        j = self._extent(after, lower=not whole or self._key(start) in _words("open_bodies"))
        if self._private(start, j) or (j == after and not whole and not (head and hit.value.overlap)):
            return None
        named = j - after == 1 and self.forms[after].isupper()
        weak = named if hit.value.overlap and not head else sure is None
        weak = self._vague(head) if hit.value.helper else weak and not (head and self._has_parent(start, j))
        first = start if head and (j > after or whole) else hit.j - 1 if hit.value.overlap else start
        return Body(first, j, j, "head", weak=weak)

    def _vague(self, head: Hit | None) -> bool:
        """Whether a body's first word is none of the state's alone, so that *cán bộ* before it makes no official."""
        text = self.reading.syllables.slice(head.i, head.j) if head else ""
        return head is None or head.label != "officials:body_heads" or text.casefold() in _words("vague_heads")

    def _has_parent(self, i: int, j: int) -> bool:
        """Whether a body of the state follows that the one at `i` to before `j` is part of (*Viện X, Bộ Y tế*)."""
        signs = ("thuộc",) if self._key(i) in _words("associations") else ("thuộc", ",", "(", "-")
        return self._key(j) in signs and j + 1 in self.agencies

    def _private(self, i: int, j: int) -> bool:
        """Whether a company, a paper or a school is named in or right after syllables `i` to before `j`."""
        heads = self.reading.hits.at("officials:private_heads")
        return any(k in heads for k in range(i, j + 2))

    def _extent(self, k: int, lower: bool = False) -> int:
        """How far a body's name goes on from syllable `k`: to a sign, a name, or a word no body is named with.

        `lower`: its function may be in lower case (*Trưởng phòng Tài nguyên nước*).
        """
        end = j = k
        while j < min(k + _MAX_BODY, len(self.forms)):
            word = self.whole_words.get(j) or (self.levels.get(j) if j == k else None)
            if word and (lower or word.label == "officials:levels" or self.forms[j][0].isupper()):
                j = end = word.j
                continue
            if self._ends_body(j, k):
                break
            if self.forms[j][0].isupper() or self.forms[j][0].isdigit() or (lower and self._function(j)):
                end = j + 1
            elif not self._connects(j):
                break
            j += 1
        return end

    def _ends_body(self, j: int, k: int) -> bool:
        """Whether the name of a body that goes on from syllable `k` ends before syllable `j`."""
        if j in self.names or j in self.honorifics or self._newline(j):
            return True
        ender = j in self.enders and not (j == k and self.forms[j].istitle())
        return ender or j in self.terms or (j in self.titles and not (j == k and self._force(j)))

    def _force(self, j: int) -> bool:
        """Whether the name of a force and not a post stands at syllable `j` (*Đội CSGT số 3*)."""
        hit = self.reading.hits.at("position").get(j)
        return hit is not None and hit.value.helper

    def _connects(self, j: int) -> bool:
        """Whether syllable `j` may stand between the parts of a body's name: *và*, *tỉnh*, a sign inside a word."""
        if self.keys[j] in _words("connectors") or j in self.reading.hits.at("officials:levels"):
            return True
        return self.forms[j] in "&-./'’" and self._glued(j)

    def _function(self, j: int) -> bool:
        """Whether syllable `j` may be part of a task in lower case (*quản lý đất đai*)."""
        return self.forms[j].isalpha() and self.keys[j] not in _words("connectors")

    def _field(self, hit: Hit, start: int) -> Body | None:
        """What belongs to the post itself: a village (*Trưởng thôn Đông*), a field of government, a state."""
        start += hit.value.local and self._key(start) in _words("villages")
        task = hit.value.task and self._task_at(start)
        if hit.value.local or task:
            j = self._extent(start, lower=bool(task))
            return Body(hit.j, j, j, "field") if j > start else None
        found = self.fields.after(hit.value, start)
        return Body(start, found[0], found[0], "field", foreign=found[1]) if found else None

    def _reach(self, k: int) -> int:
        """How far a body's name goes on in small letters from syllable `k`, if a name is what ends it; else `k`."""
        end = self._extent(k, lower=True)
        return end if end in self.names else k

    def _task_at(self, k: int) -> bool:
        """Whether a body's task may open at syllable `k`: a capital letter, and no place or state."""
        capital = k < len(self.forms) and self.forms[k][0].isupper() and self.forms[k].isalpha()
        return capital and k not in self.places and self.fields.country_end(k) == k

    def _widened(self, body: Body) -> Body:
        """Take a bracket after the body along, and the state that it belongs to (*Bộ Ngoại giao (MOFA) Nhật Bản*)."""
        body.end = self._beyond_bracket(body.end)
        more = self._reach(body.end)
        if more > body.end and more in self.names and body.kind != "field":
            body.j = body.end = more
        j = self.fields.country_end(body.end)
        if body.kind != "field" and j > body.end:
            body.foreign = body.foreign or self.fields.foreign(body.end)
            body.j = body.end = j
        return body

    def _beyond_bracket(self, end: int) -> int:
        """Where a short bracket that opens at syllable `end` closes; `end` where none does, or a post is in it."""
        if self._key(end) != "(":
            return end
        posts = self.reading.hits.at("position")
        for j in range(end + 1, min(end + _MAX_BRACKET, len(self.forms))):
            if j in posts or j in self.names:
                break
            if self.forms[j] == ")":
                return j + 1
        return end

    def _key(self, k: int) -> str:
        return self.keys[k] if k < len(self.keys) else ""

    def _newline(self, k: int) -> bool:
        syllables = self.reading.syllables
        return 0 < k < len(syllables) and "\n" in syllables.text[syllables.ends[k - 1] : syllables.starts[k]]

    def _glued(self, k: int) -> bool:
        return self.reading.syllables.glued(k)

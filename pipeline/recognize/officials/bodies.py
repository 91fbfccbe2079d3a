"""The body that a post is held at: what stands right after the post."""

from __future__ import annotations

from pipeline.facts import AgencySpan
from pipeline.knowledge.named_words import MINISTRY
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.officials.body import Body
from pipeline.recognize.officials.body_ends import BodyEnds
from pipeline.recognize.officials.extents import Extents
from pipeline.recognize.officials.fields import FieldFinder
from pipeline.recognize.officials.heads import HeadFinder
from pipeline.recognize.officials.index import names_holder
from pipeline.recognize.officials.posts import Post
from pipeline.recognize.officials.words import words

_MINISTRY = MINISTRY.casefold()


class BodyFinder:
    """Finds bodies after posts in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.forms = reading.syllables.forms
        self.agencies: dict[int, AgencySpan] = {}
        for span in sorted(reading.agencies, key=lambda span: span.j):
            self.agencies[span.i] = span
        self.sure_names = {name.j: name.i for name in reading.names if names_holder(reading, name)}
        self.extents = Extents(reading)
        self.fields = FieldFinder(reading)
        self.ends = BodyEnds(reading, self.extents, self.fields, self.agencies)
        self.heads = HeadFinder(reading, self.extents, self.agencies)

    def after(self, hit: Hit) -> Body | None:
        """The body after a post, or None."""
        start = hit.j + 1 if self.extents.key(hit.j) in words("links") else hit.j
        if start in self.reading.lines or start in self.extents.names:
            return None
        body = (
            self._agency(hit, start)
            or self._place(hit, start)
            or self._head(hit, start)
            or self._field(hit, start)
            or self._parted(hit, start)
        )
        body = self.ends.widened(body) if body else None
        if body and body.agency is None and body.kind != "field":
            body.agency = self._begun(hit, body)
        if body and hit.value.kind == "office" and (self._of_private(body) or self._is_society(body)):
            body.weak = True
        if body and hit.value.group == "deputy":
            body.end = self.ends.beyond_seat(body.end)
        return body

    def _is_society(self, body: Body) -> bool:
        """Whether a body is a society of a calling, whose heads hold no office of the state (*Hội Đông y Việt Nam*)."""
        if body.agency is None or not body.agency.found_by.startswith("agency:head+function"):
            return False
        known = body.i in self.reading.hits.at("officials:body_heads")
        first = body.i + (self.extents.key(body.i) in words("general"))
        return not known and self.extents.key(first) in words("associations")

    def _begun(self, hit: Hit, body: Body) -> AgencySpan | None:
        """The body whose name a post opens within itself and the words behind it end (*Tổng THANH TRA CHÍNH PHỦ*)."""
        spans = (self.agencies[k] for k in range(hit.i + 1, body.i) if k in self.agencies)
        return next((span for span in spans if span.j == body.j), None)

    def private_at(self, k: int) -> bool:
        """Whether a company, school or the like is named at syllable `k` (*Giám đốc Công ty …*)."""
        return k in self.reading.hits.at("officials:private_heads") and k not in self.agencies

    def private_end(self, k: int) -> int:
        """Where the company or school of a private post ends at syllable `k`, by its kind or its capital letters."""
        return self.extents.private_end(k) if self.private_at(k) else self.extents.extent(k)

    def _agency(self, hit: Hit, start: int) -> Body | None:
        span = self._overlapping(hit, start) if hit.value.overlap else self.agencies.get(start)
        if span is None and (task := self.reading.hits.at("agency_function").get(start)) and task.j in self.agencies:
            return Body(start, self.agencies[task.j].j, self.agencies[task.j].j, "head")
        if span and self.sure_names.get(span.j, span.i) > span.i:
            j = self.sure_names[span.j]
            return Body(span.i, j, j, "head")
        if span:
            return Body(span.i, span.j, span.j, "agency", span, span.foreign)
        standing = hit.value.overlap and " ".join(self.extents.keys[start : start + 2]) in words("standing")
        span = self.agencies.get(start + 2) if standing else None
        return Body(hit.j - 2, span.j, span.j, "head", span) if span else None

    def _overlapping(self, hit: Hit, start: int) -> AgencySpan | None:
        """The body whose name opens with the last words of the post, or else after it (*Chánh Thanh tra tỉnh*)."""
        found = [self.agencies[i] for i in (start - 1, start, start - 2) if i in self.agencies]
        spans = [span for span in found if span.j > start and not self.extents.private_within(span.j, span.j)]
        heads = tuple(head.casefold() for head in hit.value.bodies)
        return next(
            (span for span in spans if heads and span.text.casefold().startswith(heads)), next(iter(spans), None)
        )

    def _parted(self, hit: Hit, start: int) -> Body | None:
        """A body after a sign (*thanh tra viên, Thanh tra Bộ Y tế*), if the post is of such bodies, or in a bracket."""
        span = self.agencies.get(start + 1) if self.extents.key(start) == "(" else None
        if span and hit.value.kind in ("state", "office") and self.extents.key(span.j) == ")":
            return Body(span.i, span.j, span.j + 1, "agency", span, span.foreign)
        return self.at(start + 1, hit.value) if self.extents.key(start) in (",", "-", "–") else None

    def at(self, k: int, post: Post) -> Body | None:
        """The body that opens at syllable `k`, if it is of those that a post belongs to."""
        span, heads = self.agencies.get(k), tuple(head.casefold() for head in post.bodies)
        delegated = post.group == "deputy" and self.extents.key(k) in words("delegations")
        if delegated and (j := self._seat_end(k + 1)) > k + 1:
            return Body(k, j, j, "head")
        if span is None or not heads:
            return None
        text = span.text.casefold()
        if not text.startswith(heads) and (post.context or not any(head in text for head in heads)):
            return None
        return Body(span.i, span.j, span.j, "agency", span, span.foreign)

    def fitting(self, body: Body, post: Post) -> Body | None:
        """A body found by its first word, if it is of those that a post belongs to."""
        heads = tuple(head.casefold() for head in post.bodies)
        text = self.reading.syllables.slice(body.i, body.j).casefold()
        return body if body.kind == "head" and heads and text.startswith(heads) else None

    def _seat_end(self, k: int) -> int:
        """Where the place that a delegation at syllable `k` is of ends."""
        return self.extents.places[k].j if k in self.extents.places else self.extents.extent(k)

    def parent(self, body: Body, post: Post) -> Body | None:
        """The body after a comma that another is part of, if a post belongs to it (*…, Cơ quan CSĐT, Công an tỉnh*)."""
        return self.at(body.end + 1, post) if self.extents.key(body.end) in (",", "-", "–", "(") else None

    def within(self, body: Body, post: Post) -> Body | None:
        """The part of a body that a post belongs to: the Công an of *Cơ quan CSĐT Công an tỉnh* for *Phó Giám đốc*."""
        heads = tuple(head.casefold() for head in post.bodies)
        spans = (self.agencies[i] for i in range(body.i + 1, body.j) if i in self.agencies)
        span = next((s for s in spans if heads and s.j == body.j and s.text.casefold().startswith(heads)), None)
        return Body(span.i, span.j, span.j, "agency", span, span.foreign) if span else None

    def _place(self, hit: Hit, start: int) -> Body | None:
        """A place that the post is held in, or its level alone (*Chủ tịch phường Máy Tơ*, *Chủ tịch xã*)."""
        place = self.extents.places.get(start)
        if not hit.value.place or start in self.reading.hits.at("names:statesmen"):
            return None
        level, head = (self.reading.hits.at(f"officials:{kind}").get(start) for kind in ("levels", "body_heads"))
        if level and head and head.j > level.j:
            level = None
        j = place.j if place else level.j if level else start
        return Body(start, j, j, "place") if j > start else None

    def _head(self, hit: Hit, start: int) -> Body | None:
        """A body that the agencies' recognizer did not find but whose first word tells."""
        if hit.value.kind == "private" or hit.value.local or (hit.value.field and self.extents.key(start) != _MINISTRY):
            return None
        found = self.heads.find(hit, start)
        return Body(found.i, found.j, found.j, "head", weak=found.weak) if found else None

    def _field(self, hit: Hit, start: int) -> Body | None:
        """What belongs to the post itself: a village (*Trưởng thôn Đông*), a field of government, a state."""
        if hit.value.local and start > hit.j and (level := self.reading.hits.at("officials:levels").get(start)):
            return Body(hit.j, hit.j, level.j, "field")
        if hit.value.local and hit.value.helper:
            start = self.fields.more_end(start)
        while hit.value.local and self.extents.key(start) in words("villages"):
            start += 1
        task = hit.value.task and self._task_at(start)
        if hit.value.local or task:
            j = self.extents.extent(start, lower=bool(task))
            known = self.reading.hits.at("agency_function").get(start) if task else None
            j = max(j, known.j) if known else j
            return Body(hit.j, j, j, "field") if j > start else None
        found = self.fields.after(hit.value, start)
        return Body(start, found[0], found[0], "field", foreign=found[1]) if found else None

    def _task_at(self, k: int) -> bool:
        """Whether a body's task may open at syllable `k`: a capital letter, and no place or state."""
        capital = k < len(self.forms) and self.forms[k][0].isupper() and self.forms[k].isalpha()
        return capital and k not in self.extents.places and self.fields.country_end(k) == k

    def _of_private(self, body: Body) -> bool:
        """Whether a body is part of an association or a school named after a sign (*Viện X (Học viện Tài chính)*)."""
        k = body.j + 1
        apart = body.kind not in ("agency", "head") or self.extents.key(body.j) not in (",", "(") or k in self.agencies
        if apart or (self.extents.key(body.j) == "," and self.heads.of_state(body.i)):
            return False
        association = self.extents.key(k) in words("associations")
        return (association or self.private_at(k)) and self.forms[k][0].isupper()

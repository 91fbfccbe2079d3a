"""The body that a post is held at: what stands right after the post."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit

_LINKS = frozenset(["của", "tại", "thuộc"])
_CONNECTORS = frozenset(
    [
        "và",
        "của",
        "số",
        "về",
        "tỉnh",
        "huyện",
        "quận",
        "phường",
        "xã",
        "thành",
        "phố",
        "thị",
        "trấn",
        "khu",
        "vực",
        "thuộc",
    ]
)
_MAX_BODY = 25
_MAX_BRACKET = 14


@dataclass(slots=True)
class Body:
    """The syllables `i` to before `j` that name where a post is held; `end` lies after a bracket that follows.

    `kind`: `agency` (a span of the agencies' recognizer), `head` (opened by a word such as Sở), `place`
    (*Chủ tịch phường Máy Tơ*), `field` (*Bộ trưởng Ngoại giao*), `country`.
    """

    i: int
    j: int
    end: int
    kind: str
    agency: AgencySpan | None = None


class BodyFinder:
    """Finds bodies after posts in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.agencies: dict[int, AgencySpan] = {}
        for span in reading.agencies:
            known = self.agencies.get(span.i)
            if known is None or span.j > known.j:
                self.agencies[span.i] = span
        self.names = {name.i for name in reading.names}
        self.places = {place.i: place for place in reading.places}

    def after(self, hit: Hit) -> Body | None:
        """The body after a post, or None."""
        start = self._start(hit)
        body = (
            self._agency(hit, start)
            or self._place(hit, start)
            or self._head(hit, start)
            or self._country(start)
            or self._field(hit, start)
        )
        if body:
            body.end = self._beyond_bracket(body.end)
        return body

    def _start(self, hit: Hit) -> int:
        keys = self.reading.syllables.keys
        return hit.j + 1 if hit.j < len(keys) and keys[hit.j] in _LINKS else hit.j

    def _agency(self, hit: Hit, start: int) -> Body | None:
        starts = (start - 1, start, start - 2) if hit.value.overlap else (start,)
        for i in starts:
            span = self.agencies.get(i)
            if span and span.j > start:
                return Body(i, span.j, span.j, "agency", span)
        return None

    def _place(self, hit: Hit, start: int) -> Body | None:
        place = self.places.get(start) if hit.value.place else None
        return Body(start, place.j, place.j, "place") if place else None

    def _head(self, hit: Hit, start: int) -> Body | None:
        """A body that the agencies' recognizer did not find but whose first word tells."""
        head = self.reading.hits.at("officials:body_heads").get(start)
        if hit.value.overlap and head is None:
            j = self._extent(start)
            return Body(hit.j - 1, j, j, "head") if j > start else None
        if head is None or hit.value.kind == "private":
            return None
        j = self._extent(head.j)
        return Body(start, j, j, "head")

    def _extent(self, k: int) -> int:
        """How far a body's name goes on from syllable `k`: to a sign, a name, or a word no body is named with."""
        forms, keys, end = self.reading.syllables.forms, self.reading.syllables.keys, k
        for j in range(k, min(k + _MAX_BODY, len(forms))):
            form = forms[j]
            if j in self.names or "\n" in self._gap(j):
                break
            if form[0].isupper() or form[0].isdigit():
                end = j + 1
            elif keys[j] not in _CONNECTORS and not (form in "&-./'’" and self.reading.syllables.glued(j)):
                break
        return end

    def _gap(self, j: int) -> str:
        syllables = self.reading.syllables
        return syllables.text[syllables.ends[j - 1] : syllables.starts[j]] if j else ""

    def _country(self, start: int) -> Body | None:
        country = self.reading.hits.at("officials:countries").get(start)
        if country is None or not self.reading.syllables.forms[start][0].isupper():
            return None
        return Body(start, country.j, country.j, "field")

    def _field(self, hit: Hit, start: int) -> Body | None:
        """A field of government in place of a body (*Bộ trưởng Kế hoạch và Đầu tư*), before a name or a bracket."""
        if not hit.value.field and hit.value.kind != "foreign":
            return None
        j = self._field_end(start)
        return Body(start, j, j, "field") if j > start else None

    def _field_end(self, start: int) -> int:
        forms, end = self.reading.syllables.forms, start
        countries = self.reading.hits.at("officials:countries")
        for j in range(start, min(start + 10, len(forms))):
            if j in self.names or (not forms[j].isalnum() and forms[j] not in "-&"):
                break
            if j in countries and forms[j][0].isupper():
                return countries[j].j
            if forms[j][0].isupper():
                end = j + 1
            elif j == start:
                break
        lower = end < len(forms) and forms[end][0].islower() and end > start
        return end + 1 if lower and (end + 1 in self.names or (end + 1 < len(forms) and forms[end + 1] == "(")) else end

    def _beyond_bracket(self, end: int) -> int:
        """Where a short bracket that opens at syllable `end` closes; `end` where none does (*Sở X (Bộ Y)*)."""
        forms = self.reading.syllables.forms
        if end < len(forms) and forms[end] == "(":
            for j in range(end + 1, min(end + _MAX_BRACKET, len(forms))):
                if forms[j] == ")":
                    return j + 1
        return end

"""Where the naming of a body behind a post ends: after a bracket, its state, its parent, a deputy's seat."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.officials.body import Body
from pipeline.recognize.officials.extents import Extents
from pipeline.recognize.officials.fields import FieldFinder
from pipeline.recognize.officials.words import words


class BodyEnds:
    """Finds what belongs to bodies behind their names, in one article."""

    def __init__(
        self, reading: Reading, extents: Extents, fields: FieldFinder, agencies: Mapping[int, AgencySpan]
    ) -> None:
        self.reading, self.extents, self.fields, self.agencies = reading, extents, fields, agencies

    def widened(self, body: Body) -> Body:
        """Take a bracket after the body along, and the state that it belongs to (*Bộ Ngoại giao (MOFA) Nhật Bản*).

        A body of a place that is no more keeps its name (*UBND tỉnh Hà Tây cũ*).
        """
        body.end = self.extents.beyond_bracket(self._beyond_dot(body.end))
        body.end += self.extents.key(body.end) in words("bygone")
        body.j -= self.extents.key(body.j - 1) in words("bygone")
        if body.kind != "field":
            self._take_whole(body)
            self._take_parental(body)
            self._pass_parent(body)
        return body

    def _take_whole(self, body: Body) -> None:
        """Take along what the body is part of, and the state that it belongs to."""
        more = self.extents.reach(body.end)
        if more > body.end:
            body.j, body.end = more, self.extents.beyond_bracket(more)
        j = self.fields.country_end(body.end)
        if j > body.end:
            body.foreign = body.foreign or self.fields.foreign(body.end)
            body.j = body.end = j

    def _take_parental(self, body: Body) -> None:
        """Take along a parent that *của* or *thuộc* joins."""
        span = self.agencies.get(body.end + 1) if self.extents.key(body.end) in words("parental") else None
        if span and body.kind in ("agency", "head") and not body.foreign:
            body.j = body.end = span.j

    def beyond_seat(self, k: int) -> int:
        """Where the place ends that a deputy is of, with or without *đoàn* before it; `k` where none is told."""
        start = k + 1 if self.extents.key(k) in words("delegations") and k not in self.extents.names else k
        if start in self.extents.places:
            return self.extents.places[start].j
        return k if start == k else max(k, self.extents.extent(start))

    def _beyond_dot(self, k: int) -> int:
        """The name after the dot of a level word that ends a body before `k` (*UBND TP. Lê Văn An*); else `k`."""
        level = self.reading.hits.at("place_level").get(k - 1)
        dotted = level is not None and self.extents.key(k) == "." and self.reading.syllables.glued(k - 1)
        return k + 1 if dotted and k + 1 in self.extents.names else k

    def _pass_parent(self, body: Body) -> None:
        """Take along a parent after a comma that a name follows (*Cục trưởng Cục Đường bộ, Bộ Xây dựng Lê Văn An*)."""
        span = self.agencies.get(body.end + 1) if self.extents.key(body.end) == "," else None
        end = self.extents.beyond_bracket(span.j) if span else body.end
        if end > body.end and end in self.extents.names:
            body.end = end

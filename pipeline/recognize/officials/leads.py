"""The body that somebody is told to lead: *Hội đồng kỷ luật do ông Lê Văn An làm Chủ tịch*."""

from __future__ import annotations

from pipeline.facts import NameSpan
from pipeline.reading import Reading
from pipeline.recognize.officials.body import Body
from pipeline.recognize.officials.titles import Title
from pipeline.recognize.officials.words import words

_REACH = 30
_MAX_NAME = 14


class LeadFinder:
    """Finds the bodies that *do … làm* ties to posts in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.forms, self.keys = reading.syllables.forms, reading.syllables.keys
        self.agencies = {span.i: span for span in reading.agencies}
        self.enders = reading.hits.at("officials:enders")
        self.words = words("led_by")
        self.signs = frozenset(",.;:)")

    def complete(self, title: Title, name: NameSpan) -> None:
        """Give a post without a body that is known the one that stands before the word *do* before its holder."""
        heads = title.post.leads if title.post else ()
        if not heads or title.agency_span is not None:
            return
        first, _ = self.reading.sentence_at(name.i)
        k = next((k for k in range(name.i - 1, max(first, name.i - _REACH), -1) if self.keys[k] in self.words), None)
        if k is not None and (body := self._before(k, heads)):
            title.body, title.text = body, title.base

    def _before(self, k: int, heads: tuple[str, ...]) -> Body | None:
        """The body with one of these heads whose name ends before syllable `k`, or before a bracket there."""
        end = k - 1 if self.forms[k - 1] == "(" else k
        for i in range(end - 1, max(end - _MAX_NAME, -1), -1):
            if self.forms[i] in self.signs:
                return None
            if any(self.keys[i : i + len(head.split())] == head.casefold().split() for head in heads):
                span = self.agencies.get(i)
                end = self._name_end(i, end)
                return Body(i, end, end, "agency" if span else "head", span if span and span.j == end else None)
        return None

    def _name_end(self, i: int, end: int) -> int:
        """Where the name of a body from syllable `i` ends: before what it does (*Ban soạn thảo sẽ …*), or at `end`."""
        return next((k for k in range(i + 1, end) if k in self.enders), end)

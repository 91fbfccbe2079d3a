"""Turn what was read in one article into rows of the tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pipeline.articles import Article
from pipeline.facts import AgencySpan, Arrest, DispatchSpan, Official, Role, Span
from pipeline.link.identity import content_id

from pipeline.reading import Reading

if TYPE_CHECKING:
    from pipeline.normalize.agencies import Agency

Row = dict[str, Any]


class ArticleRows:
    """The rows of one article by table; officials and dispatches bear ids that hold within the article."""

    def __init__(self, reading: Reading, words: list[str]) -> None:
        """Build all rows; `words` holds the word-segmented sentences in order."""
        self.reading = reading
        self.id = reading.article.article_id
        syllables = reading.syllables
        self._starts = [syllables.starts[i] for i, _ in reading.sentences]
        self.tables: dict[str, list[Row]] = {
            "articles": [article_row(reading.article)],
            "sentences": [
                self._sentence(syllables.starts[i], syllables.ends[j - 1], marked)
                for (i, j), marked in zip(reading.sentences, words, strict=True)
            ],
            "agencies": [agency_row(a) for a in _with_parents(self._agencies())],
            "officials": [self._official(o) for o in reading.officials],
            "dispatches": [self._dispatch(d) for d in reading.dispatches if not d.anaphor],
            "positions": [self._position(o, r) for o in reading.officials for r in self._roles(o)],
            "arrests": [self._arrest(a) for a in reading.arrests],
        }
        self.tables["mentions"] = list(self._mentions())

    def _agencies(self) -> Iterator[Agency]:
        for span in self.reading.agencies:
            if span.agency is not None:
                yield span.agency

    def _roles(self, official: Official) -> list[Role]:
        """The roles stated; where only a rank is stated, a role without a post that carries it."""
        if official.roles or not official.spans:
            return official.roles
        first = official.spans[0]
        return [Role(first.start, first.end, rank=official.rank, found_by=first.found_by, confidence=first.confidence)]

    def _mentions(self) -> Iterator[Row]:
        for agency in self.reading.agencies:
            if agency.agency is not None:
                yield self._mention("agency", agency, agency.agency.agency_id, agency.anaphor, agency.nested)
        for official in self.reading.officials:
            for span in official.spans:
                yield self._mention("official", span, self._official_id(official), span.anaphor, False)
        for dispatch in self.reading.dispatches:
            yield self._mention("dispatch", dispatch, self._dispatch_id(dispatch), dispatch.anaphor, False)

    def _mention(self, kind: str, span: Span, entity: str, anaphor: bool, nested: bool) -> Row:
        return {
            "mention_id": content_id("me", self.id, kind, span.start, span.end, entity),
            **self._evidence(span.start),
            "kind": kind,
            "start": span.start,
            "end": span.end,
            "text": self.reading.text[span.start : span.end],
            "entity_id": entity,
            "anaphor": anaphor,
            "nested": nested,
            "confidence": span.confidence,
            "found_by": span.found_by,
        }

    def _evidence(self, start: int) -> Row:
        sentence = self._starts[max(bisect_right(self._starts, start) - 1, 0)]
        return {"article_id": self.id, "sentence_id": content_id("se", self.id, sentence)}

    def _sentence(self, start: int, end: int, words: str) -> Row:
        return {"sentence_id": content_id("se", self.id, start), "article_id": self.id, "start": start, "end": end,
                "words": words}  # fmt: skip

    def _official_id(self, official: Official) -> str:
        return content_id("of", self.id, official.name, official.foreign)

    def _official(self, official: Official) -> Row:
        return {"official_id": self._official_id(official), "article_id": self.id, "name": official.name,
                "rank": official.rank, "foreign": official.foreign}  # fmt: skip

    def _position(self, official: Official, role: Role) -> Row:
        agency = role.agency_span.agency if role.agency_span else None
        official_id = self._official_id(official)
        return {
            "position_id": content_id("po", official_id, role.start, role.end, role.position, role.agency_text),
            "official_id": official_id,
            "article_id": self.id,
            "start": role.start,
            "end": role.end,
            "position": role.position,
            "agency_id": agency.agency_id if agency else None,
            "agency_text": role.agency_text,
            "rank": role.rank or official.rank,
            "former": role.former,
            "confidence": role.confidence,
            "found_by": role.found_by,
        }

    def _dispatch_id(self, dispatch: DispatchSpan) -> str:
        known = dispatch.symbol or dispatch.symbol_text
        if known:
            return content_id("di", self.id, dispatch.doc_type, known)
        return content_id("di", self.id, dispatch.doc_type, dispatch.issuer, dispatch.issued_on, dispatch.subject)

    def _dispatch(self, dispatch: DispatchSpan) -> Row:
        fields = ("doc_type", "symbol", "symbol_text", "number", "year", "issuer", "issued_on", "subject")
        return {
            "dispatch_id": self._dispatch_id(dispatch),
            "article_id": self.id,
            **{name: getattr(dispatch, name) for name in fields},
            "issuer_id": _agency_id(dispatch.issuer_span),
        }

    def _arrest(self, arrest: Arrest) -> Row:
        fields = ("action", "count", "approx", "basis", "scope", "foreign", "agency_text", "offence", "province_code",
                  "occurred_on", "confidence", "found_by")  # fmt: skip
        return {
            "arrest_id": content_id("ar", self.id, arrest.start, arrest.end, arrest.action, arrest.count),
            **self._evidence(arrest.start),
            "start": arrest.start,
            "end": arrest.end,
            "evidence": self.reading.text[arrest.start : arrest.end],
            "agency_id": _agency_id(arrest.agency_span),
            **{name: getattr(arrest, name) for name in fields},
        }


def article_row(article: Article) -> Row:
    """The row of an article before it is linked with others."""
    fields = ("article_id", "source_path", "url", "publisher", "title", "author", "published_on", "published_from",
              "language", "text")  # fmt: skip
    return {**{name: getattr(article, name) for name in fields}, "story_id": "", "duplicate_of": None}


def agency_row(agency: Agency) -> Row:
    """The row of a body."""
    return {
        "agency_id": agency.agency_id,
        "name": agency.name,
        "name_en": agency.name_en,
        "abbreviation": agency.abbreviation,
        "kind": agency.kind,
        "level": agency.level,
        "parent_id": agency.parent.agency_id if agency.parent else None,
        "province_code": agency.province_code,
        "foreign": agency.foreign,
    }


def _agency_id(span: AgencySpan | None) -> str | None:
    return span.agency.agency_id if span and span.agency else None


def _with_parents(agencies: Iterator[Agency]) -> list[Agency]:
    """Each body once, and the bodies that it is part of."""
    seen: dict[str, Agency] = {}
    for agency in agencies:
        body: Agency | None = agency
        while body is not None and body.agency_id not in seen:
            seen[body.agency_id] = body
            body = body.parent
    return list(seen.values())

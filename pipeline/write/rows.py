"""Turn what was read in one article into rows of the tables."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pipeline.articles import Article
from pipeline.facts import AgencySpan, Arrest, DispatchSpan, Official, Role, Span
from pipeline.identity import content_id
from pipeline.link.across.houses import house_of
from pipeline.link.dispatches.issuing_bodies import issuing_body
from pipeline.reading import Reading

if TYPE_CHECKING:
    from pipeline.normalize.agencies import Agency

Row = dict[str, Any]

_COUNTED = {"n_mentions": 0, "n_articles": 0, "first_seen_on": None, "last_seen_on": None}
"""Columns that only the linking across articles can fill."""


class ArticleRows:
    """The rows of one article by table, as part files hold them (see `pipeline.engine.parts`)."""

    def __init__(self, reading: Reading) -> None:
        """Build all rows; the `words` of a sentence are its text as written (see `pipeline.tokenize.marking`)."""
        self.reading = reading
        self.id = reading.article.source_path
        syllables = reading.syllables
        self._starts = [syllables.starts[i] for i, _ in reading.sentences]
        ends = [syllables.ends[j - 1] for _, j in reading.sentences]
        text = reading.text
        self._seen: Counter[str] = Counter()
        mentions = list(self._mentions())
        self.tables: dict[str, list[Row]] = {
            "articles": [article_row(reading.article)],
            "sentences": [
                {"sentence_id": "", "article_id": self.id, "start": start, "end": end, "words": text[start:end]}
                for start, end in zip(self._starts, ends, strict=True)
            ],
            "mentions": mentions,
            "agencies": [self._entity(agency_row(a), a.agency_id) for a in _with_parents(self._agencies())],
            "officials": [self._official(o) for o in reading.officials],
            "dispatches": list({d["dispatch_id"]: d for d in self._dispatches()}.values()),
            "positions": [self._position(o, r) for o in reading.officials for r in _roles(o)],
            "arrests": [self._arrest(a) for a in reading.arrests],
        }

    def _agencies(self) -> Iterator[Agency]:
        for span in self.reading.agencies:
            if span.agency is not None:
                yield span.agency
        yield from filter(None, map(issuing_body, self.reading.dispatches))

    def _mentions(self) -> Iterator[Row]:
        for agency in self.reading.agencies:
            if agency.agency is not None:
                yield self._mention("agency", agency, agency.agency.agency_id, agency.anaphor, agency.nested)
        for official in self.reading.officials:
            entity = self._official_id(official)
            for span in official.spans:
                yield self._mention("official", span, entity, span.anaphor, False)
        for dispatch in self.reading.dispatches:
            yield self._mention("dispatch", dispatch, self._dispatch_id(dispatch), dispatch.anaphor, False)

    def _mention(self, kind: str, span: Span, entity: str, anaphor: bool, nested: bool) -> Row:
        self._seen[entity] += 1
        return {
            "mention_id": "",
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
        return {"article_id": self.id, "sentence_id": str(sentence)}

    def _entity(self, row: Row, entity: str) -> Row:
        """The row of an entity with where, when and how often it was seen."""
        article = self.reading.article
        seen = {"article_id": self.id, "published_on": article.published_on, "language": article.language}
        return {**_COUNTED, **row, **seen, "mentions": self._seen[entity]}

    def _official_id(self, official: Official) -> str:
        return content_id("of", self.id, official.name, official.foreign)

    def _official(self, official: Official) -> Row:
        entity = self._official_id(official)
        row = {"official_id": entity, "name": official.name, "rank": official.rank, "foreign": official.foreign}
        return self._entity(row | {"posts": [_post(role) for role in official.roles if not role.former]}, entity)

    def _position(self, official: Official, role: Role) -> Row:
        return {
            "position_id": "",
            "official_id": self._official_id(official),
            "article_id": self.id,
            "start": role.start,
            "end": role.end,
            "position": role.position,
            "agency_id": _agency_id(role.agency_span),
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

    def _dispatches(self) -> Iterator[Row]:
        fields = ("doc_type", "symbol", "symbol_text", "number", "year", "issuer", "issued_on", "subject")
        for dispatch in self.reading.dispatches:
            if not dispatch.anaphor:
                entity = self._dispatch_id(dispatch)
                values = {name: getattr(dispatch, name) for name in fields}
                body = issuing_body(dispatch)
                row = {"dispatch_id": entity, **values, "issuer_id": body.agency_id if body else None}
                yield self._entity(row, entity)

    def _arrest(self, arrest: Arrest) -> Row:
        fields = ("action", "count", "approx", "basis", "scope", "foreign", "agency_text", "offence", "province_code",
                  "occurred_on", "confidence", "found_by")  # fmt: skip
        return {
            "arrest_id": "",
            **self._evidence(arrest.start),
            "start": arrest.start,
            "end": arrest.end,
            "evidence": self.reading.text[arrest.start : arrest.end],
            "agency_id": _agency_id(arrest.agency_span),
            **{name: getattr(arrest, name) for name in fields},
        }


def _roles(official: Official) -> list[Role]:
    """The roles stated; where only a rank is stated, a role without a post that carries it."""
    if official.roles or not official.spans:
        return official.roles
    first = official.spans[0]
    return [Role(first.start, first.end, rank=official.rank, found_by=first.found_by, confidence=first.confidence)]


def _post(role: Role) -> str:
    """What tells holders of posts apart: post, body, province, level and house, set apart by tabs; or empty."""
    agency = role.agency_span.agency if role.agency_span else None
    line = list(_line(agency))
    body = (agency.agency_id, agency.province_code or "", agency.level, house_of(line)) if agency else ("", "", "", "")
    return "\t".join((role.position or "", *body))


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
        for body in _line(agency):
            seen.setdefault(body.agency_id, body)
    return list(seen.values())


def _line(agency: Agency | None) -> Iterator[Agency]:
    """A body and those that it is part of, up to the top."""
    while agency is not None:
        yield agency
        agency = agency.parent

"""What the recognizers find in one article: spans with their values, before they become rows.

Every span carries its place twice: `start`/`end` are code points in the article's text (half open), `i`/`j` are
syllable numbers (half open) in `Reading.syllables`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.normalize.agencies import Agency


@dataclass(slots=True)
class Span:
    """A stretch of the text with what found it and how sure that is."""

    start: int
    end: int
    i: int
    j: int
    found_by: str = ""
    confidence: float = 1.0


@dataclass(slots=True)
class DateSpan(Span):
    """A date as a partial date (`2025-04-03`, `2025-04`, `XXXX-04-25`)."""

    value: str = ""


@dataclass(slots=True)
class PlaceSpan(Span):
    """A named place of the administrative map."""

    name: str = ""
    level: str = ""
    province_code: str | None = None


@dataclass(slots=True)
class NameSpan(Span):
    """A span that looks like a person's name, whoever that person is."""

    text: str = ""


@dataclass(slots=True)
class AgencySpan(Span):
    """A span that names a body, or stands for one (`anaphor`); `agency` is set once it is resolved."""

    text: str = ""
    anaphor: bool = False
    nested: bool = False
    foreign: bool = False
    agency: Agency | None = None


@dataclass(slots=True)
class Role:
    """A post that the text gives an official; `agency_span` is the body's span where it is written."""

    start: int
    end: int
    position: str | None = None
    agency_text: str | None = None
    agency_span: AgencySpan | None = None
    rank: str | None = None
    former: bool = False
    found_by: str = ""
    confidence: float = 1.0


@dataclass(slots=True)
class Official:
    """A person with a state, Party, police or military post or rank, as one article shows them."""

    name: str
    rank: str | None = None
    foreign: bool = False
    roles: list[Role] = field(default_factory=list)
    spans: list[OfficialSpan] = field(default_factory=list)


@dataclass(slots=True)
class OfficialSpan(Span):
    """A span that names an official; a short form (*ông Quang*) is an `anaphor`."""

    text: str = ""
    anaphor: bool = False


@dataclass(slots=True)
class DispatchSpan(Span):
    """A citation of an official document, the whole of it (*Công điện số 33 của Thủ tướng*)."""

    text: str = ""
    doc_type: str = ""
    symbol: str | None = None
    symbol_text: str | None = None
    number: str | None = None
    year: int | None = None
    issuer: str | None = None
    issued_on: str | None = None
    subject: str | None = None
    law: bool = False
    anaphor: bool = False
    issuer_span: AgencySpan | None = None


@dataclass(slots=True)
class Arrest(Span):
    """People taken into custody or proceeded against, as one article states it; the span is the evidence."""

    action: str = ""
    count: int | None = None
    approx: str = "exact"
    basis: str = "number"
    scope: str = "case"
    foreign: bool = False
    agency_text: str | None = None
    agency_span: AgencySpan | None = None
    offence: str | None = None
    province_code: str | None = None
    occurred_on: str | None = None
    names: list[str] = field(default_factory=list)

"""A body of an article: the spans that name it, and which short forms can mean it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import PROVINCE
from pipeline.link.agencies.kinds import What, Where, is_of_each, place_of
from pipeline.link.agencies.listed import coded
from pipeline.normalize.agencies import normalize_agency
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.spans import NamedSpan, leaves_owner
from pipeline.recognize.agencies.words import fold_name
from pipeline.recognize.cities import is_city

_BRANCHES = ("head+region", "head+number", "head+place")
_FIRST = 5
"""How many of a body's spans are looked at, so that one with very many costs no more."""


@dataclass(slots=True)
class Body:
    """Spans that name one body; `what` is its kind and task, `where` its place as far as the text says."""

    what: What
    where: Where | None
    spans: list[NamedSpan] = field(default_factory=list)

    @property
    def fullest(self) -> NamedSpan:
        """The span that says most: the most units and places, then a code or a country's name, then the longest."""
        return max(self.spans, key=_telling)

    @property
    def head(self) -> str:
        """What its first form begins with (*Vụ*)."""
        return self.spans[0].units[0].head

    def begins(self, words: str) -> bool:
        """Whether a form of it begins with folded words."""
        return any(fold_name(span.text).startswith(f"{words} ") for span in self.spans[:_FIRST])


def _telling(span: NamedSpan) -> tuple[int, bool, bool, bool, int, int]:
    first, place = span.units[0], place_of(span.units)
    code = (first.rule == "code" and first.code in coded()) or first.country not in ("", "?")
    named = place is not None and bool(place.name)
    return (len(span.units), place is not None, named, code, len(span.text), -span.start)


def is_meant_by(span: NamedSpan, what: What, where: Where | None) -> Callable[[Body], bool]:
    """A test of bodies of a span's kind: whether the span, which names no place, can stand for one."""

    def fits(body: Body) -> bool:
        if body.spans[0].foreign != span.foreign or what[2] not in (body.what[2], "?", "") or _elsewhere(span, body):
            return False
        if where is None or body.where is None:
            return where == body.where or (where is None and not _is_country_s(span))
        return _same_level(where[0], body) and not _is_of_other_kind(span, body)

    return fits


def _is_country_s(span: NamedSpan) -> bool:
    """Whether a body is that of all the country, which none of a place is (*Hội Luật gia* Việt Nam)."""
    return span.units[-1].rank > 1 and span.text.endswith(tuple(load_yaml("agency_context")["own"]))


def _is_of_other_kind(span: NamedSpan, body: Body) -> bool:
    """Whether a short form says another kind of commune or district than the body's (*công an xã*, of a phường)."""
    one, other = (normalize_agency(each.text).place for each in (span, body.spans[0]))
    return one is not None and other is not None and one.level == other.level and one.kind != other.kind


def _elsewhere(span: NamedSpan, body: Body) -> bool:
    """Whether a span names a central owner and the body a place or another owner (*Thanh tra Bộ Nội vụ*).

    A span whose owner is a short form (*Thanh tra* Bộ) only stands for a body with such an owner.
    """
    ours = span.units[-1]
    if len(span.units) == 1 and (ours.place is None or not is_of_each(ours)):
        return False
    theirs = max(body.spans[:_FIRST], key=_telling).units
    if len(span.units) == 1:
        return len(theirs) > 1
    if leaves_owner(span):
        return len(theirs) == 1 or not f"{fold_name(theirs[-1].head)} ".startswith(f"{fold_name(ours.head)} ")
    if ours.rank > 1 or ours.place is not None:
        return False
    return place_of(theirs) is not None or (len(theirs) > 1 and theirs[-1].head != ours.head)


def _same_level(level: str, body: Body) -> bool:
    """Whether a level word alone can mean a body's place."""
    ours, name = body.where or ("", "")
    place = place_of(body.spans[0].units)
    if not name or (place is not None and "," in place.name):
        return level == ours
    city = any(place.level == "city" for place in map(place_of, (s.units for s in body.spans[:_FIRST])) if place)
    if ours == "province":
        written = any(PROVINCE in span.text.lower() for span in body.spans[:_FIRST])
        return level == ("city" if city or (is_city(name) and not written) else "province")
    return level == "city" if city else level == ours


def is_begun_by(span: NamedSpan) -> Callable[[Body], bool]:
    """A test of bodies: whether one's name begins with a span's words (*Cơ quan CSĐT* of *Cơ quan CSĐT Bộ Công an*)."""
    start = fold_name(span.text)
    whole = bool(span.units[0].function and span.units[0].known)

    def begins(body: Body) -> bool:
        first = body.spans[0]
        fits = not whole and not _is_branch(span.units[0], first.units[0])
        return fits and first.foreign == span.foreign and body.begins(start)

    return begins


def _is_branch(whole: Unit, unit: Unit) -> bool:
    """Whether a unit is only a branch or a seat of a body that is whole by its name (*NHNN* Khu vực 5)."""
    seat = whole.rule == "name" and unit.rule == "head+spot"
    return seat or (whole.rank == 1 and whole.rule in ("name", "head") and unit.rule in _BRANCHES)

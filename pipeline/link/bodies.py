"""Group the agency spans of an article: spans of one group name one body."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import PROVINCE
from pipeline.link.kinds import Codes, What, Where, codes_in, is_of_each, place_of, what_and_whose, what_of, where_of
from pipeline.link.trail import Trail
from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.gazetteer import districts
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.spans import NamedSpan, leaves_owner
from pipeline.recognize.agencies.words import coded, fold_name
from pipeline.recognize.cities import is_city

_CLEARLY = 2
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


def _telling(span: NamedSpan) -> tuple[int, bool, bool, bool, int, int]:
    first, place = span.units[0], place_of(span.units)
    code = (first.rule == "code" and first.code in coded()) or first.country not in ("", "?")
    named = place is not None and bool(place.name)
    return (len(span.units), place is not None, named, code, len(span.text), -span.start)


def group(spans: Iterable[NamedSpan]) -> list[Body]:
    """Group spans by kind, task and place; one without place joins the nearest body that fits.

    An anaphor that fits none is in no group.
    """
    spans = list(spans)
    codes = codes_in(spans)
    named = [span for span in spans if span.units[0].rule != "anaphor"]
    bodies, rest = _placed_bodies(named, codes)
    trail = Trail(_keys)
    for body in bodies:
        for span in body.spans:
            trail.add(span, body)
    trail.sort()
    bodies += _join_open(trail, sorted(rest, key=lambda item: _is_bare(item[0], item[1])))
    _join_anaphors(bodies, [span for span in spans if span.units[0].rule == "anaphor"])
    return bodies


def _placed_bodies(
    spans: list[NamedSpan], codes: Codes
) -> tuple[list[Body], list[tuple[NamedSpan, What, Where | None]]]:
    """The bodies whose place the text names, and the spans that leave their place open."""
    bodies: dict[tuple[What, str, str], Body] = {}
    rest = []
    for span in spans:
        what, where = what_and_whose(span, codes), where_of(span)
        if where is None or not where[1]:
            rest.append((span, what, where))
        else:
            # By name: Công an Bảo Lâm is Công an huyện Bảo Lâm, but not of a commune; a province's name is its code.
            key = (what, where[1], "commune" if where[0] == "commune" else _kind_of_two(span, where))
            bodies.setdefault(key, Body(what, where)).spans.append(span)
    return list(bodies.values()), rest


def _kind_of_two(span: NamedSpan, where: Where) -> str:
    """The kind of place that a span names, where a district of another kind has its name (*huyện*, *thị xã* Kỳ Anh)."""
    if where[0] != "district" or where[1] not in _named_twice():
        return ""
    place = normalize_agency(span.text).place
    return place.kind if place is not None else ""


@cache
def _named_twice() -> frozenset[str]:
    """The folded names that two districts of one province had in their last days."""
    kinds = ((name, row["province"]) for name, rows in districts().items() for row in rows if not row["successor"])
    return frozenset(" ".join(name) for (name, _), count in Counter(kinds).items() if count > 1)


def _join_open(trail: Trail[Body], rest: list[tuple[NamedSpan, What, Where | None]]) -> list[Body]:
    """Let spans without place join a body near them; return the bodies that are new."""
    new = []
    for span, what, where in rest:
        body = trail.near(" ".join(what[:2]), span, _fitting(span, what, where))
        if body is None and where is None and len(span.units) == 1:
            body = trail.near(fold_name(span.text).split(" ", 1)[0], span, _beginning(span))
        if body is None and not what[1] and span.units[0].known:
            body = _only_numbered(trail, span, what)
        if body is None:
            body = Body(what, where)
            new.append(body)
            trail.insert(span, body)
        body.spans.append(span)
    return new


def _only_numbered(trail: Trail[Body], span: NamedSpan, what: What) -> Body | None:
    """The one numbered body of a kind that its short form means (*Đội CSGT* of *Đội CSGT số 7*), or None."""
    key = f"{what[0]} #"
    body = trail.near(key, span, lambda body: body.spans[0].foreign == span.foreign)
    return body if body is not None and trail.near(key, span, lambda other: other is not body) is None else None


def _join_anaphors(bodies: list[Body], spans: list[NamedSpan]) -> None:
    """Let *Bộ* join the one body with that head that the article speaks of most, *Bộ này* the one told last."""
    heads = {span.units[0].head for span in spans}
    leading = {head: _leading(bodies, fold_name(head)) for head in heads}
    told = {head: _mentions(bodies, fold_name(head)) for head in heads}
    for span in spans:
        head = span.units[0].head
        back = span.j - span.i > len(head.split())
        body = _last_before(told[head], span) if back else leading[head]
        if body is not None and body.spans[0].start < span.start:
            body.spans.append(span)


def _mentions(bodies: list[Body], head: str) -> list[tuple[int, Body]]:
    """The mentions of all bodies with a head in text order, by their start."""
    own = [body for body in bodies if _starts(body, f"{head} ")]
    return sorted(((span.start, body) for body in own for span in body.spans), key=itemgetter(0))


def _last_before(told: list[tuple[int, Body]], span: NamedSpan) -> Body | None:
    """The body mentioned last before a span, or None."""
    at = bisect_left(told, span.start, key=itemgetter(0))
    return told[at - 1][1] if at else None


def _leading(bodies: list[Body], head: str) -> Body | None:
    """The body with a head that is named at least twice as often as any other one with it, or None."""
    sizes = sorted(((len(body.spans), -n) for n, body in enumerate(bodies) if _starts(body, f"{head} ")), reverse=True)
    if not sizes or (len(sizes) > 1 and sizes[0][0] < _CLEARLY * sizes[1][0]):
        return None
    return bodies[-sizes[0][1]]


def _keys(span: NamedSpan, body: Body) -> tuple[str, ...]:
    """What a body's mention is looked up by: kind and number, its first syllable, its kind where it has a number."""
    numbered = (f"{body.what[0]} #",) if any(letter.isdigit() for letter in body.what[1]) else ()
    bare = (f"{what_of(span.units[0], {})[0]} ",) if is_of_each(span.units[0]) else ()
    return " ".join(body.what[:2]), fold_name(span.text).split(" ", 1)[0], *numbered, *bare


def _is_bare(span: NamedSpan, what: What) -> tuple[bool, bool]:
    """Whether a span leaves parent and country open, and is a short form, so that others are grouped first."""
    return len(span.units) == 1 and what[2] in ("", "?"), span.anaphor


def _fitting(span: NamedSpan, what: What, where: Where | None) -> Callable[[Body], bool]:
    """Whether a span without a place's name can stand for a body of its kind."""

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


def _beginning(span: NamedSpan) -> Callable[[Body], bool]:
    """Whether a body's name begins with a span's words (*Cơ quan CSĐT* of *Cơ quan CSĐT Bộ Công an*)."""
    start = f"{fold_name(span.text)} "
    whole = bool(span.units[0].function and span.units[0].known)

    def begins(body: Body) -> bool:
        first = body.spans[0]
        fits = not whole and not _is_branch(span.units[0], first.units[0])
        return fits and first.foreign == span.foreign and _starts(body, start)

    return begins


def _is_branch(whole: Unit, unit: Unit) -> bool:
    """Whether a unit is only a branch or a seat of a body that is whole by its name (*NHNN* Khu vực 5)."""
    seat = whole.rule == "name" and unit.rule == "head+spot"
    return seat or (whole.rank == 1 and whole.rule in ("name", "head") and unit.rule in _BRANCHES)


def _starts(body: Body, start: str) -> bool:
    return any(fold_name(span.text).startswith(start) for span in body.spans[:_FIRST])

"""Group the agency spans of an article: spans of one group name one body."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import dropwhile

from pipeline.knowledge.load import load_yaml
from pipeline.link.trail import Trail
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.spans import NamedSpan, leaves_owner
from pipeline.recognize.agencies.words import coded, fold_name, function_key, functions, same_as
from pipeline.recognize.cities import is_city
from pipeline.recognize.places import Place

What = tuple[str, str, str]
"""Kind and task, number, and country of a body, in a form to compare."""

Where = tuple[str, str]
"""Level and folded name (a province's code) of a place; the name is empty where the text leaves it open."""

_CLEARLY = 2
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


def _telling(span: NamedSpan) -> tuple[int, bool, bool, int, int]:
    code = span.units[0].rule == "code" or span.units[0].country not in ("", "?")
    return (len(span.units), bool(place_of(span.units)), code, len(span.text), -span.start)


def group(spans: Iterable[NamedSpan]) -> list[Body]:
    """Group spans by kind, task and place; one without place joins the nearest body that fits.

    An anaphor that fits none is in no group.
    """
    spans = list(spans)
    codes = _codes(spans)
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
    spans: list[NamedSpan], codes: dict[str, tuple[str, str]]
) -> tuple[list[Body], list[tuple[NamedSpan, What, Where | None]]]:
    """The bodies whose place the text names, and the spans that leave their place open."""
    bodies: dict[tuple[What, str, bool], Body] = {}
    rest = []
    for span in spans:
        what, where = _what_and_whose(span, codes), where_of(span)
        if where is None or not where[1]:
            rest.append((span, what, where))
        else:
            # By name: Công an Bảo Lâm is Công an huyện Bảo Lâm, but not of a commune; a province's name is its code.
            key = (what, where[1], where[0] == "commune")
            bodies.setdefault(key, Body(what, where)).spans.append(span)
    return list(bodies.values()), rest


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
    """Let *Bộ* or *Sở này* join the one body with that head that the article speaks of most."""
    leading = {head: _leading(bodies, fold_name(head)) for head in {span.units[0].head for span in spans}}
    for span in spans:
        body = leading[span.units[0].head]
        if body is not None and body.spans[0].start < span.start:
            body.spans.append(span)


def _leading(bodies: list[Body], head: str) -> Body | None:
    """The body with a head that is named at least twice as often as any other one with it, or None."""
    sizes = sorted(((len(body.spans), -n) for n, body in enumerate(bodies) if _starts(body, f"{head} ")), reverse=True)
    if not sizes or (len(sizes) > 1 and sizes[0][0] < _CLEARLY * sizes[1][0]):
        return None
    return bodies[-sizes[0][1]]


def _keys(span: NamedSpan, body: Body) -> tuple[str, ...]:
    """What a body's mention is looked up by: kind and number, its first syllable, its kind where it has a number."""
    numbered = (f"{body.what[0]} #",) if any(letter.isdigit() for letter in body.what[1]) else ()
    bare = (f"{what_of(span.units[0], {})[0]} ",) if _is_of_each(span.units[0]) else ()
    return " ".join(body.what[:2]), fold_name(span.text).split(" ", 1)[0], *numbered, *bare


def _is_bare(span: NamedSpan, what: What) -> tuple[bool, bool]:
    """Whether a span leaves parent and country open, and is a short form, so that others are grouped first."""
    return len(span.units) == 1 and what[2] in ("", "?"), span.anaphor


def _codes(spans: list[NamedSpan]) -> dict[str, tuple[str, str]]:
    """What a code stands for: what the article says in brackets, else what is listed."""
    units = [unit for span in spans for unit in span.units if unit.code]
    said = {u.code: (u.head, u.function) for u in units if u.function or (u.head and u.rule == "code")}
    return {**coded(), **said}


def what_of(unit: Unit, codes: dict[str, tuple[str, str]]) -> What:
    """Kind and task of a unit, its number, and its country, in a form to compare."""
    head, function = unit.head, unit.function
    if unit.code and not function:
        head, function = codes.get(unit.code, ("", unit.code))
    kind = " ".join(filter(None, (fold_name(same_as(head)), function_key(function) if function else "")))
    return (functions().get(kind, kind), _number_key(unit.number), unit.country)


def _what_and_whose(span: NamedSpan, codes: dict[str, tuple[str, str]]) -> What:
    """What a span names, with its owner's kind where every body may have such a one (*Thanh tra* Sở Xây dựng)."""
    kind, number, country = what_of(span.units[0], codes)
    if len(span.units) == 1 or not _is_of_each(span.units[0]) or leaves_owner(span):
        return kind, number, country
    return " ".join(filter(None, (kind, *what_of(span.units[1], codes)[:2]))), number, country


def _is_of_each(unit: Unit) -> bool:
    """Whether every body may have one of a kind, so that one with an owner is not that of a place."""
    return unit.head in load_yaml("agency_lists")["of_each"]


def _number_key(number: str) -> str:
    """A number or spot to compare, without words for a crossing; of a team's mark what stands before the slash."""
    words = fold_name(number.split("/", 1)[0]).split()
    return " ".join(dropwhile(_crossings().__contains__, words)) or " ".join(words)


@cache
def _crossings() -> frozenset[str]:
    return frozenset(key for word in load_yaml("agency_context")["crossing"] for key in fold_name(word).split())


def place_of(units: list[Unit]) -> Place | None:
    """The first place that a name's units give."""
    return next((unit.place for unit in units if unit.place is not None), None)


def where_of(span: NamedSpan) -> Where | None:
    """The place of a span to compare, its level province, district or commune."""
    place = place_of(span.units)
    if place is None:
        return None
    if not place.name:
        return (place.level, "")
    if place.provinces and (place.level == "province" or place.municipal):
        return ("province", place.provinces[0])
    return ("district" if place.level == "city" else place.level, fold_name(place.name))


def _fitting(span: NamedSpan, what: What, where: Where | None) -> Callable[[Body], bool]:
    """Whether a span without a place's name can stand for a body of its kind."""

    def fits(body: Body) -> bool:
        if body.spans[0].foreign != span.foreign or what[2] not in (body.what[2], "?", "") or _elsewhere(span, body):
            return False
        if where is None or body.where is None:
            return where == body.where or where is None
        return _same_level(where[0], body)

    return fits


def _elsewhere(span: NamedSpan, body: Body) -> bool:
    """Whether a span names a central owner and the body a place or another owner (*Thanh tra Bộ Nội vụ*).

    A span whose owner is an anaphor (*Thanh tra* Bộ) only stands for a body with such an owner.
    """
    ours = span.units[-1]
    theirs = max(body.spans[:_FIRST], key=_telling).units
    if len(span.units) == 1:
        return ours.place is not None and len(theirs) > 1 and _is_of_each(ours)
    if ours.rule == "anaphor" and len(span.units) > 1:
        return len(theirs) == 1 or fold_name(theirs[-1].head).split(" ", 1)[0] != fold_name(ours.head)
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
        written = any("tỉnh" in span.text.lower() for span in body.spans[:_FIRST])
        return level == ("city" if city or (is_city(name) and not written) else "province")
    return level == ours or (level == "city" and city)


def _beginning(span: NamedSpan) -> Callable[[Body], bool]:
    """Whether a body's name begins with a span's words (*Cơ quan CSĐT* of *Cơ quan CSĐT Bộ Công an*)."""
    start = f"{fold_name(span.text)} "
    whole = bool(span.units[0].function and span.units[0].known)

    def begins(body: Body) -> bool:
        seat = span.units[0].rule == "name" and body.spans[0].units[0].rule == "head+spot"
        return not whole and not seat and body.spans[0].foreign == span.foreign and _starts(body, start)

    return begins


def _starts(body: Body, start: str) -> bool:
    return any(fold_name(span.text).startswith(start) for span in body.spans[:_FIRST])

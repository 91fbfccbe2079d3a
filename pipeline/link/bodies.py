"""Group the agency spans of an article: spans of one group name one body."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.agencies.words import coded, fold_name, function_key, functions, same_as
from pipeline.recognize.places import Place, is_city

What = tuple[str, str, str]
"""Kind and task, number, and country of a body, in a form to compare."""

Where = tuple[str, str]
"""A place to compare: level and folded name, or level and an empty name where the text leaves it open."""


@dataclass(slots=True)
class Body:
    """Spans that name one body; `what` is its kind and task, `where` its place as far as the text says."""

    what: What
    where: Where | None
    spans: list[NamedSpan] = field(default_factory=list)

    @property
    def fullest(self) -> NamedSpan:
        """The span that says most: the most units and places, then the longest."""
        return max(self.spans, key=lambda s: (len(s.units), bool(place_of(s.units)), len(s.text), -s.start))


def group(spans: list[NamedSpan]) -> list[Body]:
    """Group spans by kind, task and place; a span without place joins the nearest body that fits."""
    codes = _codes(spans)
    bodies: dict[tuple[What, Where | None], Body] = {}
    open_spans = []
    for span in spans:
        what, where = what_of(span.units[0], codes), where_of(span)
        if where is None or not where[1]:
            open_spans.append((span, what, where))
        else:
            bodies.setdefault((what, where), Body(what, where)).spans.append(span)
    _merge_levels(bodies)
    found = list(bodies.values())
    for span, what, where in sorted(open_spans, key=lambda item: _is_bare(item[0], item[1])):
        body = _antecedent(found, span, what, where)
        if body is None:
            body = Body(what, where)
            found.append(body)
        body.spans.append(span)
    return found


def _is_bare(span: NamedSpan, what: What) -> bool:
    """Whether a span leaves both its parent and its country open, so that others should be grouped first."""
    return len(span.units) == 1 and what[2] in ("", "?")


def _codes(spans: list[NamedSpan]) -> dict[str, tuple[str, str]]:
    """What a code stands for: what the article says in brackets, else what is listed."""
    said = {u.code: (u.head, u.function) for span in spans for u in span.units if u.code and u.function}
    return {**coded(), **said}


def what_of(unit: Unit, codes: dict[str, tuple[str, str]]) -> What:
    """Kind and task of a unit, its number, and its country, in a form to compare."""
    head, function = unit.head, unit.function
    if unit.code and not function:
        head, function = codes.get(unit.code, ("", unit.code))
    kind = " ".join(filter(None, (fold_name(same_as(head)), function_key(function) if function else "")))
    return (functions().get(kind, kind), fold_name(unit.number), unit.country)


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
    if place.level in ("province", "city") and place.provinces and _is_province(place):
        return ("province", place.provinces[0])
    return ("district" if place.level == "city" else place.level, fold_name(place.name))


def _is_province(place: Place) -> bool:
    return place.level == "province" or place.municipal


def _merge_levels(bodies: dict[tuple[What, Where | None], Body]) -> None:
    """Join *Công an Bảo Lâm* with *Công an huyện Bảo Lâm*: same task and name, and one level only guessed."""
    by_name: dict[tuple[What, str], Body] = {}
    for key, body in list(bodies.items()):
        name = (body.what, body.where[1] if body.where else "")
        first = by_name.setdefault(name, body)
        if first is not body:
            first.spans.extend(body.spans)
            del bodies[key]


def _antecedent(bodies: list[Body], span: NamedSpan, what: What, where: Where | None) -> Body | None:
    """The body that a span without place stands for: the nearest before it that fits, else the first after."""
    fitting = [body for body in bodies if _fits(body, span, what, where)]
    if not fitting and where is None and len(span.units) == 1:
        fitting = [body for body in bodies if _begins(body, span)]
    if not fitting:
        return None
    before = [body for body in fitting if body.spans[0].start < span.start]
    if before:
        return max(before, key=lambda body: max(s.start for s in body.spans if s.start < span.start))
    return fitting[0]


def _begins(body: Body, span: NamedSpan) -> bool:
    """Whether a body's name begins with the span's words (*Cơ quan CSĐT* of *Cơ quan CSĐT Bộ Công an*)."""
    if body.spans[0].foreign != span.foreign:
        return False
    start = f"{fold_name(span.text)} "
    return any(fold_name(other.text).startswith(start) for other in body.spans)


def _fits(body: Body, span: NamedSpan, what: What, where: Where | None) -> bool:
    """Whether a span without a place's name can stand for a body."""
    if body.what[:2] != what[:2] or body.spans[0].foreign != span.foreign:
        return False
    if what[2] not in (body.what[2], "?", ""):
        return False
    if where is None or body.where is None:
        return where == body.where or where is None
    level, (ours, name) = where[0], body.where
    if "," in name or not name:
        return level == ours
    if ours == "province":
        return level == ("city" if is_city(name) else "province")
    return level == ours or level == "city"


def main_place(spans: list[NamedSpan]) -> Counter[str]:
    """How often each province's code is named by the spans' places."""
    places = (place for span in spans if (place := place_of(span.units)) is not None)
    return Counter(place.province for place in places if place.province)

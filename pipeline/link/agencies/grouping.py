"""Group the agency spans of an article: spans of one group name one body."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cache
from operator import itemgetter

from pipeline.link.agencies.bodies import Body, is_begun_by, is_meant_by
from pipeline.link.agencies.kinds import Codes, What, Where, codes_in, is_of_each, what_and_whose, what_of, where_of
from pipeline.link.officials.trail import Trail
from pipeline.normalize.agencies import normalize_agency
from pipeline.normalize.gazetteer import districts
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.agencies.words import fold_name

_CLEARLY = 2


def group_spans(spans: Iterable[NamedSpan]) -> list[Body]:
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
        body = trail.near(" ".join(what[:2]), span, is_meant_by(span, what, where))
        if body is None and where is None and len(span.units) == 1:
            body = trail.near(fold_name(span.text).split(" ", 1)[0], span, is_begun_by(span))
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
    own = [body for body in bodies if body.begins(head)]
    return sorted(((span.start, body) for body in own for span in body.spans), key=itemgetter(0))


def _last_before(told: list[tuple[int, Body]], span: NamedSpan) -> Body | None:
    """The body mentioned last before a span, or None."""
    at = bisect_left(told, span.start, key=itemgetter(0))
    return told[at - 1][1] if at else None


def _leading(bodies: list[Body], head: str) -> Body | None:
    """The body with a head that is named at least twice as often as any other one with it, or None."""
    sizes = sorted(((len(body.spans), -n) for n, body in enumerate(bodies) if body.begins(head)), reverse=True)
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

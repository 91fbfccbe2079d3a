"""Owners that the text tells right beside an office: in brackets behind it, or with the last office of a list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.knowledge.load import load_yaml
from pipeline.link.agencies.kinds import is_of_each
from pipeline.link.agencies.listed import same_as
from pipeline.normalize.bodies import listed_body
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import texts
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import OFFICE, Unit
from pipeline.recognize.agencies.spans import NamedSpan

_NEAR = 10
"""How many syllables before a code its bracket may open."""


def tell_owners(reading: Reading, spans: Sequence[NamedSpan]) -> None:
    """Add to an office's parts those of the owner told beside it, and to its whole name the owner's.

    *Cơ quan An ninh điều tra* (Bộ Công an); *PC45*, *PC46* và PC47 Công an tỉnh Nghệ An.
    """
    starts: dict[int, NamedSpan] = {}
    ends = {span.j: span for span in spans if _is_police(span)}
    for span in reversed(spans):
        starts[span.i] = span
        if _is_open(span) and (owner := _owner(reading, span, starts) or _before_bracket(reading, span, ends)):
            span.units = [*span.units, *owner]
            joint = load_yaml("abbreviations")["fillers"]["between"][0]
            span.whole = f"{span.text} {joint} {reading.syllables.slice(owner[0].i, owner[-1].j)}"
            span.anaphor = False


def tell_countries(reading: Reading, spans: Sequence[NamedSpan]) -> None:
    """Give a body of *nước này* the country named last before it (*Bộ Ngoại giao nước này*)."""
    forms = reading.syllables.forms
    countries = [hit for hit in reading.hits.of("agency_country") if forms[hit.i][0].isupper()]  # not đồng ý
    ends = [hit.j for hit in countries]
    for span in spans:
        if span.units[0].country != "?" or not (at := bisect_right(ends, span.i)):
            continue
        here = next((hit for k in range(span.i, span.j) if (hit := reading.hits.at("agency_here").get(k))), None)
        if here is not None:
            country = str(countries[at - 1].value)
            span.units = [replace(span.units[0], country=country), *span.units[1:]]
            span.whole = f"{reading.syllables.slice(span.i, here.i)} {country}"


def _is_open(span: NamedSpan) -> bool:
    """Whether a span names an office and neither owner nor place."""
    unit = span.units[0]
    told = unit.place is not None or bool(unit.country) or bool(span.whole) or unit.rule == "anaphor"
    return len(span.units) == 1 and not told and unit.rank >= OFFICE


def _owner(reading: Reading, span: NamedSpan, starts: Mapping[int, NamedSpan]) -> list[Unit]:
    """The parts of the owner told beside an office; none where no owner is told."""
    forms, other = reading.syllables.forms, starts.get(span.j + 1)
    if other is None:
        return []
    sign = forms[span.j]
    if sign == "(" and forms[other.j : other.j + 1] == [")"]:
        return other.units if _can_own(other, span) else []
    if sign == "," and ((_is_agency_of_police(span) and _is_police(other)) or _is_ministry_s(span, other)):
        return other.units
    listed = sign in load_yaml("agency_lists")["joints"] and _are_alike(span.units[0], other.units[0])
    return other.units[1:] if listed else []


def _before_bracket(reading: Reading, span: NamedSpan, ends: Mapping[int, NamedSpan]) -> list[Unit]:
    """The police right before the brackets in which an office's code stands (*Công an tỉnh Bắc Ninh* (PC01, PC02))."""
    forms, k = reading.syllables.forms, span.i - 1
    joints = load_yaml("agency_lists")["joints"]
    while span.units[0].code and k > 0 and forms[k] in joints and span.i - k < _NEAR:
        k -= 2
    other = ends.get(k) if span.units[0].code and k > 0 and forms[k] == "(" else None
    return other.units if other is not None else []


def _can_own(other: NamedSpan, span: NamedSpan) -> bool:
    """Whether a body in brackets stands higher than an office, can have such a one, and is no other name of it."""
    unit, owner = span.units[0], other.units[0]
    short = owner.rule == "anaphor" or (owner.j - owner.i == 1 and other.text.isupper())
    local = any(part.place is not None for part in other.units)
    owned = local or bool(unit.code) or unit.head in load_yaml("agency_lists")["owners"]
    return owned and not other.foreign and not short and owner.rank < unit.rank


def _is_agency_of_police(span: NamedSpan) -> bool:
    return load_yaml("agency_lists")["owners"].get(span.units[0].head) == ["police"] and span.units[0].short


def _is_ministry_s(span: NamedSpan, other: NamedSpan) -> bool:
    """Whether a ministry is named behind a department that many have one of (*Vụ Pháp chế*, Bộ Y tế)."""
    unit, owner = span.units[0], other.units[0]
    if not is_of_each(unit) or owner.rank >= unit.rank:
        return False
    listed = listed_body(texts(expand(other.text)))
    return listed is not None and [listed["kind"]] == load_yaml("agency_lists")["owners"].get(unit.head, ())[:1]


def _is_police(other: NamedSpan) -> bool:
    """Whether a span names a police by its place, or the ministry."""
    unit = other.units[0]
    placed = same_as(unit.head) == load_yaml("agency_lists")["police"][0] and unit.place is not None
    return (placed and bool(unit.place and unit.place.name)) or unit.head in load_yaml("agency_lists")["police"][1:]


def _are_alike(one: Unit, other: Unit) -> bool:
    """Whether two offices are of one kind, by head or code, and none has a number of its own (*Đội CSGT số 3*)."""
    alike = one.rank == other.rank and (one.head == other.head or (bool(one.code) and bool(other.code)))
    return alike and not any(letter.isdigit() for letter in one.number)

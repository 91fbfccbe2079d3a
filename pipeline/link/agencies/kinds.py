"""What a body is and where, in a form to compare: its kind and task, number and country; its place."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from itertools import dropwhile

from pipeline.knowledge.load import load_yaml
from pipeline.link.agencies.listed import coded, same_as, spot_head
from pipeline.normalize.listed_places import lists_places
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.spans import NamedSpan, leaves_owner
from pipeline.recognize.agencies.words import fold_name, function_key, functions
from pipeline.recognize.places import Place

What = tuple[str, str, str]
"""Kind and task, number, and country of a body, in a form to compare."""

Where = tuple[str, str]
"""Level and folded name (a province's code) of a place; the name is empty where the text leaves it open."""


Codes = Mapping[str, tuple[str, str, str]]
"""Head, function and number of the unit that a code stands for."""


def codes_in(spans: list[NamedSpan]) -> Codes:
    """What a code stands for: what the article says in brackets, else what is listed."""
    units = [unit for span in spans for unit in span.units if unit.code]
    said = {u.code: (u.head, u.function, u.number) for u in units if u.function or (u.head and u.rule == "code")}
    return ChainMap(said, _listed_codes()) if said else _listed_codes()


@cache
def _listed_codes() -> dict[str, tuple[str, str, str]]:
    return {code: (*known, "") for code, known in coded().items()}


def what_of(unit: Unit, codes: Codes) -> What:
    """Kind and task of a unit, its number, and its country, in a form to compare."""
    head, function = spot_head(unit.head) if unit.rule.startswith("head+spot") else unit.head, unit.function
    number = unit.number
    if unit.code and not function:
        head, function, told = codes.get(unit.code, ("", unit.code, ""))
        number = number or told
    kind = " ".join(filter(None, (fold_name(same_as(head)), function_key(function) if function else "")))
    return (functions().get(kind, kind), _number_key(number), unit.country)


def what_and_whose(span: NamedSpan, codes: Codes) -> What:
    """What a span names, with its owner's kind where every body may have such a one (*Thanh tra* Sở Xây dựng)."""
    kind, number, country = what_of(span.units[0], codes)
    if len(span.units) == 1 or not is_of_each(span.units[0]) or leaves_owner(span):
        return kind, number, country
    return " ".join(filter(None, (kind, *what_of(span.units[1], codes)[:2]))), number, country


def is_of_each(unit: Unit) -> bool:
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
    if place.provinces and not lists_places(place.name) and (place.level == "province" or place.municipal):
        return ("province", place.provinces[0])
    return ("district" if place.level == "city" else place.level, fold_name(place.name))

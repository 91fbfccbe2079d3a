"""Tell where the commune of a body lies, or which province a short form means, by places that the article names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.facts import PlaceSpan
from pipeline.knowledge.load import load_csv
from pipeline.knowledge.named_words import CITY
from pipeline.link.agencies.kinds import place_of
from pipeline.normalize.gazetteer import districts
from pipeline.normalize.spelling import spelling_key
from pipeline.reading import Reading
from pipeline.recognize.agencies.placed import told_behind
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.cities import is_city

_LOWEST = "commune"
_FIRST = 5
_NEAR = 10
"""How many of a body's spans, and of the places before one, are looked at, so that very many cost no more."""

Around = tuple[str | None, tuple[str, ...]]
"""The district that a text puts a commune in, and the codes of the provinces that it may mean."""


def tell_communes(reading: Reading, spans: Sequence[NamedSpan]) -> None:
    """Give a body's commune the district and province told elsewhere (*tại phường Xuân, quận Hai Bà Trưng, …*).

    Lists miss communes that were merged before 2025, so that one like-named in another province would be taken.
    """
    open_spans = [span for span in spans if _is_open(span)]
    if not open_spans:
        return
    told = _told_communes(reading)
    for span in open_spans:
        for unit in span.units:
            around = told.get(spelling_key(unit.place.name)) if unit.place and unit.place.level == _LOWEST else None
            if unit.place and around:
                unit.place = replace(unit.place, district=around[0], provinces=around[1] or unit.place.provinces)


def _is_open(span: NamedSpan) -> bool:
    """Whether a span names a commune, and not the district around it."""
    place = place_of(span.units)
    return place is not None and place.level == _LOWEST and bool(place.name) and not place.district


def _told_communes(reading: Reading) -> dict[tuple[str, ...], Around]:
    """By name, what the article tells to be around its communes; not of those told in two districts."""
    found: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
    for spot in reading.places:
        district, provinces = told_behind(reading, spot.j) if spot.level == _LOWEST else (None, ())
        listed = district if district and spelling_key(district) in districts() else ""
        if listed or provinces:
            around = found.setdefault(spelling_key(spot.name), {})
            around[listed] = around.get(listed) or provinces
    return {name: told for name, around in found.items() if (told := _only(around))}


def _only(around: dict[str, tuple[str, ...]]) -> Around | None:
    """The one district of those told, with its provinces; the provinces alone where no district is known."""
    known = [district for district in around if district]
    if len(known) > 1:
        return None
    district = known[0] if known else ""
    return district or None, around[district] or around.get("", ())


def told_province(reading: Reading, spans: Sequence[NamedSpan], city: bool) -> str | None:
    """The one province, or centrally run city, named before short forms in their sentences.

    *ở tỉnh Lai Châu, từng là Bí thư* Tỉnh ủy; *với Hà Nội, Phó Chủ tịch* UBND TP
    """
    told = {_last_province(reading, span, city) for span in spans[:_FIRST]} - {None}
    return told.pop() if len(told) == 1 else None


def _last_province(reading: Reading, span: NamedSpan, city: bool) -> str | None:
    """The code of the province or city named last before a span in its sentence."""
    first, _ = reading.sentence_at(span.i)
    last = bisect_left(reading.places, span.start, key=lambda spot: spot.start)
    near = (spot for spot in reversed(reading.places[max(last - _NEAR, 0) : last]) if spot.i >= first)
    fits = (spot.province_code for spot in near if spot.level == "province" and _is_city(spot) == city)
    return next(filter(None, fits), None)


def _is_city(spot: PlaceSpan) -> bool:
    """Whether a province is a city that the centre runs, and not named as before it was one (*Thừa Thiên - Huế*)."""
    code = spot.province_code
    return code is not None and is_city(code) and spelling_key(spot.name) not in _provinces()


@cache
def _provinces() -> frozenset[tuple[str, ...]]:
    """The names of provinces that are or were no cities, to compare."""
    return frozenset(spelling_key(row["name"]) for row in load_csv("provinces") if row["kind"] != CITY)

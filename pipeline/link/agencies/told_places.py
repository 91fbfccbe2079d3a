"""Tell where the commune of a body lies, if the article says so beside another mention of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.link.agencies.kinds import place_of
from pipeline.normalize.gazetteer import districts
from pipeline.normalize.spelling import spelling_key
from pipeline.reading import Reading
from pipeline.recognize.agencies.placed import told_behind
from pipeline.recognize.agencies.spans import NamedSpan

_LOWEST = "commune"

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
    found: dict[tuple[str, ...], dict[str | None, tuple[str, ...]]] = {}
    for spot in reading.places:
        district, provinces = told_behind(reading, spot.j) if spot.level == _LOWEST else (None, ())
        if district and spelling_key(district) in districts():
            around = found.setdefault(spelling_key(spot.name), {})
            around[district] = around.get(district) or provinces
    return {name: next(iter(around.items())) for name, around in found.items() if len(around) == 1}

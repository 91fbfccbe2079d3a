"""Find the province of an arrest: that of the acting body, else of the places told around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pipeline.facts import AgencySpan, Arrest, PlaceSpan
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_PLACES_AROUND = 3
_REACH = 250
_MOST_PLACES = 16
_LONGEST_NAME = 5
_HOME_REACH = 8


def province_of(scene: Scene, clause: Clause, agency: AgencySpan | None) -> str | None:
    """The code of the province where it happened: that of the acting body, else of the nearest place that has one.

    Where the people live (*trú tại huyện Yên Sơn*) counts last, where they come from (*quê Hà Giang*) never.
    """
    if agency and agency.agency and (code := getattr(agency.agency, "province_code", None)):
        return str(code)
    home = None
    for place in islice(_places_around(scene, clause), _MOST_PLACES):
        if place.province_code is None or _named_so(scene, place) or _after_words(scene, place, "origins"):
            continue
        if not _after_words(scene, place, "homes"):
            return place.province_code
        home = home or place.province_code
    return home or (None if clause.abroad else scene.only_province)


def province_after(arrest: Arrest) -> str | None:
    """The province of an arrest whose statements are joined: that of the body now known, none abroad."""
    body = arrest.agency_span.agency if arrest.agency_span else None
    return None if arrest.foreign else getattr(body, "province_code", None) or arrest.province_code


def _places_around(scene: Scene, clause: Clause) -> Iterator[PlaceSpan]:
    """The places told in the sentence of a clause and in those before it, the nearest sentence first."""
    first, last = clause.first, clause.last
    yield from scene.places_among(first, last)
    for _ in range(1, _PLACES_AROUND):
        if first == 0:
            break
        first, last = scene.sentence(first - 1)
        yield from scene.places_among(max(first, last - _REACH), last)


def _named_so(scene: Scene, place: PlaceSpan) -> bool:
    """Whether a place is only the end of a person's name (*ông Tạ Thái Bình*)."""
    return any(k in scene.names and scene.names[k].j >= place.j for k in range(place.i - _LONGEST_NAME, place.i))


def _after_words(scene: Scene, place: PlaceSpan, kind: str) -> bool:
    """Whether a word of a list stands before a place and its parts (*TRÚ xã A, huyện B, tỉnh C*)."""
    nearest = scene.last(kind, place.i - _HOME_REACH, place.i)
    return nearest is not None and small_words("elsewhere").isdisjoint(scene.keys[nearest.j : place.i])

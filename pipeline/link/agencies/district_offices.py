"""Offices that only a district has, at the district that an article speaks of (*phòng Quản lý đô thị*)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from pipeline.facts import PlaceSpan
from pipeline.link.agencies.bodies import Body
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.compose import is_district_office
from pipeline.normalize.places import Place
from pipeline.reading import Reading
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.agencies.words import fold_name

_NEAR = 30
"""How many places before a body's first mention are looked at, so that very many cost no more."""


def district_offices(
    reading: Reading, bodies: Sequence[Body], named: Mapping[int, Agency], year: int | None
) -> Iterator[tuple[int, Agency]]:
    """The offices without place or owner, by their place in `bodies`, at the district that the article tells.

    It is the one district of its other bodies, else the only one named in the sentence, else in all the article.
    """
    unplaced = [n for n, agency in named.items() if _is_unplaced(agency) and not _is_owned(reading, bodies[n])]
    places = {place.label: place for agency in named.values() if (place := _district(agency))} if unplaced else {}
    for n in unplaced:
        if len(places) == 1:
            told = next((label, place.province_code) for label, place in places.items())
        elif (spot := _only_spot(reading, bodies[n].spans[0])) is not None:
            told = reading.text[spot.start : spot.end], spot.province_code
        else:
            continue
        yield n, normalize_agency(f"{bodies[n].fullest.text} {told[0]}", province=told[1], year=year)


def _only_spot(reading: Reading, span: NamedSpan) -> PlaceSpan | None:
    """The only district named in a span's sentence, or near it where that names none."""
    near = list(districts_near(reading, span))
    first, last = reading.sentence_at(span.i)
    spots = [spot for spot in near if first <= spot.i < last] or near
    return spots[0] if len({fold_name(spot.name) for spot in spots}) == 1 else None


def districts_near(reading: Reading, span: NamedSpan) -> Iterator[PlaceSpan]:
    """The districts named near a span, no part of a person's name: those before it, the last first, then the others."""
    last = bisect_left(reading.places, span.start, key=lambda spot: spot.start)
    near = chain(reversed(reading.places[max(last - _NEAR, 0) : last]), reading.places[last : last + _NEAR])
    return (spot for spot in near if spot.level == "district" and not _is_person_s(reading, spot))


def _is_person_s(reading: Reading, spot: PlaceSpan) -> bool:
    """Whether a place's name is a part of a person's (*Lưu Đức Vinh*)."""
    at = bisect_left(reading.names, spot.i + 1, key=lambda name: name.i) - 1
    return at >= 0 and reading.names[at].j > spot.i


def _is_unplaced(agency: Agency) -> bool:
    return agency.place is None and agency.parent is None and is_district_office(agency.name)


def _is_owned(reading: Reading, body: Body) -> bool:
    """Whether something else than a place owns an office (*Phòng Tài chính - Kế hoạch của Sở*)."""
    j = body.fullest.j
    link = reading.hits.at("agency_link").get(j)
    return link is not None and link.j not in reading.hits.at("place_level") and reading.syllables.forms[j].isalpha()


def _district(agency: Agency) -> Place | None:
    """The district of a body, or the one around its commune."""
    place = agency.place
    if place is not None and place.level == "commune":
        place = place.within
    return place if place is not None and place.level == "district" and place.name else None

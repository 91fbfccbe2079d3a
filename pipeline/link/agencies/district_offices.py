"""Offices that only a district has, of the one district that an article speaks of (*phòng Quản lý đô thị*)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.link.agencies.bodies import Body
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.compose import is_district_office
from pipeline.normalize.places import Place
from pipeline.reading import Reading


def district_offices(
    reading: Reading, bodies: Sequence[Body], named: Mapping[int, Agency], year: int | None
) -> Iterator[tuple[int, Agency]]:
    """The offices without place or owner, by their place in `bodies`, at the one district of the other bodies."""
    unplaced = [n for n, agency in named.items() if _is_unplaced(agency) and not _is_owned(reading, bodies[n])]
    places = {place.label: place for agency in named.values() if (place := _district(agency))} if unplaced else {}
    if len(places) != 1:
        return
    label, place = places.popitem()
    for n in unplaced:
        form = f"{bodies[n].fullest.text} {label}"
        yield n, normalize_agency(form, province=place.province_code, year=year)


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

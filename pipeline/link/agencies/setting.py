"""Where and when an article speaks, as far as its places and bodies tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pipeline.link.agencies.kinds import place_of
from pipeline.normalize.gazetteer import LAST_DISTRICTS, REFORM
from pipeline.reading import Reading
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.places import Place

LOWEST = "commune"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when an article speaks: the province and district that it names most, its year.

    `commune`: the only one that it names, as written with its kind (*P.12*), and its name. `provinces`: all that it
    names, or a district of, if one of its bodies has such a place; else empty.
    """

    province: str | None
    district: str | None
    commune: tuple[str, str] | None
    year: int | None
    provinces: frozenset[str] = frozenset()

    def province_of(self, place: Place | None) -> str | None:
        """The province of a body's place, or the article's; lists miss communes merged before 2025.

        So a commune that the lists have in a province that the article does not speak of is one like-named.
        """
        code = place.province if place else None
        lost = place is not None and place.level == LOWEST and self.provinces and code not in self.provinces
        return self.province if lost else code or self.province


def setting_of(reading: Reading, spans: list[NamedSpan]) -> Setting:
    """The province and district that an article's agencies name most, else its places; ties go to the first."""
    by_province: Counter[str] = Counter()
    by_district: Counter[str] = Counter()
    places = [place for span in spans if (place := place_of(span.units))]
    wide = [place for place in places if place.level != LOWEST and place.province]
    for place in places:
        if place.province and (place in wide or not wide):
            by_province[place.province] += 1
        if place.level == "district" and place.name:
            by_district[place.name] += 1
    for spot in reading.places:
        if spot.province_code and not by_province:
            by_province[spot.province_code] += 1
        if spot.level == "district" and not by_district:
            by_district[spot.name] += 1
    communes = {spot.name: reading.text[spot.start : spot.end] for spot in reading.places if spot.level == LOWEST}
    commune = next((text, name) for name, text in communes.items()) if len(communes) == 1 else None
    spoken = {spot.province_code for spot in reading.places if spot.level != LOWEST and spot.province_code}
    named = frozenset(spoken | set(by_province)) if wide else frozenset()
    return Setting(_most(by_province), _most(by_district), commune, _year(reading), named)


def _year(reading: Reading) -> int | None:
    """The year of the map on which an article speaks; without a date, the last with districts where it names some."""
    published = reading.article.published_on or ""
    if published[:4].isdigit():
        year = int(published[:4])
        return year if published >= REFORM else min(year, LAST_DISTRICTS)
    return LAST_DISTRICTS if any(place.level == "district" for place in reading.places) else None


def _most(counts: Counter[str]) -> str | None:
    return max(counts, key=counts.__getitem__) if counts else None

"""Cities that the centre runs, at a province's level, told from those at a district's."""

from __future__ import annotations

from functools import cache
from itertools import islice

from pipeline.knowledge.load import load_csv
from pipeline.knowledge.named_words import CITY
from pipeline.normalize.gazetteer import UNDATED
from pipeline.reading import Reading

_NEVER = "9999"
_FIRST = 300
"""How many places of an article are looked at, so that very many cost no more."""


@cache
def _cities() -> frozenset[str]:
    """The codes of the cities that count as such where no date tells otherwise."""
    return frozenset(
        row["code"] for row in load_csv("provinces") if row["kind"] == CITY and row["valid_from"] <= UNDATED
    )


@cache
def _late_cities() -> dict[str, str]:
    """The first day of the cities that `_cities` leaves out, by their codes."""
    rows = (row for row in load_csv("provinces") if row["kind"] == CITY and row["valid_from"] > UNDATED)
    return {row["code"]: row["valid_from"] for row in rows}


@cache
def _district_cities() -> dict[tuple[str, str], str]:
    """The first day on which a city that was a district's equal was one no more, by its province's code and name.

    No day has come for one that went up in another city (thành phố Thủ Đức).
    """
    cities = (row for row in load_csv("districts") if row["kind"] == CITY and is_city(row["province"]))
    rows = [row for row in cities if row["valid_to"]]
    own = {(row["code"], row["name"]) for row in load_csv("provinces") if row["kind"] == CITY}
    keys = ((row["province"], row["name"]) for row in rows)
    return {key: row["valid_to"] if key in own else _NEVER for key, row in zip(keys, rows, strict=True)}


def is_city(province: str) -> bool:
    """Whether a province's code is that of a centrally run city."""
    return province in _cities()


def is_municipal(reading: Reading, name: str, provinces: tuple[str, ...]) -> bool:
    """Whether a city is run by the centre, and was so when the article speaks (Huế since 2025).

    Of an article without a date, the province's other name tells (Thừa Thiên Huế).
    """
    today = reading.article.published_on
    if not any(map(is_city, provinces[:1])):
        return bool(provinces and today) and (today or "") >= _late_cities().get(provinces[0], _NEVER)
    last = _district_cities().get((provinces[0], name), "")
    if not last or today or last == _NEVER:
        return (today or "") >= last
    first = islice(reading.hits.at("place").values(), _FIRST)
    hits = [hit for hit in first if ("province", provinces[0]) in hit.value]
    return all(reading.syllables.keys[hit.i : hit.j] == name.lower().split() for hit in hits)

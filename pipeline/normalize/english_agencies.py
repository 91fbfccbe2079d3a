"""Read English names of Vietnamese bodies as Vietnamese ones."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import NamedTuple

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import CHAPTER
from pipeline.normalize.bodies import english_body, english_key, in_any_order, sort_words
from pipeline.normalize.english_names import functions, with_function

Words = tuple[str, ...]
_EVER = "9999"


class _Place(NamedTuple):
    """A place's kind and name, and the first day on which it was no more."""

    kind: str
    name: str
    until: str


def read_english(form: str, year: int | None = None) -> str | None:
    """Return the Vietnamese form of an English name as of a year, or None where it is not understood.

    *Hanoi City Police* → Công an thành phố Hà Nội.
    """
    if row := english_body(form):
        return row["name"]
    words = tuple(english_key(form).split())
    for size in range(len(words), 0, -1):
        for at in range(len(words) - size + 1):
            if head := _heads().get(sort_words(words[at : at + size])):
                place = _read_place((*words[:at], *words[at + size :]), year)
                return _joined(head, place) if place else None
    return None


def _joined(head: str, place: tuple[str, str]) -> str:
    """Join a Vietnamese head and place; a Party Committee's name depends on the kind of place."""
    kind, name = place
    committees: dict[str, str] = load_yaml("english_forms")["party_committees"]
    if head == CHAPTER and kind in committees:
        return f"{committees[kind]} {name}"
    return f"{head} {kind} {name}"


def _read_place(words: Words, year: int | None) -> tuple[str, str] | None:
    """Return kind and Vietnamese name of the smallest place that English words name, the first of several.

    None where that is a commune, or other words stand beside it.
    """
    if not _commune_kinds().isdisjoint(words):
        return None
    kinds = [kind for kind in _kinds() if kind in words]
    bare = tuple(word for word in words if word not in _kinds())
    for size in range(len(bare), 0, -1):
        rows = _places().get(bare[:size])
        if rows and (size == len(bare) or _read_place(bare[size:], year)):
            wanted = {vi for kind in kinds[:1] for vi in _kinds()[kind]}
            return _valid_in([row for row in rows if row.kind in wanted] or rows, year)
    return None


def _valid_in(rows: list[_Place], year: int | None) -> tuple[str, str]:
    """Kind and name of the place of that year, of the last one if none is; a province comes before districts."""
    valid = [row for row in rows if row.until > f"{year or _EVER}-01-01"]
    place = min(valid, key=attrgetter("until")) if valid else max(rows, key=attrgetter("until"))
    if rows[0].until == _EVER:
        place = rows[0]
    return place.kind, place.name


@cache
def _heads() -> dict[Words, str]:
    return {in_any_order(form): name for form, name in english_heads().items()}


@cache
def listed_heads() -> dict[str, str]:
    """Vietnamese beginnings of names by the English of `english_forms.yml`: *Health Department* → Sở Y tế."""
    known = load_yaml("english_forms")
    ways = ("Department {}", "{} Department")
    fields = known["departments"].items()
    return {way.format(field): name for way in ways for field, name in fields} | known["heads"]


@cache
def english_heads() -> dict[str, str]:
    """Vietnamese beginnings of names by the key of their English: those listed, and heads with a function.

    *Division of Urban Management* → Phòng Quản lý đô thị.
    """
    composed = load_yaml("english_forms")["composed"].items()
    made = {
        with_function(english, known): f"{head} {known}"
        for english, head in composed
        for known in reversed(functions())
    }
    return {english_key(form): name for form, name in (made | listed_heads()).items()}


@cache
def _commune_kinds() -> frozenset[str]:
    return frozenset(load_yaml("english_agencies")["commune_kinds"])


@cache
def _kinds() -> dict[str, list[str]]:
    """English words for kinds of place, each with the Vietnamese kinds that it may mean."""
    index: dict[str, list[str]] = {}
    for kind, names in load_yaml("english_forms")["kinds"].items():
        for name in names:
            index.setdefault(name.lower().split()[-1], []).append(kind)
    return index


@cache
def _places() -> dict[Words, list[_Place]]:
    """Unaccented names of provinces and districts, each with the places that bear it."""
    index: dict[Words, list[_Place]] = {}
    for row in load_csv("provinces"):
        for name in row["name_en"].split("|"):
            words = tuple(word for word in english_key(name).split() if word not in _kinds())
            index.setdefault(words, []).append(_Place(row["kind"], row["name"], _EVER))
    for row in load_csv("districts"):
        place = _Place(row["kind"], row["name"], row["valid_to"] or _EVER)
        index.setdefault(tuple(english_key(row["name"]).split()), []).append(place)
    return index

"""Recognize places: provinces, districts and communes by their level word or their listed name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.facts import PlaceSpan
from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.reading import Reading
from pipeline.recognize.capitals import ends_abbreviation
from pipeline.recognize.cities import is_municipal
from pipeline.recognize.lexicon import Phrase
from pipeline.recognize.place_names import capitalised, name_after

_SHORT = 2
_NEVER_NUMBERED = frozenset(load_yaml("place_names")["never_numbered"])


@dataclass(frozen=True, slots=True)
class Level:
    """A level word: `key` province, city, district or commune; `many` where several names follow."""

    key: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written: syllables `i` to before `j`; `name` without level word, empty for a bare *tỉnh*.

    `provinces` are the codes of those that it may be or be in; `municipal`: it may be a centrally run city. `district`
    is the district that the text puts a commune in.
    """

    i: int
    j: int
    level: str
    name: str
    provinces: tuple[str, ...] = ()
    municipal: bool = False
    district: str | None = None

    @property
    def province(self) -> str | None:
        """The code of the only province that the name leaves open, or None."""
        return self.provinces[0] if len(self.provinces) == 1 else None


def phrases() -> Iterator[Phrase]:
    """Level words, and the names of provinces, districts and communes."""
    for entry in load_yaml("place_levels"):
        for word in entry["words"]:
            yield Phrase(word, "place_level", Level(entry["level"], entry.get("many", False)))
    for label, key in (("place_not", "not_places"), ("place_street", "streets")):
        yield from (Phrase(word, label, word) for word in load_yaml("place_names")[key])
    yield from (Phrase(name, "place", ()) for name in load_yaml("place_names")["former"])
    for label, names in (("place", _places()), ("commune", _communes())):
        for name, values in names.items():
            if not name.isdigit():
                yield Phrase(name, label, tuple(dict.fromkeys(values)))


def _places() -> dict[str, list[tuple[str, str]]]:
    names = defaultdict(list)
    for row in load_csv("provinces"):
        for name in filter(None, [row["name"], *row["aliases"].split("|")]):
            for form in dict.fromkeys((name, name.replace(" - ", " – "))):
                names[form].append(("province", row["code"]))
    for row in load_csv("districts"):
        names[row["name"]].append(("district", row["province"]))
    return names


def _communes() -> dict[str, list[tuple[str, str]]]:
    names = defaultdict(list)
    for row in load_csv("communes"):
        names[row["name"]].append(("commune", row["province"]))
    return names


def recognize_places(reading: Reading) -> list[PlaceSpan]:
    """Find places that a level word or a province's name announces."""
    found, last = [], 0
    for k in sorted({*reading.hits.at("place_level"), *reading.hits.at("place")}):
        place = place_at(reading, k) if k >= last else None
        if place and place.name:
            street = k not in reading.hits.at("place_level") and reading.hits.ends_at("place_street", k, 3)
            found += [] if street else [_span(reading, place)]
            last = place.j
    return found


def _span(reading: Reading, place: Place) -> PlaceSpan:
    start, end = reading.syllables.starts[place.i], reading.syllables.ends[place.j - 1]
    level = ("province" if place.municipal else "district") if place.level == "city" else place.level
    sure = 0.95 if place.provinces else 0.85
    return PlaceSpan(start, end, place.i, place.j, "place:name", sure, place.name, level, place.province)


def place_at(reading: Reading, k: int) -> Place | None:
    """The place that begins at syllable `k`: level word and name, level word alone (name empty), or a listed name."""
    level, head = reading.hits.at("place_level").get(k), reading.hits.at("agency_head").get(k)
    if k in reading.lines or k in reading.hits.at("place_not"):
        return None
    if level is not None and not ends_abbreviation(reading, k) and (head is None or head.j <= level.j):
        place = _after_level(reading, k, level.j, level.value)
        if place is not None:
            return place
    return _listed(reading, k)


def _after_level(reading: Reading, k: int, j: int, level: Level) -> Place | None:
    forms = reading.syllables.forms
    short = j - k == 1 and len(forms[k]) <= _SHORT and forms[k].isascii()
    if short and j < len(forms) and forms[j] == "." and reading.syllables.glued(j - 1):
        j += 1
    end, provinces = name_after(reading, j, level.key)
    if reading.syllables.keys[k] in _NEVER_NUMBERED and end == j + 1 and forms[j].isdigit():
        end = j
    if level.many and (end > j or reading.syllables.forms[j : j + 1] == [":"]):
        end = _more_names(reading, end, level.key)
    if level.many and end == j:
        return None
    if end > j:
        name = reading.syllables.slice(j, end)
        return Place(k, end, level.key, name, provinces, level.key == "city" and is_municipal(reading, name, provinces))
    lone = not level.many and (not short or forms[k].upper() == "TP")
    return Place(k, j - 1 if forms[j - 1] == "." else j, level.key, "") if lone else None


def _more_names(reading: Reading, k: int, level: str) -> int:
    """Go on over names that commas and *và* join (*Thanh Khê, Sơn Trà và huyện Hòa Vang*)."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    if k < size and forms[k] == ":":
        k = name_after(reading, k + 1, level)[0]
    while k + 1 < size and forms[k] in (",", AND):
        end = _peer_end(reading, k + 1, level)
        if end == k + 1 or k + 1 in reading.hits.at("agency_head") or _is_wider(reading, k + 1, level):
            break
        k = end
    return k


def _peer_end(reading: Reading, k: int, level: str) -> int:
    """Where the name at syllable `k` of a list's next place ends, which may have a kind of its own; `k` where none is.

    A city is one of several districts only behind *và*: after a comma it is the one that they lie in.
    """
    word = reading.hits.at("place_level").get(k)
    if word is None or level not in ("district", "commune"):
        return name_after(reading, k, level)[0]
    own = word.value.key
    end, provinces = name_after(reading, word.j, own)
    joined = own == "city" and level == "district" and reading.syllables.forms[k - 1] == AND
    peer = joined and not is_municipal(reading, reading.syllables.slice(word.j, end), provinces)
    return end if end > word.j and not word.value.many and (own == level or peer) else k


def _is_wider(reading: Reading, k: int, level: str) -> bool:
    """Whether the name at `k` is that of the city or province of a list's places (*các quận 1, 3, TP.HCM*)."""
    word, hit = reading.hits.at("place_level").get(k), reading.hits.at("place").get(k)
    province = hit is not None and all(kind == "province" for kind, _ in hit.value)
    first = reading.syllables.forms[k - 1] != AND
    city = word is not None and word.value.key == "city"
    return level in ("district", "commune") and first and (province or city)


def _listed(reading: Reading, k: int) -> Place | None:
    hit = reading.hits.at("place").get(k)
    if hit is None or not capitalised(reading.syllables.forms, hit.i, hit.j):
        return None
    level = "province" if any(kind == "province" for kind, _ in hit.value) else "district"
    codes = tuple(dict.fromkeys(code for kind, code in hit.value if kind == level))
    return Place(k, hit.j, level, reading.syllables.slice(k, hit.j), codes)


def commune_at(reading: Reading, k: int) -> Place | None:
    """The commune of two syllables or more whose name stands at `k` without a level word (*UBND* Ninh Sở)."""
    hit = reading.hits.at("commune").get(k)
    if (
        hit is None
        or k in reading.hits.at("place_not")
        or hit.j - k < 2
        or not capitalised(reading.syllables.forms, hit.i, hit.j)
        or k in reading.lines
    ):
        return None
    return Place(k, hit.j, "commune", reading.syllables.slice(k, hit.j), tuple(dict.fromkeys(c for _, c in hit.value)))

"""Recognize places and persons' names in English articles."""

from __future__ import annotations

from pipeline.facts import NameSpan, PlaceSpan
from pipeline.reading import Reading
from pipeline.recognize.english.names import family_name_at
from pipeline.recognize.english.words import capital, hit


def recognize_places(reading: Reading) -> list[PlaceSpan]:
    """Find the provinces, and the districts that a word for their kind follows or precedes, in text order."""
    places = []
    last = 0
    for found in reading.hits.of("en:place"):
        level, name, code = found.value
        if found.i < last or not capital(reading, found.i):
            continue
        kind = hit(reading, "place_kind", found.j)
        if level == "province" or (kind and capital(reading, found.j)):
            last = found.j
            start, end = reading.syllables.starts[found.i], reading.syllables.ends[found.j - 1]
            places.append(PlaceSpan(start, end, found.i, found.j, "place:en", 0.9, name, level, code))
    return places


def recognize_names(reading: Reading) -> list[NameSpan]:
    """Find the names that open with a Vietnamese family name, with or without accents."""
    names = []
    last = 0
    for found in reading.hits.of("en:family_name"):
        j = family_name_at(reading, found.i) if found.i >= last else found.i
        if j > found.i + 1:
            last = j
            start, end = reading.syllables.starts[found.i], reading.syllables.ends[j - 1]
            names.append(NameSpan(start, end, found.i, j, "name:en", 0.85, reading.text[start:end]))
    return names

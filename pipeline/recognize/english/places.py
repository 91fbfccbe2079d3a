"""Recognize places and persons' names in English articles."""

from __future__ import annotations

from collections.abc import Iterator

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
    names: list[NameSpan] = []
    last = 0
    for found in reading.hits.of("en:family_name"):
        j = family_name_at(reading, found.i) if found.i >= last else found.i
        if j > found.i + 1:
            last = j
            start, end = reading.syllables.starts[found.i], reading.syllables.ends[j - 1]
            names.append(NameSpan(start, end, found.i, j, "name:en", 0.85, reading.text[start:end]))
    return sorted([*names, *_given_names(reading, names)], key=lambda name: name.i)


def _given_names(reading: Reading, names: list[NameSpan]) -> Iterator[NameSpan]:
    """The given names that stand for a person named before; `text` is the full name (*Hung was arrested*)."""
    forms = reading.syllables.forms
    full: dict[str, NameSpan] = {}
    for name in names:
        full.setdefault(forms[name.j - 1], name)
    taken = {k for span in (*names, *reading.places) for k in range(span.i, span.j)}
    for k, form in enumerate(forms) if full else ():
        known = full.get(form)
        if known and k > known.j and k not in taken and not capital(reading, k - 1) and not capital(reading, k + 1):
            start, end = reading.syllables.starts[k], reading.syllables.ends[k]
            yield NameSpan(start, end, k, k + 1, "name:en given", 0.8, known.text)

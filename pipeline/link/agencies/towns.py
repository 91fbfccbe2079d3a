"""Tell whom a province's bare name means where its capital has the name, too: *Công an Yên Bái*."""

from __future__ import annotations

from pipeline.link.agencies.bodies import Body
from pipeline.link.agencies.kinds import place_of
from pipeline.normalize.spelling import spelling_key
from pipeline.reading import Reading
from pipeline.recognize.agencies.spans import NamedSpan


def join_towns(reading: Reading, bodies: list[Body]) -> list[Body]:
    """Join a body with a province's bare name to that of the town of this name, where the article tells of no other.

    Told is the province's by its kind (*Công an tỉnh*), as an office's owner or in a title.
    """
    towns = {(body.what, body.where[1]): body for body in bodies if body.where and body.where[0] == "district"}
    left = []
    for body in bodies:
        place = place_of(body.fullest.units) if body.where and body.where[0] == "province" else None
        town = towns.get((body.what, " ".join(spelling_key(place.name)))) if place is not None else None
        if town is None or not all(_is_bare(reading, span) for span in body.spans):
            left.append(body)
        else:
            town.spans.extend(body.spans)
    return left


def _is_bare(reading: Reading, span: NamedSpan) -> bool:
    """Whether a span has a place's name without its kind, and stands alone, not below a picture (*Ảnh: Công an …*)."""
    place = place_of(span.units)
    bare = place is not None and place.i not in reading.hits.at("place_level") and bool(place.name)
    return bare and not span.nested and reading.syllables.forms[span.i - 1] != ":"

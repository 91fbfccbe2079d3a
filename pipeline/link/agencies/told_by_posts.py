"""What a person's next post tells of a body: whose or where it is (*Bí thư* Tỉnh ủy, *Chủ tịch* UBND tỉnh Lào Cai)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.knowledge.load import load_yaml
from pipeline.link.agencies.kinds import place_of
from pipeline.reading import Reading
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.places import Place

_LONGEST_TITLE = 3


def tell_by_posts(reading: Reading, spans: Sequence[NamedSpan]) -> None:
    """Give a body in a post what the post behind its comma tells: a committee its owner, a short form its place.

    *Ủy viên* Ban cán sự đảng, *Thứ trưởng Bộ Y tế*; *Phó Bí thư* Tỉnh ủy, *Trưởng Đoàn ĐBQH tỉnh Lào Cai*.
    """
    starts: dict[int, NamedSpan] = {}
    titled = {span.j for span in spans if _is_titled(reading, span)}
    for span in reversed(spans):
        starts[span.i] = span
        post = next_post(reading, span) if span.j in titled else None
        other = _body_of(post, starts) if post is not None else None
        if other is None or other.foreign:
            continue
        if is_led(span) and len(span.units) == 1:
            _own(reading, span, other)
        elif (place := place_of(other.units)) is not None and place.level == _level(reading, span) and place.name:
            _place(reading, span, place)


def _is_titled(reading: Reading, span: NamedSpan) -> bool:
    """Whether a body stands in a post (*Phó Bí thư* Tỉnh ủy)."""
    return reading.hits.ends_at("agency_title", span.i, _LONGEST_TITLE)


def is_led(span: NamedSpan) -> bool:
    """Whether a body is a committee that each ministry has one of, led by its minister."""
    return span.units[0].head in load_yaml("agency_lists")["led"]


def next_post(reading: Reading, span: NamedSpan) -> Hit | None:
    """The post behind the comma after a body."""
    if reading.syllables.forms[span.j : span.j + 1] != [","]:
        return None
    return reading.hits.at("position").get(span.j + 1)


def _body_of(post: Hit, starts: Mapping[int, NamedSpan]) -> NamedSpan | None:
    """The body at which a post is held, whose first words the post may share (*Trưởng Đoàn* Đại biểu Quốc hội)."""
    return next((starts[k] for k in range(post.j, post.i, -1) if k in starts), None)


def _level(reading: Reading, span: NamedSpan) -> str:
    """The level of the place that a short form or the owner in its name leaves unnamed; empty where it leaves none."""
    place, head = place_of(span.units), reading.hits.at("agency_head").get(span.units[-1].i)
    if place is not None:
        return "" if place.name else place.level
    return str(head.value.level) if head is not None and head.value.level else ""


def _own(reading: Reading, span: NamedSpan, owner: NamedSpan) -> None:
    joint = load_yaml("abbreviations")["fillers"]["between"][0]
    span.units = [*span.units, *owner.units]
    span.whole = f"{span.text} {joint} {reading.syllables.slice(owner.i, owner.j)}"
    span.anaphor = False


def _place(reading: Reading, span: NamedSpan, place: Place) -> None:
    numbered = place.name.isdigit() and span.units[-1].place is None  # Quận ủy has no word before the number of its own
    name = reading.syllables.slice(place.i, place.j) if numbered else place.name
    span.units = [*span.units[:-1], replace(span.units[-1], place=place)]
    span.whole = f"{span.text} {name}"

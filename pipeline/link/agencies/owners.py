"""Whose an office is that leaves its owner to the text around it (*Vụ Pháp chế, Bộ Y tế*; *Đội CSHS*)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.link.agencies.bodies import Body
from pipeline.link.agencies.told_by_posts import is_led, next_post
from pipeline.link.agencies.usual_owners import UsualOwners, is_told
from pipeline.normalize.agency import Agency
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import OFFICE
from pipeline.recognize.agencies.spans import NamedSpan, leaves_owner
from pipeline.recognize.agencies.words import function_key

_FIRST = 5
"""How many of a body's spans are looked at, so that one with very many costs no more."""


def owners(reading: Reading, bodies: Sequence[Body], named: Mapping[int, Agency]) -> dict[int, Agency]:
    """The owner of each body that has none in its name, by the body's place in `bodies`.

    `named`: what each body is so far. It belongs to what a short form in its name stands for (*Thanh tra* Bộ), to the
    body of its kind that follows a comma, dash or bracket, or to one of the article's `UsualOwners`.
    """
    starts = {span.i: (span, named[n]) for n, body in enumerate(bodies) for span in body.spans}
    usual = UsualOwners(bodies, named, {body.head for body in bodies if _is_open(body)})
    found = {}
    for n, body in enumerate(bodies):
        if leaves_owner(body.fullest):
            told = starts.get(body.fullest.units[-1].i)
            found.update({n: told[1]} if told is not None and is_told(told[1]) else {})
        elif _is_open(body):
            spans = body.spans[:_FIRST]
            near = (_behind(reading, span, named[n], starts) for span in spans)
            led = any(is_led(span) and next_post(reading, span) for span in spans)
            owner = next(filter(None, near), None) or usual.of(body, named[n], led)
            if owner is not None:
                found[n] = owner
    return found


def _is_open(body: Body) -> bool:
    """Whether a body of Vietnam is one of those with an owner, and no form of it names its owner or place."""
    alone = all(len(span.units) == 1 and span.units[0].place is None for span in body.spans)
    return alone and body.head in _kinds() and not body.spans[0].foreign


def _kinds() -> Mapping[str, Sequence[str]]:
    kinds: Mapping[str, Sequence[str]] = load_yaml("agency_lists")["owners"]
    return kinds


def _behind(
    reading: Reading, span: NamedSpan, agency: Agency, starts: Mapping[int, tuple[NamedSpan, Agency]]
) -> Agency | None:
    """The body behind a comma, dash or bracket if one like it can own the office, and it is no item of a list."""
    forms, links = reading.syllables.forms, reading.hits.at("agency_link")
    k = links[span.j + 1].j if span.j + 1 in links else span.j + 1
    if forms[span.j : span.j + 1] not in ([","], ["("], ["-"], ["–"]) or k not in starts:
        return None
    other, owner = starts[k]
    listed = forms[span.j] == "," and forms[other.j : other.j + 1] in ([","], [AND], [";"])
    listed = listed and not _is_post_s(reading, span)
    numbered = span.units[0].number.isdigit() and not span.units[0].function
    usual = _kinds().get(span.units[0].head, ())
    office = span.units[0].rank >= OFFICE
    common = function_key(span.units[0].function) in _common_tasks()
    kinds = [*usual, "police"] if numbered or common else usual
    kinds = ["police"] if agency.kind == "police" and office and not common else kinds
    lower = agency.kind == "police" and agency.level == "province" and owner.level == "district"
    fits = owner.kind in kinds and other.units[0].rank < span.units[0].rank and not owner.foreign and not lower
    listed = listed and not (numbered and owner.kind == "police")
    return owner if fits and not (listed and agency.kind != owner.kind and other.units[0].rank > 1) else None


def _is_post_s(reading: Reading, span: NamedSpan) -> bool:
    """Whether an office stands in its chief's post, so that its owner follows (*Trưởng phòng* Pháp chế, Sở Y tế, …)."""
    return any(reading.hits.ends_at("agency_title", k, 3) for k in (span.i, span.i + 1))


@cache
def _common_tasks() -> frozenset[str]:
    """What offices of the police and of others do alike (*Tổ chức cán bộ*), to compare."""
    return frozenset(map(function_key, load_yaml("agency_lists")["common_tasks"]))
